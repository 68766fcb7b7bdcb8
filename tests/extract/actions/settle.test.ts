import { describe, expect, test } from 'vitest';
import { eventsOf, traceOf } from '../support.ts';

describe('sides completed', () => {
  test.each([
    ['mutual verbs join subject and object', 'Chile met Peru.', ['CONSULT occurred CHL + PER']],
    ['mutual verbs need two', 'Chile met.', []],
    ['two subjects are two sides', 'Chile and Peru clashed.', ['ASSAULT occurred CHL + PER']],
    ['force of two is not against each other', 'Chile and Peru bombed.', ['ASSAULT occurred CHL + PER']],
    ['who receives is given to', 'Chile received aid from Peru.', ['AID occurred PER > CHL']],
    ['who mediates is no side', 'Chile mediated between Peru and Ecuador.', ['CONSULT occurred PER + ECU']],
    ['domestic acts fall away', 'Chile arrested a Chilean.', []],
    [
      'an act that implies another side gets it from the story',
      'Chile expelled an envoy. Peru stayed calm.',
      ['SANCTION occurred CHL > PER'],
    ],
    ['other acts do not', 'Chile arrested a man. Peru stayed calm.', []],
    ['planned force gets none', 'Chile met Peru. Chile will attack.', ['CONSULT occurred CHL + PER']],
    [
      'a passive gets both sides of a mutual act',
      'Chile met Peru. Relations were restored.',
      ['CONSULT occurred CHL + PER', 'SUPPORT occurred CHL + PER'],
    ],
  ])('%s: %s', (_, text, events) => {
    expect(eventsOf(text)).toEqual(events);
  });
  test('only "each other" makes force mutual', () => {
    const isMutual = (text: string) => traceOf(text).actions.map(({ mutual }) => mutual);
    expect(isMutual('Chile and Peru bombed each other.')).toEqual([true]);
    expect(isMutual('Chile and Peru bombed.')).toEqual([false]);
  });
  test('says when a side was supplied', () => {
    const rulesOf = (text: string) => traceOf(text).actions.map(({ rule }) => rule);
    expect(rulesOf('Chile expelled an envoy. Peru stayed calm.')).toEqual(['actions/verb-supplied']);
    expect(rulesOf('Chile expelled an envoy of Peru.')).toEqual(['actions/verb']);
  });
  test('who mediates stands by', () => {
    const [act] = traceOf('Chile mediated between Peru and Ecuador.').actions;
    expect(act?.bystanders.map(({ text }) => text)).toEqual(['Chile']);
  });
});
