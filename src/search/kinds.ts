import { EVENT_TYPES, TYPE_FACTS, type EventType } from '../model/index.ts';
import { allowedEdits, editDistance } from './distance.ts';
import { tokenise } from './fold.ts';
import { TYPE_WORDS } from './type-words.ts';

/** What a value of `type:` means: types, or modes where it is the word for one. */
export interface KindChoice {
  readonly types: readonly EventType[];
  readonly modes: readonly string[];
  /** In words, for saying it again. */
  readonly text: string;
}

/** Modes as readers see them: `break-relations` is "break relations". */
export const modeText = (mode: string): string => mode.replace(/[-_]/g, ' ');

/**
 * Whose label, id, mode or plain word fits a value best; a whole word fits better than a beginning, and a misspelt one fits last.
 * `modes` are those that occur. Null when nothing fits.
 */
export function findKind(value: string, modes: readonly string[]): KindChoice | null {
  const wanted = tokenise(value).map(({ word }) => word);
  if (wanted.length === 0) return null;
  const typed = wanted.join(' ');
  let best = Number.POSITIVE_INFINITY;
  let types: EventType[] = [];
  let found: string[] = [];
  const offer = (cost: number, take: () => void): void => {
    if (cost > best || cost === Number.POSITIVE_INFINITY) return;
    if (cost < best) [types, found] = [[], []];
    best = cost;
    take();
  };
  for (const type of EVENT_TYPES) {
    const label = Math.min(costOf(typed, type.toLowerCase()), costOf(typed, TYPE_FACTS[type].label.toLowerCase()));
    // The names of the types come before other words for them, and modes stand between: `type:tariff` is narrower than `type:sanction`.
    const plain = Math.min(...TYPE_WORDS[type].map((word) => costOf(typed, word) + 0.4));
    offer(Math.min(label, plain), () => types.push(type));
  }
  for (const mode of modes) offer(costOf(typed, modeText(mode)) + 0.2, () => found.push(mode));
  if (types.length + found.length === 0) return null;
  const text = [...types.map((type) => TYPE_FACTS[type].label), ...found.map(modeText)].join(' or ');
  return { types, modes: found, text };
}

/** 0 the word itself or its plural, 1 begun, from 2 on misspelt. */
function costOf(typed: string, word: string): number {
  if (typed === word || typed === `${word}s` || typed === `${word.slice(0, -1)}ies`) return 0;
  if (word.startsWith(typed)) return 1;
  const limit = allowedEdits(typed);
  const distance = limit === 0 ? 1 : editDistance(typed, word, limit);
  return distance > limit ? Number.POSITIVE_INFINITY : 1 + distance;
}
