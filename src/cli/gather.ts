import * as v from 'valibot';
import { ExtractionFailure, type Extractor } from '../extract/extractor.ts';
import type { InputFile, Problem } from '../ingest/index.ts';
import { readFileArticles } from '../ingest/index.ts';
import { readInputs } from '../ingest/files.ts';
import type { Parts } from '../ingest/plain.ts';
import { fault, warning, type Complaint } from '../ingest/problem.ts';
import { PoliticalEventSchema, type Article, type PoliticalEvent } from '../model/index.ts';
import { inOrder } from './ahead.ts';
import type { FileReader } from './build/extract-shard.ts';
import type { Engine } from './engine.ts';
import type { Extraction } from './extraction.ts';

/** What came of the input files. */
export interface Gathered {
  readonly articles: Article[];
  readonly events: PoliticalEvent[];
  readonly problems: Problem[];
  /** Articles that were not read because what the extractor rests on was out of order. */
  unread: number;
}

/** What one file gives: its articles, each with its events. */
export interface FileResult {
  readonly results: readonly { readonly article: Article; readonly events: readonly PoliticalEvent[] }[];
  readonly problems: readonly Problem[];
  readonly unread: number;
}

type Reading = Pick<Extraction, 'extract' | 'unread'>;

type ArticleResult = FileResult['results'][number] & { readonly found: readonly Complaint[] };

/**
 * Reads a file and extracts its events. An invalid event or a crash is a bug in the rules: reported, never passed on. An article that the
 * extractor could not read is left out.
 */
export async function processFile(file: InputFile, reading: Reading): Promise<FileResult> {
  return processParts(file, await readFileArticles(file), reading);
}

/** The same input by input, so that an archive need not be held whole. */
export async function* processInputs(file: InputFile, reading: Reading): AsyncGenerator<FileResult> {
  for await (const parts of readInputs(file)) yield await processParts(file, parts, reading);
}

/** What `processInputs` does, by the rules alone. */
export function openReader({ extract, unread }: Pick<Engine, 'extract' | 'unread'>): FileReader {
  return (file) => processInputs(file, { extract: async (article) => extract(article), unread });
}

async function processParts(
  file: InputFile,
  { articles, problems }: Parts,
  { extract, unread }: Reading,
): Promise<FileResult> {
  const read = await Promise.all(articles.map((article) => processArticle(article, extract)));
  const unspoken = articles.flatMap((article) => {
    const why = unread?.(article);
    return why ? [warning(why.what, why.why, why.fix, article.stated?.line)] : [];
  });
  const found = read.flatMap((one) => ('facts' in one ? [complaintOf(one)] : one.found));
  return {
    results: read.flatMap((one) => ('facts' in one ? [] : [{ article: one.article, events: one.events }])),
    problems: [
      ...problems,
      ...[...unspoken, ...found].map((one) => ({
        file: file.path,
        ...one,
      })),
    ],
    unread: read.filter((one) => 'facts' in one && one.facts.scope === 'service').length,
  };
}

async function processArticle(article: Article, extract: Extractor): Promise<ArticleResult | ExtractionFailure> {
  try {
    const { valid, faults } = checkEvents(article, await extract(article));
    return { article, events: valid, found: faults };
  } catch (error) {
    if (error instanceof ExtractionFailure) return error;
    const reason = error instanceof Error ? error.message : String(error);
    const found = [fault('internal error while extracting', reason, 'please report it with this file')];
    return { article, events: [], found };
  }
}

function complaintOf({ facts: { what, why, fix } }: ExtractionFailure): Complaint {
  return fault(what, why, fix);
}

/** Reads all files in order; articles whose id is already taken get `~2`, `~3` …, their events with them. */
export async function gather(
  files: readonly InputFile[],
  extraction: Reading & Pick<Extraction, 'ahead'>,
  progress: (done: number) => void,
): Promise<Gathered> {
  const gathered: Gathered = { articles: [], events: [], problems: [], unread: 0 };
  const taken = new Map<string, number>();
  let done = 0;
  for await (const { results, problems, unread } of inOrder(files, extraction.ahead, (file) =>
    processFile(file, extraction),
  )) {
    gathered.problems.push(...problems);
    gathered.unread += unread;
    for (const { article, events } of results) {
      const times = (taken.get(article.id) ?? 0) + 1;
      taken.set(article.id, times);
      const id = times === 1 ? article.id : `${article.id}~${times}`;
      gathered.articles.push({ ...article, id });
      gathered.events.push(...(times === 1 ? events : events.map((event) => renamed(event, id, times))));
    }
    progress(++done);
  }
  return gathered;
}

function renamed(event: PoliticalEvent, article: string, times: number): PoliticalEvent {
  return { ...event, id: `${event.id}~${times}`, sources: event.sources.map((source) => ({ ...source, article })) };
}

function checkEvents(article: Article, events: readonly PoliticalEvent[]) {
  const valid: PoliticalEvent[] = [];
  const faults: Complaint[] = [];
  for (const event of events) {
    const parsed = v.safeParse(PoliticalEventSchema, event);
    const broken = parsed.success
      ? quoteFault(article, parsed.output)
      : (v.getDotPath(parsed.issues[0]) ?? '') + ' ' + parsed.issues[0].message;
    if (parsed.success && broken === null) valid.push(parsed.output);
    else
      faults.push(
        fault(
          'internal error: an invalid event was dropped',
          `${event.id}: ${broken}`,
          'please report it with this file',
        ),
      );
  }
  return { valid, faults };
}

function quoteFault(article: Article, event: PoliticalEvent): string | null {
  const off = event.sources.find(
    (source) => source.article === article.id && article.text.slice(source.start, source.end) !== source.quote,
  );
  return off ? `the quote at ${off.start} is not verbatim` : null;
}
