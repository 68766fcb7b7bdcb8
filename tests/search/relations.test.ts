import { describe, expect, test } from 'vitest';
import type { ActorEntry, DatasetIndex } from '../../src/model/index.ts';
import { findChoices, relationChoices } from '../../src/search/relations.ts';

const actor = (id: string, name: string, aliases: string[] = []): [string, ActorEntry] => [
  id,
  { id, name, kind: /^[A-Z]{3}$/.test(id) ? 'country' : 'leader', aliases },
];
const actors = new Map([
  actor('USA', 'United States', ['US', 'America']),
  actor('COL', 'Colombia'),
  actor('VEN', 'Venezuela'),
  actor('donald-trump', 'Donald Trump', ['Trump']),
  actor('alvaro-uribe', 'Álvaro Uribe'),
]);
const facts = (events: number) => ({ events, first: '2001-01-01', last: '2026-02-03' });
const index: DatasetIndex = {
  version: 1,
  generated: null,
  actors: '',
  articles: '',
  relations: [
    { id: 'COL-VEN', a: 'COL', b: 'VEN', ...facts(3), file: '' },
    {
      id: 'USA-COL',
      a: 'USA',
      b: 'COL',
      ...facts(9),
      file: '',
      pairs: [{ a: 'donald-trump', b: 'alvaro-uribe', ...facts(2), years: [[2025, 1, 1]] }],
    },
  ],
  countries: [
    { id: 'COL', ...facts(12) },
    { id: 'USA', ...facts(9) },
  ],
};
const choices = relationChoices(index, actors);
const find = (typed: string, scope: string | null = null) => findChoices(choices, typed, scope).map(({ id }) => id);

describe('the overview', () => {
  test('lists countries, then a country with several others, then leaders; most events first', () => {
    expect(choices.map(({ id, kind, events }) => [id, kind, events])).toEqual([
      ['USA-COL', 'countries', 9],
      ['COL-VEN', 'countries', 3],
      ['COL', 'country', 12],
      ['donald-trump~alvaro-uribe', 'leaders', 2],
    ]);
  });

  test('finds by the beginnings of words, in any order, without accents, by other names and codes', () => {
    expect(find('col')).toEqual(['USA-COL', 'COL-VEN', 'COL']);
    expect(find('colom us')).toEqual(['USA-COL']);
    expect(find('uribe TRU')).toEqual(['donald-trump~alvaro-uribe']);
    expect(find('america')).toEqual(['USA-COL']);
    expect(find('lombia')).toEqual([]);
    expect(find('  ')).toHaveLength(4);
  });

  test('keeps to those with one of the two, who then stands first', () => {
    expect(find('', 'COL')).toEqual(['COL-USA', 'COL-VEN', 'COL']);
    expect(find('ven', 'USA')).toEqual([]);
  });

  test('an index of an older build offers its countries', () => {
    const { version, generated, relations, actors: people, articles } = index;
    const old = { version, generated, relations: relations.slice(0, 1), actors: people, articles };
    expect(relationChoices(old, actors).map(({ id }) => id)).toEqual(['COL-VEN']);
  });
});
