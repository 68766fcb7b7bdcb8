import { describe, expect, test } from 'vitest';
import { eventsOf } from '../support.ts';

describe('whom an act concerns', () => {
  test.each([
    ['the object without preposition', 'Chile sent Peru money.', ['AID occurred CHL > PER']],
    ['the preposition the entry names', 'Chile sent money to Peru via Ecuador.', ['AID occurred CHL > PER']],
    ['"of" below the object', 'Chile arrested the ambassador of Peru.', ['COERCE occurred CHL > PER']],
    [
      'the same preposition twice',
      'Chile arrested the envoys of Peru and of Ecuador.',
      ['COERCE occurred CHL > PER + ECU'],
    ],
    ['a leader counts as the country', 'Chile arrested Vladimir Putin.', ['COERCE occurred CHL > RUS']],
    [
      'one side of two that holds the actor',
      'Russia condemned Vladimir Putin and France.',
      ['ACCUSE occurred RUS > FRA'],
    ],
    ['nobody on the own side', 'Chile arrested a Chilean.', []],
    ['where force fell', 'Chile fired on a ship near Peru.', ['ASSAULT occurred CHL > PER']],
    ['not where words fell', 'Chile praised a singer in Peru.', []],
    ['not who did what it is about', 'Chile arrested a man chased by Peru.', []],
  ])('%s: %s', (_, text, events) => {
    expect(eventsOf(text)).toEqual(events);
  });
});
