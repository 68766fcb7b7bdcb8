import { EVERYONE, standsIn, type Actor, type PoliticalEvent } from '../model/index.ts';
import type { LaneEvent, LaneRow, LaneSide } from './lane-scene.ts';
import type { TimelineItem } from './scene.ts';

const ORDER: readonly LaneSide[] = ['a', 'b', 'third', 'other'];

/** Whose colour an actor has; everybody of one further country, `third`, shares the third colour. */
function sideOfActor(actor: Actor, a: string, b: string, third: string | undefined): LaneSide {
  if (standsIn(actor, a, b)) return 'a';
  if (standsIn(actor, b, a)) return 'b';
  return (actor.country ?? actor.id) === third ? 'third' : 'other';
}

/**
 * Events with the rows they belong to, in the order of the items. An actor stands in a row of his own, else in his country's; events
 * of which nobody has a row are left out (the view counts them).
 */
export function laneEvents(
  items: readonly TimelineItem[],
  events: ReadonlyMap<string, PoliticalEvent>,
  rows: readonly LaneRow[],
  a: string,
  b: string,
): LaneEvent[] {
  const places = new Map(rows.map(({ id }, place) => [id, place]));
  const third = rows.find(({ side }) => side === 'third')?.country;
  const sideOf = (actor: Actor): LaneSide => sideOfActor(actor, a, b, third);
  return items.flatMap((item) => {
    const event = events.get(item.id);
    return event ? (laneEvent(item, event, places, sideOf) ?? []) : [];
  });
}

function laneEvent(
  item: TimelineItem,
  { initiators, recipients }: PoliticalEvent,
  places: ReadonlyMap<string, number>,
  sideOf: (actor: Actor) => LaneSide,
): LaneEvent | null {
  const from = rowsOfActors(initiators, places);
  const to = rowsOfActors(recipients, places).filter((row) => !from.includes(row));
  if (from.length + to.length === 0) return null;
  const sides = ORDER.filter((side) => initiators.some((one) => sideOf(one) === side));
  const stub = [...initiators, ...recipients].some((one) => rowOf(one, places) === undefined);
  const mutual = recipients.length === 0 && initiators.length > 1;
  return { item, from, to, mutual, stub, halves: [sides[0] ?? 'other', sides[1] ?? sides[0] ?? 'other'] };
}

const rowOf = (actor: Actor, places: ReadonlyMap<string, number>): number | undefined =>
  places.get(actor.id) ?? places.get(actor.country ?? '');

function rowsOfActors(actors: readonly Actor[], places: ReadonlyMap<string, number>): number[] {
  const rows = new Set(actors.map((actor) => rowOf(actor, places)));
  return [...rows].filter((row) => row !== undefined).sort((p, q) => p - q);
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
    for (const { id, name, kind, country } of [...initiators, ...recipients]) {
      if (!seen.has(id)) add(id, name, kind, country);
      seen.add(id);
      if (kind !== 'leader' || country === undefined || seen.has(country)) continue;
      seen.add(country);
      add(country, nameOf(country), 'country', country);
    }
  }
  return [...cast.values()].sort((p, q) => q.count - p.count || (p.id < q.id ? -1 : 1));
}

/** Third parties among the rows to begin with, and where the second slot is everybody's. */
const OTHERS = 1;
const EVERYBODY = 4;
/** Leaders, and third parties, in fewer events have no row unasked, unless nobody of their side is in more. */
const OFTEN = 2;
const BUSY = 5;

/**
 * The rows to begin with: the two sides, outside of them the busiest leaders of each country (as many as `most` a side), between them the busiest
 * third party, if it is busy.
 */
export function defaultRows(cast: readonly Cast[], a: string, b: string, most: number): string[] {
  const leaders = (slot: string): string[] => {
    const all = cast.filter((one) => one.kind === 'leader' && one.country === slot);
    return all
      .filter(({ count }, place) => place === 0 || count >= OFTEN)
      .slice(0, most)
      .map(({ id }) => id);
  };
  // The country of a leader in a slot is no third party.
  const sides = [a, b].flatMap((slot) => [slot, cast.find(({ id }) => id === slot)?.country ?? slot]);
  const others = cast
    .filter(
      ({ id, kind, count }) => kind !== 'leader' && !sides.includes(id) && count >= (b === EVERYONE ? OFTEN : BUSY),
    )
    .slice(0, b === EVERYONE ? EVERYBODY : OTHERS)
    .map(({ id }) => id);
  const itself = (slot: string): string[] => cast.filter(({ id }) => id === slot).map(({ id }) => id);
  return [...leaders(a), ...itself(a), ...others, ...itself(b), ...leaders(b).reverse()];
}

/** Rows by the actors' ids, with names and colours; unknown ids are left out. */
export function laneRows(ids: readonly string[], cast: readonly Cast[], a: string, b: string): LaneRow[] {
  const known = new Map(cast.map((one) => [one.id, one]));
  const actors = ids.flatMap((id) => known.get(id) ?? []);
  const further = actors.find((actor) => sideOfActor(asActor(actor), a, b, undefined) === 'other');
  const third = further && (further.country ?? further.id);
  return actors.map((actor) => ({
    id: actor.id,
    name: actor.name,
    country: actor.country ?? actor.id,
    side: sideOfActor(asActor(actor), a, b, third),
  }));
}

const asActor = ({ id, name, kind, country }: Cast): Actor => ({ id, name, kind, ...(country ? { country } : {}) });
