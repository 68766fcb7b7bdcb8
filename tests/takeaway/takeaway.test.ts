import { csvParse } from 'd3';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ArticleEntry } from '../../src/model/index.ts';
import { eventsCsv, eventsIcs, eventsJsonLd, timelineJsCsv, toCsv } from '../../src/takeaway/index.ts';
import { anEvent } from '../support/events.ts';

const articles: ReadonlyMap<string, ArticleEntry> = new Map([
  [
    'a1',
    {
      id: 'a1',
      title: 'Presidents meet, "at last"',
      publisher: 'Desk',
      authors: [],
      url: 'https://example.org/a1',
      published: '2026-02-04',
      lang: 'en',
      text: null,
    } as unknown as ArticleEntry,
  ],
]);
const body = (csv: string): string => csv.replace(/^\uFEFF/, '');

describe('toCsv', () => {
  test('what is written is read back', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string()), { minLength: 1 }), (rows) => {
        const plain = rows.map((row) => row.map((text) => text.replace(/^[=+@\t\r-]+/, '').replace(/\r\n?/g, '\n')));
        const read = csvParse(body(toCsv([['a', 'b'], ...plain])).replace(/\r\n/g, '\n'));
        expect(read.map(({ a, b }) => [a, b])).toEqual(plain.filter((row) => row.some(Boolean) || plain.length > 0));
      }),
    );
  });

  test('no cell runs as a formula, and numbers and old dates stay what they are', () => {
    expect(body(toCsv([['=SUM(A1)', '-5.5', '-0044-03-15', '@x', '-x']]))).toBe(
      "'=SUM(A1),-5.5,-0044-03-15,'@x,'-x\r\n",
    );
  });
});

test('eventsCsv: one row an event with its quote and article', () => {
  const [row] = csvParse(body(eventsCsv([anEvent()], articles)));
  expect(row).toMatchObject({
    date: '2026-02-03',
    type: 'CONSULT',
    tone: '4',
    initiators: 'Donald Trump; Gustavo Petro',
    quote: 'The two presidents met in Bogotá on Tuesday.',
    article: 'Presidents meet, "at last"',
    url: 'https://example.org/a1',
  });
});

describe('timelineJsCsv', () => {
  const rowOf = (date: ReturnType<typeof anEvent>['date']) =>
    csvParse(body(timelineJsCsv([anEvent({ date })], articles, () => 'in words')))[0];
  test('a day has year, month and day', () => {
    expect(rowOf(anEvent().date)).toMatchObject({
      Year: '2026',
      Month: '2',
      Day: '3',
      'End Year': '',
      Headline: 'Trump and Petro meet',
    });
  });
  test('no precision is made up', () => {
    expect(
      rowOf({ edtf: '2025-10', start: '2025-10-01', end: '2025-10-31', precision: 'month', basis: 'stated' }),
    ).toMatchObject({ Year: '2025', Month: '10', Day: '', 'End Year': '' });
    expect(
      rowOf({ edtf: '2022', start: '2022-01-01', end: '2022-12-31', precision: 'year', basis: 'stated' }),
    ).toMatchObject({ Year: '2022', Month: '' });
    expect(
      rowOf({ edtf: '-0044-03-15', start: '-0044-03-15', end: '-0044-03-15', precision: 'day', basis: 'stated' }),
    ).toMatchObject({ Year: '-44', Month: '3', Day: '15' });
  });
  test('without a date there is no slide, and a quote is no markup', () => {
    expect(rowOf({ edtf: 'XXXX', start: null, end: null, precision: 'unknown', basis: 'unknown' })).toBeUndefined();
    const event = anEvent();
    const source = { ...event.sources[0]!, quote: '<img src=x onerror=alert(1)>' };
    expect(timelineJsCsv([{ ...event, sources: [source] }], articles, () => '')).not.toContain('<img');
  });
});

describe('eventsIcs', () => {
  const ics = (change: Parameters<typeof anEvent>[0] = {}): string =>
    eventsIcs([anEvent(change)], articles, '20260204T120000Z');
  test('whole days end where the next begins; commas are escaped', () => {
    const text = ics({ headline: 'Trump, Petro; meet' }).replace(/\r\n /g, '');
    expect(text).toContain('DTSTART;VALUE=DATE:20260203\r\nDTEND;VALUE=DATE:20260204');
    expect(text).toContain('SUMMARY:Trump\\, Petro\\; meet');
    expect(text).toContain('STATUS:CONFIRMED');
    expect(ics({ status: 'planned' })).toContain('STATUS:TENTATIVE');
  });
  test('no line is longer than 75 bytes and none breaks within a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (headline) => {
        const text = ics({ headline });
        for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        expect(text).not.toContain('\uFFFD');
      }),
    );
  });
  test('what was denied, and what is older than calendars, is left out', () => {
    expect(ics({ status: 'denied' })).not.toContain('VEVENT');
    expect(
      ics({
        date: { edtf: '-0044-03-15', start: '-0044-03-15', end: '-0044-03-15', precision: 'day', basis: 'stated' },
      }),
    ).not.toContain('VEVENT');
  });
});

test('eventsJsonLd: schema.org events with who, whom and the reports', () => {
  const { '@context': context, '@graph': graph } = JSON.parse(eventsJsonLd([anEvent()], articles));
  expect(context).toBe('https://schema.org');
  expect(graph[0]).toMatchObject({
    '@type': 'Event',
    name: 'Trump and Petro meet',
    startDate: '2026-02-03',
    organizer: [{ '@type': 'Person', name: 'Donald Trump' }, { name: 'Gustavo Petro' }],
    subjectOf: [{ '@type': 'NewsArticle', url: 'https://example.org/a1', datePublished: '2026-02-04' }],
  });
  expect(graph[0]).not.toHaveProperty('endDate');
});
