import type { Token } from './scan.ts';
import { scanWords } from './scan.ts';

/** What a name can stand for. `none`: a phrase that only looks like an actor ("South China Sea"). */
export type NameKind =
  | 'country'
  | 'abbreviation'
  | 'demonym'
  | 'people'
  | 'capital'
  | 'seat'
  | 'government'
  | 'igo'
  | 'leader'
  | 'surname'
  | 'none';

/** One reading of a name. */
export interface NameReading {
  readonly kind: NameKind;
  /** Country, `org:` id or leader's id. */
  readonly id: string;
  /** Days between which the reading holds. */
  readonly from: number;
  readonly to: number;
  /** Only ever the scene of an act (Camp David). */
  readonly venue: boolean;
}

/** A sequence of folded words and all its readings. */
export interface Name {
  readonly words: readonly string[];
  /** Written in capitals only (US, WHO), so that the common word is not taken for it. */
  readonly capitals: boolean;
  /** Positions of words with a possessive mark of the name's own: "People's Republic". */
  readonly marked: ReadonlySet<number>;
  readonly readings: NameReading[];
}

/** Names by first word, the longest first. */
export type NameIndex = Map<string, Name[]>;

/** Adds a reading of a spelling; the same reading twice is kept once. */
export function addName(index: NameIndex, spelling: string, reading: NameReading): void {
  const tokens = scanWords(spelling);
  const words = tokens.map((token) => token.key);
  const first = words[0];
  if (first === undefined) return;
  const bucket = index.get(first) ?? [];
  if (bucket.length === 0) index.set(first, bucket);
  const capitals = tokens.length === 1 && /^[A-Z]{2,}$/.test(spelling);
  let name = bucket.find((other) => other.words.join(' ') === words.join(' '));
  if (!name) {
    name = { words, capitals, marked: markedWords(tokens), readings: [] };
    bucket.push(name);
    bucket.sort((a, b) => b.words.length - a.words.length);
  }
  if (!name.readings.some((other) => other.kind === reading.kind && other.id === reading.id))
    name.readings.push(reading);
}

const markedWords = (tokens: readonly Token[]): Set<number> =>
  new Set(tokens.flatMap(({ possessive }, k) => (possessive ? [k] : [])));

/** The longest name that starts at a word; names need a capital, abbreviations all capitals. */
export function nameAt(index: NameIndex, tokens: readonly Token[], at: number): Name | undefined {
  const token = tokens[at]!;
  // Most words open no name: neither they nor the next two have a capital.
  if (!token.cap && !tokens[at + 1]?.cap && !tokens[at + 2]?.cap) return undefined;
  const bucket = index.get(token.key);
  if (!bucket) return undefined;
  for (const name of bucket) if (fits(name, tokens, at)) return name;
  return undefined;
}

function fits(name: Name, tokens: readonly Token[], at: number): boolean {
  if (name.capitals && !tokens[at]!.upper) return false;
  let cap = false;
  for (let k = 0; k < name.words.length; k++) {
    const token = tokens[at + k];
    if (!token || token.key !== name.words[k]) return false;
    if (
      k > 0 &&
      ((tokens[at + k - 1]!.possessive && !name.marked.has(k - 1)) ||
        !(token.gap === 'space' || token.gap === 'joint' || isCity(name, token)))
    )
      return false;
    cap ||= token.cap;
  }
  // "bin Salman" starts small; "former Yugoslavia" too: one capital is enough for a phrase, a single word needs its own.
  return cap && (name.words.length > 1 || tokens[at]!.cap);
}

/** "Washington, D.C." has a comma inside. */
const isCity = (name: Name, token: Token): boolean =>
  token.gap === 'comma' && token.key === 'dc' && name.words.length === 2;
