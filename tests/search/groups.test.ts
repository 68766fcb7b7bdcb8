import { expect, it } from 'vitest';
import { createSearch, groupByYear, snippetParts, stepHit } from '../../src/search/index.ts';
import { ACTORS, ARTICLES, EVENTS } from './collection.ts';

const events = new Map(EVENTS.map((event) => [event.id, event]));
const groups = groupByYear(createSearch(EVENTS, ACTORS, ARTICLES).search('quarrel'), events);

it('groups by year, newest first', () => {
  expect(groups.map((group) => [group.year, group.hits.length])).toEqual([
    [2026, 1],
    [2025, 4],
  ]);
});

it('steps through the list and stops at its ends', () => {
  const ids = groups.flatMap((group) => group.hits.map((hit) => hit.id));
  expect(stepHit(groups, null, 1)).toBe(ids[0]);
  expect(stepHit(groups, null, -1)).toBe(ids.at(-1));
  expect(stepHit(groups, ids[0]!, 1)).toBe(ids[1]);
  expect(stepHit(groups, ids[0]!, -1)).toBe(ids[0]);
  expect(stepHit([], null, 1)).toBeNull();
});

it('cuts a snippet at its marks', () => {
  expect(snippetParts({ text: 'a bc d', marks: [[2, 4]] })).toEqual([
    { text: 'a ', match: false },
    { text: 'bc', match: true },
    { text: ' d', match: false },
  ]);
});
