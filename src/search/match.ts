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
  /** Those of them that are synonyms. */
  readonly synonyms: readonly number[];
  /** Documents with the score of the best word in each. */
  readonly documents: ReadonlyMap<number, number>;
}

/**
 * How far to go for a match: `direct` respells only what nothing answers as typed, `near` respells every word by the least edits,
 * `far` by any edits allowed.
 */
export type Reach = 'direct' | 'near' | 'far';

/** Known words for a typed one: itself, singular and plural, beginnings, synonyms; respelt as far as `reach` says. */
export function matchTerm(term: QueryWord, index: WordIndex, speller: Speller, reach: Reach): TermMatch {
  const words = new Map<number, WordMatch>();
  const add = (number: number | undefined, quality: number, kind: WordMatch['kind']): void => {
    if (number === undefined || (words.get(number)?.quality ?? 0) >= quality) return;
    words.set(number, { number, quality, kind });
  };
  for (const form of formsOf(term.word)) add(index.numberOf.get(form), form === term.word ? 1 : 0.97, 'exact');
  if (term.word.length > 1 || term.unfinished) {
    for (const number of wordsWithPrefix(index, term.word)) {
      add(number, 0.6 + (0.3 * term.word.length) / (index.vocabulary[number]?.length ?? 1), 'prefix');
    }
  }
  const answered = words.size > 0;
  for (const synonym of synonymsOf(term.word)) add(index.numberOf.get(synonym), 0.5, 'synonym');
  if (!answered || reach !== 'direct') {
    const near = speller.near(term.word, term.unfinished);
    const least = near[0]?.distance ?? 0;
    for (const spelling of near) {
      if (reach === 'far' || spelling.distance === least)
        add(spelling.number, 0.7 - 0.15 * spelling.distance, 'spelling');
    }
  }
  const synonyms = [...words.values()].filter((match) => match.kind === 'synonym').map((match) => match.number);
  return { term, words, synonyms, documents: scoreDocuments(words, index) };
}

/** Documents that hold the words of a phrase side by side in one field. */
export function matchPhrase(phrase: readonly string[], index: WordIndex): Set<number> {
  const numbers = phrase.map((word) => index.numberOf.get(word));
  const first = numbers[0];
  const found = new Set<number>();
  if (first === undefined || numbers.includes(undefined)) return found;
  for (const document of index.postings[first]?.keys() ?? []) {
    const fields = index.documents[document] ?? [];
    if (fields.some((field) => phraseAt(field.words, numbers) >= 0)) found.add(document);
  }
  return found;
}

/** Position of a run of word numbers in a field's words, from `from` on; −1 when it does not occur. */
export function phraseAt(words: readonly number[], numbers: readonly (number | undefined)[], from = 0): number {
  for (let at = from; at + numbers.length <= words.length; at++) {
    if (numbers.every((number, offset) => words[at + offset] === number)) return at;
  }
  return -1;
}

function formsOf(word: string): string[] {
  if (word.length < 4) return [word];
  return word.endsWith('s') ? [word, word.slice(0, -1)] : [word, `${word}s`];
}

function scoreDocuments(words: ReadonlyMap<number, WordMatch>, index: WordIndex): Map<number, number> {
  const documents = new Map<number, number>();
  const total = index.documents.length;
  for (const { number, quality } of words.values()) {
    const posting = index.postings[number];
    if (!posting) continue;
    // Rare words say more (inverse document frequency), but never so much more that the field stops counting.
    const rarity = 1 + 0.25 * Math.log((total + 1) / (posting.size + 1));
    for (const [document, weight] of posting) {
      const score = quality * weight * rarity;
      if ((documents.get(document) ?? 0) < score) documents.set(document, score);
    }
  }
  return documents;
}
