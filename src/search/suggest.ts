import { withWords, type Query } from './query.ts';
import type { Speller } from './spelling.ts';

const MOST = 4;
/** Offers tried at most: each costs a search. */
const TRIED = 16;

/**
 * Queries to offer when nothing was found: each unknown word respelt, then the query with one word left out, then without its operators.
 * @param understand a query as it would be read, respelt where needed, or null when it has no hit: only such with hits are offered.
 */
export function suggest(
  text: string,
  query: Query,
  speller: Speller,
  understand: (text: string) => string | null,
): string[] {
  const words = query.words.map((entry) => entry.word);
  const offers = new Set<string>();
  const offer = (some: readonly string[]): void => void offers.add(withWords(text, some.join(' ')));
  for (const { offer: right } of query.problems) if (right !== null) offers.add(right);
  words.forEach((word, at) => {
    for (const other of speller.resembling(word, 3)) offer(words.with(at, other));
  });
  if (words.length > 1) words.forEach((_, at) => offer(words.toSpliced(at, 1)));
  if (words.length > 0) offers.add(words.join(' '));
  for (const phrase of query.phrases) offers.add(phrase.join(' '));
  const operators = query.operators.map(({ raw }) => raw);
  if (operators.length > 0 && operators.length < 5) {
    offers.add(operators.join(' '));
    if (operators.length > 1)
      operators.forEach((_, at) => offers.add([...words, ...operators.toSpliced(at, 1)].join(' ')));
  }
  const found = new Set<string>();
  for (const one of [...offers].slice(0, TRIED)) {
    if (found.size >= MOST) break;
    const understood = one === '' || one === text.trim() ? null : understand(one);
    if (understood !== null) found.add(understood);
  }
  return [...found];
}
