import { fits, type Frame, type Pattern, type Piece } from '../grammar/frames.ts';
import type { Item } from './items.ts';

/** A frame found in a sentence. */
export interface Match {
  readonly frame: Frame;
  /** Item indexes that it used up, the head first. */
  readonly used: readonly number[];
  readonly score: number;
}

/** Items from one to before another. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

const LONGEST_GAP = 10;

/**
 * The most telling frame at a head: more words matched win, then the shorter gap.
 * @param before for passives, where the words in front of the verb begin and end: its logical object
 */
export function bestMatch(
  frames: readonly Frame[],
  items: readonly Item[],
  head: number,
  end: number,
  before: Range | null,
): Match | null {
  let best: Match | null = null;
  for (const frame of frames) {
    const used = matchPieces(frame.pieces, items, { from: head + 1, to: end }, before);
    if (!used) continue;
    const score = used.length * 100 - Math.abs((used.at(-1) ?? head) - head);
    if (!best || score > best.score) best = { frame, used: [head, ...used], score };
  }
  return best;
}

function matchPieces(
  pieces: readonly Piece[],
  items: readonly Item[],
  after: Range,
  before: Range | null,
): number[] | null {
  const used: number[] = [];
  let at = after.from;
  let gap = false;
  for (const piece of pieces) {
    if (piece === 'gap') {
      gap = true;
      continue;
    }
    const found = seek(piece, items, { from: at, to: Math.min(after.to, at + (gap ? LONGEST_GAP : 2)) });
    const fronted = !found && gap && before ? seek(piece, items, before) : null;
    if (!found && !fronted) return null;
    used.push(...(found ?? fronted ?? []));
    if (found) at = found.at(-1)! + 1;
    gap = false;
  }
  return used;
}

function seek(choices: Exclude<Piece, 'gap'>, items: readonly Item[], { from, to }: Range): number[] | null {
  for (let at = from; at < to; at++) {
    if (items[at]?.low === ';') return null;
    const found = choices.find((phrase) => isPhrase(phrase, items, at, to));
    if (found) return found.length === 1 || items[at]?.kind === 'actor' ? [at] : found.map((_, k) => at + k);
  }
  return null;
}

/** A phrase stands at an item, or, a noun that a mention took in ("la embajadora argentina"), within it. */
function isPhrase(phrase: readonly Pattern[], items: readonly Item[], at: number, to: number): boolean {
  const item = items[at];
  if (item?.kind === 'actor') return phrase.length === 1 && item.keys.some((key) => fits(key, phrase[0]!));
  if (at + phrase.length > to) return false;
  return phrase.every((pattern, k) => {
    const one = items[at + k];
    return one?.kind === 'word' && one.keys.some((key) => fits(key, pattern));
  });
}
