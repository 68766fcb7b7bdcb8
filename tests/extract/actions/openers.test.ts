import { describe, expect, test } from 'vitest';
import { eventsOf, traceOf } from '../support.ts';

describe('where a new main clause begins', () => {
  test('behind ", and" with a subject of its own, out of a relative clause', () => {
    const text = 'France signed conventions that tie the Saar to Paris, and Konrad Adenauer protested against France.';
    expect(eventsOf(text, '1950-05-10')).toContain('ACCUSE occurred DEU > FRA');
  });
  test('not inside a list', () => {
    const text = 'The pact that France, Germany, and Italy signed was praised.';
    expect(eventsOf(text, '1950-05-10')).toEqual(['AGREE occurred FRA + DEU + ITA']);
  });
});

describe('what is not told', () => {
  test.each([
    'War between France and Germany, he told reporters, would thereby become impossible.',
    'France praised nobody and had forces that have been stationed in Germany since the war.',
  ])('%s', (text) => {
    expect(eventsOf(text, '1990-05-10')).toEqual([]);
  });
  test.each([
    ['France signed an accord with the Saar.', 1],
    ['France signed an accord with Foreign Minister Braun.', 2],
    ['François Mitterrand was captured near Verdun in 1940.', 1],
    ['A French soldier was captured near Verdun in 1940.', 2],
  ])('the other side of the story is not supplied where a name or a person says otherwise: %s', (text, count) => {
    expect(eventsOf(`France and Germany met in Paris on Monday. ${text}`, '1990-05-10')).toHaveLength(count);
  });
});

test('"on the day he took office, May 16, 2007" dates the visit', () => {
  const text = 'Nicolas Sarkozy flew to Berlin on the day he took office, May 16, 2007, but the chancellor was slow.';
  expect(traceOf(text, '2009-11-12').events.map(({ date }) => date.edtf)).toEqual(['2007-05-16']);
  const other = 'Nicolas Sarkozy flew to Berlin on a day of rain, and on May 16, 2007 the chancellor was slow.';
  expect(traceOf(other, '2009-11-12').events.map(({ date }) => date.edtf)).not.toContain('2007-05-16');
});
