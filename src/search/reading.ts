import { formsOf, takesPrefix, type TermMatch } from './match.ts';
import type { Marking } from './types.ts';
import type { WordIndex } from './words.ts';

/** The words that in fact brought the hits, where they differ in spelling from the typed ones; null where none does. */
export function readingOf(terms: readonly TermMatch[], scores: Float32Array, index: WordIndex): string | null {
  let changed = false;
  const words = terms.map(({ term, words: matches }) => {
    if (![...matches.values()].some((match) => match.kind === 'spelling')) return term.word;
    let best = { word: term.word, gain: 0, kind: 'exact' };
    for (const match of matches.values()) {
      const gain = match.quality * countIn(match.number, scores, index);
      if (gain > best.gain) best = { word: index.vocabulary[match.number]!, gain, kind: match.kind };
    }
    if (best.kind !== 'spelling') return term.word;
    changed = true;
    return best.word;
  });
  return changed ? words.join(' ') : null;
}

/** Documents among those found that have a word. */
function countIn(word: number, scores: Float32Array, { textsOf, documentsOf }: WordIndex): number {
  const seen = new Set<number>();
  for (let at = textsOf.starts[word]!; at < textsOf.starts[word + 1]!; at++) {
    const text = textsOf.values[at]!;
    for (let d = documentsOf.starts[text]!; d < documentsOf.starts[text + 1]!; d++) {
      const document = documentsOf.values[d]!;
      if (scores[document]! > 0) seen.add(document);
    }
  }
  return seen.size;
}

/** What to mark: the words found rather than their numbers, so that texts can be marked without the index. */
export function markingOf(
  terms: readonly TermMatch[],
  phrases: readonly (readonly string[])[],
  index: WordIndex,
): Marking {
  return {
    phrases,
    terms: terms.map(({ term, words }) => {
      const all = [...words.values()];
      const named = (kinds: readonly string[]): string[] =>
        all.filter(({ kind }) => kinds.includes(kind)).map(({ number }) => index.vocabulary[number]!);
      return {
        typed: term.typed,
        words: [...new Set([...formsOf(term.word), ...named(['exact', 'spelling', 'synonym'])])],
        prefix: takesPrefix(term) ? term.word : null,
        synonyms: named(['synonym']),
      };
    }),
  };
}
