import { describe, expect, test } from 'vitest';
import { countedDate } from '../../../src/extract/events/when.ts';
import { traceOf } from '../support.ts';

const day = { edtf: '2018-03-30', start: '2018-03-30', end: '2018-03-30', precision: 'day', basis: 'stated' } as const;

describe('countedDate', () => {
  test.each([
    ['on Friday, a day after ', '2018-03-29'],
    ['three days before ', '2018-04-02'],
    ['hours after ', '2018-03-30'],
    ['two weeks after ', '2018-03-16'],
  ])('%s', (before, edtf) => {
    expect(countedDate(before, day)?.date.edtf).toBe(edtf);
  });
  test('not from a month, nor without a count of days', () => {
    expect(countedDate('a day after ', { ...day, edtf: '2018-03', precision: 'month' })).toBeNull();
    expect(countedDate('shortly after ', day)).toBeNull();
  });
});

test('"since 2014, when": the year itself', () => {
  const events = traceOf(
    'The United States has imposed sanctions on Russia since 2014, when Moscow annexed Crimea from Ukraine.',
  ).events;
  expect(events.map((event) => [event.type, event.date.edtf])).toEqual([
    ['SANCTION', '2014/..'],
    ['ASSAULT', '2014'],
  ]);
});

describe('times of other acts', () => {
  const datesOf = (text: string, published: string): string[] =>
    traceOf(text, published).events.map(({ type, date }) => `${type} ${date.edtf}`);
  test.each([
    ['Morocco cut ties with Algeria in 1976; they were not restored until May 1988.', 'SUPPORT 1988-05'],
    ['The pact which Australia and China signed in June 2015 was praised.', 'AGREE 2015-06'],
    ['China accused Australia of raiding homes of its journalists in June 2020.', 'ACCUSE 2021-12-01'],
    ['China accused Australia of shooting down a plane on November 2.', 'ACCUSE 2021-11-02'],
    [
      'Russia condemned Peru on Friday, a day after it expelled ten envoys and closed a consulate of Peru.',
      'SANCTION 2021-11-25',
    ],
  ])('%s', (text, dated) => {
    expect(datesOf(text, '2021-12-01')).toContain(dated);
  });
});
