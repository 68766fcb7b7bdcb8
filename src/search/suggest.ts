import type { Query } from './query.ts';
import type { Speller } from './spelling.ts';

const MOST = 4;

/**
 * Queries to offer when nothing was found: each unknown word respelt, then the query with one word left out.
 * @param understand a query as it would be read, respelt where needed, or null when it has no hit: only such with hits are offered.
 */
export function suggest(query: Query, speller: Speller, understand: (text: string) => string | null): string[] {
  const words = query.words.map((entry) => entry.word);
  const offers = new Set<string>();
  words.forEach((word, at) => {
    for (const other of speller.resembling(word, 3)) offers.add(words.with(at, other).join(' '));
  });
  if (words.length > 1) words.forEach((_, at) => offers.add(words.toSpliced(at, 1).join(' ')));
  if (words.length > 0 && (query.phrases.length > 0 || query.excluded.length > 0)) offers.add(words.join(' '));
  for (const phrase of query.phrases) offers.add(phrase.join(' '));
  const found = new Set<string>();
  for (const offer of offers) {
    if (found.size >= MOST) break;
    const understood = offer === '' ? null : understand(offer);
    if (understood !== null) found.add(understood);
  }
  return [...found];
}
