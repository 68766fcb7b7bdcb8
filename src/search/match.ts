import type { QueryWord } from './query.ts';
import type { Speller } from './spelling.ts';
import { synonymsOf } from './synonyms.ts';
import { wordsWithPrefix, type WordIndex } from './words.ts';

/** How a known word answers a typed one, and how well (0 … 1). */
export interface WordMatch {
  readonly number: number;
  readonly quality: number;
  readonly kind: 'exact' | 'prefix' | 'synonym' | 'spelling';
}

/** All known words that answer one typed word. */
export interface TermMatch {
  readonly term: QueryWord;
  readonly words: ReadonlyMap<number, WordMatch>;
  /** By document: the score of the best word in it; 0 where none stands. */
  readonly scores: Float32Array;
}

/**
 * How far to go for a match: `direct` respells only what nothing answers as typed, `near` respells every word by the least edits,
 * `far` by any edits allowed.
 */
export const REACHES = ['direct', 'near', 'far'] as const;
/** One of them. */
export type Reach = (typeof REACHES)[number];

/** Known words for a typed one: itself, singular and plural, beginnings, synonyms; respelt as far as `reach` says. */
export function matchTerm(term: QueryWord, index: WordIndex, speller: Speller, reach: Reach): TermMatch {
  const words = new Map<number, WordMatch>();
  const add = (number: number | undefined, quality: number, kind: WordMatch['kind']): void => {
    if (number === undefined || (words.get(number)?.quality ?? 0) >= quality) return;
    words.set(number, { number, quality, kind });
  };
  for (const form of formsOf(term.word)) add(index.numberOf.get(form), form === term.word ? 1 : 0.97, 'exact');
  if (takesPrefix(term)) {
    for (const number of wordsWithPrefix(index, term.word))
      add(number, 0.6 + (0.3 * term.word.length) / index.vocabulary[number]!.length, 'prefix');
  }
  const answered = words.size > 0;
  for (const synonym of synonymsOf(term.word)) add(index.numberOf.get(synonym), 0.5, 'synonym');
  if (!answered || reach !== 'direct') {
    const near = speller.near(term.word, term.unfinished);
    const least = near[0]?.distance ?? 0;
    for (const { number, distance, likeness } of near) {
      // Of words equally many edits away the one that Fuse.js finds more alike comes first.
      if (reach === 'far' || distance === least) add(number, 0.65 - 0.15 * distance + 0.1 * likeness, 'spelling');
    }
  }
  return { term, words, scores: scoreDocuments(words, index) };
}

/** Whether words that only begin like a typed one answer it. */
export const takesPrefix = ({ word, unfinished }: QueryWord): boolean => word.length > 1 || unfinished;

/** The word, and its singular or plural. */
export function formsOf(word: string): string[] {
  if (word.length < 4) return [word];
  return word.endsWith('s') ? [word, word.slice(0, -1)] : [word, `${word}s`];
}

/** By document: 1 where the words stand side by side in one field. A single word is a phrase too. */
export function matchPhrase(phrase: readonly string[], index: WordIndex): Uint8Array {
  const found = new Uint8Array(index.size);
  const numbers = phrase.map((word) => index.numberOf.get(word));
  if (numbers.length === 0 || numbers.includes(undefined)) return found;
  const { textsOf, wordsOf, documentsOf } = index;
  const rarest = (numbers as number[]).reduce((best, one) => (textCount(one) < textCount(best) ? one : best));
  function textCount(number: number): number {
    return textsOf.starts[number + 1]! - textsOf.starts[number]!;
  }
  for (let at = textsOf.starts[rarest]!; at < textsOf.starts[rarest + 1]!; at++) {
    const text = textsOf.values[at]!;
    if (phraseAt(wordsOf.values, wordsOf.starts[text]!, wordsOf.starts[text + 1]!, numbers as number[]) < 0) continue;
    for (let d = documentsOf.starts[text]!; d < documentsOf.starts[text + 1]!; d++) found[documentsOf.values[d]!] = 1;
  }
  return found;
}

function phraseAt(words: Uint32Array, from: number, to: number, numbers: readonly number[]): number {
  for (let at = from; at + numbers.length <= to; at++) {
    if (numbers.every((number, offset) => words[at + offset] === number)) return at;
  }
  return -1;
}

function scoreDocuments(words: ReadonlyMap<number, WordMatch>, index: WordIndex): Float32Array {
  const { size, frequency, textsOf, documentsOf, weights } = index;
  const scores = new Float32Array(size);
  for (const { number, quality } of words.values()) {
    // Rare words say more (inverse document frequency), but never so much more that the field stops counting.
    const rarity = 1 + 0.25 * Math.log((size + 1) / (frequency[number]! + 1));
    for (let at = textsOf.starts[number]!; at < textsOf.starts[number + 1]!; at++) {
      const text = textsOf.values[at]!;
      const score = quality * rarity * weights[text]!;
      for (let d = documentsOf.starts[text]!; d < documentsOf.starts[text + 1]!; d++) {
        const document = documentsOf.values[d]!;
        if (scores[document]! < score) scores[document] = score;
      }
    }
  }
  return scores;
}
