import { describe, expect, test } from 'vitest';
import { clausesOf, eventsOf } from '../support.ts';

const openersOf = (text: string) => clausesOf(text).clauses.map(({ opener }) => opener);

describe('words that open a clause', () => {
  test.each([
    ['a condition', 'If Chile bombs Peru, Ecuador will sleep.', ['if', '']],
    ['a relative pronoun', 'Chile, which bombed Peru, apologised to Ecuador.', ['which', '']],
    ['"whom" as "which"', 'Chile expelled the envoy whom Peru had sent.', ['', 'which']],
    ['"that" with a clause', 'Chile said that Peru bombed Ecuador.', ['', 'that']],
    ['"that" with a time', 'Chile stayed and that March Peru bombed Ecuador.', ['', '']],
    ['a subordinator', 'Chile stayed when Peru bombed Ecuador.', ['', 'when']],
    ['"after" with a clause', 'After Peru bombed Chile, Ecuador stayed.', ['after', '']],
    ['"after" with a date', 'After 2003 Peru bombed Chile.', ['']],
  ])('%s: %s', (_, text, openers) => {
    expect(openersOf(text)).toEqual(openers);
  });
  test('a relative pronoun takes its antecedent as subject or, with a subject of its own, as object', () => {
    expect(eventsOf('Chile, which bombed Peru, stayed.')).toEqual(['ASSAULT occurred CHL > PER']);
    expect(eventsOf('Chile, which Peru bombed, stayed.')).toEqual(['ASSAULT occurred PER > CHL']);
    expect(eventsOf('In Chile, which stayed, Peru dozed.')).toEqual([]);
  });
  test('behind "but" a new clause begins', () => {
    expect(eventsOf('Chile praised Peru, but Ecuador condemned Peru.')).toEqual([
      'SUPPORT occurred CHL > PER',
      'ACCUSE occurred ECU > PER',
    ]);
  });
});
