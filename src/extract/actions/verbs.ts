import { FORCEFUL, mentionsOf } from './act.ts';
import type { Act, Scene, Sides } from './act.ts';
import { activeSides } from './actives.ts';
import { LAW } from './asides.ts';
import type { Clause } from './clauses.ts';
import type { Frame } from './lexicon.ts';
import { bestMatch } from './match.ts';
import type { Match } from './match.ts';
import { commandsOwn, standingOf } from './modality.ts';
import type { Standing } from './modality.ts';
import { passiveSides } from './passives.ts';
import { sidesOf } from './slots.ts';
import { settle } from './settle.ts';
import { isIndicted, tellersBehind } from './tellers.ts';
import { ATTEMPTING, DETERMINERS, PREPOSITIONS, RELATIVES, SPEECH } from './words.ts';

/** The frame that fits a clause's verb, whatever its standing. */
export function matchVerb(scene: Scene, clause: Clause): Match | null {
  const { group } = clause;
  const frames = scene.lexicon.verbs.get(group.lemma);
  if (!frames) return null;
  const fronted = clause.fronted.length > 0 || (FRONTING.has(clause.opener) && hasOwnSubject(clause));
  const before = group.passive || fronted ? { from: objectFrom(scene, clause), to: group.start } : null;
  return bestMatch(frames, scene.items, group.head, patternEnd(scene, clause), before);
}

/** In "talks that ended" the subject stands before "that": nothing is fronted. */
const hasOwnSubject = ({ subject, start }: Clause): boolean => (subject[0]?.index ?? -1) >= start;

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
  const match = matchVerb(scene, clause) ?? ringing(scene, clause);
  if (!match || match.frame.type === 'NONE' || match.frame.flags.has('denial')) return null;
  const standing = standingOf(scene.items, scene.clauses, clause);
  if (standing === null || (isAttempt(scene, clause) && !FORCEFUL.has(match.frame.type))) return null;
  if (match.frame.type === 'REQUEST' && commandsOwn(scene.items, clause)) return null;
  if (isAboutThings(scene, clause, match.frame) || isFreeRelative(scene, clause)) return null;
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

function isAttempt(scene: Scene, clause: Clause): boolean {
  const governor = clause.governor === null ? undefined : scene.clauses[clause.governor];
  return clause.group.kind === 'infinitive' && governor !== undefined && ATTEMPTING.has(governor.group.lemma);
}

// "Beijing says Indian soldiers attacked": what one side says of another is known only from the accuser.
function isCharge(scene: Scene, clause: Clause, match: Match, sides: Sides): boolean {
  if (match.frame.tone > -4) return false;
  if (isIndicted(scene.items, clause)) return true;
  const root = clause.shares === null ? clause : scene.clauses[clause.shares]!;
  const governor =
    root.governor === null || (root.opener !== '' && root.opener !== 'that') ? undefined : scene.clauses[root.governor];
  const led = governor && SPEECH.has(governor.group.lemma) && governor.index === root.index - 1;
  const tellers = led ? mentionsOf(governor.subject) : tellersBehind(scene.items, scene.clauses, clause);
  if (tellers.length === 0) return false;
  const speakers = sidesOf(tellers);
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

// "called Donald Trump and asked him", "called Xi on Monday": as if "by telephone". "Called Trump a liar" is not.
function ringing({ items, lexicon }: Scene, { group }: Clause): Match | null {
  const [whom, next] = [items[group.end], items[group.end + 1]];
  if (group.lemma !== 'call' || group.passive || whom?.actor?.actors[0]?.kind !== 'leader' || whom.possessive)
    return null;
  if (next && next.kind !== 'time' && !/^(?:and|[.,;]|on|in|from|after|before|at)$/.test(next.low)) return null;
  const frame = lexicon.verbs.get('call')?.find(({ mode, type }) => type === 'CONSULT' && mode === 'call');
  return frame ? { frame, used: [group.head], score: 0 } : null;
}

// "does what it has promised": the promise is not told here.
const isFreeRelative = ({ items }: Scene, { group, start, subject }: Clause): boolean =>
  group.kind === 'finite' &&
  group.end - group.start < 4 &&
  items.slice(Math.min(start, subject[0]?.index ?? start) - 1, group.start).some(({ low }) => low === 'what') &&
  (items[group.end] === undefined || items[group.end]!.kind !== 'word' || PREPOSITIONS.has(items[group.end]!.low));

// "met these trends", "an order which Trump signed": nobody is met, no treaty is made.
const isAboutThings = (scene: Scene, clause: Clause, frame: Frame): boolean =>
  (frame.type === 'CONSULT' && isNoGuest(scene, clause, frame)) ||
  (frame.id === 'verb/sign' && LAW.test(scene.items[clause.start - 2]?.low ?? ''));

// "The Chinese parliament met", "American troops arrived in Cuba": neither is a meeting of two states.
function isNoGuest(scene: Scene, clause: Clause, { mode, flags }: Frame): boolean {
  const { items } = scene;
  const { group, subject } = clause;
  if (group.lemma === 'meet' && meetsThings(scene, clause)) return true;
  const words = items
    .slice(subject[0]?.index ?? group.start, group.start)
    .map(({ low }) => low)
    .join(' ');
  if (mode === 'visit' && flags.has('place') && FORCES.test(words)) return true;
  return (
    SITTING.has(group.lemma) &&
    ORGANS.test(words) &&
    items[group.end]?.kind !== 'actor' &&
    items[group.end]?.low !== 'with'
  );
}

const SITTING: ReadonlySet<string> = new Set(['meet', 'convene', 'gather', 'sit', 'assemble']);
const ORGANS =
  /\b(?:cabinet|parliament|congress|senate|house of representatives|assembly|council|committee|court|legislature|knesset|duma|bundestag|bundesrat|politburo|party|commission|chamber)$/;
const FORCES =
  /\b(?:troops|soldiers|forces|marines|paratroopers|peacekeepers|warships?|destroyers?|frigates?|carriers?|submarines?|ships?|vessels?|jets|bombers|aircraft|tanks|fleet|convoys?|refugees|migrants)$/;

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
