import { describe, expect, test } from 'vitest';
import { times } from './read.ts';

describe('counted from the date told before', () => {
  test.each([
    ['They met on October 24, 2025. The next day they parted.', ['2025-10-24', '2025-10-25']],
    ['They met on October 24, 2025. The following morning they parted.', ['2025-10-24', '2025-10-25']],
    ['They met on October 24, 2025. The day before, they had parted.', ['2025-10-24', '2025-10-23']],
    ['They met on October 24, 2025. That day they parted.', ['2025-10-24', '2025-10-24']],
    ['They met on October 24, 2025. Three days later they parted.', ['2025-10-24', '2025-10-27']],
    ['They met on October 24, 2025. A week later they parted.', ['2025-10-24', '2025-10-31~']],
    [
      'They met on October 24, 2025. A week later they parted; four days afterwards, they died.',
      ['2025-10-24', '2025-10-31~', '2025-11-04'],
    ],
    ['They met on October 24, 2025. The same month they parted.', ['2025-10-24', '2025-10']],
    ['They met on October 24, 2025. They parted later that month.', ['2025-10-24', '2025-10']],
    ['He fell in 1903. Eleven years later they made peace.', ['1903', '1914']],
    ['He fell in 1903. In August of that year they made peace.', ['1903', '1903-08']],
    ['They held a vote on 3 March 2020. The day after the vote he resigned.', ['2020-03-03', '2020-03-04']],
    ['They had met on July 8. The next day they signed.', ['2025-07-08', '2025-07-09']],
  ])('%s', (text, edtf) => expect(times(text)).toEqual(edtf));

  test.each([
    // Counted from something that no date was told of.
    ['They met on 3 March 2020. Two days after the vote, he resigned.', ['2020-03-03']],
    ['They met on 3 March 2020, two days before he resigned.', ['2020-03-03']],
    // A month has no one day to count from.
    ['They met in March 2020. Two days later he resigned.', ['2020-03']],
    // Lengths of time.
    ['They met on 3 March 2020. Over the next week they talked for ten days.', ['2020-03-03']],
    ['They met on 3 March 2020, less than a week later than hoped.', ['2020-03-03']],
  ])('not: %s', (text, edtf) => expect(times(text)).toEqual(edtf));
});

describe('the year of an undated month', () => {
  test.each([
    ['The treaty was signed in May 1903. In August, the senate rejected it.', ['1903-05', '1903-08']],
    ['They fell out in November 1903. In February they made peace.', ['1903-11', '1904-02']],
    ['Rojas, who was elected in 2022, spoke. In October, he left.', ['2022', '2025-10']],
    // Background of another paragraph does not carry over …
    ['They had fought in March 1996 over the islands.\n\nIn September the ministers met.', ['1996-03', '2025-09']],
    ['The 2015 deal lapsed.\n\nIn September the ministers met.', ['2015', '2025-09']],
    // … unless the story goes on at once and the article's own such day is long past.
    ['Troops seized the islands on April 2, 1982.\n\nOn May 2 a cruiser was sunk.', ['1982-04-02', '1982-05-02']],
    [
      'They met on Dec. 17, 2014, when the ties broken off in January 1961 were restored. The next day they left.',
      ['2014-12-17', '1961-01', '2014-12-18'],
    ],
  ])('%s', (text, edtf) => expect(times(text)).toEqual(edtf));
});

describe('a tale of the past', () => {
  const tale = (more: string) =>
    times(
      `The north was at war in 1859. It rose in 1861. In 1862 it lost. In 1863 it won. In 1864 it starved. By 1865 it fell. In 1866 it wept. In 1867 it slept. ${more}`,
    ).slice(8);

  test.each([
    ['By 1868 it was poor. In May it rebelled. The king fled in June.', ['1868', '1868-05', '1868-06']],
    ['On 5 December 1868 it rebelled. In January it fell.', ['1868-12-05', '1869-01']],
    [
      'On 5 May 1868 it rebelled. In March it had tax riots. It fell on 3 June 1868.',
      ['1868-05-05', '1868-03', '1868-06-03'],
    ],
    ['By the end of the year, it was poor.', ['1867']],
    ['That winter was cold.', ['1867-24']],
  ])('%s', (text, edtf) => expect(tale(text)).toEqual(edtf));
});
