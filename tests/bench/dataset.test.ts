import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toItems } from '../../src/layout/index.ts';
import {
  ActorsFileSchema,
  ArticlesFileSchema,
  DatasetIndexSchema,
  parseEdtf,
  RelationSchema,
  toCivil,
} from '../../src/model/index.ts';
import { writeDataset } from './dataset.ts';
import { benchEvents, laneOf, LANES } from './events.ts';

const COUNT = 6000;
const events = benchEvents(COUNT);
const folder = mkdtempSync(join(tmpdir(), 'entente-bench-test-'));
const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));

describe('events of the benchmark', () => {
  it('are the same for the same count and seed, and others for another seed', () => {
    expect(benchEvents(500)).toEqual(benchEvents(500));
    expect(benchEvents(500, 2)).not.toEqual(benchEvents(500));
  });

  it('span two centuries, sorted, with more of them late', () => {
    expect(toCivil(events[0]!.start).year).toBeLessThan(1850);
    expect(toCivil(events.at(-1)!.start).year).toBe(2024);
    expect(events.every((event, i) => i === 0 || event.start >= events[i - 1]!.start)).toBe(true);
    const early = events.filter((event) => toCivil(event.start).year < 1925).length;
    expect(early / COUNT).toBeLessThan(0.4);
  });

  it('are bursty: the fullest hundredth of all months holds over a tenth of the events', () => {
    const months = new Map<string, number>();
    for (const { start } of events) {
      const { year, month } = toCivil(start);
      months.set(`${year}-${month}`, (months.get(`${year}-${month}`) ?? 0) + 1);
    }
    const full = [...months.values()].sort((a, b) => b - a).slice(0, 24);
    expect(full.reduce((sum, n) => sum + n, 0) / COUNT).toBeGreaterThan(0.1);
  });

  it('fill every row', () => {
    expect(new Set(events.map(laneOf)).size).toBe(LANES.length);
  });
});

describe('files of the benchmark', () => {
  beforeAll(() => writeDataset(folder, events));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('are a dataset that the app accepts', () => {
    const index = v.parse(DatasetIndexSchema, read('index.json'));
    v.parse(ActorsFileSchema, read(index.actors));
    const articles = new Set(v.parse(ArticlesFileSchema, read(index.articles)).map(({ id }) => id));
    const relation = v.parse(RelationSchema, read(index.relations[0]!.file));
    expect(relation.events).toHaveLength(COUNT);
    expect(relation.events.every(({ sources }) => articles.has(sources[0]!.article))).toBe(true);
    expect(toItems(relation.events, 'FRA', 'DEU')).toHaveLength(COUNT);
  });

  it('say in EDTF what start and end say', () => {
    const relation = v.parse(RelationSchema, read('relations/FRA-DEU.json'));
    for (const { date } of relation.events) {
      const parsed = parseEdtf(date.edtf)!;
      expect([parsed.precision, parsed.start, parsed.end]).toEqual([
        date.precision,
        Date.parse(date.start!) / 864e5,
        Date.parse(date.end!) / 864e5,
      ]);
    }
  });

  it('give the other timelines the same events at the places where the app draws its marks', () => {
    const relation = v.parse(RelationSchema, read('relations/FRA-DEU.json'));
    const items = new Map(toItems(relation.events, 'FRA', 'DEU').map((item) => [item.id, item]));
    const rows = read('events.json') as [string, number, number, string][];
    expect(rows).toHaveLength(COUNT);
    for (const [id, ms, , headline] of rows) {
      expect(ms / 864e5).toBe(items.get(id)!.at + 0.5);
      expect(headline).toBe(items.get(id)!.headline);
    }
  });
});
