import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countText,
  describeList,
  groupRows,
  LIST_ORDER,
  LIST_SORTS,
  rowsInSpan,
  shortAddress,
  sourceLines,
  stepRow,
  takeRows,
  toRows,
  turnOrder,
  type ListOrder,
} from '../../src/layout/index.ts';
import {
  parseEdtf,
  formatDay,
  toDay,
  type ArticleEntry,
  type EventDate,
  type PoliticalEvent,
} from '../../src/model/index.ts';
import { anEvent } from '../support/events.ts';

const dated = (edtf: string, basis: EventDate['basis'] = 'stated'): EventDate => {
  const range = parseEdtf(edtf)!;
  const day = (n: number | null) => (n === null ? null : formatDay(n));
  return { edtf, start: day(range.start), end: day(range.end), precision: range.precision, basis };
};
const on = (id: string, edtf: string, change: Partial<PoliticalEvent> = {}): PoliticalEvent =>
  anEvent({ id, date: dated(edtf), ...change });
const undated = (id: string): PoliticalEvent =>
  on(id, 'XXXX', {
    date: dated('XXXX', 'unknown'),
    sources: anEvent().sources.map((source) => ({ ...source, published: null })),
  });
const rowsOf = (...events: PoliticalEvent[]) => toRows(events, 'USA', 'COL');
const shape = (events: PoliticalEvent[], order: Partial<ListOrder> = {}) =>
  groupRows(rowsOf(...events), { ...LIST_ORDER, ...order }).map(({ heading, rows }) => [
    heading,
    ...rows.map((row) => row.id),
  ]);

describe('a row in words', () => {
  const [trump, petro] = anEvent().initiators;
  const row = (change: Partial<PoliticalEvent>) => rowsOf(anEvent(change))[0]!;

  it('says who acted towards whom, and who acted together', () => {
    expect(row({ initiators: [trump!], recipients: [petro!] }).who).toBe('Donald Trump towards Gustavo Petro');
    expect(row({}).who).toBe('Donald Trump and Gustavo Petro');
    const third = { ...petro!, id: 'x', name: 'Lula' };
    expect(row({ initiators: [trump!, petro!, third], recipients: [] }).who).toBe(
      'Donald Trump, Gustavo Petro and Lula',
    );
  });

  it('never tells a date more exactly than it is known', () => {
    const of = (edtf: string) => {
      const { item, doubt, machineDate } = rowsOf(on('e', edtf))[0]!;
      return [item.dateText, doubt, machineDate];
    };
    expect(of('2026-02-03')).toEqual(['3 Feb 2026', null, '2026-02-03']);
    expect(of('2025-10')).toEqual(['October 2025', 'day not known', '2025-10']);
    expect(of('2025-10~')).toEqual(['about October 2025', 'day not known', null]);
    expect(of('2024-21')).toEqual(['spring 2024', 'month not known', null]);
    expect(of('199X')).toEqual(['1990s', 'year not known', null]);
    expect(of('2026-01-26/2026-02-01')).toEqual(['26 Jan – 1 Feb 2026', null, null]);
    expect(of('-0043-03-15')).toEqual(['15 Mar 44 BCE', null, null]);
  });

  it('says when only the report has a date, and when nothing has', () => {
    const reported = rowsOf(on('e', '2026-02-04', { date: dated('2026-02-04', 'publication') }))[0]!;
    expect([reported.item.dateText, reported.doubt, reported.machineDate]).toEqual([
      'reported 4 Feb 2026',
      'its own date not given',
      null,
    ]);
    const unknown = rowsOf(undated('e'))[0]!;
    expect([unknown.item.dateText, unknown.doubt, unknown.year]).toEqual(['date unknown', null, null]);
  });

  it('names type, tone and a status other than fact; counts articles, not sentences', () => {
    expect(row({ type: 'ACCUSE', tone: -7.1, status: 'alleged' })).toMatchObject({
      type: 'Accuse',
      tone: 'Hostile, −7.1',
      status: 'alleged',
    });
    expect(row({}).status).toBeNull();
    const [source] = anEvent().sources;
    expect(row({ sources: [source!, source!, { ...source!, article: 'a2' }] }).reports).toBe(2);
  });
});

