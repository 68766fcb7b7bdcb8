import type { ActorMention } from '../types.ts';
import type { Clause } from './clauses.ts';
import type { Item } from './items.ts';
import type { Frame } from './lexicon.ts';
import { bestMatch } from './match.ts';
import { standingOf } from './modality.ts';
import { fillSlots, foreignPart, sidesOf, slotActors } from './slots.ts';
import { settle } from './settle.ts';
import { mentionsOf } from './act.ts';
import { doersOf } from './private.ts';
import type { Act, Scene } from './act.ts';
import { PREPOSITIONS, SPEECH } from './words.ts';

/** Acts told by a noun: "the expulsion of", "a phone call between", "U.S. strikes on". Nouns that a verb's frame used up are left out. */
export function findNominals(scene: Scene, taken: ReadonlySet<number>, silent: ReadonlySet<number>): Act[] {
  const found: Act[] = [];
  for (const item of scene.items) {
    if (item.kind !== 'word' || taken.has(item.index)) continue;
    const frames = scene.lexicon.nounForms.get(item.low);
    const match = frames && bestMatch(frames, scene.items, item.index, scene.items.length, null);
    if (!match || isVerbHead(scene, item.index)) continue;
    const clause = clauseAround(scene, item.index);
    if (scene.items[item.index - 1]?.low === 'no') continue;
    if (isPutAnEndTo(scene.items, item.index) || (clause && isOld(scene, match.frame, clause, item.index))) continue;
    const standing = clause ? nominalStanding(scene, clause, silent, item.index) : 'occurred';
    if (standing === null) continue;
    const sides = nominalSides(scene, match.frame, match.used, clause);
    const act = sides && settle(scene, match, standing, clause, sides);
    if (act) found.push(act);
  }
  return found;
}

function isVerbHead(scene: Scene, at: number): boolean {
  return scene.clauses.some((clause) => clause.group.head === at);
}

/** The clause an item belongs to: the one whose objects it is among, else the one whose subject it is part of. */
function clauseAround(scene: Scene, at: number): Clause | null {
  let holder: Clause | null = null;
  for (const clause of scene.clauses) {
    if (clause.group.end <= at && at < clause.end) holder = clause;
    if (!holder && at < clause.group.start && !isInserted(scene, clause)) return clause;
  }
  return holder;
}

// "War, he told reporters, would become impossible"
const isInserted = ({ items }: Scene, { start, group }: Clause): boolean =>
  SPEECH.has(group.lemma) && (items[start - 1]?.low === ',' || items[group.start - 2]?.low === ',');

// The object of a request, refusal or promise is talked about, not told.
function nominalStanding(
  scene: Scene,
  clause: Clause,
  silent: ReadonlySet<number>,
  at: number,
): 'occurred' | 'planned' | null {
  if ((silent.has(clause.index) && !isPaid(scene.items, at)) || isPrepared(clause)) return null;
  const standing = standingOf(scene.items, scene.clauses, clause);
  // "a visit was possible once in three years"
  if (clause.group.copula && POSSIBLE.test(scene.items[clause.group.end]?.low ?? '')) return null;
  // "War would become impossible"
  if (clause.group.modal !== null && /^(?:be|become|remain)$/.test(clause.group.lemma)) return null;
  if (clause.group.kind === 'infinitive' && standing === null) return null;
  return standing === 'occurred' || standing === 'planned' ? standing : null;
}

/** "an end to visits", "the suspension of exports", "a ban on flights": there are to be none. */
function isPutAnEndTo(items: readonly Item[], head: number): boolean {
  for (let at = head - 1; at >= Math.max(1, head - 4); at--) {
    const { kind, low } = items[at]!;
    if (low === 'to' || low === 'of' || low === 'on')
      return (low === 'to' ? STOPS : ENDS).test(items[at - 1]!.low) && items[at + 1]?.low !== 'the';
    if (kind === 'punct' || (kind === 'word' && PREPOSITIONS.has(low))) return false;
  }
  return false;
}

const STOPS = /^(?:end|halt|stop|limits?|objections?|obstacles?|alternatives?)$/;
const ENDS =
  /^(?:end|suspension|cancellation|postponement|absence|lack|ban|bans|prospects?|possibility|chances?|talk|threat|risk|fears?|hopes?)$/;

// "The accord has lasted five months", "The treaty is over", "The war ended on Monday": when it was made or fought is not told.
function isOld({ items }: Scene, { type }: Frame, { group }: Clause, at: number): boolean {
  if (at >= group.start) return false;
  if (type === 'ASSAULT') return ENDING.has(group.lemma);
  if (type !== 'AGREE') return false;
  return (
    LASTING.has(group.lemma) || (group.copula && /^(?:over|dead|intact|valid|void)$/.test(items[group.end]?.low ?? ''))
  );
}

const ENDING: ReadonlySet<string> = new Set(['end', 'cease', 'stop', 'conclude', 'subside', 'abate']);

const LASTING: ReadonlySet<string> = new Set(
  'last expire lapse collapse hold remain survive endure unravel falter stand'.split(' '),
);

const POSSIBLE = /^(?:possible|impossible|likely|unlikely|necessary|unthinkable|imminent|inevitable|overdue|due)$/;

/** "agreed on a pact during a visit by Modi": told by the way, and made. */
const isPaid = (items: readonly Item[], head: number): boolean =>
  items[head + 1]?.low === 'by' &&
  /^an?$/.test(items[head - 1]?.low ?? '') &&
  /^(?:during|after|amid|following|on)$/.test(items[head - 2]?.low ?? '');

