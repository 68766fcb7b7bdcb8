import type { Actor } from './schema.ts';

/** In a picker slot: everybody but whom the other slot names. */
export const EVERYONE = '*';

/**
 * Whether an actor stands in a picker slot: a country's slot holds the country and its leaders, a leader's slot only the leader, and
 * {@link EVERYONE}'s whoever does not stand in the `other` one.
 */
export function standsIn(actor: Actor, slot: string, other: string): boolean {
  if (slot === EVERYONE) return !standsIn(actor, other, slot);
  return actor.id === slot || (actor.country ?? actor.id) === slot;
}

/** Who started an event, by picker slot; `other` is somebody who stands in neither. */
export function startedBy(initiators: readonly Actor[], a: string, b: string): 'a' | 'b' | 'both' | 'other' {
  const isA = initiators.some((actor) => standsIn(actor, a, b));
  const isB = initiators.some((actor) => standsIn(actor, b, a));
  if (isA && isB) return 'both';
  return isA ? 'a' : isB ? 'b' : 'other';
}
