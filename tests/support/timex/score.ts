import type { Timex, TimexDocument } from './timeml.ts';
import { sameCalendar } from './value.ts';

/** One annotated date and what was found for it, or something found where nothing is annotated. */
export interface TimexRow {
  kind: 'hit' | 'miss' | 'false';
  gold?: Timex;
  found?: Timex;
  calendar: boolean;
  strict: boolean;
}

const overlap = (a: Timex, b: Timex) => Math.min(a.end, b.end) - Math.max(a.start, b.start);

/** One-to-one: equal spans first, then the largest overlap. Answers the partner's index of each gold timex. */
function pair(gold: readonly Timex[], found: readonly Timex[]): Map<number, number> {
  const pairs = gold.flatMap((g, i) =>
    found.flatMap((f, j) => {
      const common = overlap(g, f);
      return common > 0 ? [{ exact: Number(g.start === f.start && g.end === f.end), common, i, j }] : [];
    }),
  );
  pairs.sort((a, b) => b.exact - a.exact || b.common - a.common || a.i - b.i || a.j - b.j);
  const partner = new Map<number, number>();
  const taken = new Set<number>();
  for (const { i, j } of pairs) {
    if (partner.has(i) || taken.has(j)) continue;
    partner.set(i, j);
    taken.add(j);
  }
  return partner;
}

/** Rows of one document for the DATEs. What lies over an annotated time, duration or set is neither right nor wrong. */
export function scoreTimexes(document: TimexDocument, answers: readonly Timex[]): TimexRow[] {
  const found = answers.filter(({ start, end }) => end > start);
  const partner = pair(document.timexes, found);
  const rows: TimexRow[] = [];
  document.timexes.forEach((gold, i) => {
    if (gold.type !== 'DATE') return;
    const other = partner.get(i) === undefined ? undefined : found[partner.get(i)!];
    if (!other || !['DATE', 'TIME'].includes(other.type))
      rows.push({ kind: 'miss', gold, calendar: false, strict: false });
    else {
      const strict = gold.start === other.start && gold.end === other.end;
      rows.push({ kind: 'hit', gold, found: other, strict, calendar: sameCalendar(gold.value, other.value) });
    }
  });
  const matched = new Set(partner.values());
  found.forEach((one, j) => {
    if (one.type !== 'DATE' || matched.has(j)) return;
    if (document.timexes.some((gold) => gold.type !== 'DATE' && overlap(gold, one) > 0)) return;
    rows.push({ kind: 'false', found: one, calendar: false, strict: false });
  });
  return rows;
}

export interface Figure {
  precision: number;
  recall: number;
  f1: number;
}

/** Figures over rows, each 0 … 1: `relaxed` any overlap, `strict` equal spans, `calendar` the same days. */
export function timexFigures(rows: readonly TimexRow[]): {
  gold: number;
  relaxed: Figure;
  strict: Figure;
  calendar: Figure;
} {
  const gold = rows.filter(({ kind }) => kind !== 'false').length;
  const answered = rows.filter(({ kind }) => kind !== 'miss').length;
  const figure = (right: number): Figure => ({
    precision: answered ? right / answered : 0,
    recall: gold ? right / gold : 0,
    f1: answered + gold ? (2 * right) / (answered + gold) : 0,
  });
  return {
    gold,
    relaxed: figure(rows.filter(({ kind }) => kind === 'hit').length),
    strict: figure(rows.filter(({ strict }) => strict).length),
    calendar: figure(rows.filter(({ calendar }) => calendar).length),
  };
}
