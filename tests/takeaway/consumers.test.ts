// What is taken away is opened by programs that others wrote for these formats.
import ICAL from 'ical.js';
import jsonld from 'jsonld';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';
import { readCsv } from '../../src/ingest/table.ts';
import { readTimelineJson } from '../../src/ingest/timeline-js.ts';
import { formatDay, parseDay, type ArticleEntry, type PoliticalEvent } from '../../src/model/index.ts';
import { eventsIcs, eventsJsonLd, timelineJsCsv, timelineJsJson } from '../../src/takeaway/index.ts';
import { sampleRelations } from '../story/sample.ts';
import { anEvent } from '../support/events.ts';

const dated = (
  id: string,
  edtf: string,
  start: string,
  end: string,
  precision: 'day' | 'month' | 'year' | 'interval',
) => anEvent({ id, date: { edtf, start, end, precision, basis: 'stated' } });
const HARD: readonly PoliticalEvent[] = [
  anEvent({ id: 'signs', headline: 'A, B; C\\D "E" <i>&amp;' }),
  anEvent({ id: 'planned', status: 'planned' }),
  anEvent({ id: 'denied', status: 'denied' }),
  dated('month', '2025-10', '2025-10-01', '2025-10-31', 'month'),
  dated('year', '2022', '2022-01-01', '2022-12-31', 'year'),
  dated('interval', '2025-09-23/2025-09-24', '2025-09-23', '2025-09-24', 'interval'),
  dated('old', '-0044-03-15', '-0044-03-15', '-0044-03-15', 'day'),
  dated('early', '0047-03-15', '0047-03-15', '0047-03-15', 'day'),
  anEvent({ id: 'undated', date: { edtf: 'XXXX', start: null, end: null, precision: 'unknown', basis: 'unknown' } }),
];
const articles: ReadonlyMap<string, ArticleEntry> = new Map([
  [
    'a1',
    {
      id: 'a1',
      title: 'A visit',
      publisher: 'Desk',
      authors: [],
      url: 'https://example.org/a1?b=1&c=2',
      published: '2026-02-04',
      text: null,
    },
  ],
]);
let events: readonly PoliticalEvent[];
beforeAll(async () => {
  const relations = await sampleRelations('us-colombia');
  events = [...HARD, ...relations.flatMap((relation) => relation.events)];
  expect(events.length).toBeGreaterThan(100);
}, 60_000);

describe('a calendar program (ical.js)', () => {
  it('finds every event that a calendar can hold on its own days', () => {
    const calendar = new ICAL.Component(ICAL.parse(eventsIcs(events, articles, '20260204T120000Z')));
    const entries = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
    const held = events.filter(
      ({ date, status }) => date.start !== null && !date.start.startsWith('-') && status !== 'denied',
    );
    expect(entries.map(({ uid }) => uid)).toEqual(held.map(({ id }) => `${id}@entente`));
    entries.forEach((entry, i) => {
      const { date, headline } = held[i]!;
      expect(entry.summary).toBe(headline);
      expect(entry.startDate.isDate).toBe(true);
      expect(dayOf(entry.startDate)).toBe(date.start);
      expect(dayOf(entry.endDate)).toBe(formatDay(parseDay(date.end!)! + 1));
    });
  });

  const dayOf = ({ year, month, day }: { year: number; month: number; day: number }): string =>
    [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-');
});

describe('a reader of JSON-LD', () => {
  it('expands every node and term to schema.org’s (jsonld)', async () => {
    const context = { '@context': { '@vocab': 'https://schema.org/' } };
    const documentLoader = async (url: string) => {
      expect(url).toBe('https://schema.org');
      return { contextUrl: null, documentUrl: url, document: context };
    };
    const graph = await jsonld.expand(JSON.parse(eventsJsonLd(events, articles)), { documentLoader });
    expect(graph).toHaveLength(events.length);
    for (const node of graph) {
      expect(node['@type']).toEqual(['https://schema.org/Event']);
      expect(
        Object.keys(node).filter((term) => !term.startsWith('@') && !term.startsWith('https://schema.org/')),
      ).toEqual([]);
      expect(node['https://schema.org/name']).toHaveLength(1);
    }
  });

  it('finds only properties and values that schema.org’s vocabulary has (schema-dts)', () => {
    expect(faultsOf(eventsJsonLd([...HARD, ...events.slice(-40)], articles))).toEqual([]);
    // What it was to find: a country is a place, and a place organises nothing.
    const wrong = eventsJsonLd(HARD.slice(0, 1), articles).replace('"@type": "Person"', '"@type": "Country"');
    expect(faultsOf(wrong).join()).toMatch(/not assignable/);
  }, 120_000);

  /** What TypeScript has against a document that is said to be schema.org's. */
  function faultsOf(json: string): string[] {
    const file = join(dirname(fileURLToPath(import.meta.url)), 'json-ld-document.ts');
    const text = `import type { Graph } from 'schema-dts';\nexport const document: Graph = ${json};`;
    const options: ts.CompilerOptions = {
      noEmit: true,
      strict: true,
      skipLibCheck: true,
      types: [],
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
    };
    const host = ts.createCompilerHost(options);
    const { getSourceFile, fileExists } = host;
    host.fileExists = (path) => path === file || fileExists(path);
    host.getSourceFile = (path, ...rest) =>
      path === file ? ts.createSourceFile(path, text, ts.ScriptTarget.ES2022) : getSourceFile(path, ...rest);
    const program = ts.createProgram([file], options, host);
    return ts
      .getPreEmitDiagnostics(program)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
  }
});

describe('what TimelineJS is given comes back', () => {
  const dates = (dated: readonly PoliticalEvent[]): string[] =>
    dated.flatMap(({ date }) => (date.start === null ? [] : [date.edtf.replace(/[~?%]$/, '')]));

  it.each([
    [
      'sheet',
      (given: readonly PoliticalEvent[]) =>
        readCsv(
          timelineJsCsv(given, articles, () => 'then'),
          'f.csv',
        ),
    ],
    [
      'JSON',
      (given: readonly PoliticalEvent[]) =>
        readTimelineJson(
          JSON.parse(timelineJsJson(given, articles, () => 'then')) as Record<string, unknown>,
          'f.json',
        ),
    ],
  ])('from its %s: words and dates', (_, roundTrip) => {
    const { articles: slides, complaints } = roundTrip(HARD);
    expect(complaints).toEqual([]);
    expect(slides.map(({ stated }) => stated?.date)).toEqual(dates(HARD));
    expect(slides[0]!.title).toBe(HARD[0]!.headline);
    expect(slides[0]!.text).toContain(HARD[0]!.sources[0]!.quote);
    expect(roundTrip(events).articles).toHaveLength(dates(events).length);
  });
});
