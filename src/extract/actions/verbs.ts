import type { ActorMention } from '../types.ts';
import type { Clause } from './clauses.ts';
import type { Item } from './items.ts';
import type { Frame, Lexicon } from './lexicon.ts';
import { bestMatch } from './match.ts';
import type { Match } from './match.ts';
import { commandsOwn, standingOf } from './modality.ts';
import { passiveSides } from './passives.ts';
import type { Standing } from './modality.ts';
import { anyForeign, fillSlots, foreignPart, foreignScene, sidesOf, sidesWithin, slotActors } from './slots.ts';
import type { Slotted } from './slots.ts';
import type { Story } from './story.ts';
import { ATTEMPTING, CONDITIONALS, DETERMINERS, RELATIVES, SPEECH } from './words.ts';
import { settle } from './settle.ts';

/** An act before it is given offsets: who did what to whom, as item indexes and mentions. */
export interface Act {
  readonly frame: Frame;
  readonly used: readonly number[];
  readonly standing: Exclude<Standing, null>;
  readonly mutual: boolean;
  readonly initiators: readonly ActorMention[];
  readonly recipients: readonly ActorMention[];
  readonly bystanders: readonly ActorMention[];
  readonly clause: Clause | null;
  /** A side that the sentence leaves out was supplied from the story. */
  readonly supplied: boolean;
}

/** What the recognisers of a sentence share. */
export interface Scene {
  readonly items: readonly Item[];
  readonly clauses: readonly Clause[];
  readonly lexicon: Lexicon;
  readonly story: Story;
}

/** The frame that fits a clause's verb, whatever its standing. */
export function matchVerb(scene: Scene, clause: Clause): Match | null {
  const { group } = clause;
  const frames = scene.lexicon.verbs.get(group.lemma);
  if (!frames) return null;
  const fronted = clause.fronted.length > 0 || FRONTING.has(clause.opener);
  const before = group.passive || fronted ? { from: objectFrom(scene, clause), to: group.start } : null;
  return bestMatch(frames, scene.items, group.head, patternEnd(scene, clause), before);
}

/** "The embargo that Kennedy had imposed": the object stands before its verb. */
const FRONTING: ReadonlySet<string> = new Set(['that', 'which']);

// A pattern may reach over an infinitive ("order X to close") but not into the next finite clause.
function patternEnd(scene: Scene, clause: Clause): number {
  for (let at = clause.index + 1; at < scene.clauses.length; at++) {
    const next = scene.clauses[at]!.group;
    if (next.kind === 'finite') return next.start;
  }
  return scene.items.length;
}

/** "recalled the ambassador over the treatment of Colombians who were expelled": only those before "who" were. */
function objectFrom(scene: Scene, clause: Clause): number {
  const left = leftOf(scene, clause);
  const near = clause.group.kind === 'reduced' || (clause.group.passive && RELATIVES.has(clause.opener));
  return near ? Math.max(left, clause.start - ANTECEDENT) : left;
}

/** How many words a relative clause looks back for what it tells of. */
const ANTECEDENT = 6;

function leftOf(scene: Scene, clause: Clause): number {
  for (let at = clause.index - 1; at >= 0; at--) {
    if (scene.clauses[at]!.group.kind === 'finite') return scene.clauses[at]!.group.end;
  }
  return 0;
}

/** The act a clause's verb asserts, or null: no frame, not asserted, or nobody to do it. */
export function actOfVerb(scene: Scene, clause: Clause): Act | null {
  const match = matchVerb(scene, clause);
  if (!match || match.frame.type === 'NONE' || match.frame.flags.has('denial')) return null;
  const standing = standingOf(scene.items, scene.clauses, clause);
  if (standing === null || (isAttempt(scene, clause) && !FORCEFUL.has(match.frame.type))) return null;
  if (match.frame.type === 'REQUEST' && commandsOwn(scene.items, clause)) return null;
  if (match.frame.id === 'verb/meet' && meetsThings(scene, clause)) return null;
  const sides = clause.group.passive
    ? passiveSides(scene, clause, match, leftOf(scene, clause))
    : activeSides(scene, clause, match);
  const told = standing === 'occurred' && sides && isCharge(scene, clause, match, sides) ? 'alleged' : standing;
  const act = sides && settle(scene, match, told, clause, disclaimed(scene, clause, standing, sides));
  return act?.supplied && concernsThing(scene, clause, match.frame) ? null : act;
}

