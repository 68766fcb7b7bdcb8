import type { Item } from './items.ts';
import type { VerbGroup } from './predicates.ts';
import {
  CONDITIONALS,
  COORDINATORS,
  DETERMINERS,
  FORECASTERS,
  isAdverb,
  NEGATIONS,
  PREPOSITIONS,
  RELATIVES,
  SPEECH,
  SUBJECT_PRONOUNS,
  SUBORDINATORS,
} from './words.ts';

/** A verb group with its place in the sentence. All numbers are item indexes. */
export interface Clause {
  readonly index: number;
  readonly group: VerbGroup;
  /** Actors in its subject; empty when the subject is no political actor. */
  readonly subject: readonly Item[];
  /** Where its own words begin: after the subordinator, relative pronoun or verb before. */
  readonly start: number;
  /** Exclusive end of what can be its object. */
  readonly end: number;
  /** The word that opens it: "when", "if", "that", "who", or empty. */
  readonly opener: string;
  /** Clause whose verb governs this infinitive, -ing form or complement. */
  readonly governor: number | null;
  /** Clause it shares its subject with by coordination. */
  readonly shares: number | null;
  /** For "which he accused": the antecedent is the object. */
  readonly fronted: readonly Item[];
}

interface Draft {
  subject: Item[];
  start: number;
  opener: string;
  governor: number | null;
  shares: number | null;
  fronted: Item[];
}

/** Cuts a sentence into clauses, one for each verb group, and finds each one's subject, governor and extent. */
export function findClauses(items: readonly Item[], groups: readonly VerbGroup[]): Clause[] {
  const drafts: Draft[] = [];
  for (const [index, group] of groups.entries()) drafts.push(draftClause(items, groups, drafts, index, group));
  return groups.map((group, index) => ({
    index,
    group,
    ...drafts[index]!,
    end: clauseEnd(items, groups, drafts, index),
  }));
}

function draftClause(
  items: readonly Item[],
  groups: readonly VerbGroup[],
  drafts: readonly Draft[],
  index: number,
  group: VerbGroup,
): Draft {
  if (group.kind === 'infinitive' || group.kind === 'ing') return nonFinite(items, groups, drafts, index, group);
  if (group.kind === 'reduced')
    return {
      ...blank(group.start),
      subject: nearestNoun(items, groups, index),
      governor: index > 0 ? index - 1 : null,
    };
  return finite(items, groups, drafts, index, group);
}

function blank(start: number): Draft {
  return { subject: [], start, opener: '', governor: null, shares: null, fronted: [] };
}

function nonFinite(
  items: readonly Item[],
  groups: readonly VerbGroup[],
  drafts: readonly Draft[],
  index: number,
  group: VerbGroup,
): Draft {
  const before = items[group.start - 1];
  let governor = index > 0 ? index - 1 : null;
  // "recalled its envoy and, accusing it of lies, …": a comma lets the participle hang on the main verb.
  if (group.kind === 'ing' && before?.kind === 'punct') governor = lastFinite(groups, index);
  const coordinated = before && COORDINATORS.has(before.low);
  if (coordinated && governor !== null && groups[governor]?.kind === group.kind) {
    const twin = drafts[governor]!;
    return {
      ...blank(group.start),
      subject: twin.subject,
      governor: twin.governor,
      shares: governor,
      opener: twin.opener,
    };
  }
  let subject = governor === null ? [] : (drafts[governor]?.subject ?? []);
  if (
    group.kind === 'ing' &&
    before?.kind === 'actor' &&
    before.possessive === false &&
    before.actor?.role !== 'modifier'
  )
    subject = [before];
  if (governor === null) subject = firstEligible(items, group.end, items.length, true);
  return { ...blank(group.start), subject, governor, opener: before?.kind === 'word' ? before.low : '' };
}

function lastFinite(groups: readonly VerbGroup[], index: number): number | null {
  for (let at = index - 1; at >= 0; at--) if (groups[at]?.kind === 'finite') return at;
  return index > 0 ? index - 1 : null;
}

