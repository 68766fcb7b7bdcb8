import { describe, expect, test } from 'vitest';
import { read } from './read.ts';

describe('which part of its time an expression means', () => {
  test.each([
    ['They met in early June 2020.', 'early', 'early June 2020'],
    ['They met at the beginning of 2020.', 'early', 'the beginning of 2020'],
    ['They met in mid-June 2020.', 'mid', 'mid-June 2020'],
    ['They met in the middle of June 2020.', 'mid', 'the middle of June 2020'],
    ['They met in the late 1980s.', 'late', 'the late 1980s'],
    ['They met by the end of last year.', 'late', 'the end of last year'],
    ['It was founded about 1910.', 'about', 'about 1910'],
    ['It dates from c. 1910.', 'about', 'c. 1910'],
  ])('%s', (text, modifier, words) => expect(read(text)[0]).toMatchObject({ modifier, text: words }));

  test.each(['They met in June 2020.', 'They held talks about 1910.', 'Too late. In June 2020 they met.'])(
    'none: %s',
    (text) => expect(read(text)[0]).toMatchObject({ modifier: null }),
  );
});
