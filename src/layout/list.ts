import { message, say, sayKnown, type Message } from '../messages/index.ts';
import { toCivil, TYPE_FACTS, type Actor, type Day, type PoliticalEvent, type Precision } from '../model/index.ts';
import { correctedText } from './corrected.ts';
import { yearText } from './datetext.ts';
import { toItem } from './item.ts';
import type { TimelineItem } from './scene.ts';
import { toneText } from './wording.ts';

/** By what a list can be sorted; salience is "weight" to a reader. */
export const LIST_SORTS = ['date', 'salience', 'tone'] as const;
export type ListSort = (typeof LIST_SORTS)[number];

/** How a list is sorted; under headings of years, or across all of them. */
export interface ListOrder {
  readonly sort: ListSort;
  readonly direction: 'ascending' | 'descending';
  readonly byYear: boolean;
}

/** The order a list starts with: like search results, newest first. */
export const LIST_ORDER: ListOrder = { sort: 'date', direction: 'descending', byYear: true };

/** One event as a line of a list, everything in words. */
export interface ListRow {
  readonly id: string;
  /** What its glyph and its place in time are made from; `dateText` and `headline` stand in it. */
  readonly item: TimelineItem;
  /** Astronomical year of the first day it can be; of the report's day when nothing else says when; null for undated. */
  readonly year: number | null;
  /** The date for machines (HTML `<time>`): only of exact days, months and years after 1 BCE. */
  readonly machineDate: string | null;
  /** What is not known about the date, or null. */
  readonly doubt: string | null;
  /** "Donald Trump towards Gustavo Petro"; those who act together are joined by "and". */
  readonly who: string;
  readonly type: string;
  readonly tone: string;
  /** "planned", "alleged", "denied"; null when it happened. */
  readonly status: string | null;
  /** Articles that report it. */
  readonly reports: number;
  /** "Corrected by Ann on 6 Feb 2026: wrong day", or null. */
  readonly corrected: string | null;
}

/** Rows under one heading. */
export interface ListGroup {
  /** Unique among the groups of a list. */
  readonly key: string;
  readonly heading: string;
  readonly rows: readonly ListRow[];
}

/** All events as rows, in no order. `a` and `b` are the country codes of the picker slots. */
export function toRows(events: readonly PoliticalEvent[], a: string, b: string): ListRow[] {
  return events.map((event) => {
    const item = toItem(event, a, b);
    return {
      id: event.id,
      item,
      year: yearOf(item),
      machineDate: machineDate(event, item),
      doubt: doubtOf(event, item),
      who: whoText(event),
      type: sayKnown(TYPE_FACTS[event.type].label),
      tone: toneText(event.tone),
      status: event.status === 'occurred' ? null : event.status,
      corrected: event.corrected?.map(correctedText).join(' ') ?? null,
      reports: new Set(event.sources.map((source) => source.article)).size,
    };
  });
}

/**
 * Sorts rows and puts them under headings. Years follow the direction of a sort by date, else run from the newest; what has no date
 * stands last whichever the direction, unless a sort by something else crosses the years.
 */
export function groupRows(rows: readonly ListRow[], order: ListOrder): ListGroup[] {
  const sorted = [...rows].sort(comparer(order));
  if (!order.byYear && order.sort !== 'date') {
    return sorted.length > 0 ? [{ key: 'all', heading: say('All years'), rows: sorted }] : [];
  }
  const groups = new Map<number | null, ListRow[]>();
  for (const row of sorted) {
    const year = order.byYear || row.year === null ? row.year : Number.POSITIVE_INFINITY;
    const group = groups.get(year);
    if (group) group.push(row);
    else groups.set(year, [row]);
  }
  const sign = order.sort === 'date' && order.direction === 'ascending' ? 1 : -1;
  return [...groups]
    .sort(([p], [q]) => (p === null ? 1 : q === null ? -1 : sign * (p - q)))
    .map(([year, of]) => ({ key: String(year), heading: headingOf(year), rows: of }));
}

