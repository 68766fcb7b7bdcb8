import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EVENT_TYPES, STATUSES, type Actor, type ArticleEntry, type PoliticalEvent } from '../../src/model/index.ts';
import { countFilter, toneBin } from '../../src/search/filters-count.ts';
import { indexForFilter, keepOccurring } from '../../src/search/filters-index.ts';
import { findOptions, optionsOf } from '../../src/search/filters-options.ts';
import { filterResult } from '../../src/search/filters-result.ts';
import { partText, rangeText } from '../../src/search/filters-words.ts';
import {
  activeParts,
  dropPart,
  FACETS,
  FILTER_PARTS,
  isFiltered,
  NO_FILTER,
  toggleValue,
  withTone,
  type Filter,
} from '../../src/search/filters.ts';
import { eventOf } from './collection.ts';

const country = (id: string): Actor => ({ id, name: id, kind: 'country', country: id });
const leader = (id: string, of: string): Actor => ({ id, name: id.toUpperCase(), kind: 'leader', country: of });
const [usa, col, nor] = [country('USA'), country('COL'), country('NOR')];
const [trump, petro] = [leader('trump', 'USA'), leader('petro', 'COL')];
const un: Actor = { id: 'org:UN', name: 'United Nations', kind: 'organisation' };
const from = (...ids: string[]): PoliticalEvent['sources'] =>
  ids.map((article) => ({ article, quote: 'q', start: 0, end: 1, spans: {}, published: null }));
const article = (id: string, publisher: string | null): ArticleEntry => ({
  id,
  title: `Title of ${id}`,
  publisher,
  authors: [],
  url: null,
  published: null,
  text: null,
});
const articles = new Map(
  [article('one', 'Reuters'), article('two', 'Reuters'), article('three', null)].map((a) => [a.id, a]),
);
const events = [
  eventOf('visa', 'Visa', 'q', {
    type: 'SANCTION',
    tone: -6,
    initiators: [trump],
    recipients: [petro],
    sources: from('one', 'two'),
  }),
  eventOf('meet', 'Meet', 'q', {
    type: 'CONSULT',
    tone: 4,
    initiators: [trump, petro],
    recipients: [],
    bystanders: [nor],
    sources: from('three'),
  }),
  eventOf('plan', 'Plan', 'q', {
    type: 'AGREE',
    tone: 2.5,
    status: 'planned',
    initiators: [col],
    recipients: [usa],
    sources: from('one'),
  }),
  eventOf('vote', 'Vote', 'q', {
    type: 'ACCUSE',
    tone: -2,
    initiators: [un],
    recipients: [usa, col],
    sources: from('lost'),
    date: { edtf: '2025-10-20', start: '2025-10-20', end: '2025-10-20', precision: 'day', basis: 'publication' },
  }),
];
const index = indexForFilter(events, articles, 'USA', 'COL');
const names = { actor: (id: string) => index.names.get(id) ?? `Name of ${id}`, articles };
const kept = (filter: Partial<Filter>): string[] => {
  const counts = countFilter(index, { ...NO_FILTER, ...filter });
  return events.filter((_, row) => counts.kept[row] === 1).map(({ id }) => id);
};
const countsOf = (group: Parameters<typeof optionsOf>[0], filter: Partial<Filter> = {}) => {
  const whole = { ...NO_FILTER, ...filter };
  return Object.fromEntries(
    optionsOf(group, index, countFilter(index, whole), whole, names).map(({ label, count }) => [label, count]),
  );
};

describe('what a filter lets through', () => {
  test.each<[string, Partial<Filter>, string[]]>([
    ['nothing chosen', {}, ['visa', 'meet', 'plan', 'vote']],
    ['who started it', { by: ['USA'] }, ['visa']],
    ['started by both', { by: ['both'] }, ['meet']],
    ['started by somebody else', { by: ['others'] }, ['vote']],
    ['a leader on either side', { leader: ['petro'] }, ['visa', 'meet']],
    ['a country by itself, by a leader, or as a bystander', { country: ['NOR'] }, ['meet']],
    ['an organisation', { country: ['org:UN'] }, ['vote']],
    ['any of several kinds', { type: ['SANCTION', 'AGREE'] }, ['visa', 'plan']],
    ['status', { status: ['planned'] }, ['plan']],
    ['a known day is not the day of the report', { precision: ['day'] }, ['visa', 'meet', 'plan']],
    ['only reported', { precision: ['reported'] }, ['vote']],
    ['a publisher', { source: ['Reuters'] }, ['visa', 'plan']],
    ['an article', { source: ['article:two'] }, ['visa']],
    ['no publisher, and an article that is not in the dataset', { source: ['-'] }, ['meet', 'vote']],
    ['tones, ends included', { tone: [-6, -2] }, ['visa', 'vote']],
    ['several parts must all hold', { leader: ['petro'], tone: [0, 10] }, ['meet']],
    ['what does not occur lets nothing through', { leader: ['nobody'] }, []],
  ])('%s', (_, filter, ids) => expect(kept(filter)).toEqual(ids));
});

