import { describe, expect, it } from 'vitest';
import { completeQuery, createSearch, hintFor } from '../../src/search/index.ts';
import { readMoment } from '../../src/search/moments.ts';
import { readTone } from '../../src/search/operators.ts';
import { formatDay } from '../../src/model/index.ts';
import { ACTORS, ARTICLES, EVENTS, eventOf } from './collection.ts';

const { search, offers } = createSearch(EVENTS, ACTORS, ARTICLES);
const ids = (query: string): string[] =>
  search(query)
    .hits.map((hit) => hit.id)
    .sort();
const span = (text: string): string | undefined => {
  const moment = readMoment(text);
  return moment && `${formatDay(moment.first)} ${formatDay(moment.last)}`;
};

describe('dates', () => {
  it.each([
    ['2024', '2024-01-01 2024-12-31'],
    ['2024-02', '2024-02-01 2024-02-29'],
    ['2024/2/3', '2024-02-03 2024-02-03'],
    ['Aug 2022', '2022-08-01 2022-08-31'],
    ['15 August 2022', '2022-08-15 2022-08-15'],
    ['August 15, 2022', '2022-08-15 2022-08-15'],
    ['15 de agosto de 2022', '2022-08-15 2022-08-15'],
  ])('reads %s', (text, expected) => expect(span(text)).toBe(expected));
  it.each(['', '24', '2024-13', '2023-02-29', '15-08-2022', 'yesterday', '2024-02-03-04', 'Aug'])(
    'refuses “%s”',
    (text) => expect(span(text)).toBeUndefined(),
  );
});

describe('tones', () => {
  it.each([
    ['<-5', { least: -10, most: -5, openLeast: false, openMost: true }],
    ['>=3', { least: 3, most: 10, openLeast: false, openMost: false }],
    ['≤ −2,5', { least: -10, most: -2.5, openLeast: false, openMost: false }],
    ['-6', { least: -6, most: -6, openLeast: false, openMost: false }],
    ['-5..-8', { least: -8, most: -5, openLeast: false, openMost: false }],
    ['hostile', { least: -10, most: 0, openLeast: false, openMost: true }],
  ])('reads %s', (text, bounds) => expect(readTone(text)).toEqual(bounds));
  it.each(['<', '11', '>-30', 'angry', '1..99'])('refuses “%s”', (text) => expect(readTone(text)).toBeUndefined());
});

describe('operators', () => {
  it('tell who acts from whom it is done to, also by leaders and aliases', () => {
    expect(ids('from:colombia')).toEqual(['house-price']);
    expect(ids('from:petor')).toEqual(['house-price']);
    expect(ids('to:"gustavo petro"')).toEqual(['house-price', 'treasury']);
    expect(ids('-from:colombia')).toEqual(['bogota', 'house', 'tariff', 'treasury']);
  });
  it('find kinds by label, mode and plain word', () => {
    expect(ids('type:sanction')).toEqual(['treasury']);
    expect(ids('type:sancton')).toEqual(['treasury']);
    expect(ids('type:meeting')).toEqual(['house']);
    expect(ids('type:tariff')).toEqual(['tariff']);
  });
  it('take no month of doubt for a day, and count what they leave in doubt', () => {
    const vague = eventOf('vague', 'Talks some day in March', 'They talked in March.', {
      date: { edtf: '2025-03', start: '2025-03-01', end: '2025-03-31', precision: 'month', basis: 'stated' },
    });
    const own = createSearch([vague], ACTORS, ARTICLES);
    const result = own.search('before:2025-03-15');
    expect(result.hits).toEqual([]);
    expect(result.doubtful).toEqual({ count: 1, query: 'before:~2025-03-15' });
    expect(own.search(result.doubtful!.query).hits.map(({ id }) => id)).toEqual(['vague']);
    expect(own.search('-before:2025-03-15').hits).toEqual([]);
    expect(own.search('before:2025-04').hits).toHaveLength(1);
    expect(own.search('after:2025-02').hits).toHaveLength(1);
  });
  it('say how they were read, and what is wrong', () => {
    expect(search('from:colombia before:2027 tone:<-1').readings).toEqual([
      'started by Colombia',
      'before 1 Jan 2027',
      'of tone below −1',
    ]);
    expect(search('from:nobody').problems[0]!.message).toBe('from: nobody here is called “nobody”.');
    expect(search('form:colombia').problems[0]).toMatchObject({ offer: 'from:colombia' });
    expect(search('tone:99 petro').problems[0]).toMatchObject({ unfinished: false });
    expect(search('petro tone:').problems[0]).toMatchObject({ unfinished: true });
  });
  it('leave addresses and times of day alone', () => {
    for (const query of ['https://example.org', '10:30', 'note:well']) expect(search(query).problems).toEqual([]);
  });
});

describe('completions', () => {
  const offered = (query: string): string[] => completeQuery(query, query.length, offers).map((one) => one.query);
  it('offer names, and values by how often they occur', () => {
    expect(offered('petro be')).toEqual(['petro before:']);
    // The other two started one event each.
    expect(offered('from:')[0]).toBe('from:"United States" ');
    expect(offered('from:').slice(1).sort()).toEqual(['from:"Gustavo Petro" ', 'from:Colombia ']);
    expect(offered('-to:gus')).toEqual(['-to:"Gustavo Petro" ']);
    expect(offered('type:thr')).toEqual(['type:threaten ']);
    expect(offered('x')).toEqual([]);
  });
  it('replace only the part in which the cursor stands', () => {
    const [one] = completeQuery('from:col petro', 8, offers);
    expect(one).toMatchObject({ query: 'from:Colombia petro', caret: 13 });
  });
  it('hint at what an operator wants', () => {
    expect(hintFor('before:', 7)).toMatch(/^before: wants a year/);
    expect(hintFor('before:2024', 11)).toBeNull();
  });
});