/** "A visit is being prepared": not made. */
const isPrepared = ({ group }: Clause): boolean => group.passive && PREPARING.has(group.lemma);

const PREPARING: ReadonlySet<string> = new Set(
  'prepare plan consider discuss expect envisage schedule propose'.split(' '),
);

function nominalSides(
  scene: Scene,
  frame: Frame,
  used: readonly number[],
  clause: Clause | null,
): { initiators: ActorMention[]; recipients: ActorMention[] } | null {
  const { items } = scene;
  const head = used[0] ?? 0;
  const last = Math.max(...used);
  const slotted = slotActors(items, last + 1, nounEnd(items, scene, last));
  let initiators = frame.who.some((slot) => slot === 'mod' || slot === 'poss')
    ? possessors(items, head, frame.who)
    : [];
  // "information leading to his arrest", "Maduro's capture": a person whose it is suffered it.
  if (SUFFERED.has(frame.mode ?? '') && initiators.some(({ actors }) => actors.some(({ kind }) => kind === 'leader')))
    return null;
  if (initiators.length === 0) initiators = fillSlots(slotted, frame.who, new Set(), true);
  if (initiators.length === 0 && clause) initiators = lenders(scene, frame, clause, head);
  const between = slotted.filter(({ slot, parent }) => AMONG.has(slot) || (slot === 'of' && AMONG.has(parent)));
  if (between.length > 0) return { initiators: mentionsOf(between.map((one) => one.item)), recipients: [] };
  if (initiators.length === 0 && !frame.flags.has('foreign')) return null;
  const recipients = fillSlots(slotted, frame.whom, sidesOf(initiators), true);
  if (initiators.length === 0 && recipients.length === 0) return null;
  // "Xi's invitation to Paris" was sent by Paris, "Xi's invitation to Macron" by Xi.
  const guest =
    frame.mode === 'invite' && recipients.some((mention) => mention.kind === 'metonym' || mention.role === 'place');
  return guest ? { initiators: recipients, recipients: initiators } : { initiators, recipients };
}

const SUFFERED: ReadonlySet<string> = new Set(['arrest', 'kill', 'depose', 'free', 'judicial']);

const AMONG: ReadonlySet<string> = new Set(['between', 'among']);

// "he remarked before the visit": which visit is taken as known.
const isReferred = (items: readonly Item[], head: number): boolean =>
  items[head - 1]?.low === 'the' && /^(?:before|after|since|during|until|of)$/.test(items[head - 2]?.low ?? '');

// "On a visit to Paris, Modi said": a noun before the verb has its own article; "after days of bombing, Modi said" is nobody's.
const isLent = (items: readonly Item[], clause: Clause | null, head: number): boolean =>
  clause === null || clause.group.start < head || /^(?:an?|his|her|its|their)$/.test(items[head - 1]?.low ?? '');

/** Who does what a noun tells by the verb it hangs on. */
function lenders({ items }: Scene, frame: Frame, clause: Clause, head: number): ActorMention[] {
  const carried = CARRYING.has(clause.group.lemma) && (head > clause.group.head || clause.group.passive);
  const lent = frame.who.includes('subj') && !isReferred(items, head) && isLent(items, clause, head);
  if (!lent && !carried) return [];
  if (!clause.group.passive) return doersOf(items, clause, frame);
  // "was launched by", also with the noun before it: "An embargo on trade was proclaimed by".
  const agents = slotActors(items, clause.group.end, Math.max(head, clause.end)).filter((one) => one.slot === 'by');
  return mentionsOf(agents.map((one) => one.item));
}

/** "engineered the overthrow of": the verb only says that the noun was done. */
const CARRYING: ReadonlySet<string> = new Set(
  'engineer orchestrate oversee lead plan order commit perpetrate conduct undertake sponsor direct organise organize complete begin start launch announce proclaim declare introduce'.split(
    ' ',
  ),
);

// "the Trump administration's deadly strikes", "U.S. operation": the nearest actor before the noun with no verb or preposition between.
function possessors(items: readonly Item[], head: number, who: readonly string[]): ActorMention[] {
  for (let at = head - 1; at >= Math.max(0, head - 4); at--) {
    const item = items[at]!;
    if (item.kind === 'punct' || (item.kind === 'word' && PREPOSITIONS.has(item.low))) return [];
    if (item.low === 'whose') return antecedent(items, at);
    if (item.kind !== 'actor') continue;
    if (!item.possessive && item.actor?.actors[0]?.kind === 'leader') return [];
    const fits = item.possessive
      ? who.includes('poss')
      : who.includes('mod') && (item.actor?.role === 'modifier' || at === head - 1 || at === head - 2);
    return fits && item.actor ? foreignPart(item.actor, new Set()) : [];
  }
  return [];
}

// "Nixon, whose visit to China".
function antecedent(items: readonly Item[], at: number): ActorMention[] {
  for (let index = at - 1; index >= Math.max(0, at - 4); index--) {
    const mention = items[index]?.actor;
    if (mention) return [mention];
  }
  return [];
}

function nounEnd(items: readonly Item[], scene: Scene, from: number): number {
  for (let at = from + 1; at < items.length; at++) {
    if (items[at]!.kind === 'punct' && items[at]!.low !== '"') return at;
    if (scene.clauses.some((clause) => clause.group.start === at)) return at;
  }
  return items.length;
}
