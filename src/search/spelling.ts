import Fuse from 'fuse.js';
import { allowedEdits, editDistance } from './distance.ts';
import type { WordIndex } from './words.ts';

/** A known word near a misspelt one; `distance` in edits, `likeness` 0 … 1 as Fuse.js scores it. */
export interface Spelling {
  readonly number: number;
  readonly word: string;
  readonly distance: number;
  readonly likeness: number;
}

/** Finds known words near a typed one. */
export interface Speller {
  /** Words within the edits a word of this length may have, nearest first, then the more frequent. Cached. */
  near(word: string, unfinished: boolean): readonly Spelling[];
  /** Up to `count` words that resemble it at all, for "did you mean". */
  resembling(word: string, count: number): readonly string[];
}

const CACHE_SIZE = 500;

/**
 * A mask of the letters in each word leaves a short list; Fuse.js (bitap) picks from it what looks alike; the edit distance
 * then decides, because bitap counts swapped letters as two errors and knows no word ends.
 */
export function createSpeller(index: WordIndex): Speller {
  const masks = Uint32Array.from(index.vocabulary, lettersOf);
  const lengths = Uint8Array.from(index.vocabulary, ({ length }) => Math.min(length, 255));
  const proposals = (word: string, edits: number, longer: number): { item: string; score?: number }[] => {
    const mask = lettersOf(word);
    const list: string[] = [];
    for (let number = 0; number < masks.length; number++) {
      const more = lengths[number]! - word.length;
      if (more < -edits || more > longer) continue;
      if (countBits(mask & ~masks[number]!) <= edits) list.push(index.vocabulary[number]!);
    }
    const fuse = new Fuse(list, {
      threshold: 0.5,
      distance: 12,
      shouldSort: false,
      isCaseSensitive: true,
      includeScore: true,
    });
    return fuse.search(word.slice(0, 32));
  };
  const frequency = (number: number): number => index.frequency[number] ?? 0;
  const find = (word: string, unfinished: boolean): Spelling[] => {
    const limit = allowedEdits(word);
    if (limit === 0) return [];
    const asPrefix = unfinished && word.length >= 5;
    const spellings: Spelling[] = [];
    for (const { item: candidate, score = 1 } of proposals(word, limit, asPrefix ? 6 : limit)) {
      const whole = editDistance(word, candidate, limit);
      // An unfinished word is compared with the beginnings of longer ones, but with a single edit only.
      const begun = asPrefix && whole > limit ? editDistance(word, candidate, 1, true) : limit + 1;
      const distance = Math.min(whole, begun === 1 ? 1.5 : limit + 1);
      const number = index.numberOf.get(candidate);
      if (distance <= limit && number !== undefined)
        spellings.push({ number, word: candidate, distance, likeness: 1 - score });
    }
    return spellings.sort((x, y) => x.distance - y.distance || frequency(y.number) - frequency(x.number));
  };
  const cache = new Map<string, readonly Spelling[]>();
  return {
    near(word, unfinished) {
      const key = unfinished ? `${word}…` : word;
      const known = cache.get(key);
      if (known) return known;
      if (cache.size >= CACHE_SIZE) cache.clear();
      const found = find(word, unfinished);
      cache.set(key, found);
      return found;
    },
    resembling(word, count) {
      const limit = word.length > 6 ? 3 : 2;
      return proposals(word, limit, 2)
        .map(({ item: candidate }) => ({ candidate, distance: editDistance(word, candidate, limit) }))
        .filter((entry) => entry.distance <= limit && entry.candidate !== word && entry.candidate.length > 2)
        .sort(
          (x, y) =>
            x.distance - y.distance ||
            frequency(index.numberOf.get(y.candidate) ?? 0) - frequency(index.numberOf.get(x.candidate) ?? 0),
        )
        .slice(0, count)
        .map((entry) => entry.candidate);
    },
  };
}

/** One bit for each letter a-z that occurs, one for everything else. */
function lettersOf(word: string): number {
  let mask = 0;
  for (let at = 0; at < word.length; at++) {
    const letter = word.charCodeAt(at) - 97;
    mask |= 1 << (letter >= 0 && letter < 26 ? letter : 26);
  }
  return mask;
}

function countBits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}
