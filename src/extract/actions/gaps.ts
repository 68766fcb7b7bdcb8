import type { Item } from './items.ts';
import type { VerbGroup } from './predicates.ts';
import { COORDINATORS, DETERMINERS, isAdverb, NEGATIONS, PREPOSITIONS, SPEECH } from './words.ts';

/** Item before a verb group, past adverbs and time expressions. */
export function previousWord(items: readonly Item[], at: number): number {
  let index = at - 1;
  while (index >= 0 && isTransparent(items[index]!)) index--;
  return index;
}

/** The comma or conjunction a verb hangs on: in "and, on March 14, sent" it is "and". */
export function jointBefore(items: readonly Item[], left: number, at: number): number {
  const near = previousWord(items, at);
  if (items[near]?.low !== ',') return near;
  const opened = openedBy(items, left, near);
  if (opened >= left && COORDINATORS.has(items[previousWord(items, opened)]?.low ?? ''))
    return previousWord(items, opened);
  for (let index = near - 1; index >= left; index--) {
    const item = items[index]!;
    if (COORDINATORS.has(item.low)) return index;
    const adverbial =
      isTransparent(item) ||
      item.low === ',' ||
      item.actor?.role === 'place' ||
      (item.kind === 'word' && (PREPOSITIONS.has(item.low) || DETERMINERS.has(item.low)));
    if (!adverbial) return near;
  }
  return near;
}

/** "and, at the same time, offered": the comma that opens a short adverbial closed by another; -1 where there is none. */
function openedBy(items: readonly Item[], left: number, closing: number): number {
  for (let at = closing - 1; at >= Math.max(left, closing - 6); at--) {
    const { kind, low } = items[at]!;
    if (low === ',') return PREPOSITIONS.has(items[at + 1]?.low ?? '') ? at : -1;
    if (kind === 'actor' || kind === 'punct') return -1;
  }
  return -1;
}

/**
 * Where the words before a verb end that can hold its subject or the joint it hangs on: before a participle between commas ("Chile, accusing
 * Peru of lies, left"), else at the verb.
 */
export function beforeAside(items: readonly Item[], groups: readonly VerbGroup[], index: number, left: number): number {
  const { start } = groups[index]!;
  const before = groups[index - 1];
  if (before?.kind !== 'ing' || items[previousWord(items, start)]?.low !== ',') return start;
  const comma = before.start - 1;
  if (comma <= left || items[comma]?.low !== ',') return start;
  // "Chile expelled two, citing law, shut its port": the participle belongs to the verb before.
  const said = groups.some(({ end, lemma }) => end === left && SPEECH.has(lemma));
  const opened = left === 0 || said || items.slice(left, comma).some(({ low }) => low === ',' || COORDINATORS.has(low));
  return opened ? comma : start;
}

export function isTransparent(item: Item): boolean {
  return (
    item.kind === 'time' ||
    (item.kind === 'word' && (isAdverb(item.low) || NEGATIONS.has(item.low) || item.low === 'on'))
  );
}

export function isBare(items: readonly Item[], from: number, to: number, joints = false): boolean {
  return items
    .slice(from, to)
    .every((item) => isTransparent(item) || (joints && (item.low === ',' || COORDINATORS.has(item.low))));
}

export function looksLikeApposition(items: readonly Item[], left: number, right: number): boolean {
  const gap = items.slice(left, right);
  const commas = gap.filter((item) => item.low === ',').length;
  return (
    commas >= 2 &&
    gap.some(
      (item) =>
        item.kind === 'actor' && item.actor?.role === 'actor' && !(item.possessive && item.actor.kind === 'pronoun'),
    )
  );
}

// "…, the statement said": a subject that is no political actor.
export function isOtherNoun(items: readonly Item[], from: number, to: number): boolean {
  const gap = items.slice(from, to);
  return (
    gap.every((item) => item.kind !== 'actor' && item.kind !== 'punct') &&
    gap.some((item) => item.kind === 'word' && !isTransparent(item) && !PREPOSITIONS.has(item.low))
  );
}

export function joinsActors(items: readonly Item[], at: number): boolean {
  return items[at - 1]?.kind === 'actor' && items[at + 1]?.kind === 'actor';
}
