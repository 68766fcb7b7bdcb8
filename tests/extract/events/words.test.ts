import { describe, expect, test } from 'vitest';
import { traceOf } from '../support.ts';

const on = '2021-07-15';
const headlines = (text: string) => traceOf(text, on).events.map(({ headline }) => headline);
const dates = (text: string) => traceOf(text, on).events.map(({ type, date }) => `${type} ${date.edtf}`);

describe('headlines', () => {
  test.each([
    [
      'Iran agreed on Wednesday to release the more than 1,200 prisoners taken from Iraq.',
      'Iran agrees to release the more than 1,200 prisoners taken from Iraq',
    ],
    [
      "President Joe Biden cancelled his predecessor's deal with Cuba on Tuesday.",
      "Joe Biden cancels his predecessor's deal with Cuba",
    ],
    ['The accord that Peru and Chile reached here on Friday is a surprise.', 'Peru and Chile sign an accord'],
    ['Chile had agreed the day before to release the Peruvian crew.', 'Chile agrees to release the Peruvian crew'],
  ])('%s', (text, headline) => {
    expect(headlines(text)).toEqual([headline]);
  });
});

describe('when', () => {
  test('the day before, counted from the report where nothing was told before', () => {
    expect(dates('Chile had agreed the day before to release the Peruvian crew.')).toEqual(['AGREE 2021-07-14']);
  });
  test('what a relative clause looks back to is not when the rest was', () => {
    const text =
      'Buses left the prison on Friday with Venezuelans whom the United States had deported in March. At the same time, Nicolás Maduro freed ten Americans.';
    expect(dates(text)).toEqual(['COERCE 2021-03', 'CONCEDE 2021-07-09']);
  });
  test('during a campaign: nobody says when', () => {
    const text = 'Joe Biden met Miguel Díaz-Canel on Monday. During the campaign he had promised Cuba new talks.';
    expect(dates(text)).toEqual(['CONSULT 2021-07-12', 'AGREE XXXX']);
  });
  test('two months before that', () => {
    const text =
      'The envoy landed on July 10. It was Iran that had severed relations with Iraq, two months before that.';
    expect(dates(text)).toEqual(['SANCTION 2021-05']);
  });
});

describe('who', () => {
  const who = (text: string) => traceOf(text, on).events.map((event) => event.initiators.map(({ id }) => id).join());
  test('"since Coolidge in 1928" is a comparison', () => {
    const text =
      'Barack Obama landed in Havana. No president had been here since Calvin Coolidge in 1928. On Monday he met Raúl Castro.';
    expect(who(text).at(-1)).toBe('barack-obama,raul-castro');
  });
  test('one more given name makes somebody else', () => {
    const actors = traceOf('With him flew Jorge Alberto Fernández, a tourist from Texas.', on).actors;
    expect(actors.flatMap((mention) => mention.actors.map(({ id }) => id))).not.toContain('alberto-fernandez');
  });
  test('a treaty called after a town has nothing to do with its country', () => {
    const text = 'Barack Obama and Xi Jinping ratified the Paris climate agreement on Saturday.';
    expect(traceOf(text, on).events.map(({ recipients }) => recipients)).toEqual([[]]);
  });
  test('a foreign minister in a report from Washington is not American', () => {
    const text =
      "WASHINGTON, July 15 - Cuba's harbours were closed to the United States on Thursday. Foreign Minister Ramón Doe dismissed the American charges as slander. Cuba is poor.";
    expect(who(text).at(-1)).toBe('CUB');
  });
});
