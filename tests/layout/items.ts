import { dateText, type LayoutInput, type TimelineItem } from '../../src/layout/index.ts';
import { parseEdtf, toDay } from '../../src/model/index.ts';

/** An item dated by an EDTF expression. */
export function item(id: string, edtf: string, more: Partial<TimelineItem> = {}): TimelineItem {
  const range = parseEdtf(edtf)!;
  const at = range.start === null ? range.end! : range.end === null ? range.start : (range.start + range.end) / 2;
  return {
    id,
    start: range.start,
    end: range.end,
    at,
    tone: 0,
    salience: 0.3,
    side: 'a',
    type: 'CONSULT',
    status: 'occurred',
    approximate: range.approximate,
    fromPublication: false,
    dateText: dateText(range),
    headline: `Something happened called ${id}`,
    ...more,
  };
}

/** A fixed-pitch measure: 7 px a character for headlines, 6 for the rest. */
export const measure: LayoutInput['measure'] = (text, role) => text.length * (role === 'headline' ? 7 : 6);

/** A layout input; items are sorted here. */
export function input(items: readonly TimelineItem[], more: Partial<LayoutInput> = {}): LayoutInput {
  return {
    items: [...items].sort((p, q) => p.at - q.at),
    terms: [],
    size: { width: 1000, height: 600 },
    domain: [toDay(2022), toDay(2027)],
    orientation: 'horizontal',
    today: toDay(2026, 2, 10),
    selected: null,
    focused: null,
    hovered: null,
    matches: null,
    moving: false,
    previous: null,
    measure,
    ...more,
  };
}

/** Numbers in [0, 1) from a seed: the same each run (Park and Miller's generator). */
export function numbers(seed: number): () => number {
  let state = (seed % 2147483646) + 1;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

const EDTF = [
  '2022-05-09',
  '2023-11',
  '2024-02-03/2024-02-09',
  '2025-10',
  '2025-10-24',
  '2024~',
  '2026-01-03',
  '2025-09/..',
];
const SIDES = ['a', 'b', 'both', 'other'] as const;
const STATUS = ['occurred', 'occurred', 'occurred', 'planned', 'alleged', 'denied'] as const;
const WORDS = 'envoys agree on a plan to reopen the border crossing after long talks over trade and river ports'.split(
  ' ',
);

/** A crowd of varied items from a seed, most of them in 2025. */
export function crowd(seed: number, count: number): TimelineItem[] {
  const next = numbers(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  return Array.from({ length: count }, (_, i) => {
    const year = next() < 0.5 ? 2025 : 2022 + Math.floor(next() * 4);
    const day = `${year}-${String(1 + Math.floor(next() * 12)).padStart(2, '0')}-${String(1 + Math.floor(next() * 28)).padStart(2, '0')}`;
    return item(`n${i}`, next() < 0.75 ? day : pick(EDTF), {
      tone: Math.round((next() * 20 - 10) * 10) / 10,
      salience: next() ** 2,
      side: pick(SIDES),
      status: pick(STATUS),
      fromPublication: next() < 0.1,
      headline: WORDS.slice(0, 3 + Math.floor(next() * 12)).join(' '),
    });
  });
}
