import type { LayoutInput, SceneTerm, TermItem } from './scene.ts';
import type { Scales } from './scale.ts';

/** Inner margin of a name in its strip, px. */
const PADDING = 8;

/**
 * The strips of office in view, clipped to the plot: name in full, then the surname, then none, by what fits. Washes alternate over all
 * terms of a side, not only those in view, so a strip keeps its wash while panning. A term that has not ended runs to today, then is
 * repeated as `future` to the edge.
 */
export function sceneTerms(input: Pick<LayoutInput, 'terms' | 'today' | 'measure'>, scales: Scales): SceneTerm[] {
  return (['a', 'b'] as const).flatMap((side) => {
    const terms = input.terms.filter((term) => term.side === side).sort((p, q) => p.start - q.start);
    return terms.flatMap((term, i) => pieces(term, i, terms[i + 1], input, scales));
  });
}

function pieces(
  term: TermItem,
  index: number,
  next: TermItem | undefined,
  { today, measure }: Pick<LayoutInput, 'today' | 'measure'>,
  scales: Scales,
): SceneTerm[] {
  const end = Math.min(term.end ?? Infinity, next?.start ?? Infinity);
  const now = today + 1;
  const parts = [
    { from: term.start, to: Math.min(end, now), future: false },
    { from: Math.max(term.start, now), to: end, future: true },
  ];
  return parts.flatMap(({ from, to, future }): SceneTerm[] => {
    if (to <= from) return [];
    const [x0, x1] = [clip(from, scales), clip(to, scales)];
    if (x1 - x0 < 0.5) return [];
    const starts = from === term.start && scales.time(from) >= scales.ends[0];
    const text = from === term.start ? fitting(term, x1 - x0 - PADDING - 2, (name) => measure(name, 'term')) : '';
    return [
      { side: term.side, from: x0, to: x1, text, fullName: term.name, starts, shade: index % 2 === 0 ? 0 : 1, future },
    ];
  });
}

function clip(day: number, scales: Scales): number {
  const [low, high] = scales.ends;
  if (day === Infinity) return high;
  return Math.min(Math.max(scales.time(day), low), high);
}

function fitting(term: TermItem, room: number, measure: (name: string) => number): string {
  return [term.name, term.familyName].find((name) => measure(name) <= room) ?? '';
}
