import { describe, expect, it } from 'vitest';
import { leaderPairs, summarise, summariseCountries } from '../../src/corpus/overview.ts';
import { groupRelations } from '../../src/corpus/relations.ts';
import { isBetween, type Actor, type PoliticalEvent } from '../../src/model/index.ts';
import { anEvent } from '../support/events.ts';

const country = (id: string): Actor => ({ id, name: id, kind: 'country', country: id });
const leader = (id: string, of: string): Actor => ({ id, name: id, kind: 'leader', country: of });
const on = (id: string, day: string | null, change: Partial<PoliticalEvent> = {}) =>
  anEvent({
    id,
    date: { edtf: day ?? 'XXXX', start: day, end: day, precision: day ? 'day' : 'unknown', basis: 'stated' },
    ...change,
  });

describe('the yearly index', () => {
  it('is the mean tone by weight, without what did not happen or has no day', () => {
    const { years, events, first, last } = summarise([
      on('a', '2025-02-01', { tone: 4, salience: 0.6 }),
      on('b', '2025-03-01', { tone: -6, salience: 0.2 }),
      on('c', '2025-04-01', { tone: -10, status: 'planned' }),
      on('d', '2024-04-01', { tone: 2, status: 'denied' }),
      on('e', '-0044-03-15', { tone: -9, salience: 0 }),
      on('f', null),
    ]);
    expect(years).toEqual([
      [-44, -9, 0.05],
      [2025, 1.5, 0.8],
    ]);
    expect([events, first, last]).toEqual([6, '-0044-03-15', '2025-04-01']);
  });
});

const events = [
  on('meet', '2026-02-03'),
  on('visa', '2025-09-26', { initiators: [country('USA')], recipients: [leader('gustavo-petro', 'COL')] }),
  on('blame', '2025-10-01', {
    initiators: [leader('donald-trump', 'USA')],
    recipients: [country('COL'), country('VEN')],
  }),
  on('state', '2025-11-01', { initiators: [country('USA')], recipients: [country('COL')] }),
];
const relations = groupRelations(events);
const colombia = relations.find(({ relation }) => relation === 'USA-COL')!;

describe('pairs of leaders', () => {
  it('are those that deal with each other, and each with the other country', () => {
    expect(leaderPairs(colombia).map(({ a, b, events: count }) => [a, b, count])).toEqual([
      ['USA', 'gustavo-petro', 2],
      ['donald-trump', 'COL', 2],
      ['donald-trump', 'gustavo-petro', 1],
    ]);
  });

  it('count what the app then shows', () => {
    for (const pair of leaderPairs(colombia))
      expect(colombia.events.filter((event) => isBetween(event, pair))).toHaveLength(pair.events);
  });
});

it('a country with all others counts an event of two relations once', () => {
  expect(relations.map(({ relation, events: of }) => [relation, of.length])).toEqual([
    ['USA-COL', 4],
    ['USA-VEN', 1],
  ]);
  expect(summariseCountries(relations).map(({ id, events: count }) => [id, count])).toEqual([
    ['COL', 4],
    ['USA', 4],
    ['VEN', 1],
  ]);
});
