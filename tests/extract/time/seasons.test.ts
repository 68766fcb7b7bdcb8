import { describe, expect, test } from 'vitest';
import { times } from './read.ts';

describe('a season without its year', () => {
  test.each([
    ['They spoke last summer.', '2025-22'],
    ['They will vote this spring.', '2026-21'],
    ['The army was beaten in the autumn.', '2025-23'],
    ['The spring offensive failed.', '2025-21'],
    ['By early winter they had gone.', '2025-24'],
    ['They met in the fall.', '2025-23'],
  ])('%s', (text, edtf) => expect(times(text)).toEqual([edtf]));

  test.each([
    'Prices fall when they spring a leak.',
    'The fall of Kabul stunned them.',
    'In winter, the pass is closed.',
    'They stayed at the summer palace.',
    'The Winter Olympics opened.',
    'The Arab Spring began there.',
  ])('none: %s', (text) => expect(times(text)).toEqual([]));

  test('takes its year from a tale', () =>
    expect(times('War came on 3 May 1940. That summer they fled.')).toEqual(['1940-05-03', '1940-22']));
});

describe('a quarter or half without its year', () => {
  test.each([
    ['Trade fell in the third quarter.', '2025-35'],
    ['Trade will fall in the second quarter.', '2026-34'],
    ['Trade fell in the first half of last year.', '2025-01/2025-06'],
    ['Trade fell in the last quarter of last year.', '2025-36'],
  ])('%s', (text, edtf) => expect(times(text)).toEqual([edtf]));

  test.each([
    'They led in the first half.',
    'A quarter of the troops left.',
    'The first quarter of the talks was loud.',
    'They met in the Latin quarter.',
  ])('none: %s', (text) => expect(times(text)).toEqual([]));
});
