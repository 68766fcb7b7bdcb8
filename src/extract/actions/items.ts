import { atEnd } from '../text/at-end.ts';
import { addToHash, EMPTY_HASH, hashOf, WordTable } from '../text/word-table.ts';
import type { ActorMention, Sentence, TimeMention } from '../types.ts';

/** A sentence as a row of items: words and punctuation, with each actor and each time expression folded into one item. */
export interface Item {
  readonly index: number;
  readonly kind: 'word' | 'punct' | 'actor' | 'time';
  readonly start: number;
  readonly end: number;
  /** Lower case, typographic apostrophes straightened. */
  readonly low: string;
  readonly actor: ActorMention | null;
  /** A possessor: "Chavez's", "its". */
  readonly possessive: boolean;
  /** Stands inside quotation marks. */
  readonly quoted: boolean;
  /** A word that begins with a capital. */
  readonly cap: boolean;
}

const TOKEN = /[\p{L}\p{N}$£€%]+(?:[-.'’&][\p{L}\p{N}]+)*\.?|[^\s]/gu;
// Fixed adverbs are one word, so that their preposition misleads nobody.
const FIXED: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['at', new Set(['once', 'last', 'first'])],
  ['once', new Set(['again', 'more'])],
  ['in', new Set(['turn', 'public', 'private', 'return'])],
  ['of', new Set(['course', 'late'])],
]);
const SECONDS: ReadonlySet<string> = new Set([...FIXED.values()].flatMap((seconds) => [...seconds]));
const POSSESSIVE_PRONOUNS = new Set(['its', 'his', 'her', 'their', 'whose']);

