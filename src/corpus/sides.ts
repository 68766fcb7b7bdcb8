import type { Actor, PoliticalEvent } from '../model/index.ts';

/** The side an actor stands for: a leader's country, a country itself, an organisation's id. Former states stand for themselves. */
export function sideOf(actor: Actor): string {
  return actor.kind === 'leader' ? (actor.country ?? actor.id) : actor.id;
}

/** Distinct sides of actors, sorted. */
export function sidesOf(actors: readonly Actor[]): string[] {
  return [...new Set(actors.map(sideOf))].sort();
}

/** A pair of countries in the order that its id shows. */
export interface Pair {
  readonly id: string;
  readonly a: string;
  readonly b: string;
}

/** The relation of two countries: the United States stand first, all others in the order of the alphabet. */
export function pairOf(one: string, other: string): Pair {
  const [a, b] = one === 'USA' || (other !== 'USA' && one < other) ? [one, other] : [other, one];
  return { id: `${a}-${b}`, a, b };
}

/**
 * The relations an event belongs to: each initiator's country with each recipient's; where nobody is acted on, the initiators among themselves.
 * Organisations form no relations of their own yet, so an event between a country and an organisation belongs to none.
 */
export function pairsOf(event: PoliticalEvent): Pair[] {
  const initiators = countriesIn(event.initiators);
  const recipients = countriesIn(event.recipients);
  const others = event.recipients.length === 0 ? initiators : recipients;
  const pairs = new Map<string, Pair>();
  for (const one of initiators) {
    for (const other of others) {
      const pair = pairOf(one, other);
      if (one !== other) pairs.set(pair.id, pair);
    }
  }
  return [...pairs.values()];
}

const countriesIn = (actors: readonly Actor[]): string[] => sidesOf(actors).filter((side) => /^[A-Z]{3}$/.test(side));
