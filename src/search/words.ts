import type { FieldText } from './documents.ts';
import { fold, tokenise } from './fold.ts';
import { Growing, invertRows, type Rows } from './growing.ts';
import type { SearchField } from './types.ts';

/**
 * Every word of a collection and where it occurs. Words, texts and documents are numbered from 0. A text that many documents share is one
 * text, so that "Colombian" in each of a hundred thousand events costs no more than in one.
 */
export interface WordIndex {
  /** Documents. */
  readonly size: number;
  readonly vocabulary: readonly string[];
  readonly numberOf: ReadonlyMap<string, number>;
  /** Word numbers in alphabetical order of their words, for beginnings. */
  readonly sorted: Uint32Array;
  /** By word: about how many documents have it. */
  readonly frequency: Uint32Array;
  /** By text: how much a match in it says. */
  readonly weights: Float32Array;
  /** By text: its words in order. */
  readonly wordsOf: Rows;
  /** By word: the texts that have it. */
  readonly textsOf: Rows;
  /** By text: the documents that have it. */
  readonly documentsOf: Rows;
}

/** How much a match in each field says; a headline names the event, an article's title may be about another one. */
const WEIGHTS: Readonly<Record<SearchField, number>> = {
  headline: 1,
  actors: 0.8,
  quote: 0.65,
  place: 0.6,
  type: 0.4,
  date: 0.5,
  article: 0.25,
};

/** Reads documents one by one; `done` makes the index. Linear in the text. */
export class WordIndexMaker {
  #numberOf = new Map<string, number>();
  /** Words as they are written: most are met many times, and folding costs more than looking up. */
  #written = new Map<string, number>();
  #texts = new Map<string, number>();
  #weights: number[] = [];
  #words = new Growing();
  #wordStarts = new Growing();
  #fields = new Growing();
  #fieldStarts = new Growing();

  add(fields: readonly FieldText[]): void {
    this.#fieldStarts.push(this.#fields.length);
    for (const field of fields) if (field.text !== '') this.#fields.push(this.#text(field));
  }

  done(): WordIndex {
    this.#fieldStarts.push(this.#fields.length);
    this.#wordStarts.push(this.#words.length);
    const vocabulary = [...this.#numberOf.keys()];
    const wordsOf = { starts: this.#wordStarts.done(), values: this.#words.done() };
    const textsOf = invertRows(wordsOf, vocabulary.length);
    const fields = { starts: this.#fieldStarts.done(), values: this.#fields.done() };
    const documentsOf = invertRows(fields, this.#weights.length);
    const size = fields.starts.length - 1;
    return {
      size,
      vocabulary,
      numberOf: this.#numberOf,
      sorted: alphabetical(vocabulary),
      frequency: frequencies(textsOf, documentsOf, size),
      weights: Float32Array.from(this.#weights),
      wordsOf,
      textsOf,
      documentsOf,
    };
  }

  #text({ field, text }: FieldText): number {
    const key = `${field} ${text}`;
    const known = this.#texts.get(key);
    if (known !== undefined) return known;
    this.#texts.set(key, this.#weights.length);
    this.#wordStarts.push(this.#words.length);
    this.#read(text);
    return this.#weights.push(WEIGHTS[field]) - 1;
  }

  #read(text: string): void {
    // Only where neither initials nor a possessive have to be seen to is a word all there is between two others.
    if (INITIALS.test(text)) {
      for (const { word } of tokenise(text)) this.#words.push(this.#number(word));
      return;
    }
    for (const written of text.match(WORDS) ?? []) {
      let number = this.#written.get(written);
      if (number === undefined) {
        const word = fold(written);
        if (word === '') continue;
        this.#written.set(written, (number = this.#number(word)));
      }
      this.#words.push(number);
    }
  }

  #number(word: string): number {
    let number = this.#numberOf.get(word);
    if (number === undefined) this.#numberOf.set(word, (number = this.#numberOf.size));
    return number;
  }
}

const WORDS = /[\p{L}\p{N}\p{M}]+/gu;
/** A full stop between letters, or an apostrophe before an s: what `tokenise` joins or drops. */
const INITIALS = /\p{L}\.\p{L}|['’][sS]/u;

/** All words that begin with `prefix`, by bisection: a stretch of {@link WordIndex.sorted}. */
export function wordsWithPrefix(index: WordIndex, prefix: string): Uint32Array {
  const { sorted, vocabulary } = index;
  const first = (after: (word: string) => boolean): number => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (after(vocabulary[sorted[middle]!]!)) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  const from = first((word) => word >= prefix);
  return sorted.subarray(
    from,
    first((word) => word > prefix && !word.startsWith(prefix)),
  );
}

function alphabetical(vocabulary: readonly string[]): Uint32Array {
  const numbers = Uint32Array.from(vocabulary, (_, number) => number);
  return numbers.sort((x, y) => (vocabulary[x]! < vocabulary[y]! ? -1 : 1));
}

/** Documents by word; one that has the word in two texts counts twice, which rarity does not mind. */
function frequencies(textsOf: Rows, documentsOf: Rows, size: number): Uint32Array {
  const counts = new Uint32Array(textsOf.starts.length - 1);
  for (let word = 0; word < counts.length; word++) {
    let count = 0;
    for (let at = textsOf.starts[word]!; at < textsOf.starts[word + 1]!; at++) {
      const text = textsOf.values[at]!;
      count += documentsOf.starts[text + 1]! - documentsOf.starts[text]!;
    }
    counts[word] = Math.min(count, size);
  }
  return counts;
}
