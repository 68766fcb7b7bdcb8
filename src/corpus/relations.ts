import type { Actor, CountrySummary, DatasetIndex, PoliticalEvent, Relation, RelationEntry } from '../model/index.ts';
import { namedIn } from './cast.ts';
import { byStart, byText } from './order.ts';
import { leaderPairs, shareOf, summarise, type Share } from './overview.ts';
import { rankSalience } from './salience.ts';
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

/** What the rest of the dataset needs to know of a relation. Plain data, to be stored as JSON. */
export interface RelationPart {
  readonly entry: RelationEntry;
  /** Who is named in its events, each once. */
  readonly named: readonly Actor[];
  /** What it adds to its countries; large. */
  readonly share: Share;
}

/** A relation as it is published, its events in order of time and weighed against each other, with what the index says of it. */
export function finishRelation(relation: Relation): { readonly relation: Relation; readonly part: RelationPart } {
  const finished = { ...relation, events: rankSalience([...relation.events].sort(byStart)) };
  const part = { entry: indexRelation(finished), share: shareOf(finished), named: namedIn(finished.events) };
  return { relation: finished, part };
}

/** A relation's line in the index. */
export function indexRelation(relation: Relation): RelationEntry {
  const { relation: id, a, b, events } = relation;
  return { id, a, b, ...summarise(events), file: `relations/${id}.json`, pairs: leaderPairs(relation) };
}

/** The index of a dataset. @param entries the most eventful first. @param generated the day of the newest article */
export function indexOf(
  entries: readonly RelationEntry[],
  countries: readonly CountrySummary[],
  generated: string | null,
): DatasetIndex {
  return {
    version: 1,
    generated,
    relations: [...entries],
    countries: [...countries],
    actors: 'actors.json',
    articles: 'articles.json',
  };
}