function finite(
  items: readonly Item[],
  groups: readonly VerbGroup[],
  drafts: readonly Draft[],
  index: number,
  group: VerbGroup,
): Draft {
  let previous = index - 1;
  while (previous >= 0 && groups[previous]!.kind !== 'finite') previous--;
  let left = previous < 0 ? 0 : groups[previous]!.end;
  const opener = openerBefore(items, left, group.start);
  const prior = previous < 0 ? null : previous;
  if (opener.word === 'who' || opener.word === 'which' || opener.word === 'that' || opener.word === 'whose') {
    const own = firstEligible(items, opener.at + 1, group.start);
    const antecedent = antecedentOf(items, opener.at);
    if (own.length > 0)
      return {
        ...blank(opener.at + 1),
        subject: own,
        opener: opener.word,
        fronted: opener.word === 'that' ? [] : antecedent,
        governor: prior,
      };
    if (isBare(items, opener.at + 1, group.start))
      return { ...blank(opener.at + 1), subject: antecedent, opener: opener.word, governor: prior };
    return { ...blank(opener.at + 1), opener: opener.word, governor: prior };
  }
  if (opener.at >= 0) left = opener.at + 1;
  const gap = items.slice(left, group.start);
  const hasActor = gap.some((item) => item.kind === 'actor');
  if (prior !== null && opener.at < 0 && !hasActor && isBare(items, left, group.start, true))
    return share(items, groups, drafts, prior, group);
  if (prior !== null && opener.at < 0) {
    const joint = items[jointBefore(items, left, group.start)];
    const adjacent = joint && (COORDINATORS.has(joint.low) || joint.low === ',');
    if (joint && COORDINATORS.has(joint.low) && adjacent)
      return share(items, groups, drafts, sharedWith(groups, drafts, prior), group);
    if (joint?.low === ',') {
      const relative = drafts[prior]!.opener;
      if (relative === 'who' || relative === 'which') return resume(items, groups, drafts, prior, group);
      if (!looksLikeApposition(items, left, group.start)) return share(items, groups, drafts, prior, group);
    }
  }
  const near = items[previousWord(items, group.start)];
  const subject =
    near?.actor?.kind === 'pronoun' && !near.possessive
      ? { items: [near], start: near.index }
      : subjectIn(items, left, group.start, prior === null ? null : groups[prior]!);
  return { ...blank(subject.start), subject: subject.items, opener: opener.word, governor: prior };
}

/** Item before a verb group, past adverbs and time expressions. */
function previousWord(items: readonly Item[], at: number): number {
  let index = at - 1;
  while (index >= 0 && isTransparent(items[index]!)) index--;
  return index;
}

