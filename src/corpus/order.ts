import { parseDay, type PoliticalEvent, type Source } from '../model/index.ts';

/** Code-unit order, the same on every machine. */
export function byText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Order of days as written, nulls last; text order would be wrong before the year 0. */
export function byDay(one: string | null, other: string | null): number {
  if (one === other) return 0;
  if (one === null) return 1;
  if (other === null) return -1;
  return (parseDay(one) ?? 0) - (parseDay(other) ?? 0);
}

/** Events by first day, undated last, then by id. */
export function byStart(one: PoliticalEvent, other: PoliticalEvent): number {
  return byDay(one.date.start, other.date.start) || byText(one.id, other.id);
}

/** Sources by publication day, undated last, then article and place in it. */
export function byPublication(one: Source, other: Source): number {
  return byDay(one.published, other.published) || byText(one.article, other.article) || one.start - other.start;
}
