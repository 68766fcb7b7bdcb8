import { fold, tokenise } from './fold.ts';

/** One word that must occur, in the reader's letters and folded. */
export interface QueryWord {
  readonly typed: string;
  readonly word: string;
  /** The last word of a query that does not end in a space: it may be unfinished. */
  readonly unfinished: boolean;
}

/** A query taken apart: all words and phrases must occur, in any order; no excluded word may. */
export interface Query {
  readonly words: readonly QueryWord[];
  /** Word sequences in quotation marks, to be found letter by letter. */
  readonly phrases: readonly (readonly string[])[];
  readonly excluded: readonly string[];
}

const STOP_WORDS = new Set(['a', 'an', 'and', 'at', 'by', 'for', 'in', 'of', 'on', 'or', 'the', 'to', 'with']);

/** Reads `petro "war on drugs" -venezuela`. An unclosed quotation mark runs to the end; a lone `-` or `"` says nothing. */
export function parseQuery(text: string): Query {
  const phrases: string[][] = [];
  const excluded: string[] = [];
  const rest = text.replace(/(^|\s)(-?)["“”]([^"“”]*)["“”]?/g, (_, _before: string, minus: string, inner: string) => {
    const words = tokenise(inner).map((token) => token.word);
    if (minus) excluded.push(...words);
    else if (words.length > 0) phrases.push(words);
    return ' ';
  });
  const plain = rest.replace(/(^|\s)-(\S+)/g, (_, _before: string, word: string) => {
    excluded.push(...tokenise(word).map((token) => token.word));
    return ' ';
  });
  return { words: queryWords(plain), phrases, excluded };
}

/** The query that finds only the typed letters: every word in quotation marks. */
export function exactQuery(text: string): string {
  return text
    .trim()
    .split(/\s+/)
    .map((part) => (/^[-"“]/.test(part) || fold(part) === '' ? part : `"${part}"`))
    .join(' ');
}

function queryWords(text: string): QueryWord[] {
  const tokens = tokenise(text);
  const unfinishedAt = /\s$/.test(text) ? -1 : tokens.length - 1;
  const words = tokens.map((token, index) => ({
    typed: text.slice(token.start, token.end),
    word: token.word,
    unfinished: index === unfinishedAt,
  }));
  const meaning = words.filter((entry) => !STOP_WORDS.has(entry.word));
  return meaning.length > 0 ? meaning : words;
}