/** The comma or conjunction a verb hangs on: in "and, on March 14, sent" it is "and". */
function jointBefore(items: readonly Item[], left: number, at: number): number {
  const near = previousWord(items, at);
  if (items[near]?.low !== ',') return near;
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

function isTransparent(item: Item): boolean {
  return (
    item.kind === 'time' ||
    (item.kind === 'word' && (isAdverb(item.low) || NEGATIONS.has(item.low) || item.low === 'on'))
  );
}

function isBare(items: readonly Item[], from: number, to: number, joints = false): boolean {
  return items
    .slice(from, to)
    .every((item) => isTransparent(item) || (joints && (item.low === ',' || COORDINATORS.has(item.low))));
}

function share(
  items: readonly Item[],
  groups: readonly VerbGroup[],
  drafts: readonly Draft[],
  with_: number,
  group: VerbGroup,
): Draft {
  const twin = drafts[with_]!;
  const fronted = items[group.start - 1]?.low === 'that' ? [] : twin.fronted;
  const subject = groups[with_]!.passive && !group.passive ? twin.subject : twin.subject;
  return { ...blank(group.start), subject, opener: twin.opener, shares: with_, governor: twin.governor, fronted };
}

// "said he would recall the envoy and close the border": the nearest finite verb whose subject is an actor.
function sharedWith(groups: readonly VerbGroup[], drafts: readonly Draft[], prior: number): number {
  return groups[prior]!.kind === 'finite' && drafts[prior] ? prior : 0;
}

/** After a relative clause closed by a comma the main clause goes on: "Trump, who …, has had". */
function resume(
  items: readonly Item[],
  groups: readonly VerbGroup[],
  drafts: readonly Draft[],
  relative: number,
  group: VerbGroup,
): Draft {
  let first = relative;
  while (first > 0 && drafts[first]!.shares !== null) first = drafts[first]!.shares!;
  const from = drafts[first]!.start - 1;
  let left = 0;
  for (let at = first - 1; at >= 0; at--) {
    if (groups[at]!.kind === 'finite') {
      left = groups[at]!.end;
      break;
    }
  }
  const subject = subjectIn(items, left, from, null);
  return { ...blank(subject.start), subject: subject.items, governor: null };
}

function looksLikeApposition(items: readonly Item[], left: number, right: number): boolean {
  const gap = items.slice(left, right);
  const commas = gap.filter((item) => item.low === ',').length;
  return commas >= 2 && gap.some((item) => item.kind === 'actor' && item.actor?.role === 'actor');
}

function openerBefore(items: readonly Item[], left: number, right: number): { at: number; word: string } {
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
  return items[at + 1]?.kind === 'time';
}

function opensClause(items: readonly Item[], at: number, right: number): boolean {
  const word = items[at]!.low;
  if (!PREPOSITIONS.has(word) && word !== 'once') return true;
  // "after the raid Trump called": a comma or a time right behind the word makes it a preposition.
  const between = items.slice(at + 1, right);
  if (items[at + 1]?.kind === 'time' || between.some((item) => item.low === ',')) return false;
  return between.some((item) => item.kind === 'actor' || SUBJECT_PRONOUNS.has(item.low) || item.kind === 'word');
}

function antecedentOf(items: readonly Item[], at: number): Item[] {
  for (let index = at - 1; index >= 0 && index >= at - 14; index--) {
    const item = items[index]!;
    if (item.kind === 'actor' && item.actor?.role !== 'place' && !item.possessive) {
      if (item.actor?.role === 'modifier' && index < at - 3) return [];
      return appositive(items, index);
    }
    if (item.kind === 'punct' && item.low !== ',' && item.low !== '.') return [];
  }
  return [];
}

// "Petro, a former guerrilla who": the antecedent of "who" is the name the apposition belongs to, found first anyway.
function appositive(items: readonly Item[], index: number): Item[] {
  return [items[index]!];
}

function nearestNoun(items: readonly Item[], groups: readonly VerbGroup[], index: number): Item[] {
  const group = groups[index]!;
  const left = index > 0 ? groups[index - 1]!.end : 0;
  const found = items.slice(left, group.start).filter((item) => item.kind === 'actor');
  return found.slice(-1);
}

interface Subject {
  items: Item[];
  start: number;
}

function subjectIn(items: readonly Item[], left: number, right: number, prior: VerbGroup | null): Subject {
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

// "…, the statement said": a subject that is no political actor.
function isOtherNoun(items: readonly Item[], from: number, to: number): boolean {
  const gap = items.slice(from, to);
  return (
    gap.every((item) => item.kind !== 'actor' && item.kind !== 'punct') &&
    gap.some((item) => item.kind === 'word' && !isTransparent(item) && !PREPOSITIONS.has(item.low))
  );
}

function joinsActors(items: readonly Item[], at: number): boolean {
  return items[at - 1]?.kind === 'actor' && items[at + 1]?.kind === 'actor';
}

/** First actors of a stretch that no preposition holds, with those coordinated to them. */
export function firstEligible(items: readonly Item[], from: number, to: number, near = false): Item[] {
  for (let at = from; at < to; at++) {
    const item = items[at]!;
    if (near && item.kind === 'punct' && item.low !== ',') return [];
    if (item.kind !== 'actor' || item.actor?.role === 'place') continue;
    if (isHeld(items, from, at) || FORECASTERS.test(items[at + 1]?.low ?? '')) continue;
    return coordinated(items, at, to);
  }
  if (near) return [];
  const crowd = items.slice(from, to).findIndex((item) => CROWD.test(item.low));
  const member = crowd < 0 ? undefined : items.slice(from + crowd, to).find((item) => item.kind === 'actor');
  return member ? [member] : besideVerb(items, from, to);
}

// "crowds in Chinese cities": people act for where they are.
const CROWD =
  /^(?:crowds?|mobs?|protesters|protestors|demonstrators|rioters|students|hackers|gunmen|militants|rebels|separatists)$/;

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
      if (item.possessive || COORDINATORS.has(items[index + 1]?.low ?? '')) continue;
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
    if (item.kind === 'time') continue;
    if (item.low === 'and' || item.low === ',' || item.low === '&') joint = true;
    else if (item.kind === 'actor' && item.actor?.role !== 'place') {
      // "Germany's Kohl" and "Xi, the president" add to the same party; a bare joint adds a new one.
      if (joint || items[at - 1]?.kind === 'actor') found.push(item);
      else if (items.slice(first, at).some((one) => one.low === 'of')) found.push(item);
      else return found;
      joint = false;
    } else if (item.kind === 'word' && PREPOSITIONS.has(item.low) && item.low !== 'of') {
      if (!items.slice(at, to).some((one) => one.low === 'and' || one.low === ',')) return found;
      return found;
    } else if (item.kind === 'word' && (DETERMINERS.has(item.low) || !SUBJECT_PRONOUNS.has(item.low))) {
      if (joint && item.low !== 'the' && !item.possessive && items[at - 1]?.low === ',' && DETERMINERS.has(item.low))
        return found;
    }
  }
  return found;
}

function clauseEnd(
  items: readonly Item[],
  groups: readonly VerbGroup[],
  drafts: readonly Draft[],
  index: number,
): number {
  const group = groups[index]!;
  let limit = items.length;
  for (let at = index + 1; at < groups.length; at++) {
    const next = groups[at]!;
    if (next.kind === 'finite' || (next.kind === 'ing' && items[next.start - 1]?.low === ',')) {
      limit =
        next.kind === 'finite' && drafts[at]!.shares === null && drafts[at]!.subject.length > 0
          ? Math.min(next.start, drafts[at]!.start)
          : next.start;
      break;
    }
  }
  for (let at = group.end; at < limit; at++) {
    const item = items[at]!;
    if (item.low === ';' || item.low === ':' || item.low === '—') return at;
    if (item.kind === 'word' && (RELATIVES.has(item.low) || ENDERS.has(item.low)) && at > group.end) return at;
  }
  return Math.max(group.end, limit);
}

const ENDERS = new Set([
  'when',
  'while',
  'because',
  'though',
  'although',
  'after',
  'before',
  'since',
  'unless',
  'if',
  'until',
  'despite',
  'amid',
  'where',
]);
