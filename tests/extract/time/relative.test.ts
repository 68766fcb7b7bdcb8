import { describe, expect, test } from 'vitest';
import { times } from './read.ts';

describe('counted from the article', () => {
  test.each([
    ['They met yesterday.', '2026-02-03'],
    ['They spoke last night.', '2026-02-03'],
    ['They meet tomorrow.', '2026-02-05'],
    ['Overnight, shells fell.', '2026-02-04'],
    ['They spoke last week.', '2026-01-26/2026-02-01'],
    ['They met over the weekend.', '2026-01-31/2026-02-01'],
    ['They spoke last month.', '2026-01'],
    ['They spoke last quarter.', '2025-36'],
    ['They spoke last year.', '2025'],
    ['They spoke three days ago.', '2026-02-01'],
    ['They spoke two years ago.', '2024'],
    ['Fifty years ago this month they invaded.', '1976-02'],
    ['Twenty years ago yesterday they parted.', '2006-02-03'],
    ['They will leave by the end of the year.', '2026'],
  ])('%s', (text, edtf) => expect(times(text)).toEqual([edtf]));

  test.each([
    'They talked for two hours in a two-week meeting.',
    'They will pull out within three years.',
    'Over the past year they met often.',
    'Over the next month they will meet.',
    'It was an overnight success.',
    'It happened many years ago.',
    'The year of living dangerously',
    'Last-month figures',
  ])('none: %s', (text) => expect(times(text)).toEqual([]));

  test('is left out when the article has no date', () =>
    expect(times('They met on Tuesday, last week and in 1979.', null)).toEqual(['1979']));
});
