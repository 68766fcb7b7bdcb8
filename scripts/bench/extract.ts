// Throughput of the extraction chain on one core, stage by stage, with chrono-node on the same text as the peer of the time stage.
import * as chrono from 'chrono-node';
import { assembleEvents } from '../../src/extract/events/assemble.ts';
import type { Knowledge } from '../../src/extract/knowledge.ts';
import { traceArticle } from '../../src/extract/pipeline.ts';
import type { Article } from '../../src/model/index.ts';
import { asOne, sizeOf } from './corpus.ts';

/** Medians of several runs; rates in megabytes (10⁶ characters) of article text a second. */
export interface Throughput {
  readonly articles: number;
  readonly megabytes: number;
  readonly rate: number;
  readonly sentencesPerSecond: number;
  /** Share of the time each stage takes, 0 … 1. */
  readonly shares: Readonly<Record<string, number>>;
  readonly longArticleRate: number;
  readonly timeStageRate: number;
  readonly chronoRate: number;
}

const STAGES = ['sentences', 'times', 'actors', 'actions', 'dates', 'events'] as const;
type Stage = (typeof STAGES)[number];

/** Megabytes of text a second through the whole chain: the middle of `runs` after two to warm up. */
export function rateOf(articles: readonly Article[], knowledge: Knowledge, runs = 5): number {
  for (let run = 0; run < 2; run++) for (const article of articles) traceArticle(article, knowledge);
  const time = medianTime(runs, () => {
    for (const article of articles) traceArticle(article, knowledge);
  });
  return sizeOf(articles) / 1e6 / time;
}

/** Runs the chain `runs` times after two warm-up runs. */
export function benchExtraction(articles: readonly Article[], knowledge: Knowledge, runs = 5): Throughput {
  const megabytes = sizeOf(articles) / 1e6;
  const rate = rateOf(articles, knowledge, runs);
  const { stages, sentences, read } = stageTimes(articles, knowledge);
  const total = STAGES.reduce((sum, stage) => sum + stages[stage], 0);
  const political = articles.filter((article) => traceArticle(article, knowledge).topic === null);
  const long = asOne(political.filter((_, index) => index < political.length / 4));
  const longTime = medianTime(3, () => traceArticle(long, knowledge));
  const peer = medianTime(1, () => {
    for (const article of articles)
      chrono.parse(article.text, article.published ? new Date(article.published) : undefined);
  });
  return {
    articles: articles.length,
    megabytes,
    rate,
    sentencesPerSecond: (sentences * rate) / megabytes,
    shares: Object.fromEntries(STAGES.map((stage) => [stage, stages[stage] / total])),
    longArticleRate: long.text.length / 1e6 / longTime,
    timeStageRate: read / 1e6 / stages.times,
    chronoRate: megabytes / peer,
  };
}

/** Processor seconds in the middle of several measurements: what else runs on the machine does not count. */
function medianTime(runs: number, work: () => void): number {
  const times = Array.from({ length: runs }, () => {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1e6;
  }).sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)]!;
}

function stageTimes(
  articles: readonly Article[],
  knowledge: Knowledge,
): { stages: Record<Stage, number>; sentences: number; read: number } {
  const stages: Record<Stage, number> = { sentences: 0, times: 0, actors: 0, actions: 0, dates: 0, events: 0 };
  let [count, read] = [0, 0];
  const pack = knowledge.packs.get('en')!;
  const timed = <T>(stage: Stage, work: () => T): T => {
    const start = performance.now();
    const result = work();
    stages[stage] += (performance.now() - start) / 1000;
    return result;
  };
  for (const article of articles) {
    const sentences = timed('sentences', () => pack.splitSentences(article.text));
    count += sentences.length;
    if (traceArticle(article, knowledge).topic !== null) continue;
    read += article.text.length;
    const times = timed('times', () => pack.findTimes(sentences, article));
    const actors = timed('actors', () => pack.findActors(sentences, article));
    const actions = timed('actions', () => pack.findActions(sentences, actors, times));
    const dates = timed('dates', () => pack.dateActions(article, sentences, actions, times));
    timed('events', () => assembleEvents({ article, sentences, actors, actions, dates }));
  }
  return { stages, sentences: count, read };
}
