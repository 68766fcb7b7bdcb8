import type { LayoutInput } from './scene.ts';

/** A text broken into lines, and the width (px) of the longest. */
export interface Wrapped {
  readonly lines: readonly string[];
  readonly width: number;
}

/** Most lines a headline may take. */
export const MAX_LINES = 4;

/**
 * Every sensible way to break a text: one line first, then two … four, each balanced (the longest line is as short as that many
 * lines allow; dynamic programming over the words, as in Knuth and Plass's "Breaking paragraphs into lines" with width as the
 * only badness). Ways wider than `maxWidth`, and ways that save under 12 px over one with fewer lines, are left out.
 */
export function wrapWays(text: string, maxWidth: number, measure: (text: string) => number): Wrapped[] {
  const words = text.split(/\s+/).filter(Boolean);
  const space = measure(' ');
  const widths = words.map(measure);
  const ways: Wrapped[] = [];
  let narrowest = Infinity;
  for (let count = 1; count <= Math.min(MAX_LINES, words.length); count++) {
    const way = balance(words, widths, space, count);
    if (way.width > narrowest - 12) continue;
    narrowest = way.width;
    if (way.width <= maxWidth) ways.push(way);
  }
  return ways;
}

const cache = new WeakMap<LayoutInput['measure'], Map<string, Wrapped[]>>();

/**
 * {@link wrapWays} of headlines, remembered for as long as the `measure` function lives: wrapping the same text each frame would cost
 * more than placing it. A host whose fonts have changed passes a new function.
 */
export function cachedWays(text: string, maxWidth: number, measure: LayoutInput['measure']): readonly Wrapped[] {
  let known = cache.get(measure);
  if (!known || known.size > 4096) cache.set(measure, (known = new Map()));
  const key = `${maxWidth} ${text}`;
  let ways = known.get(key);
  if (!ways) known.set(key, (ways = wrapWays(text, maxWidth, (line) => measure(line, 'headline'))));
  return ways;
}

/** The narrowest break of the words into exactly `count` lines. */
function balance(words: readonly string[], widths: readonly number[], space: number, count: number): Wrapped {
  const starts: number[] = [0];
  for (const width of widths) starts.push((starts.at(-1) ?? 0) + width + space);
  const lineWidth = (from: number, to: number): number => (starts[to] ?? 0) - (starts[from] ?? 0) - space;
  let best = words.map((_, i) => lineWidth(0, i + 1));
  const cuts: number[][] = [];
  for (let line = 2; line <= count; line++) {
    const next = best.map(() => Infinity);
    const cut = best.map(() => 0);
    for (let to = line; to <= words.length; to++) {
      for (let from = line - 1; from < to; from++) {
        const width = Math.max(best[from - 1] ?? Infinity, lineWidth(from, to));
        if (width >= (next[to - 1] ?? Infinity)) continue;
        next[to - 1] = width;
        cut[to - 1] = from;
      }
    }
    best = next;
    cuts.push(cut);
  }
  return { lines: linesOf(words, cuts), width: best.at(-1) ?? 0 };
}

function linesOf(words: readonly string[], cuts: readonly (readonly number[])[]): string[] {
  const lines: string[] = [];
  let to = words.length;
  for (const cut of cuts.toReversed()) {
    const from = cut[to - 1] ?? 0;
    lines.unshift(words.slice(from, to).join(' '));
    to = from;
  }
  return [words.slice(0, to).join(' '), ...lines];
}
