import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyCorrections, editCorrections, readCorrections } from '../../../src/corpus/index.ts';
import { CorrectionSchema, writeCorrections, type Correction } from '../../../src/model/corrections.ts';
import { PoliticalEventSchema } from '../../../src/model/index.ts';
import * as v from 'valibot';
import { ACTORS, ARTICLE, EVENTS } from './support.ts';

const id = fc.constantFrom('e1', 'e2', 'e3', 'n1', 'n2', 'gone');
const date = fc.constantFrom('2026-02-03', '2025-10', '2022', 'XXXX', '2025-01-01/..');
const who = fc.constantFrom('donald-trump', 'gustavo-petro', 'USA', 'COL', 'org:UN', 'nobody');
const quoted = fc.constantFrom(
  { article: 'a1', quote: 'Petro said no.' },
  { article: 'a1', quote: 'They talked.' },
  { article: 'a1', quote: 'Not there.' },
);
const fields = fc.record(
  {
    date,
    type: fc.constantFrom('AGREE', 'THREATEN', 'CONSULT'),
    status: fc.constantFrom('planned', 'alleged', 'occurred', 'denied'),
    tone: fc.integer({ min: -10, max: 10 }),
    headline: fc.constantFrom('One', 'Another'),
    mode: fc.constantFrom(null, 'meet'),
    initiators: fc.array(who, { minLength: 1, maxLength: 2 }),
    recipients: fc.array(who, { maxLength: 2 }),
    sources: fc.array(quoted, { minLength: 1, maxLength: 2 }),
  },
  { requiredKeys: [] },
);
const act = fc.oneof(
  fc.constant({ drop: true }),
  fields.map((change) => ({ change })),
  fc.array(id, { minLength: 1, maxLength: 3 }).map((merge) => ({ merge })),
  fc.array(fc.tuple(id, fields), { minLength: 2, maxLength: 3 }).map((parts) => ({
    split: parts.map(([event, change]) => ({ event, ...change })),
  })),
  fields.map((change) => ({
    add: {
      date: '2026-01-01',
      type: 'AID',
      headline: 'New',
      initiators: ['USA'],
      sources: [{ url: 'https://example.org', quote: 'Seen there.' }],
      ...change,
    },
  })),
);
const correction = fc
  .tuple(id, act, fc.constantFrom('Ann', 'Bo'), fc.constantFrom('2026-01-01', '2026-01-02'), fc.constantFrom('a', 'b'))
  .map(([event, what, author, day, reason]) => ({ event, ...what, author, date: day, reason }))
  .filter((one) => v.is(CorrectionSchema, one))
  .map((one) => one as Correction);
const corrections = fc.array(correction, { maxLength: 8 });

const applyTo = (events: typeof EVENTS, list: readonly Correction[]) =>
  applyCorrections(events, readCorrections(writeCorrections(list)).entries, {
    articles: [ARTICLE],
    actors: ACTORS,
    reports: EVENTS,
  });

describe('whatever the corrections', () => {
  it('ids stay unique, events valid, quotes verbatim', () => {
    fc.assert(
      fc.property(corrections, (list) => {
        const { events, articles } = applyTo(EVENTS, list);
        expect(new Set(events.map((event) => event.id)).size).toBe(events.length);
        const texts = new Map([ARTICLE, ...articles].map((article) => [article.id, article.text]));
        for (const event of events) {
          expect(v.is(PoliticalEventSchema, event)).toBe(true);
          for (const { article, quote, start, end } of event.sources)
            expect(texts.get(article)?.slice(start, end)).toBe(quote);
          const acting = new Set(event.initiators.map((one) => one.id));
          expect(event.recipients.some((one) => acting.has(one.id))).toBe(false);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('the same file applied twice gives what it gives once', () => {
    fc.assert(
      fc.property(corrections, (list) => {
        const once = applyTo(EVENTS, list).events;
        expect(applyTo(once, list).events).toEqual(once);
      }),
      { numRuns: 150 },
    );
  });

  it('their order in the file does not matter', () => {
    fc.assert(
      fc.property(corrections, (list) => {
        const text = writeCorrections(list);
        const [head, ...lines] = text.split(/(?=^- )/m);
        const turned = readCorrections(head + lines.reverse().join('')).entries;
        const context = { articles: [ARTICLE], actors: ACTORS, reports: EVENTS };
        const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
        expect([...applyCorrections(EVENTS, turned, context).events].sort(byId)).toEqual(
          [...applyTo(EVENTS, list).events].sort(byId),
        );
      }),
      { numRuns: 80 },
    );
  });

  it('taking out every entry that was put in leaves the file as it was', () => {
    fc.assert(
      fc.property(corrections, corrections, (before, more) => {
        const text = writeCorrections(before);
        const read = (from: string) =>
          new Set(readCorrections(from).entries.map((one) => JSON.stringify(one.correction)));
        const had = read(text);
        const fresh = readCorrections(writeCorrections(more))
          .entries.map((one) => one.correction)
          .filter((one) => !had.has(JSON.stringify(one)));
        const edited = editCorrections(text, { add: fresh, remove: [] });
        expect(read(edited).size).toBe(had.size + fresh.length);
        expect(editCorrections(edited, { add: [], remove: fresh })).toBe(text);
      }),
      { numRuns: 80 },
    );
  });
});