describe('counts beside the options', () => {
  test('say what each choice would show beside the other facets, not beside its own', () => {
    expect(countsOf('type', { type: ['SANCTION'], leader: ['petro'] })).toEqual({
      Agree: 0,
      Consult: 1,
      Accuse: 0,
      Sanction: 1,
    });
    expect(countsOf('leader', { type: ['SANCTION'] })).toEqual({ TRUMP: 1, PETRO: 1 });
  });

  test('offer only what occurs, and what is chosen all the same', () => {
    expect(Object.keys(countsOf('status'))).toEqual(['Happened', 'Planned']);
    expect(countsOf('status', { status: ['denied'] })).toEqual({ Happened: 3, Planned: 1, Denied: 0 });
  });

  test('sides stand before both and others; publishers and articles apart', () => {
    expect(Object.keys(countsOf('by'))).toEqual(['Name of USA', 'Name of COL', 'both', 'others']);
    expect(countsOf('publisher')).toEqual({ Reuters: 2, 'No publisher named': 2 });
    expect(countsOf('article')).toEqual({ 'Title of one': 2, 'Title of two': 1, 'Title of three': 1, lost: 1 });
  });

  test('order does not change with what is filtered', () =>
    expect(Object.keys(countsOf('country', { type: ['CONSULT'] }))).toEqual(Object.keys(countsOf('country'))));

  test('options are found by any words of their label, whatever the accents; the chosen stay', () => {
    const options = [
      { value: 'a', label: 'Álvaro Uribe', count: 1, chosen: false },
      { value: 'b', label: 'Gustavo Petro', count: 1, chosen: true },
    ];
    expect(findOptions(options, 'uri alv').map(({ value }) => value)).toEqual(['a', 'b']);
    expect(findOptions(options, ' ')).toBe(options);
  });
});

const someFilter: fc.Arbitrary<Filter> = fc.record({
  by: fc.subarray(['USA', 'COL', 'both', 'others']),
  leader: fc.subarray(['trump', 'petro', 'nobody']),
  country: fc.subarray(['USA', 'COL', 'NOR', 'org:UN']),
  type: fc.subarray([...EVENT_TYPES]),
  status: fc.subarray([...STATUSES]),
  precision: fc.subarray(['day', 'month', 'reported']),
  source: fc.subarray(['Reuters', '-', 'article:one', 'article:three']),
  tone: fc.option(fc.tuple(fc.integer({ min: -10, max: 0 }), fc.integer({ min: 0, max: 10 }))),
});
const someEvents = fc.array(
  fc.record({
    type: fc.constantFrom(...EVENT_TYPES),
    status: fc.constantFrom(...STATUSES),
    tone: fc.integer({ min: -20, max: 20 }).map((half) => half / 2),
    initiators: fc.constantFrom<Actor[]>([usa], [col], [trump, petro], [un], [trump]),
    recipients: fc.constantFrom<Actor[]>([], [petro], [nor, col], [usa]),
    sources: fc.constantFrom(from('one'), from('one', 'two'), from('three')),
    precision: fc.constantFrom('day' as const, 'month' as const),
  }),
  { maxLength: 40 },
);
const build = (some: typeof someEvents extends fc.Arbitrary<infer T> ? T : never) =>
  indexForFilter(
    some.map(({ precision, ...rest }, i) =>
      eventOf(`e${i}`, 'h', 'q', {
        ...rest,
        date: { edtf: '2025-10', start: '2025-10-01', end: '2025-10-31', precision, basis: 'stated' },
      }),
    ),
    articles,
    'USA',
    'COL',
  );

