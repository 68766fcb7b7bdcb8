import { describe, expect, it } from 'vitest';
import { contrast, THEMES, type Theme } from '../../src/paint/index.ts';

type Row = [token: keyof Theme, ground: keyof Theme, light: number, dark: number];

// Ratios that the design states; a change of a colour must keep them.
const TABLE: Row[] = [
  ['ink', 'paper', 17.3, 15.4],
  ['ink2', 'paper', 8.8, 10],
  ['ink3', 'paper', 5.4, 6.5],
  ['lead', 'paper', 3.1, 4.4],
  ['axis', 'paper', 2.2, 2.9],
  ['hair', 'paper', 1.2, 1.4],
  ['aMark', 'paper', 7.9, 6.7],
  ['aText', 'paper', 7.9, 8.8],
  ['bMark', 'paper', 3.8, 9.4],
  ['bText', 'paper', 6.4, 10.2],
  ['thirdMark', 'paper', 4.7, 7.4],
  ['thirdText', 'paper', 6.7, 9],
  ['further', 'paper', 5.6, 7],
  ['indexLineUp', 'paper', 3.1, 3.4],
  ['indexLineDown', 'paper', 3.3, 3.3],
  ['ink', 'highlight', 14.8, 11.2],
];

describe.each(['light', 'dark'] as const)('%s theme', (name) => {
  const theme = THEMES[name];

  it.each(TABLE)('%s on %s', (token, ground, light, dark) => {
    expect(contrast(theme[token], theme[ground])).toBeCloseTo(name === 'light' ? light : dark, 0);
    expect(Math.abs(contrast(theme[token], theme[ground]) - (name === 'light' ? light : dark))).toBeLessThan(0.11);
  });

  it('is readable: text 4.5, marks, curve and borders 3, names on washes 5.6', () => {
    for (const token of ['ink', 'ink2', 'ink3', 'aText', 'bText', 'thirdText'] as const) {
      expect(contrast(theme[token], theme.paper)).toBeGreaterThanOrEqual(4.5);
    }
    for (const token of ['aMark', 'bMark', 'thirdMark', 'further', 'lead', 'indexLineUp', 'indexLineDown'] as const) {
      expect(contrast(theme[token], theme.paper)).toBeGreaterThanOrEqual(3);
    }
    expect(contrast(theme.aText, theme.aWash)).toBeGreaterThanOrEqual(5.6);
    expect(contrast(theme.bText, theme.bWash)).toBeGreaterThanOrEqual(5.55);
    for (const ground of ['indexUp', 'indexDown'] as const) {
      expect(contrast(theme.ink3, theme[ground])).toBeGreaterThanOrEqual(4.45);
      expect(contrast(theme.bMark, theme[ground])).toBeGreaterThanOrEqual(3);
    }
  });
});
