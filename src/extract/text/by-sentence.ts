import { bisectRight } from 'd3';
import type { Sentence } from '../types.ts';

/** The mentions within each sentence, in their order; those that cross a sentence's end belong to none. */
export function bySentence<T extends { readonly start: number; readonly end: number }>(
  sentences: readonly Sentence[],
  mentions: readonly T[],
): T[][] {
  const found: T[][] = sentences.map(() => []);
  const starts = sentences.map(({ start }) => start);
  for (const mention of mentions) {
    const at = bisectRight(starts, mention.start) - 1;
    const sentence = sentences[at];
    if (sentence && mention.end <= sentence.end) found[at]!.push(mention);
  }
  return found;
}

/** Index of the sentence that holds a stretch of text, or −1. */
export function sentenceAt(sentences: readonly Sentence[], start: number, end: number): number {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.start <= start) low = middle + 1;
    else high = middle;
  }
  return low > 0 && end <= sentences[low - 1]!.end ? low - 1 : -1;
}