/** The first `limit` rows of a list; groups that are whole stay the same objects. */
export function takeRows(groups: readonly ListGroup[], limit: number): ListGroup[] {
  const taken: ListGroup[] = [];
  let room = limit;
  for (const group of groups) {
    if (room <= 0) break;
    taken.push(group.rows.length <= room ? group : { ...group, rows: group.rows.slice(0, room) });
    room -= group.rows.length;
  }
  return taken;
}

/** Rows that lie in a span as marks do; undated ones only when the span is the whole. */
export function rowsInSpan(
  rows: readonly ListRow[],
  domain: readonly [Day, Day],
  whole: readonly [Day, Day],
): readonly ListRow[] {
  if (domain[0] <= whole[0] + 0.5 && domain[1] >= whole[1] - 0.5) return rows;
  return rows.filter(({ item }) => item.at + 0.5 >= domain[0] && item.at + 0.5 <= domain[1]);
}

/** Id of the row `step` places after `from`; stops at both ends. From nowhere, or from a row not listed, the first or last. */
export function stepRow(ids: readonly string[], from: string | null, step: number): string | null {
  const at = from === null ? -1 : ids.indexOf(from);
  if (at < 0) return (step > 0 ? ids[0] : ids.at(-1)) ?? null;
  return ids[Math.min(Math.max(at + step, 0), ids.length - 1)] ?? null;
}

function comparer({ sort, direction }: ListOrder): (p: ListRow, q: ListRow) => number {
  const sign = direction === 'ascending' ? 1 : -1;
  const byDay = ({ item: p }: ListRow, { item: q }: ListRow): number => {
    const undated = Number(Number.isNaN(p.at)) - Number(Number.isNaN(q.at));
    return undated !== 0 || Number.isNaN(p.at) ? undated : sign * (p.at - q.at);
  };
  const byId = (p: ListRow, q: ListRow): number => (p.id < q.id ? -sign : p.id > q.id ? sign : 0);
  if (sort === 'date') return (p, q) => byDay(p, q) || byId(p, q);
  return (p, q) => sign * (p.item[sort] - q.item[sort]) || byDay(p, q) || byId(p, q);
}

function headingOf(year: number | null): string {
  if (year === null) return say('Date unknown');
  return Number.isFinite(year) ? yearText(year) : say('All years');
}

function yearOf(item: TimelineItem): number | null {
  const day = item.fromPublication ? item.end : (item.start ?? item.end);
  return day === null ? null : toCivil(day).year;
}

/** HTML knows years from 1 on, in at least four digits, and no qualifiers. */
function machineDate(event: PoliticalEvent, item: TimelineItem): string | null {
  if (item.fromPublication) return null;
  return /^(?!0000)\d{4}(?:-(?:0\d|1[0-2])(?:-\d{2})?)?$/.test(event.date.edtf) ? event.date.edtf : null;
}

const UNKNOWN_UNIT: Partial<Record<Precision, Message>> = {
  week: message('day not known'),
  month: message('day not known'),
  quarter: message('month not known'),
  season: message('month not known'),
  year: message('month not known'),
  decade: message('year not known'),
  century: message('year not known'),
};

function doubtOf(event: PoliticalEvent, item: TimelineItem): string | null {
  if (Number.isNaN(item.at)) return null;
  if (item.fromPublication) return say('its own date not given');
  const unknown = UNKNOWN_UNIT[event.date.precision];
  return unknown ? say(unknown) : null;
}

function whoText({ initiators, recipients }: PoliticalEvent): string {
  const who = joined(initiators);
  return recipients.length === 0 ? who : say('{who} towards {whom}', { who, whom: joined(recipients) });
}

function joined(actors: readonly Actor[]): string {
  const names = [...new Set(actors.map((actor) => actor.name))];
  const last = names.pop() ?? '';
  return names.length === 0 ? last : say('{names} and {last}', { names: names.join(', '), last });
}