describe('the order', () => {
  const events = [
    on('b', '2025-10-24', { tone: -6, salience: 0.9 }),
    undated('u'),
    on('a', '2025-03-01', { tone: 2, salience: 0.2 }),
    on('ides', '-0043-03-15', { tone: -9, salience: 0.5 }),
    on('c', '2026-02-03', { tone: 4, salience: 0.4 }),
  ];

  it('is newest first under years, BCE too, undated last', () =>
    expect(shape(events)).toEqual([
      ['2026', 'c'],
      ['2025', 'b', 'a'],
      ['44 BCE', 'ides'],
      ['Date unknown', 'u'],
    ]));

  it('turns round but for the undated', () =>
    expect(shape(events, { direction: 'ascending' })).toEqual([
      ['44 BCE', 'ides'],
      ['2025', 'a', 'b'],
      ['2026', 'c'],
      ['Date unknown', 'u'],
    ]));

  it('by weight or tone sorts within years, newest year first', () => {
    expect(shape(events, { sort: 'salience', direction: 'ascending' })).toEqual([
      ['2026', 'c'],
      ['2025', 'a', 'b'],
      ['44 BCE', 'ides'],
      ['Date unknown', 'u'],
    ]);
    expect(shape(events, { sort: 'tone', direction: 'ascending' })[1]).toEqual(['2025', 'b', 'a']);
  });

  it('crosses years when asked: by date the undated stay last, by tone they count', () => {
    expect(shape(events, { byYear: false })).toEqual([
      ['All years', 'c', 'b', 'a', 'ides'],
      ['Date unknown', 'u'],
    ]);
    expect(shape(events, { byYear: false, sort: 'tone', direction: 'ascending' })).toEqual([
      ['All years', 'ides', 'b', 'a', 'c', 'u'],
    ]);
    expect(shape([], { byYear: false, sort: 'tone' })).toEqual([]);
  });

  it('puts an event that lies somewhere in a stretch under its first year', () => {
    expect(shape([on('w', '2024-12-28/2025-01-03'), on('d', '199X'), on('s', '2019/..')])).toEqual([
      ['2024', 'w'],
      ['2019', 's'],
      ['1990', 'd'],
    ]);
  });

  it('loses and doubles nothing, and one direction is the other turned round', () => {
    const edtf = fc.constantFrom('2026-02-03', '2025', '2025-10', 'XXXX', '-0043-03-15', '0001', '../2020', '199X');
    const some = fc.array(
      fc.record({
        edtf,
        tone: fc.integer({ min: -10, max: 10 }),
        salience: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(some, fc.constantFrom(...LIST_SORTS), fc.boolean(), (list, sort, byYear) => {
        const made = list.map(({ edtf: date, ...rest }, i) =>
          date === 'XXXX' ? { ...undated(`e${i}`), ...rest } : on(`e${i}`, date, rest),
        );
        const ids = (direction: ListOrder['direction']) =>
          groupRows(rowsOf(...made), { sort, direction, byYear }).map((group) => group.rows.map((row) => row.id));
        const [up, down] = [ids('ascending'), ids('descending')];
        expect(down.flat().sort()).toEqual(made.map((event) => event.id).sort());
        if (list.some(({ edtf: date }) => date === 'XXXX')) return;
        if (sort === 'date' || !byYear) expect(up.flat()).toEqual(down.flat().reverse());
        else expect(up).toEqual(down.map((group) => [...group].reverse()));
      }),
    );
  });

  it('turns when the same sort is chosen again, and starts descending with another', () => {
    expect(turnOrder(LIST_ORDER, 'date').direction).toBe('ascending');
    expect(turnOrder({ ...LIST_ORDER, direction: 'ascending' }, 'tone')).toEqual({
      sort: 'tone',
      direction: 'descending',
      byYear: true,
    });
  });
});

describe('parts of a list', () => {
  it('takes the first rows and leaves whole groups alone', () => {
    const groups = groupRows(rowsOf(on('a', '2026'), on('b', '2025-01-01'), on('c', '2025-02-01')), LIST_ORDER);
    const taken = takeRows(groups, 2);
    expect(taken.map((group) => group.rows.map((row) => row.id))).toEqual([['a'], ['c']]);
    expect(taken[0]).toBe(groups[0]);
    expect(takeRows(groups, 99)).toEqual(groups);
  });

  it('keeps to a span as marks do; undated only in the whole', () => {
    const rows = rowsOf(on('a', '2025-06-01'), on('b', '2026-02-03'), undated('u'));
    const whole = [toDay(2020), toDay(2027)] as const;
    const ids = (from: number, to: number) => rowsInSpan(rows, [from, to], whole).map((row) => row.id);
    expect(ids(...whole)).toEqual(['a', 'b', 'u']);
    expect(ids(toDay(2026), toDay(2027))).toEqual(['b']);
    expect(ids(toDay(2026, 2, 3), toDay(2026, 2, 4))).toEqual(['b']);
    expect(ids(toDay(2026, 2, 4), toDay(2027))).toEqual([]);
  });

  it('steps and stops at both ends', () => {
    const ids = ['a', 'b', 'c'];
    expect([stepRow(ids, 'b', 1), stepRow(ids, 'c', 1), stepRow(ids, 'a', -1)]).toEqual(['c', 'c', 'a']);
    expect([stepRow(ids, null, 1), stepRow(ids, 'gone', -1), stepRow([], null, 1)]).toEqual(['a', 'c', null]);
  });
});

describe('what is said about a list', () => {
  it('counts what is shown of all', () => {
    expect([countText(1, 1), countText(131, 131), countText(53, 131)]).toEqual([
      '1 event',
      '131 events',
      '53 of 131 events',
    ]);
  });

  it('names order and direction', () => {
    expect(describeList(53, 131, LIST_ORDER)).toBe('List of 53 of 131 events by date, newest first.');
    expect(describeList(2, 2, { sort: 'tone', direction: 'ascending', byYear: false })).toBe(
      'List of 2 events by tone, most hostile first, across all years.',
    );
    expect(describeList(0, 131, LIST_ORDER)).toBe('No events to list.');
  });
});

describe('sources in print', () => {
  const article: ArticleEntry = {
    id: 'a1',
    title: 'Two presidents meet',
    publisher: 'Reuters',
    authors: [],
    url: 'https://www.example.org/world/meet/#top',
    published: '2026-02-04',
    text: null,
  };

  it('are one line an article, the address printed short; without the article its id', () => {
    const [source] = anEvent().sources;
    const event = anEvent({ sources: [source!, source!, { ...source!, article: 'gone' }] });
    expect(sourceLines(event, new Map([['a1', article]]))).toEqual([
      'Reuters, “Two presidents meet”, 4 Feb 2026, example.org/world/meet',
      'gone, 4 Feb 2026',
    ]);
  });

  it('name no address that is no web page', () => {
    expect(shortAddress('javascript:alert(1)')).toBeNull();
    expect(shortAddress(null)).toBeNull();
    expect(shortAddress('http://example.org/?id=7')).toBe('example.org/?id=7');
  });
});
