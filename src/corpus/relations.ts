import type { PoliticalEvent, Relation, RelationEntry } from '../model/index.ts';
import { byStart, byText } from './order.ts';
import { leaderPairs, summarise } from './overview.ts';
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

/** A relation's line in the index. */
export function indexRelation(relation: Relation): RelationEntry {
  const { relation: id, a, b, events } = relation;
  return { id, a, b, ...summarise(events), file: `relations/${id}.json`, pairs: leaderPairs(relation) };
}
