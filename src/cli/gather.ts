import * as v from 'valibot';
import type { InputFile, Problem } from '../ingest/index.ts';
import { readFileArticles } from '../ingest/index.ts';
import { fault } from '../ingest/problem.ts';
import { PoliticalEventSchema, type Article, type PoliticalEvent } from '../model/index.ts';
import type { Engine } from './engine.ts';

/** What came of the input files. */
export interface Gathered {
  readonly articles: Article[];
  readonly events: PoliticalEvent[];
  readonly problems: Problem[];
}

/** What one file gives: its articles, each with its events. */
export interface FileResult {
  readonly results: readonly { readonly article: Article; readonly events: readonly PoliticalEvent[] }[];
  readonly problems: readonly Problem[];
}

/** Reads a file and extracts its events. An invalid event or a crash is a bug in the rules: reported, never passed on. */
export function processFile(file: InputFile, engine: Engine): FileResult {
  const { articles, problems } = readFileArticles(file);
  const all = [...problems];
  const results = articles.map((article) => {
    try {
      const { valid, faults } = checkEvents(article, engine.extract(article));
      all.push(...faults.map((one) => ({ file: file.path, ...one })));
      return { article, events: valid };
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      all.push({
        file: file.path,
        ...fault('internal error while extracting', reason, 'please report it with this file'),
      });
      return { article, events: [] };
    }
  });
  return { results, problems: all };
}

/** Reads all files in order; articles whose id is already taken get `~2`, `~3` …, their events with them. */
export function gather(files: readonly InputFile[], engine: Engine, progress: (done: number) => void): Gathered {
  const gathered: Gathered = { articles: [], events: [], problems: [] };
  const taken = new Map<string, number>();
  for (const [index, file] of files.entries()) {
    const { results, problems } = processFile(file, engine);
    gathered.problems.push(...problems);
    for (const { article, events } of results) {
      const times = (taken.get(article.id) ?? 0) + 1;
      taken.set(article.id, times);
      const id = times === 1 ? article.id : `${article.id}~${times}`;
      gathered.articles.push({ ...article, id });
      gathered.events.push(...(times === 1 ? events : events.map((event) => renamed(event, id, times))));
    }
    progress(index + 1);
  }
  return gathered;
}

function renamed(event: PoliticalEvent, article: string, times: number): PoliticalEvent {
  return { ...event, id: `${event.id}~${times}`, sources: event.sources.map((source) => ({ ...source, article })) };
}

function checkEvents(article: Article, events: readonly PoliticalEvent[]) {
  const valid: PoliticalEvent[] = [];
  const faults: ReturnType<typeof fault>[] = [];
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
