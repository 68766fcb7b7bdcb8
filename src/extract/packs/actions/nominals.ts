import type { ActorMention } from '../../types.ts';
import { fits, nounKey, type Frame } from '../grammar/frames.ts';
import { toAct, type Act, type Scene } from './acts.ts';
import type { Clause } from './clauses.ts';
import { isFinite } from './groups.ts';
import type { Item } from './items.ts';
import { bestMatch } from './match.ts';
import { fillSlots, sidesOf, slotActors } from './slots.ts';
import { standingOf } from './standing.ts';

/**
 * Acts told by a noun that names both sides: "la visita de Sánchez a Rabat", "el ataque ruso contra Ucrania". A noun that a verb's frame used
 * up is left out, and so is one that is only demanded, refused or supposed.
 * @param silent clauses whose objects are talked about, not told
 */
export function nominalActs(scene: Scene, taken: ReadonlySet<number>, silent: ReadonlySet<number>): Act[] {
  return scene.items.flatMap((item) => {
    if (item.kind !== 'word' || taken.has(item.index) || item.quoted) return [];
    const act = actOfNoun(scene, item, silent);
    return act ? [act] : [];
  });
}

function actOfNoun(scene: Scene, item: Item, silent: ReadonlySet<number>): Act | null {
  const { items, grammar, clauses } = scene;
  const key = item.keys[0] ?? '';
  const frames = (grammar.nouns.get(nounKey(key)) ?? []).filter(({ head }) => fits(key, head));
  if (frames.length === 0 || clauses.some(({ group }) => group.start <= item.index && item.index < group.end))
    return null;
  const clause = clauses.find((one) => isFinite(one.group) && one.start <= item.index && item.index < one.end);
  if (clause && (silent.has(clause.index) || standingOf(items, clause, grammar) !== 'occurred')) return null;
  const end = phraseEnd(scene, item.index + 1);
  const match = bestMatch(frames, items, item.index, end, null);
  if (!match || match.frame.type === 'NONE') return null;
  const sides = sidesOfNoun(scene, match.frame, item.index, end);
  if (!sides) return null;
  return toAct(scene, match, { status: 'occurred', clause: clause ?? whole(items), rule: 'noun' }, sides);
}

function sidesOfNoun(
  { items, grammar }: Scene,
  frame: Frame,
  at: number,
  end: number,
): { initiators: ActorMention[]; recipients: ActorMention[]; supplied: boolean } | null {
  const slotted = slotActors(items, at + 1, end, grammar);
  const none: ReadonlySet<string> = new Set();
  const next = items[at + 1]?.actor;
  const adjective = frame.who.includes('mod') && next?.role === 'modifier' ? [next] : [];
  const held = adjective.length > 0 ? adjective : fillSlots(slotted, frame.who, none, grammar, true);
  // "entre Trump y Petro": both are held by one preposition.
  const initiators = held.filter((mention) => mention.role !== 'place');
  if (initiators.length === 0) return null;
  const own = sidesOf(initiators);
  const recipients = fillSlots(slotted, frame.whom, own, grammar, true);
  if (recipients.length === 0 && !(frame.flags.has('mutual') && own.size > 1)) return null;
  return { initiators, recipients, supplied: false };
}

// A noun's own phrase ends at a mark or a verb.
function phraseEnd({ items, clauses }: Scene, from: number): number {
  for (let at = from; at < items.length; at++) {
    if (items[at]!.kind === 'mark') return at;
    if (clauses.some(({ group }) => group.start === at && group.tag !== 'part')) return at;
  }
  return items.length;
}

const whole = (items: readonly Item[]): Pick<Clause, 'start' | 'end'> => ({ start: 0, end: items.length });
