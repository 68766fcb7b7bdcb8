import type { PoliticalEvent, Relation, RelationEntry } from '../model/index.ts';
import { byDay, byStart, byText } from './order.ts';
import { pairsOf } from './sides.ts';

/** The relations that events form, most eventful first, each with its events in order of time. */
export function groupRelations(events: readonly PoliticalEvent[]): Relation[] {
  const relations = new Map<string, Relation>();
  for (const event of [...events].sort(byStart)) {
    for (const { id, a, b } of pairsOf(event)) {
      const relation = relations.get(id) ?? { relation: id, a, b, events: [] };
      relation.events.push(event);
      relations.set(id, relation);
    }
  }
  return [...relations.values()].sort((x, y) => y.events.length - x.events.length || byText(x.relation, y.relation));
}

/** A relation's line in the index: how many events, from the first day to the last that any of them touches. */
export function indexRelation({ relation, a, b, events }: Relation): RelationEntry {
  const starts = events.flatMap(({ date }) => date.start ?? date.end ?? []).sort(byDay);
  const ends = events.flatMap(({ date }) => date.end ?? date.start ?? []).sort(byDay);
  return {
    id: relation,
    a,
    b,
    events: events.length,
    first: starts[0] ?? null,
    last: ends.at(-1) ?? null,
    file: `relations/${relation}.json`,
  };
}
