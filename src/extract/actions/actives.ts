import type { ActorMention } from '../types.ts';
import type { Clause } from './clauses.ts';
import type { Item } from './items.ts';
import type { Frame } from './lexicon.ts';
import type { Match } from './match.ts';
import { blamedForDeed } from './deeds.ts';
import { anyForeign, fillSlots, foreignPart, foreignScene, sidesOf, sidesWithin, slotActors } from './slots.ts';
import type { Slotted } from './slots.ts';
import { FORCEFUL, mentionsOf } from './act.ts';
import type { Scene, Sides } from './act.ts';
import { doersOf } from './private.ts';
import { CONDITIONALS, DETERMINERS, isAdverb, NON_STATE, PREPOSITIONS } from './words.ts';

const NOBODY: ReadonlySet<string> = new Set();

/** Who does it to whom for an active verb; null where nobody of ours does, or where the other side is said and is no state. */
export function activeSides(scene: Scene, clause: Clause, match: Match): Sides | null {
  const subject = inverted(scene, clause) ?? clause.subject;
  let initiators = doersOf(scene.items, { subject }, match.frame);
  if (standingAlleged(scene, clause)) initiators = accused(scene, clause);
  if (initiators.length === 0) return crowdAtEmbassy(scene, clause, match);
  const own = sidesOf(initiators);
  const { frame } = match;
  const slotted = slotActors(scene.items, clause.group.end, reachOf(scene, clause, frame));
  const parties = frame.mode === 'treaty' ? treatyParties(scene, clause, match) : [];
  if (parties.length === 2) return { initiators: parties, recipients: [] };
  if (frame.flags.has('mutual')) {
    // "Maduro's people and the opposition signed": with whom is said, and is no state.
    if (own.size === 1 && actsWithOthers(scene, clause)) return null;
    const sides = sharedSides(clause, slotted, initiators, frame);
    if (sides !== undefined) return sides;
  }
  const blamed = blamedForDeed(scene, clause, frame, slotted, initiators);
  if (blamed !== undefined) return blamed;
  const fronted = mentionsOf(clause.fronted).filter((mention) => !sidesWithin(mention, own));
  const recipients = fronted.length > 0 ? fronted : fillSlots(slotted, frame.whom, own, true);
  if (recipients.length > 0) return { initiators, recipients };
  return beyondSlots(scene, clause, frame, slotted, initiators);
}

/** Whom it concerns where no slot of the frame holds them; null where somebody else's concern is said. */
function beyondSlots(
  scene: Scene,
  clause: Clause,
  frame: Frame,
  slotted: readonly Slotted[],
  initiators: readonly ActorMention[],
): Sides | null {
  const own = sidesOf(initiators);
  if (frame.type === 'REQUEST' && asksOthers(scene, clause)) return null;
  // "demanded that the French government act": a side's own government is no recipient, and nobody else is.
  if (frame.type === 'REQUEST' && fillSlots(slotted, ['that'], NOBODY, true).length > 0) return null;
  if (frame.flags.has('mutual')) return { initiators, recipients: addressed(slotted, frame, own) };
  // "seized it in the Dominican Republic": where a thing was seized does not say whose it was.
  const foreign =
    FORCEFUL.has(frame.type) && !(frame.mode === 'seize' && scene.items[clause.group.end]?.low === 'it')
      ? [...anyForeign(slotted, own), ...foreignScene(slotted, own), ...sceneBefore(scene, clause, own)].slice(0, 1)
      : anyForeign(slotted, own);
  const warned = foreign.length === 0 && frame.type === 'THREATEN' ? conditioned(scene, clause, own) : foreign;
  return { initiators, recipients: warned };
}

/** "crossed into Botswana and killed ten in their beds": where the verb that it is joined to says. */
function sceneBefore({ items, clauses }: Scene, { shares, group }: Clause, own: ReadonlySet<string>): ActorMention[] {
  const twin = shares === null ? undefined : clauses[shares];
  return twin ? foreignScene(slotActors(items, twin.group.end, group.start), own) : [];
}

/** "Thousands rallied outside Japan's embassy in Seoul": a crowd acts for where it stands. */
function crowdAtEmbassy({ items }: Scene, { start, group, end, subject }: Clause, { frame }: Match): Sides | null {
  if (frame.type !== 'PROTEST' || subject.length > 0) return null;
  if (!items.slice(start, group.start).some(({ low }) => CROWD.test(low))) return null;
  const slotted = slotActors(items, group.end, end);
  const mission = slotted.find(({ item }) => MISSION.test(item.low) || MISSION.test(items[item.index + 1]?.low ?? ''));
  const scenes = slotted.filter((one) => one !== mission && one.slot === 'in');
  const recipients = mission ? mentionsOf([mission.item]) : [];
  const initiators = scenes.flatMap(({ item }) => foreignPart(item.actor, sidesOf(recipients))).slice(0, 1);
  return mission && initiators.length > 0 ? { initiators, recipients } : null;
}

const CROWD = /^(?:thousands|hundreds|dozens|crowds?|mobs?|protesters|protestors|demonstrators|rioters|students)$/;
const MISSION = /\b(?:embassy|consulate|mission)$/;

/** The sides of a mutual act where its subject or "between" tells them; undefined where the objects must. */
function sharedSides(
  { group }: Clause,
  slotted: readonly Slotted[],
  initiators: readonly ActorMention[],
  frame: Frame,
): Sides | null | undefined {
  const own = sidesOf(initiators);
  // "hosted talks between Peru and the rebels": the host takes no part in them.
  if (HOSTING.has(group.lemma) && isBetweenOthers(slotted, own)) {
    const among = slotted.filter(({ slot }) => slot === 'between').flatMap(({ item }) => foreignPart(item.actor, own));
    return sidesOf(among).size > 1 ? { initiators: among, recipients: [] } : null;
  }
  if (own.size < 2) return undefined;
  const joined = frame.whom.filter((slot) => slot === 'with');
  return { initiators, recipients: fillSlots(slotted, joined, own, true) };
}

const isBetweenOthers = (slotted: readonly Slotted[], own: ReadonlySet<string>): boolean =>
  slotted.some(({ slot }) => slot === 'between') && fillSlots(slotted, ['obj', 'with'], own, true).length === 0;

const ASKING: ReadonlySet<string> = new Set(
  'ask urge tell order instruct press encourage implore direct command'.split(' '),
);

// "asked the pilgrims to show their hatred of Peru": who is asked stands before the infinitive, and is no state.
function asksOthers({ items, clauses }: Scene, { index, group }: Clause): boolean {
  const next = clauses[index + 1];
  if (!ASKING.has(group.lemma) || next?.group.kind !== 'infinitive' || next.governor !== index) return false;
  const asked = items.slice(group.end, next.group.start);
  const noun = asked.some(
    ({ kind, low }) => kind === 'word' && !PREPOSITIONS.has(low) && !DETERMINERS.has(low) && !isAdverb(low),
  );
  return noun && asked.every(({ kind }) => kind !== 'actor');
}

function actsWithOthers({ items }: Scene, { start, group, subject }: Clause): boolean {
  const words = items.slice(subject[0]?.index ?? start, group.start);
  return words.some(({ low }, k) => low === 'and' && words.slice(k + 1, k + 4).some((word) => NON_STATE.has(word.low)));
}

const HOSTING: ReadonlySet<string> = new Set(['host', 'co-host', 'hold', 'mediate', 'broker', 'convene']);

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
