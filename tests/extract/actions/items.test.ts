import { describe, expect, test } from 'vitest';
import { clausesOf, eventsOf } from '../support.ts';

const lowsOf = (text: string) => clausesOf(text).items.map(({ low }) => low);

describe('items', () => {
  test('actors and times are one item each, longer ones first', () => {
    const { items } = clausesOf('The Chilean president bombed Peru on 3 May 2019.');
    expect(items.filter(({ kind }) => kind === 'actor').map(({ low }) => low)).toEqual([
      expect.stringContaining('chilean'),
      'peru',
    ]);
    expect(items.filter(({ kind }) => kind === 'time')).toHaveLength(1);
  });
  test('a possessive mark belongs to its actor and is an item of its own behind a word', () => {
    const { items } = clausesOf("Chile's army shelled the mayor's house in Peru.");
    expect(items[0]).toMatchObject({ kind: 'actor', low: 'chile', possessive: true });
    expect(items.find(({ low }) => low === "'s")).toMatchObject({ kind: 'word', possessive: true });
    expect(items.find(({ low }) => low === 'peru')?.possessive).toBe(false);
  });
  test('fixed adverbs are one word, other pairs two', () => {
    expect(lowsOf('Chile once again in turn bombed Peru.')).toEqual([
      'chile',
      'once again',
      'in turn',
      'bombed',
      'peru',
      '.',
    ]);
    expect(lowsOf('Chile once bombed in Peru.')).toEqual(['chile', 'once', 'bombed', 'in', 'peru', '.']);
  });
  test('contracted negations come apart, with either apostrophe', () => {
    expect(lowsOf("Chile didn't bomb Peru.")).toEqual(['chile', 'did', "n't", 'bomb', 'peru', '.']);
    expect(lowsOf('Chile didn’t bomb Peru.')).toEqual(['chile', 'did', "n't", 'bomb', 'peru', '.']);
  });
  test('abbreviations keep their stops, sentences lose theirs', () => {
    expect(lowsOf('Chile bombed the U.K. and a port.').slice(-5)).toEqual([
      expect.stringMatching(/u\.k\.$/),
      'and',
      'a',
      'port',
      '.',
    ]);
  });
  test('words within quotation marks are marked', () => {
    const { items } = clausesOf('Chile called it "a grave crime" in Peru.');
    expect(items.filter(({ quoted }) => quoted).map(({ low }) => low)).toEqual(['a', 'grave', 'crime']);
  });
  test.each([
    ['who leads acts', 'Saudi-led forces bombed Yemen.', ['ASSAULT occurred SAU > YEM']],
    ['who is part of an adjective does not', 'Russian-made jets bombed Ukraine.', []],
    ['nor does who it is against', 'Anti-American crowds stormed the embassy in Iran.', []],
  ])('%s: %s', (_, text, events) => {
    expect(eventsOf(text)).toEqual(events);
  });
});
