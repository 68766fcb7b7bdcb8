import type { Clause } from './clauses.ts';
import type { Frame } from './lexicon.ts';
import { anyForeign, fillSlots, sidesOf, slotActors } from './slots.ts';
import { settle } from './settle.ts';
import { mentionsOf } from './act.ts';
import { matchVerb } from './verbs.ts';
import type { Act, Scene } from './act.ts';
import { SPEECH } from './words.ts';

/**
 * What a speaker wants of another or refuses to do, told by an auxiliary rather than a verb of asking:
 * "Chirac said Iraq must disarm", "Seoul said it would not receive the envoy".
 */
export function findDemands(scene: Scene): Act[] {
  const acts: Act[] = [];
  for (const clause of scene.clauses) {
    const act =
      demanded(scene, clause) ??
      refused(scene, clause) ??
      reproached(scene, clause) ??
      disclaimed(scene, clause) ??
      deniedRole(scene, clause);
    if (act) acts.push(act);
  }
  return acts;
}

const OBLIGING: ReadonlySet<string> = new Set(['must', 'should', 'ought']);
const ASKING: ReadonlySet<string> = new Set(['reiterate', 'insist', 'demand', 'remind', 'tell', 'repeat', 'urge']);

function demanded(scene: Scene, clause: Clause): Act | null {
  const words = scene.items.slice(clause.group.start, clause.group.end).map((item) => item.low);
  if (!words.some((word) => OBLIGING.has(word)) || words.includes('have')) return null;
  const governor = speechOf(scene, clause);
  if (!governor || (clause.opener !== '' && clause.opener !== 'that')) return null;
  const speakers = mentionsOf(governor.subject);
  const own = sidesOf(speakers);
  const asked = mentionsOf(clause.subject);
  const sides = sidesOf(asked);
  if (own.size === 0 || sides.size === 0 || [...sides].some((side) => own.has(side))) return null;
  const match = { frame: DEMAND, used: [governor.group.head], score: 0 };
  return settle(scene, match, 'occurred', governor, { initiators: speakers, recipients: asked });
}

/** The clause whose verb of speech governs this one directly. */
function speechOf(scene: Scene, clause: Clause): Clause | null {
  const root = clause.shares === null ? clause : scene.clauses[clause.shares]!;
  const governor = root.governor === null ? undefined : scene.clauses[root.governor];
  if (!governor || governor.group.passive || governor.group.negated || governor.group.modal !== null) return null;
  return SPEECH.has(governor.group.lemma) || ASKING.has(governor.group.lemma) ? governor : null;
}

/** What one side withholds from another when it says it will not do it. */
const GRANTS: ReadonlySet<string> = new Set(['AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID', 'RETREAT']);

function refused(scene: Scene, clause: Clause): Act | null {
  const { group } = clause;
  if (!group.negated || group.passive || clause.subject.length === 0 || !isIntent(scene, clause)) return null;
  const embedded = matchVerb(scene, clause);
  if (!embedded || !GRANTS.has(embedded.frame.type)) return null;
  const initiators = mentionsOf(clause.subject);
  const own = sidesOf(initiators);
  const slotted = slotActors(scene.items, group.end, clause.end);
  const held = fillSlots(slotted, embedded.frame.whom, own, true);
  const recipients = held.length > 0 ? held : anyForeign(slotted, own);
  const match = { frame: REFUSAL, used: [...embedded.used], score: 0 };
  return settle(scene, match, 'occurred', { ...clause, group: { ...group, head: -1 } }, { initiators, recipients });
}

function isIntent(scene: Scene, clause: Clause): boolean {
  const words = scene.items.slice(clause.group.start, clause.group.end).map((item) => item.low);
  const main = clause.opener === '' || clause.opener === 'that';
  if (!main || words.includes('have') || words.includes('be')) return false;
  if (words.includes('will')) return true;
  if (!words.includes('would')) return false;
  const governor = speechOf(scene, clause);
  if (!governor) return false;
  const speakers = sidesOf(mentionsOf(governor.subject));
  return [...sidesOf(mentionsOf(clause.subject))].every((side) => speakers.has(side));
}

