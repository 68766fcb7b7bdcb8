import { rowsOfIds, weightiestRows, type Columns, type Rows } from './columns.ts';
import { FORCED, type Candidate } from './labels.ts';
import type { LayoutInput } from './scene.ts';

/** Most labels ever tried. */
export const MOST = 60;
/** Below this share of the weightiest in view an event is not named by itself, unless few are in view: salience is ranked steeply. */
const LEAST = 0.08;
const FEW = 12;
/** What has a label keeps it before an equal newcomer. */
const KEPT = 0.05;

/**
 * Who may have a label, highest rank first: selected, focused, hovered; then search matches; then salience relative to what is in
 * view. During a search only matches are named. While moving only those that had a label are asked again.
 */
export function labelCandidates(columns: Columns, rows: Rows, input: LayoutInput): Candidate[] {
  const before = new Set((input.previous ?? []).map((label) => label.id));
  const forced = new Set([input.selected, input.focused, input.hovered]);
  const top = Math.max(topSalience(columns, rows), 0.01);
  const all = rows.to - rows.from <= FEW;
  const ranked: Candidate[] = [];
  for (const row of asked(columns, rows, input, before, forced)) {
    const item = input.items[row]!;
    const relative = item.salience / top;
    if (forced.has(item.id)) ranked.push({ item, rank: FORCED + 1 });
    else if (input.matches) {
      if (input.matches.has(item.id)) ranked.push({ item, rank: 2 + relative });
    } else if (relative >= LEAST || all) ranked.push({ item, rank: relative + (before.has(item.id) ? KEPT : 0) });
  }
  return ranked.sort((p, q) => q.rank - p.rank || p.item.at - q.item.at).slice(0, MOST);
}

function topSalience({ salience }: Columns, { from, to }: Rows): number {
  let top = 0;
  for (let row = from; row < to; row++) if (salience[row]! > top) top = salience[row]!;
  return top;
}

/** Rows among which the candidates are, in the order of time: never all of a crowd, whose least could not win. */
function asked(
  columns: Columns,
  rows: Rows,
  input: LayoutInput,
  before: ReadonlySet<string>,
  forced: ReadonlySet<string | null>,
): number[] {
  const kept = rowsOfIds(before, columns, rows);
  if (input.moving) return kept.sort((p, q) => p - q);
  const named = rowsOfIds([...forced, ...(input.matches ?? [])], columns, rows);
  const weighty = input.matches ? [] : weightiestRows(columns, rows, MOST, -1);
  return [...new Set([...kept, ...named, ...weighty])].sort((p, q) => p - q);
}
