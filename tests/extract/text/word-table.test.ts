import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOf, WordTable } from '../../../src/extract/text/word-table.ts';

const at = <T>(table: WordTable<T>, text: string, start: number, end: number): T | undefined =>
  table.at(text, start, end, hashOf(text.slice(start, end)));

describe('WordTable', () => {
  it('finds a word where it stands in a text', () => {
    const table = new WordTable<number>(4);
    table.set('envoy', 1);
    expect(at(table, 'the envoy left', 4, 9)).toBe(1);
    expect(at(table, 'the envoys left', 4, 10)).toBeUndefined();
    expect(at(table, 'the envo', 4, 8)).toBeUndefined();
  });

  it('keeps words apart whose hashes meet', () => {
    // 31 * 'A' + 'a' = 31 * 'B' + 'B'
    expect(hashOf('Aa')).toBe(hashOf('BB'));
    const table = new WordTable<string>(3);
    table.set('Aa', 'first');
    table.set('BB', 'second');
    expect(at(table, 'Aa BB', 0, 2)).toBe('first');
    expect(at(table, 'Aa BB', 3, 5)).toBe('second');
  });

  it('gives what was set last, or nothing once it has started afresh, never another word’s value', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-c]{1,4}$/), { maxLength: 60 }), (words) => {
        const table = new WordTable<string>(4);
        for (const word of words) table.set(word, word);
        for (const word of words) expect([word, undefined]).toContain(at(table, word, 0, word.length));
        const last = words.at(-1);
        if (last !== undefined) expect(at(table, last, 0, last.length)).toBe(last);
      }),
    );
  });
});
