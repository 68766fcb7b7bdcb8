import { describe, expect, test } from 'vitest';
import { traceOf } from '../support.ts';

const told = (text: string) =>
  traceOf(text, '2021-07-15').events.map(
    ({ type, initiators, recipients, date }) =>
      `${type} ${initiators.map(({ id }) => id).join('+')} > ${recipients.map(({ id }) => id).join('+')} ${date.edtf}`,
  );

describe('who acts for a leader, and who does not', () => {
  test.each([
    ["Joe Biden's envoy met Nicolás Maduro on Monday.", 'CONSULT USA+nicolas-maduro >  2021-07-12'],
    ["Joe Biden's special envoy John Doe met Nicolás Maduro on Monday.", 'CONSULT USA+nicolas-maduro >  2021-07-12'],
    ["Joe Biden's administration sanctioned Cuba on Monday.", 'SANCTION joe-biden > CUB 2021-07-12'],
  ])('%s', (text, expected) => {
    expect(told(text)).toContain(expected);
  });
  test.each(["Joe Biden's son met Nicolás Maduro on Monday.", "Joe Biden's youngest brother attacked Cuba on Monday."])(
    'nobody: %s',
    (text) => {
      expect(told(text)).toEqual([]);
    },
  );
  test('an envoy once introduced is known by surname', () => {
    expect(told('John Doe, an American envoy, arrived on Monday. Doe thanked Nicolás Maduro on Tuesday.')).toContain(
      'SUPPORT USA > nicolas-maduro 2021-07-13',
    );
  });
});

describe('who is no guest', () => {
  test.each([
    'The Chinese parliament met on Monday. Japan watched.',
    'American troops arrived in Cuba on Monday.',
    'Canada shared evidence, according to a report to the American government.',
    'A Frenchwoman was put under investigation in Italy for her role in rioting in May.',
  ])('%s', (text) => {
    expect(told(text)).toEqual([]);
  });
  test.each([
    ['The Chinese foreign minister met the Japanese ambassador on Monday.', 'CONSULT CHN+JPN >  2021-07-12'],
    ['Joe Biden arrived in France on Monday.', 'CONSULT joe-biden+FRA >  2021-07-12'],
    ['French workers rioted against Italy in May.', 'PROTEST FRA > ITA 2021-05'],
  ])('but: %s', (text, expected) => {
    expect(told(text)).toContain(expected);
  });
});

describe('past forms that are adjectives too', () => {
  test.each([
    ['Indian troops occupied heights in Pakistan on Monday.', 'COERCE IND > PAK 2021-07-12'],
    ['Joe Biden said on Monday that he wanted good relations with Iran.', 'SUPPORT joe-biden > IRN 2021-07-12'],
    [
      "Serbia's interior ministry on Monday brought charges against Albin Kurti.",
      'ACCUSE SRB > albin-kurti 2021-07-12',
    ],
  ])('are verbs behind their subject: %s', (text, expected) => {
    expect(told(text)).toContain(expected);
  });
  test('and adjectives elsewhere', () => {
    expect(told('Pakistan spoke of the occupied heights of India on Monday.')).toEqual([]);
  });
});

describe('when', () => {
  test('"as its minister on a day" is no aside', () => {
    expect(
      told('The United States appointed John Doe, of Kentucky, as its ambassador to Cuba on January 27, 2003.'),
    ).toEqual(['SUPPORT USA > CUB 2003-01-27']);
  });
  test('had spent the afternoon: the same day', () => {
    expect(
      told(
        'American prisoners flew home from Venezuela on Monday. Joe Biden had spent the afternoon with Nicolás Maduro.',
      ),
    ).toContain('CONSULT joe-biden+nicolas-maduro >  2021-07-12');
  });
});
