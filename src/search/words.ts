import { tokenise } from './fold.ts';
import type { FieldText } from './documents.ts';
import type { SearchField } from './types.ts';

/** A field's text as numbered words, ready for marking without reading it again. */
export interface IndexedField {
  readonly field: SearchField;
  readonly text: string;
  readonly shown: boolean;
  readonly words: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Every word of the collection and where it occurs. Words and documents are numbered from 0. */
export interface WordIndex {
  readonly vocabulary: readonly string[];
  readonly numberOf: ReadonlyMap<string, number>;
  /** Word numbers in alphabetical order of their words, for prefixes. */
  readonly sorted: readonly number[];
  /** By word: document → weight of the best field it stands in. */
  readonly postings: readonly ReadonlyMap<number, number>[];
  readonly documents: readonly (readonly IndexedField[])[];
}

/** How much a match in each field says; a headline names the event, an article's title may be about another one. */
const WEIGHTS: Readonly<Record<SearchField, number>> = {
  headline: 1,
  actors: 0.8,
  quote: 0.65,
  place: 0.6,
  type: 0.5,
  date: 0.5,
  article: 0.25,
};

/** Numbers all words of the documents' fields. Linear in the text. */
export function indexWords(documents: readonly (readonly FieldText[])[]): WordIndex {
  const numberOf = new Map<string, number>();
  const postings: Map<number, number>[] = [];
  const numbered = (word: string): number => {
    const known = numberOf.get(word);
    if (known !== undefined) return known;
    numberOf.set(word, postings.length);
    return postings.push(new Map()) - 1;
  };
  const indexed = documents.map((fields, document) =>
    fields.map((entry): IndexedField => {
      const tokens = tokenise(entry.text);
      const words = tokens.map((token) => numbered(token.word));
      const weight = WEIGHTS[entry.field];
      for (const word of words) {
        const posting = postings[word];
        if (posting && (posting.get(document) ?? 0) < weight) posting.set(document, weight);
      }
      return { ...entry, words, starts: tokens.map((token) => token.start), ends: tokens.map((token) => token.end) };
    }),
  );
  const vocabulary = [...numberOf.keys()];
  const sorted = vocabulary
    .map((_, number) => number)
    .sort((x, y) => ((vocabulary[x] ?? '') < (vocabulary[y] ?? '') ? -1 : 1));
  return { vocabulary, numberOf, sorted, postings, documents: indexed };
}

/** Numbers of all words that begin with `prefix`, by bisection. */
export function wordsWithPrefix(index: WordIndex, prefix: string): number[] {
  let low = 0;
  let high = index.sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((index.vocabulary[index.sorted[middle] ?? 0] ?? '') < prefix) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (let at = low; at < index.sorted.length; at++) {
    const number = index.sorted[at] ?? 0;
    if (!index.vocabulary[number]?.startsWith(prefix)) break;
    found.push(number);
  }
  return found;
}
