import { addToHash, EMPTY_HASH, hashOf, WordTable } from '../text/word-table.ts';
import { fold } from './fold.ts';

/** One word with what its recognition needs. Offsets count from the start of the text scanned. */
export interface Token {
  readonly start: number;
  /** Before a possessive `'s`. */
  readonly end: number;
  readonly key: string;
  /** Starts with a capital or a digit. */
  readonly cap: boolean;
  /** All letters are capitals, at least two of them. */
  readonly upper: boolean;
  readonly possessive: boolean;
  /** What stands between the word before and this one: a space, a joint (hyphen, stop of an initial), a comma, or anything else. */
  readonly gap: 'space' | 'joint' | 'comma' | 'other';
}

const WORD = /(?:\p{L}\.){2,}|[\p{L}\p{N}]+(?:['’ʻ`]\p{L}+)*/gu;
const LETTERS = /\p{L}.*\p{L}/u;
const INITIAL_STOP = new Set(['no', 'st', 'gen', 'mr', 'mrs', 'ms', 'dr', 'adm', 'col', 'sen', 'rep', 'gov', 'lt']);

/** Splits text into words: abbreviations stay whole, hyphenated names come apart, possessive endings are cut off. */
export function scanWords(text: string): Token[] {
  const tokens: Token[] = [];
  let last: Token | undefined;
  for (let at = 0; at < text.length;) {
    let end = at;
    let hash = EMPTY_HASH;
    let code = text.charCodeAt(at);
    for (; PLAIN[code] === 1; code = text.charCodeAt(++end)) hash = addToHash(hash, code);
    let shape: Shape;
    if (end > at && endsPlainly(code, end - at)) shape = shapeAt(text, at, end, hash);
    else if (end === at && code < 128) {
      at++;
      continue;
    } else {
      WORD.lastIndex = at;
      const match = WORD.exec(text);
      if (!match) break;
      at = match.index;
      end = at + match[0].length;
      shape = shapeAt(text, at, end, hashOf(match[0]));
    }
    const { key, cap, upper, owned, sibilant, length } = shape;
    const possessive = owned || (sibilant && isPossessiveMark(text, end));
    const gap = last ? gapOf(text, last, at) : 'other';
    last = { start: at, end: at + length, key, cap, upper, possessive, gap };
    tokens.push(last);
    at = end;
  }
  return tokens;
}

/** ASCII letters and digits, by code. */
const PLAIN = Uint8Array.from({ length: 128 }, (_, code) => (/[A-Za-z0-9]/.test(String.fromCharCode(code)) ? 1 : 0));

/** Whether a run of plain letters is a whole word by what follows: no letter of another kind, no apostrophe, no stop of an abbreviation. */
const endsPlainly = (next: number, length: number): boolean =>
  !(next >= 128) && next !== 0x27 && next !== 0x60 && !(next === 0x2e && length === 1);

/** What a word tells by its letters alone. */
interface Shape extends Pick<Token, 'key' | 'cap' | 'upper'> {
  /** Ends in a possessive `'s`, which its length leaves out. */
  readonly owned: boolean;
  /** Ends in the letter that a bare apostrophe may follow. */
  readonly sibilant: boolean;
  readonly length: number;
}

/** Words come back again and again; what is known of their letters is kept. */
const SHAPES = new WordTable<Shape>(16);

function shapeAt(text: string, start: number, end: number, hash: number): Shape {
  const known = SHAPES.at(text, start, end, hash);
  if (known) return known;
  const raw = text.slice(start, end);
  const shape = readShape(raw);
  SHAPES.set(raw, shape, hash);
  return shape;
}

function readShape(raw: string): Shape {
  const owned = /['’]s$/i.test(raw);
  const word = owned ? raw.slice(0, -2) : raw;
  const first = word[0] ?? '';
  const cap = first !== first.toLowerCase() || (first >= '0' && first <= '9');
  const upper = cap && word.length > 1 && word === word.toUpperCase() && LETTERS.test(word);
  return { key: fold(word), cap, upper, owned, sibilant: raw.endsWith('s'), length: word.length };
}

const isPossessiveMark = (text: string, at: number): boolean =>
  /['’]/.test(text.charAt(at)) && /^[\s,.]/.test(text.charAt(at + 1));

function gapOf(text: string, before: Token, start: number): Token['gap'] {
  if (start - before.end === 1 && text.charAt(before.end) === ' ') return 'space';
  const between = text.slice(before.end + (before.possessive ? possessiveLength(text, before.end) : 0), start);
  if (/^\s+$/.test(between)) return 'space';
  if (/^[-‐‑–+]$/.test(between)) return 'joint';
  if (/^\.\s?$/.test(between)) return before.key.length === 1 || INITIAL_STOP.has(before.key) ? 'joint' : 'other';
  return /^,\s+$/.test(between) ? 'comma' : 'other';
}

const possessiveLength = (text: string, at: number): number => (/^['’]s/i.test(text.slice(at, at + 2)) ? 2 : 1);
