import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { loadEngine } from '../../src/cli/engine.ts';
import { readCsv } from '../../src/ingest/table.ts';
import { PoliticalEventSchema } from '../../src/model/index.ts';

const engine = loadEngine(fileURLToPath(new URL('../..', import.meta.url)));

function events(csv: string) {
  return readCsv(csv, 'table').articles.map((article) => {
    const found = engine.extract(article);
    for (const event of found) {
      expect(v.safeParse(PoliticalEventSchema, event).issues).toBeUndefined();
      for (const { quote, start, end } of event.sources) expect(article.text.slice(start, end)).toBe(quote);
    }
    return found;
  });
}

const table = (...rows: string[]): string => `date,headline,initiator,recipient,type,mode,status\n${rows.join('\n')}\n`;

describe('events that a table states', () => {
  it('quote their row and take type, status, sides and date from its columns', () => {
    const row = '2026-02-03,US expels two envoys.,Donald Trump,Colombia,SANCTION,expel,alleged';
    const [[event]] = events(table(row)) as [[ReturnType<typeof engine.extract>[number]]];
    expect(event).toMatchObject({
      date: { edtf: '2026-02-03', start: '2026-02-03', precision: 'day', basis: 'stated' },
      type: 'SANCTION',
      mode: 'expel',
      status: 'alleged',
      headline: 'US expels two envoys',
      initiators: [{ id: 'donald-trump', country: 'USA', office: expect.stringContaining('President') }],
      recipients: [{ id: 'COL' }],
      sources: [{ quote: row, published: null }],
    });
    const { spans } = event.sources[0]!;
    expect(row.slice(...spans.time!)).toBe('2026-02-03');
    expect(row.slice(...spans.recipients![0]!)).toBe('Colombia');
  });

  it('of acts done together have all sides as initiators', () => {
    const [[event]] = events(table('2026-02-03,,USA,COL,CONSULT,meet,')) as [
      [ReturnType<typeof engine.extract>[number]],
    ];
    expect(event.initiators.map(({ id }) => id)).toEqual(['USA', 'COL']);
    expect(event.recipients).toEqual([]);
    expect(event.headline).toBe('The United States and Colombia meet');
  });

  it('keep their id when rows are put before them', () => {
    const [row, other] = ['2026-02-03,A,USA,COL,AID,,', '2026-02-02,B,USA,COL,AID,,'];
    const id = events(table(row))[0]![0]!.id;
    expect(events(table(other, row))[1]![0]!.id).toBe(id);
    expect(events(table(other))[0]![0]!.id).not.toBe(id);
  });

  it('know their actors by id, name and former office, and say whom they do not know', () => {
    const found = events(
      table(
        '1972-02-21,H,Richard Nixon,CHN,CONSULT,visit,',
        '2026,H,org:EU,Nobody Inparticular,AID,,',
        '2026,H,Atlantis,USA,AID,,',
      ),
    );
    expect(
      found.map((one) => one.map((event) => [...event.initiators, ...event.recipients].map(({ id }) => id))),
    ).toEqual([[['richard-nixon', 'CHN']], [['org:EU']], []]);
    const { articles } = readCsv(
      table('2026,H,org:EU,Nobody Inparticular,AID,,', '2026,H,Atlantis,USA,AID,,', '2026,H,FRA,USA,AID,,'),
      't',
    );
    expect(articles.map((one) => engine.unread!(one)?.what)).toEqual([
      'left out of the event: nobody known is called "Nobody Inparticular"',
      'no event: nobody known is called "Atlantis"',
      undefined,
    ]);
  });
});

describe('a TimelineJS slide', () => {
  const slide = (date: string, headline: string, text = ''): string =>
    `Year,Month,Day,Headline,Text\n${date},${headline},${text}\n`;

  it('is read like an article, dated by its row where its words are not', () => {
    const [found] = events(slide('2026,2,3', 'Trump meets Petro', 'Donald Trump met Gustavo Petro in Washington.'));
    expect(found!.length).toBeGreaterThan(0);
    for (const event of found!) {
      expect(event).toMatchObject({ type: 'CONSULT', date: { edtf: '2026-02-03', basis: 'stated' } });
      expect(event.sources[0]!.published).toBeNull();
    }
  });

  it('with only a year dates its events by the year', () => {
    const [found] = events(slide('1972,,', 'A visit', 'Richard Nixon visited China.'));
    expect(found).toMatchObject([{ date: { edtf: '1972', precision: 'year', basis: 'stated' } }]);
  });

  it('keeps the dates that its own words state', () => {
    const [found] = events(slide('2026,2,3', 'Ties', 'On 5 January 2024 France expelled the ambassador of Algeria.'));
    expect(found).toMatchObject([{ date: { edtf: '2024-01-05' } }]);
  });
});
