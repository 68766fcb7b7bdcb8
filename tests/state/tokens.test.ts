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

test('a page told to be dark has the colours of one whose system is', () => {
  const tokens = (block: string): string[] => block.match(/--[\w-]+: [^;]+;/g) ?? [];
  const [system = '', told = ''] = dark.split(":root[data-theme='dark']");
  expect(tokens(told.split('@media print')[0] ?? '')).toEqual(tokens(system));
  expect(tokens(system).length).toBeGreaterThan(15);
});
