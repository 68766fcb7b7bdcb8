import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { judgePairs, readPairs, scorePairs, type JudgedPair } from '../../scripts/corpus/merging.ts';
import { groupReports, mergeKey, mergeReports } from '../../src/corpus/merge.ts';
import { extractEvents } from '../../src/extract/pipeline.ts';
import { readArticle } from '../../src/ingest/read.ts';
import type { PoliticalEvent } from '../../src/model/index.ts';
import { knowledge } from '../extract/support.ts';

const folder = join(import.meta.dirname, '../../data/articles');

describe('labelled pairs of reports of the sample corpus', () => {
  const pairs = readPairs(readFileSync(join(import.meta.dirname, 'pairs.csv'), 'utf8'));
  const articles = [...new Set(pairs.flatMap(({ reports }) => reports.map(({ article }) => article)))];
  const relations = new Set(articles.map((article) => article.split('/')[0]!));

  test('there are 200 and more, from five relations and more, of both kinds', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(200);
    expect(relations.size).toBeGreaterThanOrEqual(5);
    expect(pairs.filter(({ same }) => same).length).toBeGreaterThan(100);
  });

  test('no pair is given twice, and none without a reason', () => {
    const keys = pairs.map(({ reports }) =>
      reports
        .map((one) => Object.values(one).join('|'))
        .sort()
        .join(' + '),
    );
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    expect(pairs.filter(({ reason }) => reason === '')).toEqual([]);
  });

  test('the words of each reference stand once in its article', () => {
    const texts = new Map(
      articles.map((id) => [
        id,
        read(id)
          .map(({ text }) => text)
          .join('\n'),
      ]),
    );
    const astray = pairs
      .flatMap(({ reports }) => reports)
      .filter(({ article, words }) => texts.get(article)!.split(words).length !== 2);
    expect(astray).toEqual([]);
  });

  test('the labels do not contradict each other: what is one event with another is one with all that are', () => {
    const groups = new Map<string, Set<string>>();
    const key = (report: object): string => Object.values(report).join('|');
    for (const { reports } of pairs.filter(({ same }) => same)) {
      const [one, other] = reports.map((report) => groups.get(key(report)) ?? new Set([key(report)]));
      const both = new Set([...one!, ...other!]);
      for (const member of both) groups.set(member, both);
    }
    const contradicted = pairs.filter(
      ({ same, reports: [one, other] }) => !same && groups.get(key(one))?.has(key(other)),
    );
    expect(contradicted).toEqual([]);
  });

  let events: PoliticalEvent[] = [];
  beforeAll(() => {
    events = readdirSync(folder)
      .flatMap((relation) => readdirSync(join(folder, relation)).map((name) => `${relation}/${name}`))
      .filter((name) => name.endsWith('.md'))
      .map((name) => name.slice(0, -3))
      .flatMap((id) => read(id).flatMap((article) => extractEvents(article, knowledge)));
  });

  test('most pairs are joined or kept apart as labelled', () => {
    const score = scorePairs(judgePairs(pairs, events));
    // Pairs that extraction no longer finds say nothing about merging, but most must be found for the figure to mean anything.
    expect(score.missing / pairs.length).toBeLessThan(0.1);
    expect(score.precision).toBeGreaterThan(0.95);
    expect(score.f1).toBeGreaterThan(0.88);
  });

  test('what is merged by merge key, each set by itself, is what is merged at once', () => {
    const shards = new Map<string, PoliticalEvent[]>();
    for (const event of events) shards.set(mergeKey(event), [...(shards.get(mergeKey(event)) ?? []), event]);
    const named = (groups: PoliticalEvent[][]): string[] =>
      groups.map((group) => group.map(({ id }) => id).join('+')).sort();
    expect(shards.size).toBeGreaterThan(100);
    expect(named([...shards.values()].flatMap(groupReports))).toEqual(named(groupReports(events)));
  });

  test('merging what is merged joins nothing more', () => {
    const once = mergeReports(events);
    expect(once.length).toBeLessThan(events.length);
    expect(mergeReports(once)).toHaveLength(once.length);
  });
});

describe('the score', () => {
  const judged = (same: boolean, joined: boolean | null): JudgedPair => ({
    pair: { same, reason: '', reports: [aReference, aReference] },
    joined,
  });
  const aReference = { article: '', type: '', mode: '', words: '' };

  test('counts what is not found apart', () => {
    const score = scorePairs([judged(true, true), judged(true, false), judged(false, true), judged(true, null)]);
    expect(score).toEqual({ found: 3, missing: 1, precision: 0.5, recall: 0.5, f1: 0.5 });
  });
});

function read(id: string): ReturnType<typeof readArticle>['articles'] {
  const name = `${id}.md`;
  return readArticle(name, readFileSync(join(folder, name))).articles;
}
