import type { Item } from './items.ts';
import { isBare } from './gaps.ts';
import { CONDITIONALS, PREPOSITIONS, RELATIVES, SUBJECT_PRONOUNS, SUBORDINATORS } from './words.ts';

export function openerBefore(items: readonly Item[], left: number, right: number): { at: number; word: string } {
  for (let at = right - 1; at >= left; at--) {
    const item = items[at]!;
    if (item.low === ';' || item.low === ':' || item.low === '—' || item.low === '–') return { at, word: '' };
    if (/["“”«»]/.test(item.low)) return { at, word: '' };
    if (item.kind !== 'word') continue;
    if (RELATIVES.has(item.low)) return { at, word: item.low === 'whom' ? 'which' : item.low };
    if (item.low === 'that' && (at > left || left > 0) && !nounFollows(items, at)) return { at, word: 'that' };
    if (SUBORDINATORS.has(item.low) && opensClause(items, at, right)) return { at, word: item.low };
    if (CONDITIONALS.has(item.low)) return { at, word: item.low };
    if (item.low === 'but' && at > left && !isBare(items, at + 1, right)) return { at, word: '' };
  }
  return { at: -1, word: '' };
}

// "that year", "since March": no clause opens there.
function nounFollows(items: readonly Item[], at: number): boolean {
  const next = items[at + 1];
  return next?.kind === 'time' && !/^(?:last|next|this|in|on|at|by|early|late|a|two|three|the)\b/.test(next.low);
}

function opensClause(items: readonly Item[], at: number, right: number): boolean {
  const word = items[at]!.low;
  if (!PREPOSITIONS.has(word) && word !== 'once') return true;
  // "after the raid Trump called": a comma or a time right behind the word makes it a preposition.
  const between = items.slice(at + 1, right);
  if (items[at + 1]?.kind === 'time' || between.some((item) => item.low === ',')) return false;
  return between.some((item) => item.kind === 'actor' || SUBJECT_PRONOUNS.has(item.low) || item.kind === 'word');
}

/** Whom a relative pronoun at an item stands for; nobody where a noun of no state stands right before "who": "tribesmen who". */
export function antecedentOf(items: readonly Item[], at: number): Item[] {
  if (items[at]?.low === 'who' && isPlainNoun(items, at - 1)) return [];
  for (let index = at - 1; index >= 0 && index >= at - 14; index--) {
    const item = items[index]!;
    if (item.kind === 'actor' && item.actor?.role !== 'place' && !item.possessive) {
      if (item.actor?.role === 'modifier' && index < at - 3) return [];
      return [item];
    }
    if (item.kind === 'punct' && item.low !== ',' && item.low !== '.') return [];
  }
  return [];
}

const isPlainNoun = (items: readonly Item[], at: number): boolean =>
  items[at]?.kind === 'word' &&
  /[^s]s$|men$|people$|children$/.test(items[at]!.low) &&
  !items.slice(Math.max(0, at - 2), at).some(({ kind }) => kind === 'actor');