// "the court from which it withdrew": the sentence says what the act concerned, and that was no state.
const concernsThing = ({ items }: Scene, { opener, start, fronted }: Clause, { whom }: Frame): boolean =>
  opener === 'which' && fronted.length === 0 && whom.includes(items[start - 2]?.low ?? '');

const FORCEFUL: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE', 'MOBILIZE']);

function isAttempt(scene: Scene, clause: Clause): boolean {
  const governor = clause.governor === null ? undefined : scene.clauses[clause.governor];
  return clause.group.kind === 'infinitive' && governor !== undefined && ATTEMPTING.has(governor.group.lemma);
}

// "Beijing says Indian soldiers attacked": what one side says of another is known only from the accuser.
function isCharge(scene: Scene, clause: Clause, match: Match, sides: Sides): boolean {
  if (match.frame.tone > -4) return false;
  const root = clause.shares === null ? clause : scene.clauses[clause.shares]!;
  const governor =
    root.governor === null || (root.opener !== '' && root.opener !== 'that') ? undefined : scene.clauses[root.governor];
  if (
    !governor ||
    !SPEECH.has(governor.group.lemma) ||
    governor.subject.length === 0 ||
    governor.index !== root.index - 1
  )
    return false;
  const speakers = sidesOf(mentionsOf(governor.subject));
  const doers = sidesOf(sides.initiators);
  return doers.size > 0 && [...doers].every((side) => !speakers.has(side));
}

// "denied that supplies would be cut": who denies is who would have done it.
function disclaimed(scene: Scene, clause: Clause, standing: Standing, sides: Sides): Sides {
  if (standing !== 'denied' || sides.initiators.length > 0) return sides;
  for (let at = clause.governor; at !== null; at = scene.clauses[at]?.governor ?? null) {
    const governor = scene.clauses[at];
    if (governor?.group.lemma === 'deny') return { ...sides, initiators: mentionsOf(governor.subject) };
  }
  return sides;
}

// "met these trends with caution": no meeting of people.
function meetsThings({ items }: Scene, { group }: Clause): boolean {
  const [next, then] = [items[group.end], items[group.end + 1]];
  if (group.passive || next?.kind !== 'word' || !DETERMINERS.has(next.low)) return false;
  return (
    next.low !== 'each' &&
    then?.kind === 'word' &&
    !items.slice(group.end, group.end + 4).some((item) => item.kind === 'actor')
  );
}

const NOBODY: ReadonlySet<string> = new Set();

export interface Sides {
  readonly initiators: readonly ActorMention[];
  readonly recipients: readonly ActorMention[];
}

function activeSides(scene: Scene, clause: Clause, match: Match): Sides | null {
  const subject = inverted(scene, clause) ?? clause.subject;
  let initiators = mentionsOf(subject);
  if (standingAlleged(scene, clause)) initiators = accused(scene, clause);
  if (initiators.length === 0) return null;
  const own = sidesOf(initiators);
  const { frame } = match;
  const slotted = slotActors(scene.items, clause.group.end, reachOf(scene, clause, frame));
  const parties = frame.mode === 'treaty' ? treatyParties(scene, clause, match) : [];
  if (parties.length === 2) return { initiators: parties, recipients: [] };
  if (frame.flags.has('mutual') && own.size > 1) {
    return {
      initiators,
      recipients: fillSlots(
        slotted,
        frame.whom.filter((slot) => slot === 'with'),
        own,
        true,
      ),
    };
  }
  const fronted = mentionsOf(clause.fronted).filter((mention) => !sidesWithin(mention, own));
  const recipients = fronted.length > 0 ? fronted : fillSlots(slotted, frame.whom, own, true);
  if (recipients.length > 0) return { initiators, recipients };
  // "demanded that the French government act": a side's own government is no recipient, and nobody else is.
  if (frame.type === 'REQUEST' && fillSlots(slotted, ['that'], NOBODY, true).length > 0) return null;
  if (frame.flags.has('mutual')) return { initiators, recipients: addressed(slotted, frame, own) };
  const foreign = FORCEFUL.has(frame.type)
    ? [...anyForeign(slotted, own), ...foreignScene(slotted, own)].slice(0, 1)
    : anyForeign(slotted, own);
  const warned = foreign.length === 0 && frame.type === 'THREATEN' ? conditioned(scene, clause, own) : foreign;
  return { initiators, recipients: warned };
}

