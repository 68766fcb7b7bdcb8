import { describe, expect, it } from 'vitest';
import { readJson } from '../../src/ingest/json.ts';
import { readCsv, readTsv } from '../../src/ingest/table.ts';

const HEADER = 'date,headline,initiator,recipient,type,status\n';

describe('an events table', () => {
  it('gives each row as an article that holds the row verbatim, with what its columns state', () => {
    const row = '2026-02-03,"Trump, again, meets ""Petro""",Donald Trump,Gustavo Petro; COL,CONSULT,planned';
    const { articles, complaints } = readCsv(`${HEADER}${row}\n`, 'file');
    expect(complaints).toEqual([]);
    const [article] = articles;
    expect(article).toMatchObject({ id: 'file#2', text: row, title: 'Trump, again, meets "Petro"', published: null });
    const { date, line, act } = article!.stated!;
    expect({ date, line }).toEqual({ date: '2026-02-03', line: 2 });
    expect(act).toMatchObject({
      type: 'CONSULT',
      status: 'planned',
      initiators: ['Donald Trump'],
      recipients: ['Gustavo Petro', 'COL'],
    });
    const marked = Object.fromEntries(
      Object.entries(act!.cells).map(([name, [start, end]]) => [name, row.slice(start, end)]),
    );
    expect(marked).toEqual({
      date: '2026-02-03',
      headline: 'Trump, again, meets ""Petro""',
      initiators: 'Donald Trump',
      recipients: 'Gustavo Petro; COL',
      type: 'CONSULT',
    });
  });

  it('takes the column names of other tables, and tabs', () => {
    const { articles } = readTsv(
      'Date\tActor1\tActor2\tEvent_Type\tTitle\tSource URL\tend\n2026-01\tUSA\tCOL\tsanction\tTariffs\thttps://a.example/1\t2026-02\n',
      'f',
    );
    expect(articles).toMatchObject([
      {
        url: 'https://a.example/1',
        stated: {
          date: '2026-01/2026-02',
          act: { type: 'SANCTION', status: 'occurred', initiators: ['USA'], recipients: ['COL'] },
        },
      },
    ]);
  });

  it.each([
    ['2026', '2026'],
    ['2025-10~', '2025-10~'],
    ['3 February 2026', '2026-02-03'],
    ['2026-01-26/2026-02-01', '2026-01-26/2026-02-01'],
    ['-0044-03-15', '-0044-03-15'],
  ])('reads the date %s', (written, date) => {
    expect(readCsv(`${HEADER}${written},H,USA,COL,AID,\n`, 'f').articles[0]!.stated!.date).toBe(date);
  });

  it.each(['02/03/2026', '2026-02-30', 'soon', ''])(
    'leaves the event undated rather than guess "%s", and says so',
    (written) => {
      const { articles, complaints } = readCsv(`${HEADER}${written},H,USA,COL,AID,\n`, 'f');
      expect(articles[0]!.stated!.date).toBeNull();
      expect(complaints).toMatchObject([
        { severity: 'warning', line: 2, what: expect.stringMatching(/^date not used/) },
      ]);
    },
  );

  it.each([
    ['2026-02-03,H,USA,COL,FROWN,', 'a row without an event type'],
    ['2026-02-03,H,USA,COL,,', 'a row without an event type'],
    ['2026-02-03,H,USA,COL,AID,perhaps', 'unknown status'],
    ['2026-02-03,H, ; ,COL,AID,', 'a row without an initiator'],
  ])('skips %s, names its line and reads on', (bad, what) => {
    const { articles, complaints } = readCsv(`${HEADER}${bad}\n2026-02-04,H,USA,COL,AID,\n`, 'f');
    expect(articles.map((one) => one.id)).toEqual(['f#3']);
    expect(complaints).toMatchObject([{ severity: 'error', line: 2, what }]);
  });
});

describe('TimelineJS', () => {
  const wanted = [
    ['A visit\n\nThey met & parted.', '2026-02-03'],
    ['A war', '1914/1918'],
    ['A month', '2026-02'],
  ];
  const words = (reading: ReturnType<typeof readCsv>) => reading.articles.map((one) => [one.text, one.stated?.date]);

  it('is read from a sheet: headline and text, dated by the row; title and eras left out', () => {
    const reading = readCsv(
      'Year,Month,Day,End Year,Headline,Text,Media,Type\n,,,,Our timeline,,,title\n2026,2,3,,A visit,<p>They met &amp; parted.</p>,x.jpg,\n' +
        '1914,,,1918,A war,,,\n1800,,,1900,Century,,,era\n2026,02,,,A month,,,\n',
      'f',
    );
    expect(reading.complaints).toEqual([]);
    expect(words(reading)).toEqual(wanted);
    expect(reading.articles.every((one) => one.published === null)).toBe(true);
  });

  it('is read from JSON alike', () => {
    const reading = readJson(
      JSON.stringify({
        title: { text: { headline: 'Our timeline' } },
        events: [
          {
            start_date: { year: '2026', month: '2', day: '3' },
            text: { headline: 'A visit', text: '<p>They met &amp; parted.</p>' },
          },
          { start_date: { year: 1914 }, end_date: { year: 1918 }, text: { headline: 'A war' } },
          { start_date: { year: 2026, month: 2 }, text: { headline: 'A month' } },
          { start_date: { year: 2026 }, text: {} },
          'nonsense',
        ],
      }),
      'f',
    );
    expect(words(reading)).toEqual(wanted);
    expect(reading.complaints).toMatchObject([
      { severity: 'error', what: 'event 4 has neither headline nor text' },
      { severity: 'error', what: 'event 5 is no object' },
    ]);
  });

  it.each([
    ['2026,13,1', /"2026 13 1" is no date/],
    ['2026,,5', /is no date/],
    ['MMXXVI,,', /is no date/],
    [',,', /no publication date/],
  ])('a date %s is not guessed', (parts, what) => {
    const { articles, complaints } = readCsv(`Year,Month,Day,Headline\n${parts},They met\n`, 'f');
    expect(articles[0]!.stated!.date).toBeNull();
    expect(complaints).toMatchObject([{ severity: 'warning', line: 2, what: expect.stringMatching(what) }]);
  });
});
