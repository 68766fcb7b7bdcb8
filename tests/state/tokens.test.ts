import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { THEMES } from '../../src/paint/theme.ts';

const css = readFileSync('src/pages/tokens.css', 'utf8').toLowerCase();
const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');

test.each([
  ['light', light],
  ['dark', dark],
] as const)('markup and painters share their colours: %s', (name, block) => {
  const { paper, ink, ink2, ink3, aMark, aText, bMark, bText, hair, thirdMark } = THEMES[name];
  for (const [token, value] of Object.entries({
    paper,
    ink,
    ink2,
    ink3,
    a: aMark,
    'a-text': aText,
    b: bMark,
    'b-text': bText,
    hair,
    other: thirdMark,
  }))
    expect(block, token).toMatch(new RegExp(`--${token}: ${value.toLowerCase()};`));
});
