import { describe, expect, test } from 'vitest';
import { clausesOf, traceOf } from '../support.ts';

/** The words that can be the object of a sentence's first verb. */
function objectOf(text: string): string {
  const { items, clauses } = clausesOf(text);
  const [{ group, end }] = clauses as [(typeof clauses)[number]];
  return text.slice(items[group.end]!.start, items[Math.max(group.end, end - 1)]!.end);
}

describe('the extent of a clause', () => {
  test.each([
    ['the end', 'Chile praised the people of Peru.', 'the people of Peru.'],
    ['a word that opens another', 'Chile praised Peru when Ecuador spoke.', 'Peru'],
    ['a semicolon', 'Chile praised Peru; Ecuador laughed.', 'Peru'],
    ['a colon', 'Chile praised Peru: Ecuador laughed.', 'Peru'],
    ['a relative pronoun', 'Chile expelled the envoy who praised Peru.', 'the envoy'],
    ['the next subject', 'Chile praised Peru, and Ecuador laughed.', 'Peru, and'],
    ['a participle behind a comma', 'Chile praised Peru, bombing Ecuador.', 'Peru,'],
  ])('ends at %s: %s', (_, text, words) => {
    expect(objectOf(text)).toBe(words);
  });
  test('a verb with a subordinator right behind it has no object', () => {
    const [act] = traceOf('Chile attacked when Peru slept.').actions;
    expect(act?.rule).toBe('actions/verb-supplied');
    expect(act?.phrase).toBeUndefined();
  });
});
