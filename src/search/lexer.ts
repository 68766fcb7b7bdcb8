import { editDistance } from './distance.ts';
import { fold } from './fold.ts';

/** The operators, as they are offered. */
export const OPERATORS = ['from', 'to', 'type', 'before', 'after', 'tone'] as const;
/** One of them. */
export type OperatorName = (typeof OPERATORS)[number];

/** A stretch of a query: a word, a phrase in quotation marks, or `name:value`. */
export interface QueryPart {
  readonly kind: 'word' | 'phrase' | 'operator';
  /** A hyphen stands in front of it. */
  readonly negated: boolean;
  /** Of an operator, as typed, folded; else empty. It may be a misspelt one. */
  readonly name: string;
  /** Without hyphen, quotation marks and name. */
  readonly value: string;
  /** Where it stands in the query, hyphen and quotation marks included. */
  readonly start: number;
  readonly end: number;
  /** Where its value begins, behind an opening quotation mark. */
  readonly valueStart: number;
}

const QUOTES = /["“”„«»]/;
const NAME = /([\p{L}]{2,12}):/uy;

/** Takes a query apart, in order. Whatever is typed is some part; nothing is an error here. */
export function lexQuery(text: string): QueryPart[] {
  const parts: QueryPart[] = [];
  let at = 0;
  for (;;) {
    at = skipSpace(text, at);
    if (at >= text.length) return parts;
    const part = partAt(text, at);
    parts.push(part);
    at = part.end;
  }
}

/** The operator a name means, or the nearest one when it is misspelt by a letter; null for other words. */
export function operatorNamed(name: string): { readonly name: OperatorName; readonly exact: boolean } | null {
  const exact = OPERATORS.find((one) => one === name);
  if (exact) return { name: exact, exact: true };
  const near = name.length < 3 ? undefined : OPERATORS.find((one) => one.length > 3 && editDistance(name, one, 1) <= 1);
  return near ? { name: near, exact: false } : null;
}

function partAt(text: string, start: number): QueryPart {
  // Readers paste true minus signs and dashes too.
  const negated = /[-−–]/.test(text[start]!);
  const at = negated ? start + 1 : start;
  const name = nameAt(text, at);
  if (name) {
    let from = at + name.length + 1;
    // `from: colombia` is meant as `from:colombia`, but the next operator is no value.
    const next = skipSpace(text, from);
    if (next < text.length && !nameAt(text, next)) from = next;
    return { kind: 'operator', negated, name: fold(name), start, ...valueAt(text, from) };
  }
  const quoted = QUOTES.test(text[at] ?? '');
  return { kind: quoted ? 'phrase' : 'word', negated, name: '', start, ...valueAt(text, at) };
}

/** A known operator's name, or nearly one, if it stands here before a colon. `https://…` is none. */
function nameAt(text: string, at: number): string | null {
  NAME.lastIndex = at;
  const name = NAME.exec(text)?.[1];
  if (!name || text.startsWith('//', at + name.length + 1)) return null;
  return operatorNamed(fold(name)) ? name : null;
}

function valueAt(text: string, from: number): Pick<QueryPart, 'value' | 'valueStart' | 'end'> {
  if (QUOTES.test(text[from] ?? '')) {
    const close = text.slice(from + 1).search(QUOTES);
    const end = close < 0 ? text.length : from + 1 + close;
    return { value: text.slice(from + 1, end), valueStart: from + 1, end: close < 0 ? end : end + 1 };
  }
  const length = text.slice(from).search(/\s/);
  const end = length < 0 ? text.length : from + length;
  return { value: text.slice(from, end), valueStart: from, end };
}

function skipSpace(text: string, at: number): number {
  const length = text.slice(at).search(/\S/);
  return length < 0 ? text.length : at + length;
}
