import { ASIDES, asideAround, asideOf, hostOf, isClosed, isClosedBefore, signsLaw } from './asides.ts';
import { controlled, isFreeActor } from './controlled.ts';
import { blank, type Draft } from './drafts.ts';
import { clauseEnd } from './extent.ts';
import { beforeAside, isBare, jointBefore, looksLikeApposition, previousWord } from './gaps.ts';
import type { Item } from './items.ts';
import { openerBefore } from './openers.ts';
import { relativeClause } from './relative-clause.ts';
import type { VerbGroup } from './predicates.ts';
import { firstEligible, subjectIn } from './subjects.ts';
import { COORDINATORS, PREPOSITIONS, RELATIVES, SPEECH } from './words.ts';

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

/** Cuts a sentence into clauses, one for each verb group, and finds each one's subject, governor and extent. */
export function findClauses(items: readonly Item[], groups: readonly VerbGroup[]): Clause[] {
  const drafts: Draft[] = [];
  for (const [index, group] of groups.entries()) drafts.push(draftClause(items, groups, drafts, index, group));
  return groups.map((group, index) => {
    const { subject, start, opener, governor, shares, fronted } = drafts[index]!;
    const end = clauseEnd(items, groups, drafts, index);
    return { index, group, subject, start, opener, governor, shares, fronted, end };
  });
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

function nonFinite(
  items: readonly Item[],
  groups: readonly VerbGroup[],
  drafts: readonly Draft[],
  index: number,
  group: VerbGroup,
): Draft {
  const before = items[group.start - 1];
  // "recalled its envoy and, accusing it of lies, …": a comma lets the participle hang on the main verb.
  const hangs = group.kind === 'ing' && before?.kind === 'punct';
  const governor = hangs ? lastFinite(groups, index) : index > 0 ? index - 1 : null;
  if (governor === null) {
    // "Moscow, accusing its neighbour of …, retorted": the subject stands before the comma.
    const near = hangs && items[group.start - 2]?.kind === 'actor' ? firstEligible(items, 0, group.start - 1) : [];
    // "After expelling two Spanish envoys, Portugal …": behind the comma, not among the objects.
    const comma = items.findIndex((item) => item.index >= group.end && item.low === ',');
    const from = comma < 0 ? group.end : comma;
    const subject = near.length > 0 ? near : firstEligible(items, from, items.length, true);
    return { ...blank(group.start), subject, opener: wordOf(before) };
  }
  const ruling = drafts[governor]!;
  if (COORDINATORS.has(before?.low ?? '') && groups[governor]?.kind === group.kind) {
    return {
      ...blank(group.start),
      subject: ruling.subject,
      governor: ruling.governor,
      shares: governor,
      opener: ruling.opener,
    };
  }
  const subject =
    group.kind === 'ing' && before && isFreeActor(before)
      ? [before]
      : (controlled(items, groups[governor]!, group) ?? ruling.subject);
  return { ...blank(group.start), subject, governor, opener: wordOf(before) };
}

function wordOf(item: Item | undefined): string {
  return item?.kind === 'word' ? item.low : '';
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
  const before = priorFinite(groups, index);
  const reach = before === null ? 0 : groups[before]!.end;
  // Behind a semicolon a new sentence begins.
  const cut = lastSemicolon(items, reach, group.start);
  const prior = cut < 0 ? before : null;
  const left = speakerFrom(items, group, cut < 0 ? reach : cut + 1);
  const right = beforeAside(items, groups, index, left);
  const opener = openerBefore(items, left, right);
  if (RELATIVE_OPENERS.has(opener.word)) return behindRelative(items, groups, drafts, opener, [prior, right], group);
  if (opener.at < 0 && prior !== null) {
    const joined =
      aroundSpeech(items, groups, prior, group) ?? coordinate(items, groups, drafts, prior, group, [left, right]);
    if (joined) return joined;
  }
  const from = opener.at >= 0 ? opener.at + 1 : left;
  const near = items[previousWord(items, right)];
  // "a question that … he called ridiculous": whoever "he" is, nobody else called it so.
  if (near?.kind === 'word' && PERSONAL.has(near.low))
    return { ...blank(near.index), opener: opener.word, governor: prior };
  const subject =
    near?.actor?.kind === 'pronoun' && !near.possessive
      ? { items: [near], start: near.index }
      : subjectIn(items, from, right, prior === null ? null : groups[prior]!);
  return { ...blank(subject.start), subject: subject.items, opener: opener.word, governor: prior };
}

/** Where the words begin that hold a verb's subject: behind the comma of ", he said," where it names somebody. */
function speakerFrom(items: readonly Item[], group: VerbGroup, left: number): number {
  const inserted = insertedFrom(items, group, left);
  return inserted !== null && firstEligible(items, inserted, group.start).length > 0 ? inserted : left;
}

/** Where ", he said," begins, behind its comma; null where a verb is not inserted. */
function insertedFrom(items: readonly Item[], { lemma, start, end }: VerbGroup, left: number): number | null {
  if (!SPEECH.has(lemma) || items[end]?.low !== ',') return null;
  for (let at = start - 1; at >= Math.max(left, start - 7); at--) {
    const { low, kind } = items[at]!;
    if (low === ',') return at < start - 1 && at > left ? at + 1 : null;
    if (kind === 'punct' || PREPOSITIONS.has(low) || COORDINATORS.has(low)) return null;
  }
  return null;
}

/** "Gangs, he said, had carried out": whoever is named before the comma did it, and not who says so. */
function aroundSpeech(
  items: readonly Item[],
  groups: readonly VerbGroup[],
  said: number,
  group: VerbGroup,
): Draft | null {
  const { end } = groups[said]!;
  const from = insertedFrom(items, groups[said]!, 0) ?? 0;
  if (from < 2 || !isBare(items, end + 1, group.start)) return null;
  const left = priorFinite(groups, said) === null ? 0 : -1;
  if (left < 0) return null;
  const subject = subjectIn(items, left, from - 1, null);
  return { ...blank(subject.start), subject: subject.items, governor: said };
}

/** A verb that a relative pronoun stands before: its clause's, or the main clause's once the relative clause is closed. */
function behindRelative(
  items: readonly Item[],
  groups: readonly VerbGroup[],
  drafts: readonly Draft[],
  opener: { at: number; word: string },
  [prior, right]: readonly [number | null, number],
  group: VerbGroup,
): Draft {
  const draft = relativeClause(items, opener, prior, group);
  if (prior === null) return draft;
  const around = isClosedBefore(items, opener.at, right) ? asideOf(items, drafts, prior) : null;
  if (around !== null) return resume(items, groups, drafts, around);
  const bare = draft.fronted.length === 0 && isBare(items, opener.at + 1, group.start);
  return bare && signsLaw(items, groups[prior]!, opener.at) ? { ...draft, subject: drafts[prior]!.subject } : draft;
}

function lastSemicolon(items: readonly Item[], from: number, to: number): number {
  for (let at = to - 1; at >= from; at--) if (items[at]!.low === ';') return at;
  return -1;
}

const PERSONAL: ReadonlySet<string> = new Set(['he', 'she', 'they', 'it', 'we', 'i']);

const RELATIVE_OPENERS: ReadonlySet<string> = new Set(['who', 'which', 'that', 'whose']);

function priorFinite(groups: readonly VerbGroup[], index: number): number | null {
  for (let at = index - 1; at >= 0; at--) if (groups[at]!.kind === 'finite') return at;
  return null;
}

/** A verb without a subject of its own: "and recalled", ", gave …", "…, who lost, resigned". */
function coordinate(
  items: readonly Item[],
  groups: readonly VerbGroup[],
  drafts: readonly Draft[],
  prior: number,
  group: VerbGroup,
  [left, right]: readonly [number, number],
): Draft | null {
  // "condemned the raid on the day it happened and sent troops": who condemned sent them.
  const outer = HAPPENING.has(groups[prior]!.lemma) ? drafts[prior]!.governor : null;
  if (isClosed(items, drafts[prior]!, left, right)) return resume(items, groups, drafts, prior);
  if (isBare(items, left, right, true)) return share(items, drafts, outer ?? prior, group);
  const at = jointBefore(items, left, right);
  const joint = items[at]?.low ?? '';
  const relative = drafts[prior]!.opener;
  // "crossed the line, which divides the province, and bombed": behind a closed aside the main clause goes on.
  const aside = relative === 'which' && items[at - 1]?.low === ',' && items[drafts[prior]!.start - 2]?.low === ',';
  if (COORDINATORS.has(joint))
    return aside ? resume(items, groups, drafts, prior) : share(items, drafts, outer ?? prior, group);
  if (joint !== ',') return null;
  if (ASIDES.has(relative)) return resume(items, groups, drafts, prior);
  const around = asideAround(items, drafts, prior);
  if (around !== null) return resume(items, groups, drafts, around);
  if (looksLikeApposition(items, left, right)) return null;
  const host = hostOf(items, groups, drafts, prior);
  return share(items, drafts, host ?? prior, group);
}

const HAPPENING: ReadonlySet<string> = new Set(['happen', 'occur', 'begin', 'end']);

function share(items: readonly Item[], drafts: readonly Draft[], first: number, group: VerbGroup): Draft {
  const twin = drafts[first]!;
  const fronted = items[group.start - 1]?.low === 'that' ? [] : twin.fronted;
  return {
    ...blank(group.start),
    subject: twin.subject,
    opener: twin.opener,
    shares: first,
    governor: twin.governor,
    fronted,
  };
}

/** After a relative clause closed by a comma the main clause goes on: "Trump, who …, has had". */
function resume(
  items: readonly Item[],
  groups: readonly VerbGroup[],
  drafts: readonly Draft[],
  relative: number,
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
  const outer = drafts[first]!.governor;
  // A comma closes an aside with all that it holds.
  if (outer !== null && RELATIVES.has(drafts[outer]!.opener) && items[drafts[outer]!.start - 2]?.low === ',')
    return resume(items, groups, drafts, outer);
  const subject = subjectIn(items, left, from, null);
  // "Modi, who faces an election in which …, had": out of both relative clauses.
  if (subject.items.length === 0 && outer !== null)
    return RELATIVES.has(drafts[outer]!.opener)
      ? resume(items, groups, drafts, outer)
      : {
          ...blank(from),
          subject: drafts[outer]!.subject,
          opener: drafts[outer]!.opener,
          governor: drafts[outer]!.governor,
        };
  return { ...blank(subject.start), subject: subject.items, governor: null };
}

function nearestNoun(items: readonly Item[], groups: readonly VerbGroup[], index: number): Item[] {
  const group = groups[index]!;
  const left = index > 0 ? groups[index - 1]!.end : 0;
  const found = items.slice(left, group.start).filter((item) => item.kind === 'actor');
  return found.slice(-1);
}
