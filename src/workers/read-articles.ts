import { buildDataset } from '../corpus/index.ts';
import { actorDirectory } from '../corpus/directory.ts';
import { compileKnowledge, KNOWLEDGE_FILES, type Knowledge, type RawKnowledge } from '../extract/knowledge.ts';
import { PACK_FILES } from '../extract/packs/raw.ts';
import { unreadLanguage } from '../extract/packs/select.ts';
import { traceArticle } from '../extract/pipeline.ts';
import { statedEvents } from '../extract/stated.ts';
import { readPlain } from '../ingest/plain.ts';
import type { Article, ArticleEntry, PoliticalEvent } from '../model/index.ts';
import type { FromReader, ReadArticle, ToReader, Trouble } from '../model/reading.ts';

/** Texts of the files below `data/`, by path from there. */
export type DataFiles = Readonly<Record<string, string>>;

/** The rules' raw knowledge out of the files of `data/`. */
export function knowledgeOf(files: DataFiles): RawKnowledge {
  const base = Object.fromEntries(Object.entries(KNOWLEDGE_FILES).map(([key, path]) => [key, files[path]]));
  const folders = Object.keys(files).flatMap((path) => /^lexicon\/(\w+)\/pack\.json$/.exec(path)?.[1] ?? []);
  const packs = folders.map((folder) => {
    const texts = Object.entries(PACK_FILES).map(([key, name]) => [key, files[`lexicon/${folder}/${name}`]] as const);
    return [folder, Object.fromEntries(texts.filter(([, text]) => text !== undefined))] as const;
  });
  return { ...base, packs: Object.fromEntries(packs) } as unknown as RawKnowledge;
}

/**
 * Reads articles into a dataset as the command line does, with the same readers, rules, and merging, in whatever thread it is called.
 * @param clock milliseconds, for the time that reading took
 */
export function createReader(raw: RawKnowledge, clock: () => number): (message: ToReader) => FromReader {
  const knowledge = compileKnowledge(raw);
  const actors = actorDirectory(knowledge.actors);
  return ({ turn, handed, beside }) => {
    const start = clock();
    const taken = new Set(beside?.articles.map(({ id }) => id));
    const articles: Article[] = [];
    const troubles: Trouble[] = [];
    for (const { name, bytes } of handed) {
      const parts = readPlain(name, bytes);
      for (const article of parts.articles) articles.push(named(article, taken));
      for (const { file, severity, what, why, fix } of parts.problems)
        troubles.push({ file, severity, text: `${what}: ${why}; ${fix}` });
    }
    const read = articles.map((article) => readOne(article, knowledge));
    for (const [at, article] of articles.entries()) {
      const unread = article.stated ? null : unreadLanguage(article, knowledge);
      if (unread && read[at]!.events.length === 0)
        troubles.push({ file: article.id, severity: 'warning', text: `${unread.what}: ${unread.why}; ${unread.fix}` });
    }
    const events = read.flatMap((one) => one.events);
    const dataset = buildDataset({
      articles: [...(beside?.articles.map(articleOf) ?? []), ...articles],
      events: [...(beside?.events ?? []), ...events],
      actors,
      withText: true,
    });
    return {
      turn,
      articles: read.map(({ told }) => told),
      events,
      troubles,
      files: dataset.files,
      took: clock() - start,
    };
  };
}

function readOne(article: Article, knowledge: Knowledge): { told: ReadArticle; events: readonly PoliticalEvent[] } {
  const { id, title, published, stated } = article;
  const trace = stated ? null : traceArticle(article, knowledge);
  const events = trace ? trace.events : statedEvents(article, stated!, knowledge);
  return { told: { id, title, published, events: events.length, topic: trace?.topic ?? null }, events };
}

/** The same name twice: the later one gets `~2`, as in a build. */
function named(article: Article, taken: Set<string>): Article {
  let id = article.id;
  for (let count = 2; taken.has(id); count++) id = `${article.id}~${count}`;
  taken.add(id);
  return id === article.id ? article : { ...article, id };
}

function articleOf({ text, authors, references, ...entry }: ArticleEntry): Article {
  return { ...entry, text: text ?? '', authors: authors ?? [], references: references ?? [] } as Article;
}
