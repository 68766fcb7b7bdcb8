import type { PoliticalEvent } from '../model/index.ts';
import type { SearchHit, SearchResult, SearchSnippet } from './types.ts';

/** Hits of one year, latest first; `year` null holds those without a date. */
export interface YearGroup {
  readonly year: number | null;
  readonly hits: readonly SearchHit[];
}

/** Hits as a list shows them: years newest first, in a year the latest day first, undated ones at the end. */
export function groupByYear(result: SearchResult, events: ReadonlyMap<string, PoliticalEvent>): YearGroup[] {
  const groups = new Map<number | null, SearchHit[]>();
  for (const hit of result.hits) {
    const group = groups.get(hit.year);
    if (group) group.push(hit);
    else groups.set(hit.year, [hit]);
  }
  const day = (hit: SearchHit): string => events.get(hit.id)?.date.start ?? '';
  const order = (year: number | null): number => year ?? Number.NEGATIVE_INFINITY;
  return [...groups]
    .map(([year, hits]) => ({
      year,
      hits: hits.sort((x, y) => (day(x) < day(y) ? 1 : day(x) > day(y) ? -1 : y.score - x.score)),
    }))
    .sort((x, y) => order(y.year) - order(x.year));
}

/** The first `count` hits of a list. */
export function takeHits(groups: readonly YearGroup[], count: number): YearGroup[] {
  const taken: YearGroup[] = [];
  let room = count;
  for (const group of groups) {
    if (room <= 0) break;
    taken.push({ ...group, hits: group.hits.slice(0, room) });
    room -= group.hits.length;
  }
  return taken;
}

/** Id of the hit `step` places after `current` in the list's order; stops at both ends. Without a current one, the first or last. */
export function stepHit(groups: readonly YearGroup[], current: string | null, step: number): string | null {
  const ids = groups.flatMap((group) => group.hits.map((hit) => hit.id));
  const at = current === null ? -1 : ids.indexOf(current);
  if (at < 0) return (step > 0 ? ids[0] : ids.at(-1)) ?? null;
  return ids[Math.min(Math.max(at + step, 0), ids.length - 1)] ?? null;
}

/** A snippet cut at its marks, for display; the parts joined are its text. */
export function snippetParts({
  text,
  marks,
}: Pick<SearchSnippet, 'text' | 'marks'>): { text: string; match: boolean }[] {
  const parts: { text: string; match: boolean }[] = [];
  let at = 0;
  for (const [start, end] of marks) {
    if (start > at) parts.push({ text: text.slice(at, start), match: false });
    parts.push({ text: text.slice(start, end), match: true });
    at = end;
  }
  if (at < text.length) parts.push({ text: text.slice(at), match: false });
  return parts;
}
