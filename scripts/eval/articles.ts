// The extractor on annotated articles: recall, precision, dates, direction and how well its confidence is founded.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Knowledge } from '../../src/extract/knowledge.ts';
import { extractEvents } from '../../src/extract/pipeline.ts';
import { readArticle } from '../../src/ingest/read.ts';
import type { PoliticalEvent } from '../../src/model/index.ts';
import { emptyScore, scoreArticle, type Gold, type Score } from '../../tests/support/score.ts';

/** A stated confidence and whether the event was right: found in the annotation. */
export interface Stated {
  readonly confidence: number;
  readonly right: boolean;
}

/** What a folder of annotated articles gave. */
export interface FolderScore {
  readonly articles: number;
  readonly total: Score;
  readonly stated: readonly Stated[];
  readonly notes: readonly string[];
}

/** Scores every `NAME.gold.json` of a folder with the article it names; null when the folder does not exist. */
export function scoreFolder(folder: string, knowledge: Knowledge): FolderScore | null {
  if (!existsSync(folder)) return null;
  const total = emptyScore();
  const stated: Stated[] = [];
  const notes: string[] = [];
  const golds = readdirSync(folder)
    .filter((file) => file.endsWith('.gold.json'))
    .sort();
  for (const name of golds) {
    const gold = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Gold;
    const events = eventsOf(join(folder, gold.article), knowledge);
    const result = scoreArticle(gold, events);
    for (const key of Object.keys(total) as (keyof Score)[]) total[key] += result.score[key];
    stated.push(...events.map(({ confidence }, index) => ({ confidence, right: result.matched.has(index) })));
    notes.push(...result.notes.map((note) => `${gold.article} · ${note}`));
  }
  return { articles: golds.length, total, stated, notes };
}

/** The events of all articles in a file. */
export function eventsOf(file: string, knowledge: Knowledge): PoliticalEvent[] {
  const { articles } = readArticle(file, readFileSync(file));
  return articles.flatMap((article) => extractEvents(article, knowledge));
}

/** Events found in articles that tell none: each is a false alarm. */
export function falseAlarms(
  folder: string,
  knowledge: Knowledge,
): { articles: number; events: PoliticalEvent[] } | null {
  if (!existsSync(folder)) return null;
  const files = readdirSync(folder).filter((file) => /\.(?:txt|md|html)$/.test(file));
  return { articles: files.length, events: files.flatMap((file) => eventsOf(join(folder, file), knowledge)) };
}

/** One bin of confidence: its mean statement and the share that was right, both 0 … 1. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly stated: number;
  readonly measured: number;
}

/** Compares stated confidence with measured precision in bins between the given edges; empty bins are left out. */
export function calibration(stated: readonly Stated[], edges: readonly number[] = [0, 0.85, 0.9, 0.95, 1.001]): Bin[] {
  return edges.slice(0, -1).flatMap((from, index) => {
    const to = edges[index + 1]!;
    const inside = stated.filter(({ confidence }) => confidence >= from && confidence < to);
    if (inside.length === 0) return [];
    const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
    return {
      from,
      to: Math.min(1, to),
      count: inside.length,
      stated: mean(inside.map(({ confidence }) => confidence)),
      measured: mean(inside.map(({ right }) => (right ? 1 : 0))),
    };
  });
}