describe('counts add up', () => {
  test('of a facet with one value an event: the options of the chosen are what is kept, and all options what there is without it', () =>
    fc.assert(
      fc.property(someEvents, someFilter, (some, filter) => {
        const all = build(some);
        const counts = countFilter(all, filter);
        for (const facet of ['by', 'type', 'status', 'precision'] as const) {
          const of = [...counts.options[facet]];
          const chosen = of.filter((_, place) => filter[facet].includes(all.facets[facet].values[place]!));
          const sum = (numbers: number[]) => numbers.reduce((p, q) => p + q, 0);
          expect(sum(of)).toBe(counts.without[facet]);
          if (filter[facet].length > 0) expect(sum(chosen)).toBe(counts.count);
        }
        expect(counts.tones.reduce((p, q) => p + q, 0)).toBe(counts.without.tone);
        expect(counts.kept.reduce((p, q) => p + q, 0)).toBe(counts.count);
      }),
    ));

  test("an option's count is what choosing it alone would leave, and `without` what dropping the part would", () =>
    fc.assert(
      fc.property(someEvents, someFilter, (some, filter) => {
        const all = build(some);
        const counts = countFilter(all, filter);
        for (const facet of FACETS)
          all.facets[facet].values.forEach((value, place) =>
            expect(countFilter(all, { ...filter, [facet]: [value] }).count).toBe(counts.options[facet][place]),
          );
        for (const part of FILTER_PARTS)
          expect(countFilter(all, dropPart(filter, part)).count).toBe(counts.without[part]);
      }),
      { numRuns: 40 },
    ));

  test('another choice never hides what was shown in the same facet, a new facet never shows more', () =>
    fc.assert(
      fc.property(someEvents, someFilter, fc.constantFrom(...EVENT_TYPES), (some, filter, type) => {
        const all = build(some);
        const before = countFilter(all, filter).count;
        const after = countFilter(all, { ...filter, type: [...filter.type, type] }).count;
        if (filter.type.length === 0) expect(after).toBeLessThanOrEqual(before);
        else expect(after).toBeGreaterThanOrEqual(before);
      }),
    ));
});

describe('changing a filter', () => {
  test('toggling twice gives it back', () => {
    const once = toggleValue(NO_FILTER, 'type', 'AID');
    expect([once.type, isFiltered(once), activeParts(once)]).toEqual([['AID'], true, ['type']]);
    expect(toggleValue(once, 'type', 'AID')).toEqual(NO_FILTER);
  });

  test('all tones are no limit, ends are put in order and kept on the scale', () => {
    expect(withTone(NO_FILTER, [-10, 10]).tone).toBeNull();
    expect(withTone(NO_FILTER, [3, -99]).tone).toEqual([-10, 3]);
  });

  test('going on to another relation gives up who and where from, not what and how', () => {
    const filter: Filter = {
      ...NO_FILTER,
      leader: ['petro', 'modi'],
      by: ['IND'],
      source: ['PTI'],
      type: ['AID'],
      tone: [0, 10],
    };
    expect(keepOccurring(filter, index)).toEqual({ ...NO_FILTER, leader: ['petro'], type: ['AID'], tone: [0, 10] });
  });
});

describe('in words', () => {
  test('ranges of tone', () => {
    expect(rangeText([-10, -2])).toBe('up to −2');
    expect(rangeText([2.5, 10])).toBe('from +2.5');
    expect(rangeText([-2, 0])).toBe('−2 to 0');
  });

  test('parts', () => {
    const filter: Filter = { ...NO_FILTER, type: ['AID', 'AGREE'], leader: ['trump'], source: ['article:one'] };
    expect(partText(filter, 'type', names)).toBe('Aid or Agree');
    expect(partText(filter, 'leader', names)).toBe('TRUMP');
    expect(partText(filter, 'source', names)).toBe('Title of one');
    expect(partText({ ...filter, type: EVENT_TYPES }, 'type', names)).toBe('Agree, Consult or 14 others');
  });

  test('a tone belongs to one bar, the greatest to the last', () =>
    expect([-10, -9.5, -0.5, 0, 9.5, 10].map(toneBin)).toEqual([0, 0, 9, 10, 19, 19]));
});

test("a search's result keeps only what passes, its years counted anew", () => {
  const hit = (id: string, year: number | null) => ({ id, year, score: 1, snippets: [] });
  const result = {
    query: 'q',
    corrected: null,
    readings: [],
    problems: [],
    doubtful: null,
    hits: [hit('x', 2024), hit('y', 2026), hit('z', 2024), hit('u', null)],
    years: [
      { year: 2026, count: 1 },
      { year: 2024, count: 2 },
    ],
    suggestions: [],
  };
  expect(filterResult(result, () => true)).toBe(result);
  const some = filterResult(result, (id) => id !== 'x' && id !== 'y');
  expect([some.hits.map(({ id }) => id), some.years]).toEqual([['z', 'u'], [{ year: 2024, count: 1 }]]);
});
