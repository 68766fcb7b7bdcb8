import type { PoliticalEvent } from '../model/index.ts';

/** Exponent of the rank curve: about a fifth of a relation's events end above .55, the size at which a mark is never absorbed in a ring. */
const STEEPNESS = 2.5;
const LEAST = 0.04;

/**
 * Salience relative to the relation: each event's rank among the relation's events, as a curve from {@link LEAST} to 1. What counts as a
 * great event between two allies is a small one between two enemies, and a reader zoomed far out should always see some, never all.
 * Events of equal raw salience share their middle rank, so the order of the input does not matter.
 */
export function rankSalience(events: readonly PoliticalEvent[]): PoliticalEvent[] {
  const sorted = events.map((event) => event.salience).sort((a, b) => a - b);
  const ranks = new Map<number, { first: number; last: number }>();
  for (const [at, salience] of sorted.entries()) {
    const rank = ranks.get(salience);
    if (rank) rank.last = at;
    else ranks.set(salience, { first: at, last: at });
  }
  return events.map((event) => {
    const { first, last } = ranks.get(event.salience)!;
    const rank = sorted.length < 2 ? 1 : (first + last) / 2 / (sorted.length - 1);
    return { ...event, salience: Math.round((LEAST + (1 - LEAST) * rank ** STEEPNESS) * 1000) / 1000 };
  });
}
