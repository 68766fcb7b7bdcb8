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
