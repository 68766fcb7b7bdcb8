import type { Sentence, Span } from '../extract/types.ts';

/**
 * A text in which typographic quotation marks, dashes and white space are plain ones, since models seldom keep them apart. Every character
 * stays where it was, so an offset found here is an offset in the article.
 */
export function straighten(text: string): string {
  return text
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[‐‑–—−]/g, '-')
    .replace(/\s/g, ' ');
}

/** All places within a span where these very words stand, whole words only. @param text straightened */
export function placesOf(text: string, wanted: string, [from, to]: Span): Span[] {
  const words = straighten(wanted).trim();
  if (words === '') return [];
  const literal = words
    .replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
    .split(/ +/)
    .join(' +');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'gu');
  return [...text.slice(from, to).matchAll(pattern)].map(({ index, 0: found }) => [
    from + index,
    from + index + found.length,
  ]);
}

/** Where a quote stands: its sentence and its own span; or why it does not count. */
export type Located =
  | { readonly sentence: Sentence; readonly span: Span }
  | { readonly reason: 'quote-invented' | 'quote-split' | 'quote-ambiguous' };

/**
 * Finds the one sentence that holds a quote. The number a model gives settles which of several equal ones is meant, no more: it may be wrong.
 * @param text the article's, straightened
 */
export function locateQuote(text: string, sentences: readonly Sentence[], quote: string, number: number): Located {
  const found = sentences
    .filter(({ kind }) => kind !== 'byline')
    .flatMap((sentence) => {
      const [span] = placesOf(text, quote, [sentence.start, sentence.end]);
      return span ? [{ sentence, span }] : [];
    });
  const meant = found.find(({ sentence }) => sentence.index === number - 1) ?? (found.length === 1 ? found[0] : null);
  if (meant) return meant;
  if (found.length > 1) return { reason: 'quote-ambiguous' };
  return { reason: placesOf(text, quote, [0, text.length]).length > 0 ? 'quote-split' : 'quote-invented' };
}