/** Folds a sentence and the mentions found in it into items. Longer mentions win over those they overlap. */
export function toItems(sentence: Sentence, actors: readonly ActorMention[], times: readonly TimeMention[]): Item[] {
  const folded = foldable(sentence, actors, times).filter((fold) => !isCompound(sentence, fold));
  const items: Item[] = [];
  let position = sentence.start;
  for (const fold of folded) {
    pushWords(items, sentence, position, fold.start);
    const text = sentence.text.slice(fold.start - sentence.start, fold.end - sentence.start);
    const low = plain(text);
    const after = markBehind(sentence, fold);
    // "Saudi-led forces": who leads acts, and "led" is no verb.
    const led = fold.actor && /^-led\b/.exec(after);
    if (led) {
      push(items, sentence, {
        kind: 'actor',
        start: fold.start,
        end: fold.end,
        low,
        actor: fold.actor,
        possessive: false,
        cap: true,
      });
      position = fold.end + led[0].length;
      continue;
    }
    const mark = /^['’](?:s\b|(?=\s))/.exec(after)?.[0].length ?? 0;
    const possessive = mark > 0 || /['’]s$/.test(text) || POSSESSIVE_PRONOUNS.has(low);
    push(items, sentence, {
      kind: fold.actor ? 'actor' : 'time',
      start: fold.start,
      end: fold.end,
      low,
      actor: fold.actor,
      possessive,
      cap: fold.actor !== null,
    });
    position = fold.end + (fold.actor ? mark : 0);
  }
  pushWords(items, sentence, position, sentence.end);
  return items;
}

/** What is joined to a mention by a hyphen or apostrophe; mostly nothing. */
function markBehind({ text, start }: Sentence, { end }: Fold): string {
  return JOINTS.includes(text.charAt(end - start)) ? text.slice(end - start) : '';
}

const JOINTS = "-'’";

// "Israeli-occupied", "Russian-made", "NATO-member": the name is part of an adjective and nobody who acts.
function isCompound(sentence: Sentence, fold: Fold): boolean {
  if (fold.actor === null) return false;
  // "non-NATO ally", "anti-American riots": against or without it, not by it.
  const before = fold.start - sentence.start;
  if (sentence.text.charAt(before - 1) === '-' && AGAINST.test(sentence.text.slice(0, before))) return true;
  return /^-(?:member\b|(?!led\b)\p{Ll}*(?:ed|en|made|held|born|run|built|style|era)\b)/u.test(
    markBehind(sentence, fold),
  );
}

const AGAINST = atEnd(/\b(?:non|anti|pro|ex|pan|trans|cross)-$/i);

/** Lower case with straight apostrophes. */
export function plain(text: string): string {
  const low = text.toLowerCase();
  return low.includes('’') ? low.replaceAll('’', "'") : low;
}

interface Fold {
  readonly start: number;
  readonly end: number;
  readonly actor: ActorMention | null;
}

function foldable(sentence: Sentence, actors: readonly ActorMention[], times: readonly TimeMention[]): Fold[] {
  const all: Fold[] = [
    ...actors.map((actor) => ({ start: actor.start, end: actor.end, actor })),
    ...times.map((time) => ({ start: time.start, end: time.end, actor: null })),
  ].filter((fold) => fold.start >= sentence.start && fold.end <= sentence.end && fold.end > fold.start);
  all.sort((a, b) => a.start - b.start || b.end - a.end || (a.actor ? -1 : 1));
  const kept: Fold[] = [];
  for (const fold of all) {
    const last = kept.at(-1);
    if (!last || fold.start >= last.end) kept.push(fold);
    else if (last.actor === null && fold.actor !== null && fold.end >= last.end) kept[kept.length - 1] = fold;
  }
  return kept;
}

function pushWords(items: Item[], sentence: Sentence, from: number, to: number): void {
  const { text, start } = sentence;
  const stop = Math.min(to - start, text.length);
  for (let at = Math.max(0, from - start); at < stop;) {
    const code = text.charCodeAt(at);
    if (code === 0x20) {
      at++;
      continue;
    }
    let end = at;
    let hash = EMPTY_HASH;
    let next = code;
    for (; end < stop && PLAIN[next] === 1; next = text.charCodeAt(++end)) hash = addToHash(hash, next);
    if (end < stop && next === 0x2e && end > at && PLAIN[text.charCodeAt(end + 1)] === 0) {
      hash = addToHash(hash, next);
      end++;
    } else if (end < stop && (end === at || GLUE[next] !== 0)) {
      const match = tokenAt(text, at, stop);
      if (!match) return;
      at = match.index;
      end = at + match[0].length;
      hash = hashOf(match[0]);
    }
    pushToken(items, sentence, piecesAt(text, at, end, hash), start + at);
    at = end;
  }
}

/** Letters, digits and the signs that stand with numbers, by code. */
const PLAIN = Uint8Array.from({ length: 128 }, (_, code) => (/[A-Za-z0-9$%]/.test(String.fromCharCode(code)) ? 1 : 0));
/** What may go on with the token before it. */
const GLUE = Uint8Array.from({ length: 128 }, (_, code) => (/[-.'&]/.test(String.fromCharCode(code)) ? 1 : 0));

function tokenAt(text: string, at: number, stop: number): RegExpExecArray | null {
  TOKEN.lastIndex = at;
  const match = TOKEN.exec(text);
  if (!match || match.index >= stop) return null;
  if (match.index + match[0].length <= stop) return match;
  // A mention begins inside the token.
  TOKEN.lastIndex = match.index;
  return TOKEN.exec(text.slice(0, stop));
}

/** A token's pieces: what an item needs of them. */
interface Piece {
  readonly offset: number;
  readonly length: number;
  readonly low: string;
  readonly kind: 'word' | 'punct';
  readonly possessive: boolean;
  readonly cap: boolean;
  /** May be the second word of a fixed adverb. */
  readonly joins: boolean;
}

/** Tokens come back again and again; their pieces are kept. */
const PIECES = new WordTable<readonly Piece[]>(16);

function piecesAt(text: string, start: number, end: number, hash: number): readonly Piece[] {
  const known = PIECES.at(text, start, end, hash);
  if (known) return known;
  const token = text.slice(start, end);
  const pieces = split(token);
  PIECES.set(token, pieces, hash);
  return pieces;
}

// "Reyes's" gives the possessive mark its own item; a full stop stays only on abbreviations like "U.S.".
function split(token: string): Piece[] {
  if (!isLetter(token)) return [pieceOf(token, 0)];
  const stop = token.endsWith('.') && !token.slice(0, -1).includes('.') ? token.length - 1 : token.length;
  const body = token.slice(0, stop);
  const mark = /(?:['’]s|n['’]t)$/i.exec(body);
  const cut = mark && mark.index > 0 ? mark.index : body.length;
  const parts = [pieceOf(body.slice(0, cut), 0)];
  if (cut < body.length) parts.push(pieceOf(body.slice(cut), cut));
  if (stop < token.length) parts.push(pieceOf('.', stop));
  return parts;
}

const isLetter = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

function pieceOf(text: string, offset: number): Piece {
  const low = plain(text);
  const possessive = low === "'s" || POSSESSIVE_PRONOUNS.has(low);
  const kind = isLetter(text) ? 'word' : 'punct';
  const cap = /^\p{Lu}/u.test(text);
  return { offset, length: text.length, low, kind, possessive, cap, joins: SECONDS.has(low) };
}

function pushToken(items: Item[], sentence: Sentence, pieces: readonly Piece[], at: number): void {
  for (const { offset, length, low, kind, possessive, cap, joins } of pieces) {
    const start = at + offset;
    const end = start + length;
    const last = joins ? items.at(-1) : undefined;
    if (last && last.end === start - 1 && FIXED.get(last.low)?.has(low)) {
      items.pop();
      const both = `${last.low} ${low}`;
      push(items, sentence, { kind, start: last.start, end, low: both, actor: null, possessive: false, cap: last.cap });
    } else push(items, sentence, { kind, start, end, low, actor: null, possessive, cap });
  }
}

function push(items: Item[], { quotations }: Sentence, item: Omit<Item, 'index' | 'quoted'>): void {
  const { kind, start, end, low, actor, possessive, cap } = item;
  const quoted = quotations.length > 0 && quotations.some((quote) => start >= quote.start && end <= quote.end);
  items.push({ index: items.length, kind, start, end, low, actor, possessive, quoted, cap });
}