// "Tillerson said Havana had failed to protect them": a failure told of another is a reproach.
function reproached(scene: Scene, clause: Clause): Act | null {
  if (clause.group.lemma !== 'fail' || clause.group.modal !== null) return null;
  const governor = speechOf(scene, clause);
  if (!governor || (clause.opener !== '' && clause.opener !== 'that')) return null;
  const speakers = mentionsOf(governor.subject);
  const failing = mentionsOf(clause.subject);
  const own = sidesOf(speakers);
  if (own.size === 0 || failing.length === 0 || [...sidesOf(failing)].some((side) => own.has(side))) return null;
  const match = { frame: REPROACH, used: [governor.group.head], score: 0 };
  return settle(scene, match, 'occurred', governor, { initiators: speakers, recipients: failing });
}

/** Acts that one side may say it has not done. */
const HARMS: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE', 'MOBILIZE', 'SANCTION']);

// "Cuba, he insisted, has never attacked a diplomat": said by the side itself, it is a denial.
function disclaimed(scene: Scene, clause: Clause): Act | null {
  const { group } = clause;
  if (!group.negated || group.modal !== null || group.passive || clause.subject.length === 0) return null;
  const embedded = matchVerb(scene, clause);
  if (!embedded || !HARMS.has(embedded.frame.type)) return null;
  const initiators = mentionsOf(clause.subject);
  const said = speechOf(scene, clause) ?? scene.clauses.find((other) => isParenthesis(scene, other, clause));
  if (!said) return null;
  const speakers = sidesOf(mentionsOf(said.subject));
  if (speakers.size === 0 || [...sidesOf(initiators)].some((side) => !speakers.has(side))) return null;
  const match = {
    ...embedded,
    frame: { ...embedded.frame, flags: new Set([...embedded.frame.flags, 'foreign' as const]) },
  };
  return settle(scene, match, 'denied', { ...clause, group: { ...group, head: -1 } }, { initiators, recipients: [] });
}

// ", he insisted," within the clause.
function isParenthesis({ items }: Scene, inner: Clause, outer: Clause): boolean {
  const { start, end, lemma } = inner.group;
  return (
    SPEECH.has(lemma) &&
    end <= outer.group.start &&
    items[end]?.low === ',' &&
    items.slice(Math.max(0, start - 4), start).some((item) => item.low === ',')
  );
}

const ROLES: ReadonlySet<string> = new Set(['role', 'involvement', 'responsibility', 'complicity', 'part', 'hand']);

// "denied any role in the attack": the denied act is the noun's.
function deniedRole(scene: Scene, clause: Clause): Act | null {
  if (clause.group.lemma !== 'deny' || clause.group.passive || clause.group.negated) return null;
  const { items, lexicon } = scene;
  const role = items.findIndex(
    (item) => item.index >= clause.group.end && item.index < clause.end && ROLES.has(item.low),
  );
  // "denied any such incursion": without a role the noun must stand right behind.
  const [from, to] = role < 0 ? [clause.group.end, Math.min(clause.end, clause.group.end + 4)] : [role + 1, clause.end];
  for (let at = from; at < to; at++) {
    const frame = lexicon.nounForms.get(items[at]!.low)?.find((one) => one.pieces.length === 0 && HARMS.has(one.type));
    if (!frame) continue;
    const harm = { ...frame, flags: new Set([...frame.flags, 'foreign' as const]) };
    const whole = { ...clause, group: { ...clause.group, head: -1 } };
    const sides = { initiators: mentionsOf(clause.subject), recipients: [] };
    return settle(scene, { frame: harm, used: [at], score: 0 }, 'denied', whole, sides);
  }
  return null;
}

const REPROACH = spokenFrame('speech/reproach', 'ACCUSE', 'disapprove', -2);
const DEMAND = spokenFrame('speech/demand', 'REQUEST', 'demand', -1);
const REFUSAL = spokenFrame('speech/refusal', 'REJECT', 'refuse', -2);

function spokenFrame(id: string, type: Frame['type'], mode: string, tone: number): Frame {
  return { id, first: id, pieces: [], who: [], whom: ['obj'], type, mode, tone, flags: new Set(['foreign']) };
}
