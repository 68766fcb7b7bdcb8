import type { PoliticalEvent } from '../../model/index.ts';
import { markOf, untagged, type ArticleFacts } from './extract-shard.ts';
import { digestOf, linesOf, readSection, writeStored, type Sections, type StoredRecord } from './records.ts';

/** An article and where its line for articles.json stands. */
export interface ArticlePlace {
  readonly id: string;
  readonly published: string | null;
  readonly path: string;
  readonly offset: number;
  readonly length: number;
  readonly digest: string;
}

/** All articles of records, and the records with ids that are each given once. */
export interface DistinctArticles {
  readonly records: readonly StoredRecord[];
  readonly articles: readonly ArticlePlace[];
}

/**
 * Lists the articles of records in their order. Where an id is already taken, the article gets `~2`, `~3` …, its events with it: its record is
 * written anew with them.
 */
export function distinctArticles(records: readonly StoredRecord[], version: string): DistinctArticles {
  const taken = new Map<string, number>();
  const articles: ArticlePlace[] = [];
  const distinct = records.map((record) => {
    const renamed = new Map<string, number>();
    const ids = linesOf(readSection(record, 'ids'));
    for (const line of ids) {
      const [id] = JSON.parse(untagged(line)) as ArticleFacts;
      const times = (taken.get(id) ?? 0) + 1;
      taken.set(id, times);
      if (times > 1) renamed.set(markOf(line), times);
    }
    const one = renamed.size === 0 ? record : rename(record, renamed, version);
    for (const place of placesIn(one, one === record ? ids : linesOf(readSection(one, 'ids')))) articles.push(place);
    return one;
  });
  return { records: distinct, articles };
}

function placesIn(record: StoredRecord, ids: readonly string[]): ArticlePlace[] {
  let at = record.places.get('articles')?.[0] ?? 0;
  return ids.map((line) => {
    const [id, published, length, digest] = JSON.parse(untagged(line)) as ArticleFacts;
    const offset = at + Buffer.byteLength(markOf(line)) + 1;
    at = offset + length + 1;
    return { id, published, path: record.path, offset, length, digest };
  });
}

function rename(record: StoredRecord, renamed: ReadonlyMap<string, number>, version: string): StoredRecord {
  const sections = new Map<string, string>();
  for (const name of record.places.keys()) {
    if (name !== 'articles' && !name.startsWith('e/')) continue;
    const lines = linesOf(readSection(record, name)).map((line) => {
      const times = renamed.get(markOf(line));
      if (times === undefined) return line;
      const value: unknown = JSON.parse(untagged(line));
      const told =
        name === 'articles'
          ? renamedArticle(value as { id: string }, times)
          : renamedEvent(value as PoliticalEvent, times);
      return `${markOf(line)}\t${JSON.stringify(told)}`;
    });
    sections.set(name, joined(lines));
  }
  sections.set('ids', joined(linesOf(sections.get('articles') ?? '').map(factsOf)));
  return writeStored(record.path.replace(/\.shard$/, '.named'), version, withRest(record, sections));
}

/** Problems and files say nothing of ids. */
function withRest(record: StoredRecord, sections: ReadonlyMap<string, string>): Sections {
  return new Map([...sections, ['problems', readSection(record, 'problems')]]);
}

const joined = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');

function factsOf(line: string): string {
  const text = untagged(line);
  const { id, published } = JSON.parse(text) as { id: string; published: string | null };
  const bytes = Buffer.from(text);
  const facts: ArticleFacts = [id, published, bytes.length, digestOf(bytes)];
  return `${markOf(line)}\t${JSON.stringify(facts)}`;
}

const renamedArticle = <T extends { id: string }>(article: T, times: number): T => ({
  ...article,
  id: `${article.id}~${times}`,
});

/** An event of the article that was given the id for the `times`th time. */
export function renamedEvent(event: PoliticalEvent, times: number): PoliticalEvent {
  const article = `${event.sources[0]!.article}~${times}`;
  return { ...event, id: `${event.id}~${times}`, sources: event.sources.map((source) => ({ ...source, article })) };
}
