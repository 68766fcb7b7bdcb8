import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitSentences } from '../../../src/extract/text/sentences.ts';
import { findTimes } from '../../../src/extract/time/find.ts';

/** EDTF of every expression; the article is of Wednesday 4 February 2026 unless told otherwise. */
const times = (text: string, published: string | null = '2026-02-04') =>
  findTimes(splitSentences(text), { published }).map((time) => time.date.edtf);

describe('dates that name their year', () => {
  test.each([
    ['They met on October 24, 2025.', '2025-10-24'],
    ['They met on 24 October 2025 in Lima.', '2025-10-24'],
    ['They met on Friday, Oct. 24, 2025.', '2025-10-24'],
    ['The log says 2025-10-24.', '2025-10-24'],
    ['They met in October 2025.', '2025-10'],
    ['They signed it in 1979.', '1979'],
    ['He cited the 1846 treaty.', '1846'],
    ['They quarrelled in the 1980s.', '198X'],
    ['It began in the 19th century.', '18XX'],
    ['They met in the spring of 2017.', '2017-21'],
    ['Trade fell in the second quarter of 2019.', '2019-34'],
    ['The war ran from April 2 to June 14, 1982.', '1982-04-02/1982-06-14'],
    ['The talks of April 12-14, 2012 failed.', '2012-04-12/2012-04-14'],
    ['They fought between 1998 and 2002.', '1998/2002'],
    ['They have traded since 2014.', '2014/..'],
  ])('%s', (text, edtf) => expect(times(text)).toEqual([edtf]));
});

describe('dates counted from the article', () => {
  test.each([
    ['They met on Tuesday.', '2026-02-03'],
    ['They met on Wednesday.', '2026-02-04'],
    ['They will meet on Friday.', '2026-02-06'],
    ['They met last Friday.', '2026-01-30'],
    ['They meet next Monday.', '2026-02-09'],
    ['They met yesterday.', '2026-02-03'],
    ['They spoke last week.', '2026-01-26/2026-02-01'],
    ['They spoke last month.', '2026-01'],
    ['They spoke last year.', '2025'],
    ['They spoke three days ago.', '2026-02-01'],
    ['They spoke two years ago.', '2024'],
    ['In October, they quarrelled.', '2025-10'],
    ['In January, they spoke.', '2026-01'],
    ['They will vote in May.', '2026-05'],
    ['They met on November 12.', '2025-11-12'],
    ['They will meet on March 3.', '2026-03-03'],
  ])('%s', (text, edtf) => expect(times(text)).toEqual([edtf]));

  test('are left out when the article has no date', () =>
    expect(times('They met on Tuesday and in 1979.', null)).toEqual(['1979']));
});

describe('dates counted from the story', () => {
  test.each([
    ['They met on October 24, 2025. The next day they parted.', ['2025-10-24', '2025-10-25']],
    ['They met on October 24, 2025. Three days later they parted.', ['2025-10-24', '2025-10-27']],
    ['The treaty was signed in May 1903. In August, the senate rejected it.', ['1903-05', '1903-08']],
    ['He fell in 1903. Eleven years later they made peace.', ['1903', '1914']],
    ['Rojas, who was elected in 2022, spoke. In October, he left.', ['2022', '2025-10']],
  ])('%s', (text, edtf) => expect(times(text)).toEqual(edtf));
});

describe('no dates', () => {
  test.each([
    'Theresa May said that they may march.',
    'The 1,200 troops left at 3 p.m. with 2000 rifles.',
    'They talked for two hours in a two-week meeting.',
    'April Jones and June Carter sang.',
    'The Second World War shaped them.',
    'A Sunday Times reporter asked.',
  ])('%s', (text) => expect(times(text)).toEqual([]));
});

test('any text is read without an exception', () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom('on May 31', 'February 30, 2025', 'next Friday', 'the day after', '0 days ago', 'in 0000', 'week'),
  );
  fc.assert(fc.property(fc.array(piece), (pieces) => void times(pieces.join(' '))));
});

describe('what is announced lies ahead', () => {
  test('a month after "announced that he would"', () =>
    expect(times('Rojas announced on Friday that he would meet Trump in March.')).toEqual(['2026-01-30', '2026-03']));
  test('but not a month in which somebody announced it', () =>
    expect(times('In March he announced that he would resign.')).toEqual(['2025-03']));
});
