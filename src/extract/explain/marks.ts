import type { Finding, SentenceExplained } from './types.ts';

/** A run of a sentence's text that the same findings cover. */
export interface Run {
  readonly text: string;
  /** What covers it, the widest first. */
  readonly marks: readonly Finding[];
  /** What begins here, the widest first, and what ends here, the narrowest first. */
  readonly opens: readonly Finding[];
  readonly closes: readonly Finding[];
}

/** Everything found in a sentence, in the order of the text. */
export function findingsOf({ times, actors, acts, dropped }: SentenceExplained): Finding[] {
  return [...acts, ...dropped, ...times, ...actors].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Cuts a sentence at every edge of a finding; findings may overlap in any way. The runs' texts joined are the sentence. */
export function markedRuns(sentence: SentenceExplained): Run[] {
  const found = findingsOf(sentence).filter(({ start, end }) => end > start);
  const edges = [...new Set([0, sentence.text.length, ...found.flatMap(({ start, end }) => [start, end])])]
    .filter((edge) => edge >= 0 && edge <= sentence.text.length)
    .sort((a, b) => a - b);
  return edges.slice(0, -1).map((from, at) => {
    const to = edges[at + 1] ?? sentence.text.length;
    const marks = found
      .filter(({ start, end }) => start <= from && end >= to)
      .sort((a, b) => b.end - b.start - (a.end - a.start));
    return {
      text: sentence.text.slice(from, to),
      marks,
      opens: marks.filter(({ start }) => start === from),
      closes: marks.filter(({ end }) => end === to).reverse(),
    };
  });
}
