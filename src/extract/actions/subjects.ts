import { isOtherNoun, joinsActors, previousWord } from './gaps.ts';
import type { Item } from './items.ts';
import type { VerbGroup } from './predicates.ts';
import { COORDINATORS, DETERMINERS, FORECASTERS, PREPOSITIONS, SPEECH } from './words.ts';

interface Subject {
  items: Item[];
  start: number;
}

export function subjectIn(items: readonly Item[], left: number, right: number, prior: VerbGroup | null): Subject {
  if (prior === null || SPEECH.has(prior.lemma)) {
    const found = firstEligible(items, left, right);
    return { items: found, start: found[0]?.index ?? left };
  }
  // Behind another verb's objects the subject stands after the last joint that has an actor behind it.
  for (let at = right - 1; at >= left; at--) {
    const item = items[at]!;
    if (item.low !== ',' && !COORDINATORS.has(item.low)) continue;
    if (COORDINATORS.has(item.low) && joinsActors(items, at) && items[at - 1]?.low !== ',') continue;
    const found = firstEligible(items, at + 1, right);
    if (found.length > 0) return { items: found, start: found[0]!.index };
    if (isOtherNoun(items, at + 1, right)) return { items: [], start: at + 1 };
  }
  const found = firstEligible(items, left, right);
  return { items: found, start: found[0]?.index ?? right };
}

/** First actors of a stretch that no preposition holds, with those coordinated to them. */
export function firstEligible(items: readonly Item[], from: number, to: number, near = false): Item[] {
  for (let at = from; at < to; at++) {
    const item = items[at]!;
    if (near && item.kind === 'punct' && item.low !== ',') return [];
    if (item.kind !== 'actor' || item.actor?.role === 'place') continue;
    if (isHeld(items, from, at) || FORECASTERS.test(items[at + 1]?.low ?? '')) continue;
    if (hasKin(items, at)) return [];
    return coordinated(items, at, to);
  }
  if (near) return [];
  const crowd = items.slice(from, to).findIndex((item) => CROWD.test(item.low));
  const member = crowd < 0 ? undefined : items.slice(from + crowd, to).find((item) => item.kind === 'actor');
  return member ? [member] : besideVerb(items, from, to);
}

/** "Kohl's father fought there", "Trump's eldest son met": no deed of the leader's. */
const hasKin = (items: readonly Item[], at: number): boolean =>
  items[at]!.possessive && (KIN.has(items[at + 1]?.low ?? '') || KIN.has(items[at + 2]?.low ?? ''));

const KIN: ReadonlySet<string> = new Set(
  `father mother grandfather grandmother parents widow family son sons daughter daughters wife husband brother brothers sister
  sisters nephew niece uncle aunt cousin friend friends lawyer lawyers biographer campaign party supporters backers followers
  critics opponents rival rivals foes enemies voters`.split(/\s+/),
);

// "crowds in Chinese cities": people act for where they are.
const CROWD =
  /^(?:crowds?|mobs?|protesters|protestors|demonstrators|rioters|students|hackers|gunmen|militants|rebels|separatists|prisoners|authorities|officials|police|prosecutors|judges?|courts?)$/;

// "Under the treaty Israel will withdraw": the adverbial has a noun of its own, so the actor beside the verb is free.
function besideVerb(items: readonly Item[], from: number, to: number): Item[] {
  const at = previousWord(items, to);
  const item = items[at];
  if (at <= from || item?.kind !== 'actor' || item.possessive || item.actor?.role !== 'actor') return [];
  const before = items[at - 1];
  const free =
    before?.kind === 'time' ||
    (before?.kind === 'word' &&
      !PREPOSITIONS.has(before.low) &&
      !DETERMINERS.has(before.low) &&
      !COORDINATORS.has(before.low));
  return free ? [item] : [];
}

// Held by a preposition: "in Trump's office". "The leaders of Russia" is not: "of" behind a noun makes no adverbial.
function isHeld(items: readonly Item[], from: number, at: number): boolean {
  for (let index = at - 1; index >= from; index--) {
    const item = items[index]!;
    if (item.kind === 'time' || item.low === ',') return false;
    if (item.kind === 'actor') {
      const passing = item.possessive || item.actor?.role === 'modifier';
      if (passing || COORDINATORS.has(items[index + 1]?.low ?? '')) continue;
      return false;
    }
    if (item.kind === 'word' && PREPOSITIONS.has(item.low)) {
      if (item.low !== 'of' && !(item.low === 'from' && isGroupNoun(items[index - 1]))) return true;
      if (index === from || items[index - 1]?.kind === 'time') return true;
    }
  }
  return false;
}

function isGroupNoun(item: Item | undefined): boolean {
  return (
    item !== undefined &&
    /^(?:officials|leaders|ministers|envoys|diplomats|troops|delegates|negotiators|representatives|lawmakers|commanders|states)$/.test(
      item.low,
    )
  );
}

function coordinated(items: readonly Item[], first: number, to: number): Item[] {
  const found = [items[first]!];
  let joint = false;
  for (let at = first + 1; at < to; at++) {
    const item = items[at]!;
    if (JOINTS.has(item.low)) joint = true;
    else if (item.kind === 'actor' && item.actor?.role !== 'place') {
      // "Germany's Kohl" and "Xi, the president" add to the same party; a bare joint adds a new one.
      const belongs =
        joint || items[at - 1]?.kind === 'actor' || items.slice(first, at).some((one) => one.low === 'of');
      if (!belongs || describes(items, at)) return found;
      found.push(item);
      joint = false;
    } else if (item.kind === 'word' && endsList(items, at, joint)) return found;
  }
  return found;
}

// "Chile, Peru's neighbour, …": the possessor of what the first party is.
function describes(items: readonly Item[], at: number): boolean {
  return items[at - 1]?.low === ',' && items[at]!.possessive && items[at + 1]?.kind === 'word';
}

const JOINTS: ReadonlySet<string> = new Set(['and', ',', '&']);

// "France and Spain, with …", "Ortega, an ally of Chavez": what follows is no further party.
function endsList(items: readonly Item[], at: number, joint: boolean): boolean {
  const { low, possessive } = items[at]!;
  if (PREPOSITIONS.has(low)) return low !== 'of';
  return joint && DETERMINERS.has(low) && low !== 'the' && !possessive && items[at - 1]?.low === ',';
}
