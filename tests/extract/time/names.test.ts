import { describe, expect, test } from 'vitest';
import { times } from './read.ts';

describe('names that look like dates', () => {
  test.each([
    'Theresa May said that they may march.',
    'Mrs May spoke. They were received by May and her husband.',
    'April Jones and June Carter sang.',
    'Black September struck again.',
    'They marked the October Revolution.',
    'The Autumn Harvest Uprising failed.',
    'He wrote the novel September.',
    'He read “September” aloud.',
    'The July 26 Movement won.',
    'The 17 November group struck.',
    'The Prague Spring ended.',
    'The Second World War shaped them.',
  ])('none: %s', (text) => expect(times(text)).toEqual([]));

  test.each([
    ['They will leave by May.', '2026-05'],
    ['They struck in September.', '2025-09'],
    ['In October the government fell.', '2025-10'],
    ['In May 2015 the Agreement lapsed.', '2015-05'],
    ['They moved on July 26.', '2025-07-26'],
    ['“In September we go,” he said.', '2025-09'],
  ])('but %s', (text, edtf) => expect(times(text)).toEqual([edtf]));
});
