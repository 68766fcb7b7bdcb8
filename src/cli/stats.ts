import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import {
  ArticlesFileSchema,
  DatasetIndexSchema,
  RelationSchema,
  type ArticleEntry,
  type PoliticalEvent,
} from '../model/index.ts';
import { systemReason } from '../ingest/index.ts';
import { CommandError, EXIT, type Io } from './io.ts';

/** Options of `entente stats`. */
export interface StatsOptions {
  /** The folder of a built dataset. */
  readonly dir: string;
  readonly json: boolean;
}

/** Numbers of a dataset. Shares run from 0 to 1. */
export interface Stats {
  readonly articles: number;
  /** Articles without a day of publication. */
  readonly undated: number;
  readonly events: number;
  readonly relations: readonly {
    readonly id: string;
    readonly events: number;
    readonly first: string | null;
    readonly last: string | null;
  }[];
  readonly types: Readonly<Record<string, number>>;
  readonly statuses: Readonly<Record<string, number>>;
  readonly precisions: Readonly<Record<string, number>>;
  readonly publishers: Readonly<Record<string, number>>;
  /** Events that several reports tell. */
  readonly joined: number;
  readonly corrected: number;
}

/** `entente stats DIR`: what a built dataset holds. @throws CommandError when there is none, or it is broken. */
export function runStats({ dir, json }: StatsOptions, io: Io): number {
  const stats = readStats(dir);
  io.out(json ? `${JSON.stringify(stats)}\n` : describe(stats));
  return EXIT.allRead;
}

function readStats(dir: string): Stats {
  if (!existsSync(join(dir, 'index.json')))
    throw new CommandError(`${dir} holds no dataset`, 'name the folder that was given to build after --out');
  try {
    const load = (path: string): unknown => JSON.parse(readFileSync(join(dir, path), 'utf8'));
    const index = v.parse(DatasetIndexSchema, load('index.json'));
    const articles = v.parse(ArticlesFileSchema, load(index.articles));
    const events = new Map<string, PoliticalEvent>();
    for (const { file } of index.relations)
      for (const event of v.parse(RelationSchema, load(file)).events) events.set(event.id, event);
    return {
      ...countEvents([...events.values()]),
      ...countArticles(articles),
      relations: index.relations.map(({ id, events, first, last }) => ({ id, events, first, last })),
    };
  } catch (error) {
    const why = error instanceof v.ValiError || error instanceof SyntaxError ? error.message : systemReason(error);
    throw new CommandError(`${dir} is no whole dataset: ${why}`, 'build it again');
  }
}

function countEvents(
  events: readonly PoliticalEvent[],
): Pick<Stats, 'events' | 'types' | 'statuses' | 'precisions' | 'joined' | 'corrected'> {
  return {
    events: events.length,
    types: tally(events.map(({ type }) => type)),
    statuses: tally(events.map(({ status }) => status)),
    precisions: tally(events.map(({ date }) => date.precision)),
    joined: events.filter(({ sources }) => new Set(sources.map(({ article }) => article)).size > 1).length,
    corrected: events.filter((event) => (event.corrected ?? []).length > 0).length,
  };
}

function countArticles(articles: readonly ArticleEntry[]): Pick<Stats, 'articles' | 'undated' | 'publishers'> {
  return {
    articles: articles.length,
    undated: articles.filter(({ published }) => published === null).length,
    publishers: tally(articles.map(({ publisher }) => publisher ?? '(none)')),
  };
}

/** How often each word occurs, the most frequent first. */
function tally(words: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return Object.fromEntries([...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)));
}

const MOST = 12;

function describe(stats: Stats): string {
  const list = (title: string, counts: Readonly<Record<string, number>>): string[] => {
    const all = Object.entries(counts);
    const rest = all.slice(MOST).reduce((sum, [, n]) => sum + n, 0);
    const rows = all.slice(0, MOST).map(([word, n]) => row(word, n));
    return ['', title, ...rows, ...(rest > 0 ? [row(`${all.length - MOST} others`, rest)] : [])];
  };
  const relations = stats.relations
    .slice(0, MOST)
    .map(({ id, events, first, last }) => `${row(id, events)}   ${first ?? '?'} to ${last ?? '?'}`);
  const more = stats.relations.length - MOST;
  return [
    row('articles', stats.articles),
    row('  without a day of publication', stats.undated),
    row('events', stats.events),
    row('  told by several articles', stats.joined),
    row('  corrected by people', stats.corrected),
    '',
    'relations',
    ...relations,
    ...(more > 0 ? [`  and ${more} more`] : []),
    ...list('kinds of event', stats.types),
    ...list('status', stats.statuses),
    ...list('precision of dates', stats.precisions),
    ...list('publishers', stats.publishers),
    '',
  ].join('\n');
}

const row = (name: string, value: number): string => `${name.padEnd(34)} ${String(value).padStart(8)}`;
