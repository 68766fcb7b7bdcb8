import type { Actor, PoliticalEvent } from '../model/index.ts';
import type { LaneEvent, LaneRow } from './lane-scene.ts';
import type { TimelineItem } from './scene.ts';

/**
 * Events with the rows they belong to, in the order of the items. An actor stands in a row of his own, else in his country's; events
 * whose initiators have no row are left out (the view counts them).
 */
export function laneEvents(
  items: readonly TimelineItem[],
  events: ReadonlyMap<string, PoliticalEvent>,
  rows: readonly LaneRow[],
): LaneEvent[] {
  const places = new Map(rows.map(({ id }, place) => [id, place]));
  return items.flatMap((item) => {
    const event = events.get(item.id);
    if (!event) return [];
    const from = rowsOfActors(event.initiators, places);
    if (from.length === 0) return [];
    const to = rowsOfActors(event.recipients, places).filter((row) => !from.includes(row));
    return [{ item, from, to, mutual: event.recipients.length === 0 && from.length > 1 }];
  });
}

function rowsOfActors(actors: readonly Actor[], places: ReadonlyMap<string, number>): number[] {
  const rows = new Set<number>();
  for (const actor of actors) {
    const row = places.get(actor.id) ?? places.get(actor.country ?? '');
    if (row !== undefined) rows.add(row);
  }
  return [...rows];
}

/** An actor that may have a row, with how often it acts or is acted on. */
export interface Cast {
  readonly id: string;
  readonly name: string;
  readonly kind: Actor['kind'];
  readonly country: string | undefined;
  readonly count: number;
}

/** Everybody who occurs in events, and the countries of the leaders, the busiest first. */
export function castOf(events: readonly PoliticalEvent[], nameOf: (country: string) => string): Cast[] {
  const cast = new Map<string, Cast>();
  const add = (id: string, name: string, kind: Actor['kind'], country: string | undefined): void => {
    cast.set(id, { id, name, kind, country, count: (cast.get(id)?.count ?? 0) + 1 });
  };
  for (const { initiators, recipients } of events) {
    const seen = new Set<string>();
    for (const actor of [...initiators, ...recipients]) {
      if (seen.has(actor.id)) continue;
      seen.add(actor.id);
      add(actor.id, actor.name, actor.kind, actor.country);
      const { country } = actor;
      if (actor.kind === 'leader' && country !== undefined && !seen.has(country)) {
        seen.add(country);
        add(country, nameOf(country), 'country', country);
      }
    }
  }
  return [...cast.values()].sort((p, q) => q.count - p.count || (p.id < q.id ? -1 : 1));
}

/** Most rows a reader gets without asking. */
const LEADERS_A_SIDE = 1;
const OTHERS = 2;

/** The rows to begin with: the first country's busiest leader and itself, the busiest others, the second country and its leader. */
export function defaultRows(cast: readonly Cast[], a: string, b: string): string[] {
  const leaders = (country: string): string[] =>
    cast
      .filter((one) => one.kind === 'leader' && one.country === country)
      .slice(0, LEADERS_A_SIDE)
      .map(({ id }) => id);
  const has = (id: string): boolean => cast.some((one) => one.id === id);
  const others = cast
    .filter(({ id, kind, count }) => kind !== 'leader' && id !== a && id !== b && count > 1)
    .slice(0, OTHERS)
    .map(({ id }) => id);
  return [...leaders(a), ...[a].filter(has), ...others, ...[b].filter(has), ...leaders(b)];
}

/** Whose colour each row has. */
export function laneRows(ids: readonly string[], cast: readonly Cast[], a: string, b: string): LaneRow[] {
  const countryOf = (id: string): string => cast.find((one) => one.id === id)?.country ?? id;
  const third = ids.map(countryOf).find((country) => country !== a && country !== b);
  return ids.map((id) => {
    const country = countryOf(id);
    return { id, side: country === a ? 'a' : country === b ? 'b' : country === third ? 'third' : 'other' };
  });
}
