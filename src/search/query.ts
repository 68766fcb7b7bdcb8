import { fold, tokenise } from './fold.ts';
import { lexQuery, type QueryPart } from './lexer.ts';
import { readOperator, type Operator, type Problem } from './operators.ts';

/** One word that must occur, in the reader's letters and folded. */
export interface QueryWord {
  readonly typed: string;
  readonly word: string;
  /** The last word of a query that does not end in a space: it may be unfinished. */
  readonly unfinished: boolean;
}

/** A query taken apart: all words and phrases must occur, in any order, all operators hold; no excluded phrase may occur. */
export interface Query {
  readonly words: readonly QueryWord[];
  /** Word sequences in quotation marks, to be found letter by letter. */
  readonly phrases: readonly (readonly string[])[];
  /** Word sequences, most of a single word, that must not occur. */
  readonly excluded: readonly (readonly string[])[];
  readonly operators: readonly Operator[];
  /** Operators that could not be read; they are left out of account. */
  readonly problems: readonly Problem[];
}

const STOP_WORDS = new Set(['a', 'an', 'and', 'at', 'by', 'for', 'in', 'of', 'on', 'or', 'the', 'to', 'with']);

/**
 * Reads `petro "war on drugs" -venezuela from:colombia before:2024`. An unclosed quotation mark runs to the end; a lone `-` or `"` says
 * nothing. Never throws.
 */
export function parseQuery(text: string): Query {
  const words: QueryWord[] = [];
  const phrases: string[][] = [];
  const excluded: string[][] = [];
  const operators: Operator[] = [];
  const problems: Problem[] = [];
  for (const part of lexQuery(text)) {
    if (part.kind === 'operator') {
      const read = readOperator(part, text);
      if ('message' in read) problems.push(read);
      else operators.push(read);
      continue;
    }
    const tokens = tokenise(part.value).map(({ word }) => word);
    if (tokens.length === 0) continue;
    if (part.negated) excluded.push(tokens);
    else if (part.kind === 'phrase') phrases.push(tokens);
    else words.push(...wordsOf(part, text.length));
  }
  const meaning = words.filter((entry) => !STOP_WORDS.has(entry.word));
  const bare = meaning.length + phrases.length + operators.length === 0;
  return { words: bare ? words : meaning, phrases, excluded, operators, problems };
}

/** The query that finds only the typed letters: every word in quotation marks, everything else as it is. */
export function exactQuery(text: string): string {
  return lexQuery(text)
    .map(({ kind, negated, start, end }) => {
      const part = text.slice(start, end);
      return kind !== 'word' || negated || fold(part) === '' ? part : `"${part}"`;
    })
    .join(' ');
}

/** The query with other words in place of its own; phrases, exclusions and operators stay. */
export function withWords(text: string, words: string): string {
  const rest = lexQuery(text)
    .filter(({ kind, negated }) => kind !== 'word' || negated)
    .map(({ start, end }) => text.slice(start, end));
  return [words, ...rest].filter(Boolean).join(' ');
}

function wordsOf(part: QueryPart, length: number): QueryWord[] {
  return tokenise(part.value).map(({ word, start, end }) => ({
    typed: part.value.slice(start, end),
    word,
    unfinished: part.end === length && end === part.value.length,
  }));
}
