import { describe, expect, test } from 'vitest';
import { times } from './read.ts';

describe('a date without its year, seen from the article', () => {
  test.each([
    ['In October, they quarrelled.', '2025-10'],
    ['In January, they spoke.', '2026-01'],
    ['They will vote in May.', '2026-05'],
    ['They met on November 12.', '2025-11-12'],
    ['They met on the 12th of November.', '2025-11-12'],
    ['They will meet on March 3.', '2026-03-03'],
    ['They met last May.', '2025-05'],
    ['Elections are due next September.', '2026-09'],
    ['They spoke in June last year.', '2025-06'],
    ['On the 2nd, they parted.', '2026-02-02'],
    ['On the 2nd Peruvian troops fired.', '2026-02-02'],
    ['On the 28th, they parted.', '2026-01-28'],
    ['The May election was void.', '2025-05'],
  ])('%s', (text, edtf) => expect(times(text)).toEqual([edtf]));

  test.each([
    'He may march on the capital.',
    'On the 17th floor they met.',
    'On the 40th anniversary they met.',
    'They march on.',
    'He relied on the 4th Army.',
  ])('none: %s', (text) => expect(times(text)).toEqual([]));
});

describe('a date that takes its year or month from the one beside it', () => {
  test.each([
    ['They met in July and August 1914.', ['1914-07', '1914-08']],
    ['They fought from October to March 1945.', ['1944-10/1945-03']],
    ['They fought from November 1944 to March.', ['1944-11/1945-03']],
    ['They met on May 4 and 6, 1865.', ['1865-05-04', '1865-05-06']],
    ['They met on 3 and 4 May 1940.', ['1940-05-03/1940-05-04']],
    ['The talks of April 12-14, 2012 failed.', ['2012-04-12/2012-04-14']],
    ['The war ran from April 2 to June 14, 1982.', ['1982-04-02/1982-06-14']],
    ['They trained in the spring and summer of 1943.', ['1943-21', '1943-22']],
    ['They met from September 5 to September 17 last year.', ['2025-09-05/2025-09-17']],
  ])('%s', (text, edtf) => expect(times(text)).toEqual(edtf));

  test('but not across other words', () =>
    expect(times('They met in July and Rojas resigned in 1914.')).toEqual(['2025-07', '1914']));
});
