import { describe, expect, test } from 'vitest';
import { eventsOf } from '../support.ts';

describe('standing of an act', () => {
  test.each([
    'France could expel Russian diplomats.',
    'If France expels Russian diplomats, ties may suffer.',
    'Had France attacked Spain, many would have died.',
    'Will France expel Russian diplomats?',
    'France did not expel Russian diplomats.',
    'Russia will invade Japan, analysts said.',
    'France considered expelling Russian diplomats.',
  ])('nothing happened: %s', (text) => {
    expect(eventsOf(text)).toEqual([]);
  });
  test('planned', () => {
    expect(eventsOf('France will expel ten Russian diplomats.')).toEqual(['SANCTION planned FRA > RUS']);
    expect(eventsOf('Egypt plans to withdraw its troops from Libya.')).toEqual(['RETREAT planned EGY > LBY']);
  });
  test('denied', () => {
    expect(eventsOf('Russia denied attacking Ukraine.')).toEqual(['ASSAULT denied RUS > UKR']);
  });
  test('alleged by the other side', () => {
    expect(eventsOf('India says Chinese soldiers attacked Indian border guards.')).toContain(
      'ASSAULT alleged CHN > IND',
    );
  });
  test('refused', () => {
    expect(eventsOf('Serbia refused to recognise Kosovo.')).toEqual(['REJECT occurred SRB > XKX']);
  });
});
