import type { Item } from './items.ts';
import { isBare } from './gaps.ts';
import { CONDITIONALS, PREPOSITIONS, RELATIVES, SUBJECT_PRONOUNS, SUBORDINATORS } from './words.ts';

export function openerBefore(items: readonly Item[], left: number, right: number): { at: number; word: string } {
  let again = -1;
  for (let at = right - 1; at >= left; at--) {
    const item = items[at]!;
    if (item.low === ';' || item.low === ':' || item.low === '—' || item.low === '–') return { at, word: '' };
    if (/["“”«»]/.test(item.low)) return { at, word: '' };
    if (item.kind !== 'word') continue;
    if (item.low === 'and' && again < 0 && opensAgain(items, at, left, right)) again = at;
    const word = openerAt(items, at, left, right);
    if (word === undefined) continue;
    return again >= 0 && (word === 'that' || RELATIVES.has(item.low)) ? { at: again, word: '' } : { at, word };
  }
  return { at: -1, word: '' };
}

/** The word that opens a clause at an item, empty for "but"; undefined where none opens. */
function openerAt(items: readonly Item[], at: number, left: number, right: number): string | undefined {
  const { low } = items[at]!;
  if (RELATIVES.has(low)) return low === 'whom' ? 'which' : low;
  if (low === 'that') return (at > left || left > 0) && !nounFollows(items, at) ? low : undefined;
  if (SUBORDINATORS.has(low) && opensClause(items, at, right)) return low;
  if (CONDITIONALS.has(low)) return low;
  return low === 'but' && at > left && !isBare(items, at + 1, right) ? '' : undefined;
}

/** "conventions that tie it to Paris, and Adenauer protested": a new main clause, and no last member of a list. */
function opensAgain(items: readonly Item[], at: number, left: number, right: number): boolean {
  const [comma, before, holder] = [items[at - 1], items[at - 2], items[at - 3]];
  if (at <= left + 2 || comma?.low !== ',' || items[at + 1]?.kind !== 'actor' || items[at + 1]!.possessive)
    return false;
  const listed = before?.kind === 'actor' && !PREPOSITIONS.has(holder?.low ?? '');
  return !listed && isBare(items, at + 2, right);
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
      return items[at]?.low === 'who' && isOneOfThem(items, item) ? [] : [item];
    }
    if (item.kind === 'punct' && item.low !== ',' && item.low !== '.') return [];
  }
  return [];
}

/** Who does what a clause behind "who", "which" or "that" tells: as {@link antecedentOf}, but of a thing only the actor of its own phrase. */
export function doerBefore(items: readonly Item[], at: number): Item[] {
  const noun = items[at - 1]?.low === ',' ? at - 2 : at - 1;
  const thing = /^(?:that|which)$/.test(items[at]?.low ?? '') && items[noun]?.kind === 'word';
  return thing ? withinPhrase(items, noun) : antecedentOf(items, at);
}

/** "American forces that seized", but not "Trump criticised the companies that": the actor of a noun's own phrase, if it has one. */
function withinPhrase(items: readonly Item[], noun: number): Item[] {
  for (let index = noun; index >= 0 && index > noun - 4; index--) {
    const item = items[index]!;
    if (item.kind === 'actor') return item.actor?.role === 'modifier' && !item.possessive ? [item] : [];
    if (item.kind !== 'word' || PREPOSITIONS.has(item.low) || DETERMINERS.test(item.low)) return [];
  }
  return [];
}

const DETERMINERS = /^(?:the|an?|its|his|her|their|our|this|these|those|some|all|any|no|every|each)$/;

/** "a Colombian who helped": one of its people. */
const isOneOfThem = (items: readonly Item[], { index, actor }: Item): boolean =>
  actor?.kind === 'demonym' && /^(?:an?|one)$/.test(items[index - 1]?.low ?? '');

const isPlainNoun = (items: readonly Item[], at: number): boolean =>
  items[at]?.kind === 'word' &&
  /[^s]s$|men$|people$|children$/.test(items[at]!.low) &&
  !items.slice(Math.max(0, at - 2), at).some(({ kind }) => kind === 'actor');