// "signed a contract to ship oil to Cuba": the partner is whom the deal is to serve.
function addressed(slotted: readonly Slotted[], frame: Frame, own: ReadonlySet<string>): ActorMention[] {
  if (frame.mode !== 'treaty') return [];
  return slotted
    .filter((one) => one.slot === 'to')
    .flatMap((one) => foreignPart(one.item.actor, own))
    .slice(0, 1);
}

// "The two powers signed the Soviet-Japanese pact": the pact's name says between whom it is.
function treatyParties({ items }: Scene, clause: Clause, match: Match): ActorMention[] {
  const last = Math.max(...match.used);
  for (let at = clause.group.end; at + 2 <= last; at++) {
    const [one, joint, two] = [items[at], items[at + 1], items[at + 2]];
    if (one?.actor && two?.actor && /^[-–]$/.test(joint?.low ?? '')) return [one.actor, two.actor];
  }
  return [];
}

// "threatened to end the talks if Washington goes ahead": who could avert it is threatened.
function conditioned(scene: Scene, clause: Clause, own: ReadonlySet<string>): ActorMention[] {
  const condition = scene.clauses.find((other) => other.index > clause.index && CONDITIONALS.has(other.opener));
  return condition ? mentionsOf(condition.subject).filter((mention) => !sidesWithin(mention, own)) : [];
}

// A complement with "that" and a relative clause on the object may hold whom the act concerns.
function reachOf(scene: Scene, clause: Clause, frame: Frame): number {
  const next = scene.clauses[clause.index + 1];
  if (!next) return clause.end;
  // "accused Peru of bombing Ecuador": whom the deed concerns is not accused.
  if (next.group.kind === 'ing' && next.opener === 'of') return Math.min(clause.end, next.group.start);
  const opened = frame.whom.includes('that')
    ? next.opener === 'that'
    : frame.type === 'COERCE' && next.opener === 'who';
  return opened ? Math.max(clause.end, next.end) : clause.end;
}

// In "accusing Turkey of shooting down a plane" the accused is the one who shot.
function standingAlleged(scene: Scene, clause: Clause): boolean {
  return (
    clause.group.kind === 'ing' &&
    clause.opener !== '' &&
    clause.governor !== null &&
    scene.clauses[clause.governor]?.group.lemma === 'accuse'
  );
}

function accused(scene: Scene, clause: Clause): ActorMention[] {
  const governor = scene.clauses[clause.governor ?? -1];
  if (!governor) return [];
  if (governor.fronted.length > 0) return mentionsOf(governor.fronted);
  return fillSlots(
    slotActors(scene.items, governor.group.end, clause.group.start),
    ['obj'],
    sidesOf(mentionsOf(governor.subject)),
    true,
  );
}

// "…," said Trump: the subject stands behind its verb.
function inverted(scene: Scene, clause: Clause): readonly Item[] | null {
  if (clause.subject.length > 0 || clause.group.lemma !== 'say') return null;
  const next = scene.items[clause.group.end];
  return next?.kind === 'actor' ? [next] : null;
}

/** Mentions of actor items. */
export function mentionsOf(items: readonly Item[]): ActorMention[] {
  const mentions: ActorMention[] = [];
  for (const { actor } of items) if (actor) mentions.push(actor);
  return mentions;
}
