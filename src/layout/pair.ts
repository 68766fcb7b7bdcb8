import type { Actor, PoliticalEvent } from '../model/index.ts';
import { toItems } from './item.ts';

/** Where an event stands among those between its two main actors, in time. */
export interface PairPlace {
  readonly names: readonly [string, string];
  readonly previous: PoliticalEvent | null;
  readonly next: PoliticalEvent | null;
  /** Counted from 1. */
  readonly position: number;
  readonly total: number;
}

/** The two an event is between: on each side the first leader, else whoever is named first; in mutual acts two of different countries. */
export function pairOf({ initiators, recipients }: PoliticalEvent): readonly [Actor, Actor] | null {
  const one = foremost(initiators);
  if (!one) return null;
  const others =
    recipients.length > 0
      ? recipients
      : initiators.filter(({ country, id }) => (country ?? id) !== (one.country ?? one.id));
  const other = foremost(others);
  return other && other.id !== one.id ? [one, other] : null;
}

/**
 * The events before and after between the same two, whoever of them acted.
 * @param events those in question, in any order.
 * @returns null where the event is the only one, or where all of them are between these two: then it is no further way through them.
 */
export function placeInPair(event: PoliticalEvent, events: readonly PoliticalEvent[]): PairPlace | null {
  const pair = pairOf(event);
  if (!pair) return null;
  const shared = events.filter((one) => joins(one, pair));
  if (shared.length < 2 || shared.length === events.length) return null;
  const order = toItems(shared, '', '').map(({ id }) => id);
  const at = order.indexOf(event.id);
  if (at < 0 || order.length < 2) return null;
  const byId = new Map(shared.map((one) => [one.id, one]));
  const there = (index: number): PoliticalEvent | null => byId.get(order[index] ?? '') ?? null;
  return {
    names: [pair[0].name, pair[1].name],
    previous: there(at - 1),
    next: there(at + 1),
    position: at + 1,
    total: order.length,
  };
}

const foremost = (actors: readonly Actor[]): Actor | undefined =>
  actors.find(({ kind }) => kind === 'leader') ?? actors[0];

// A country takes part through its leaders too; a leader only in person.
function joins({ initiators, recipients }: PoliticalEvent, [one, other]: readonly [Actor, Actor]): boolean {
  const among = (actors: readonly Actor[], { id }: Actor): boolean =>
    actors.some((actor) => actor.id === id || actor.country === id);
  if (recipients.length === 0) return among(initiators, one) && among(initiators, other);
  return (among(initiators, one) && among(recipients, other)) || (among(initiators, other) && among(recipients, one));
}
