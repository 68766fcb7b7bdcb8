import type { Item } from './items.ts';
import { isWord } from './lexicon.ts';
import type { Choice, Frame, Piece } from './lexicon.ts';
import { isAdverb } from './words.ts';

/** A frame found in a sentence. */
export interface Match {
  readonly frame: Frame;
  /** Item indexes that the frame used up, the head first. */
  readonly used: readonly number[];
  readonly score: number;
}

const LONGEST_GAP = 9;

/**
 * The most telling frame that fits at a head: more words matched win, then the shorter gap.
 * @param after where the words behind the head end
 * @param before for passives, where the words before the verb (its logical object) begin
 */
export function bestMatch(
  frames: readonly Frame[],
  items: readonly Item[],
  head: number,
  after: number,
  before: { readonly from: number; readonly to: number } | null,
): Match | null {
  let best: Match | null = null;
  for (const frame of worthTrying(frames, items, head, after, before)) {
    const used = matchPieces(frame.pieces, items, head, after, before);
    if (!used) continue;
    const spread = used.length > 0 ? Math.abs(used.at(-1)! - head) : 0;
    const score = used.length * 100 - spread;
    if (!best || score > best.score) best = { frame, used: [head, ...used], score };
  }
  return best;
}

/** A head's frames by what must follow it, so that the many frames of "hold" cost no more than one. */
interface FrameIndex {
  readonly bare: readonly number[];
  readonly byWord: ReadonlyMap<string, readonly number[]>;
}

const INDEXES = new WeakMap<readonly Frame[], FrameIndex>();

function indexOf(frames: readonly Frame[]): FrameIndex {
  const known = INDEXES.get(frames);
  if (known) return known;
  const bare: number[] = [];
  const byWord = new Map<string, number[]>();
  for (const [order, { pieces }] of frames.entries()) {
    const first = pieces.find((piece) => piece !== 'gap');
    if (!first) bare.push(order);
    else for (const word of first.keys()) byWord.set(word, [...(byWord.get(word) ?? []), order]);
  }
  const index = { bare, byWord };
  INDEXES.set(frames, index);
  return index;
}

// Frames whose first word stands near enough, in the order of the lexicon.
function worthTrying(
  frames: readonly Frame[],
  items: readonly Item[],
  head: number,
  after: number,
  before: { readonly from: number; readonly to: number } | null,
): Iterable<Frame> {
  if (frames.length < 4) return frames;
  const { bare, byWord } = indexOf(frames);
  const orders = [...bare];
  const note = (word: string): void => {
    for (const order of byWord.get(word) ?? NO_ORDER) if (!orders.includes(order)) orders.push(order);
  };
  const look = (from: number, to: number): void => {
    for (let at = from; at < to; at++) {
      const { kind, low } = items[at]!;
      if (kind === 'actor') low.split(' ').forEach(note);
      else note(low);
    }
  };
  look(head + 1, reachOf(items, head, after));
  if (before) look(before.from, before.to);
  return orders.sort((a, b) => a - b).map((order) => frames[order]!);
}

const NO_ORDER: readonly number[] = [];

/** How far behind the head a frame's first word can stand: within the longest gap, or behind a run of adverbs and dates. */
function reachOf(items: readonly Item[], head: number, after: number): number {
  let at = head + 1;
  while (at < after && isPassedOver(items[at]!)) at++;
  return Math.min(after, items.length, Math.max(at, head + LONGEST_GAP) + 1);
}

const isPassedOver = (item: Item): boolean => item.kind === 'time' || isAdverb(item.low);

function matchPieces(
  pieces: readonly Piece[],
  items: readonly Item[],
  head: number,
  after: number,
  before: { readonly from: number; readonly to: number } | null,
): number[] | null {
  const used: number[] = [];
  let at = head + 1;
  let gap = false;
  for (const piece of pieces) {
    if (piece === 'gap') {
      gap = true;
      continue;
    }
    const found = gap ? seek(piece, items, at, Math.min(after, at + LONGEST_GAP)) : step(piece, items, at, after);
    if (found) {
      used.push(...found);
      at = found.at(-1)! + 1;
    } else {
      const fronted = gap && before ? seek(piece, items, before.from, before.to) : null;
      if (!fronted) return null;
      used.push(...fronted);
    }
    gap = false;
  }
  return used;
}

function step(piece: Choice, items: readonly Item[], at: number, limit: number): number[] | null {
  let index = at;
  while (index < limit && items[index] !== undefined && isPassedOver(items[index]!)) {
    const here = choice(piece, items, index, limit);
    if (here) return here;
    index++;
  }
  return choice(piece, items, index, limit);
}

function seek(piece: Choice, items: readonly Item[], from: number, limit: number): number[] | null {
  for (let index = from; index < limit; index++) {
    if (items[index]?.low === ';') return null;
    const here = choice(piece, items, index, limit);
    if (here) return here;
  }
  return null;
}

function choice(piece: Choice, items: readonly Item[], at: number, limit: number): number[] | null {
  const item = items[at];
  // "forbidden to deal in bonds": the verb.
  if (item === undefined || (item.low === 'deal' && items[at - 1]?.low === 'to')) return null;
  let longest = 0;
  const phrases = item.kind === 'word' ? (piece.get(item.low) ?? NONE) : heldBy(item, piece);
  for (const phrase of phrases) {
    if (phrase.length > longest && at + phrase.length <= limit && fits(phrase, items, at)) longest = phrase.length;
  }
  if (longest === 0) return null;
  const used = [at];
  while (used.length < longest) used.push(at + used.length);
  return used;
}

const NONE: readonly (readonly string[])[] = [];

function fits(phrase: readonly string[], items: readonly Item[], at: number): boolean {
  for (let offset = 1; offset < phrase.length; offset++) {
    const item = items[at + offset];
    if (!item || item.kind !== 'word' || !isWord(item.low, phrase[offset]!)) return false;
  }
  return true;
}

// An actor mention may hold the noun: "Canadian envoy", "the Israeli ambassador".
function heldBy(item: Item, piece: Choice): readonly (readonly string[])[] {
  if (item.kind !== 'actor') return NONE;
  const held: (readonly string[])[] = [];
  for (const word of item.low.split(' '))
    for (const phrase of piece.get(word) ?? NONE) if ((phrase[0] ?? '').length > 3) held.push(phrase);
  return held;
}
