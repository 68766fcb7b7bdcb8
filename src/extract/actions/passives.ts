import type { ActorMention } from '../types.ts';
import type { Clause } from './clauses.ts';
import type { Item } from './items.ts';
import type { Match } from './match.ts';
import { isPrivate } from './private.ts';
import { fillSlots, foreignPart, foreignScene, sidesOf, sidesWithin, slotActors } from './slots.ts';
import type { Slotted } from './slots.ts';
import type { Scene, Sides } from './act.ts';

const mentionsOf = (items: readonly Item[]): ActorMention[] => items.flatMap(({ actor }) => (actor ? [actor] : []));

/**
 * Who did it to whom in a passive: the agent behind "by", else whom the kind of act implies.
 * @param left where the words before the verb begin that may be its logical object
 */
export function passiveSides({ items }: Scene, clause: Clause, match: Match, left: number): Sides | null {
  const slotted = slotActors(items, clause.group.end, clause.end);
  const agents = slotted.filter((one) => one.slot === 'by' && !CAUSES.has(one.parent)).map((one) => one.item);
  // "was attacked by a French tourist"
  if (agents.some((agent) => isPrivate(items, agent))) return null;
  if (agents.length === 0 && match.frame.mode === 'recall') return recalled(items, clause, left);
  if (agents.length === 0 && (OWN_FORCES.has(match.frame.type) || isWeapon(items, clause))) {
    // "American troops were withdrawn": whose they are did it.
    const owners = mentionsOf(clause.subject);
    return { initiators: owners, recipients: fillSlots(slotted, match.frame.whom, sidesOf(owners), true) };
  }
  const initiators = mentionsOf(agents);
  const own = sidesOf(initiators);
  const from = Math.max(left, objectFrom(clause));
  // "the ties broken off by Nixon would be restored": who did something else before is not the object.
  const before = items
    .slice(from, clause.group.start)
    .filter((item) => item.kind === 'actor' && items[item.index - 1]?.low !== 'by');
  const named = clause.subject.length > 0 ? mentionsOf(clause.subject) : [];
  const logical = named.length > 0 ? named : mentionsOf(before.slice(-1));
  const receivers = receiversOf(match, slotted, own);
  let recipients = receivers.length > 0 ? receivers : logical.filter((mention) => !sidesWithin(mention, own));
  if (recipients.length === 0)
    recipients = fillSlots(
      slotted.filter((one) => one.slot !== 'by'),
      match.frame.whom,
      own,
      true,
    );
  if (recipients.length === 0) recipients = mentionsOf(before).filter((mention) => !sidesWithin(mention, own));
  return agents.length > 0 ? { initiators, recipients } : agentless(match, slotted, logical, recipients);
}

/** Who did it where nobody says: the state that people are expelled from or arrested in. */
function agentless(
  { frame: { type, mode } }: Match,
  slotted: readonly Slotted[],
  logical: readonly ActorMention[],
  recipients: readonly ActorMention[],
): Sides {
  // "The envoy was seized in Caracas": neither whose he is nor who seized him is said.
  if (logical.length === 0 && type === 'COERCE' && mode === 'seize') return { initiators: [], recipients: [] };
  if (mode === 'expel') {
    const homes = slotted
      .filter((one) => one.slot === 'from')
      .flatMap((one) => foreignPart(one.item.actor, sidesOf(logical)));
    if (homes.length > 0 && logical.length > 0) return { initiators: homes.slice(0, 1), recipients: logical };
  }
  return { initiators: mode === 'arrest' ? jailers(slotted, recipients) : [], recipients };
}

// "thanked Peru because the envoy had been seized": who stands before "because" was not.
function objectFrom({ group, opener, start }: Clause): number {
  if (group.kind === 'reduced') return group.start - 8;
  return opener !== '' && group.kind === 'finite' ? start : 0;
}

// "was handed over to Indian officials": what was handed over is not who received it.
function receiversOf(
  { frame: { whom } }: Match,
  slotted: readonly Slotted[],
  own: ReadonlySet<string>,
): ActorMention[] {
  if (!whom.includes('to') || whom.includes('obj') || whom.includes('of')) return [];
  return fillSlots(
    slotted.filter(({ slot }) => slot === 'to'),
    ['to'],
    own,
    true,
  );
}

// "A Canadian was detained in Beijing": nobody arrests but the state where it happens.
function jailers(slotted: readonly Slotted[], recipients: readonly ActorMention[]): ActorMention[] {
  return recipients.length === 0 ? [] : foreignScene(slotted, sidesOf(recipients));
}

/** "An Indian missile was fired": by whose it is. */
const WEAPON = /\b(?:missiles?|rockets?|shells?|drones?|torpedo(?:es)?|bombs?|artillery)$/;

const isWeapon = (items: readonly Item[], { subject, group }: Clause): boolean =>
  subject.some(({ low }) => WEAPON.test(low)) ||
  (subject.at(-1)?.actor?.role === 'modifier' && WEAPON.test(items[group.start - 1]?.low ?? ''));

const OWN_FORCES: ReadonlySet<string> = new Set(['MOBILIZE', 'RETREAT']);

// "called home over remarks by": whose remarks they were did not do it.
const CAUSES: ReadonlySet<string> = new Set([
  'over',
  'after',
  'for',
  'following',
  'about',
  'amid',
  'despite',
  'before',
]);

// "Its envoy in Berlin was recalled": whose envoy it is recalled him.
function recalled(items: readonly Item[], clause: Clause, left: number): Sides {
  const before = items.slice(left, clause.group.start);
  const [owner, ...others] = before.filter((item) => item.kind === 'actor');
  const initiators = owner ? mentionsOf([owner]) : [];
  const own = sidesOf(initiators);
  return { initiators, recipients: mentionsOf(others).filter((mention) => !sidesWithin(mention, own)) };
}
