import type { ActorEntry, Article, ArticleEntry, PoliticalEvent } from '../model/index.ts';
import { castOf } from './cast.ts';
import { applyCorrections, type Applied } from './corrections/apply.ts';
import type { PlacedCorrection } from './corrections/read.ts';
import { withEras, type ErasFile } from './eras.ts';
import { mergeReports } from './merge.ts';
import { byDay, byText } from './order.ts';
import { CountryBook } from './overview.ts';
import { finishRelation, groupRelations, indexOf } from './relations.ts';
import { writeList, writeRecord } from './write.ts';

/** What a dataset is made of. */
export interface DatasetInput {
  readonly articles: readonly Article[];
  readonly events: readonly PoliticalEvent[];
  /** Every actor of the reference data; the dataset takes those it needs. */
  readonly actors: readonly ActorEntry[];
  /** False leaves the articles' text out, for texts that may not be republished; quotes stay. */
  readonly withText: boolean;
  /** What people put right, as `readCorrections` gives it. */
  readonly corrections?: readonly PlacedCorrection[];
  /** What editors call the times of relations. */
  readonly eras?: ErasFile['eras'];
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
  /** What came of the corrections. */
  readonly corrected: Pick<Applied, 'problems' | 'unmatched' | 'applied'>;
}

/** Builds the dataset of `docs/CONTRACT.md`. The order of articles and events does not matter: the same input gives the same bytes. */
export function buildDataset(input: DatasetInput): Dataset {
  const { events, actors, withText, corrections = [] } = input;
  const merged = mergeReports(events);
  const corrected = applyCorrections(merged, corrections, { articles: input.articles, actors, reports: events });
  const distinct = corrected.events;
  const articles = [...input.articles, ...corrected.articles];
  const relations = groupRelations(distinct).map(finishRelation);
  const parts = relations.map(({ part }) => part);
  const book = new CountryBook(parts.map(({ entry }) => entry.id));
  for (const { share } of parts) book.add(share);
  const entries = parts.map(({ entry }) => withEras(entry, input.eras));
  const paired = new Set(relations.flatMap(({ relation }) => relation.events.map(({ id }) => id)));
  const generated = articles
    .flatMap(({ published }) => published ?? [])
    .sort(byDay)
    .at(-1);
  const files = new Map([
    ['index.json', writeRecord(indexOf(entries, book.summaries, generated ?? null))],
    ['actors.json', writeList(castOf(parts, actors))],
    ['articles.json', writeList(articles.map((one) => articleEntry(one, withText)).sort((a, b) => byText(a.id, b.id)))],
    ...relations.map(({ part, relation }) => [part.entry.file, writeRecord(relation)] as const),
  ]);
  return {
    files,
    relations: relations.length,
    events: paired.size,
    merged: events.length - merged.length,
    unpaired: distinct.length - paired.size,
    corrected: { problems: corrected.problems, unmatched: corrected.unmatched, applied: corrected.applied },
  };
}

/** An article's line in articles.json. */
export function articleEntry(article: Article, withText: boolean): ArticleEntry {
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
    ...(article.byHand ? { byHand: true } : {}),
  };
}
