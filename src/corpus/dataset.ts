import type { ActorEntry, Article, ArticleEntry, DatasetIndex, PoliticalEvent } from '../model/index.ts';
import { castOf } from './cast.ts';
import { mergeReports } from './merge.ts';
import { byDay, byText } from './order.ts';
import { groupRelations, indexRelation } from './relations.ts';
import { rankSalience } from './salience.ts';
import { writeList, writeRecord } from './write.ts';

/** What a dataset is made of. */
export interface DatasetInput {
  readonly articles: readonly Article[];
  readonly events: readonly PoliticalEvent[];
  /** Every actor of the reference data; the dataset takes those it needs. */
  readonly actors: readonly ActorEntry[];
  /** False leaves the articles' text out, for texts that may not be republished; quotes stay. */
  readonly withText: boolean;
}

/** The files of a dataset, and what a summary of the build tells. */
export interface Dataset {
  /** Path relative to the dataset's folder → content. */
  readonly files: ReadonlyMap<string, string>;
  readonly relations: number;
  /** Distinct events in relations. */
  readonly events: number;
  /** Reports joined with another of the same event. */
  readonly merged: number;
  /** Events that belong to no pair of countries, and so are left out. */
  readonly unpaired: number;
}

/** Builds the dataset of `docs/CONTRACT.md`. The order of articles and events does not matter: the same input gives the same bytes. */
export function buildDataset({ articles, events, actors, withText }: DatasetInput): Dataset {
  const distinct = mergeReports(events);
  const relations = groupRelations(distinct).map((one) => ({ ...one, events: rankSalience(one.events) }));
  const paired = new Set(relations.flatMap((relation) => relation.events.map(({ id }) => id)));
  const index: DatasetIndex = {
    version: 1,
    generated:
      articles
        .flatMap(({ published }) => published ?? [])
        .sort(byDay)
        .at(-1) ?? null,
    relations: relations.map(indexRelation),
    actors: 'actors.json',
    articles: 'articles.json',
  };
  const files = new Map([
    ['index.json', writeRecord(index)],
    ['actors.json', writeList(castOf(relations, actors))],
    ['articles.json', writeList(articles.map((one) => articleEntry(one, withText)).sort((a, b) => byText(a.id, b.id)))],
    ...relations.map((one) => [`relations/${one.relation}.json`, writeRecord(one)] as const),
  ]);
  return {
    files,
    relations: relations.length,
    events: paired.size,
    merged: events.length - distinct.length,
    unpaired: distinct.length - paired.size,
  };
}

function articleEntry(article: Article, withText: boolean): ArticleEntry {
  const { id, title, publisher, authors, url, published, text, lang, references } = article;
  return {
    id,
    title,
    publisher,
    authors: [...authors],
    url,
    published,
    text: withText ? text : null,
    lang,
    ...(references.length > 0 ? { references: [...references] } : {}),
  };
}
