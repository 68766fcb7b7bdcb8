import type { ActorEntry, DatasetIndex, PoliticalEvent, RelationEntry } from './schema.ts';
import { EVERYONE, isBetween, isCountry, parseRelation, type Slots } from './slots.ts';

/** Who deals with whom in a view, and what holds their events. */
export interface Subject extends Slots {
  /** Files of the relations of countries to read, the most eventful first. */
  readonly files: readonly string[];
  /** Whether an event of those files belongs to the view. */
  readonly holds: (event: PoliticalEvent) => boolean;
}

const all = (): boolean => true;

/** What an address means in a dataset; null when nobody of that name occurs in it, or the two never deal with each other. */
export function findSubject(
  index: DatasetIndex,
  actors: ReadonlyMap<string, ActorEntry>,
  wanted: string | null,
): Subject | null {
  const slots = parseRelation(wanted);
  if (slots === null) return null;
  const entries = index.relations.filter((entry) => belongs(entry, slots, actors));
  if (entries.length === 0) return null;
  const whole = slots.b === EVERYONE || (isCountry(slots.a) && isCountry(slots.b));
  return {
    ...slots,
    files: entries.map(({ file }) => file),
    holds: whole ? all : (event) => isBetween(event, slots),
  };
}

/** The relation with the most events: what a reader sees who names none. */
export function largestSubject({ relations }: DatasetIndex): Subject | null {
  const largest = relations.reduce<RelationEntry | null>(
    (best, entry) => (best && best.events >= entry.events ? best : entry),
    null,
  );
  return largest && { a: largest.a, b: largest.b, files: [largest.file], holds: all };
}

function belongs(entry: RelationEntry, { a, b }: Slots, actors: ReadonlyMap<string, ActorEntry>): boolean {
  const either = (p: string, q: string, of: Slots): boolean => (of.a === p && of.b === q) || (of.a === q && of.b === p);
  if (b === EVERYONE) return entry.a === a || entry.b === a;
  if (isCountry(a) && isCountry(b)) return either(a, b, entry);
  if (entry.pairs) return entry.pairs.some((pair) => either(a, b, pair));
  // A dataset of an older build does not say who deals with whom in it: his country's relation is read.
  return either(countryOf(a, actors), countryOf(b, actors), entry);
}

/** The country a slot stands for: itself, or the leader's. */
export function countryOf(slot: string, actors: ReadonlyMap<string, ActorEntry>): string {
  return isCountry(slot) ? slot : (actors.get(slot)?.country ?? slot);
}

/** Events of several relations, each once, in the order that the files have them. */
export function mergeEvents(lists: readonly (readonly PoliticalEvent[])[]): readonly PoliticalEvent[] {
  if (lists.length === 1) return lists[0]!;
  const events = new Map<string, PoliticalEvent>();
  for (const list of lists) for (const event of list) if (!events.has(event.id)) events.set(event.id, event);
  return [...events.values()];
}
