import type { Actor, PoliticalEvent } from './schema.ts';

/** In a picker slot: everybody but whom the other slot names. */
export const EVERYONE = '*';

/** Who deals with whom in a view: each a country's code, a leader's id, or {@link EVERYONE} in the second place. */
export interface Slots {
  readonly a: string;
  readonly b: string;
}

/** Whether a slot holds a country, not a leader. */
export const isCountry = (slot: string): boolean => /^[A-Z]{3}$/.test(slot);

/**
 * Reads who deals with whom: `USA-COL` two countries, `USA` one country with all others, `donald-trump~gustavo-petro` or `donald-trump~COL`
 * any two (leaders' ids have hyphens of their own). Null when it cannot be read, or both are the same.
 */
export function parseRelation(text: string | null): Slots | null {
  if (text === null) return null;
  if (isCountry(text)) return { a: text, b: EVERYONE };
  const parts = text.includes('~') ? text.split('~') : /^[A-Z]{3}-[A-Z]{3}$/.test(text) ? text.split('-') : [];
  const [a = '', b = ''] = parts;
  return parts.length === 2 && a !== b && a !== '' && b !== '' ? { a, b } : null;
}

/** The text that {@link parseRelation} reads. */
export function relationId({ a, b }: Slots): string {
  if (b === EVERYONE) return a;
  return isCountry(a) && isCountry(b) ? `${a}-${b}` : `${a}~${b}`;
}

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

/** Whether one slot acts on the other in an event; where nobody is acted on, whether both take part. */
export function isBetween({ initiators, recipients }: PoliticalEvent, { a, b }: Slots): boolean {
  const others = recipients.length > 0 ? recipients : initiators;
  const acts = (who: string, whom: string): boolean =>
    initiators.some((actor) => standsIn(actor, who, whom)) && others.some((actor) => standsIn(actor, whom, who));
  return acts(a, b) || acts(b, a);
}
