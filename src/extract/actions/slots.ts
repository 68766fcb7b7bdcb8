import type { ActorMention } from '../types.ts';
import type { Item } from './items.ts';
import { COORDINATORS, DETERMINERS, PREPOSITIONS } from './words.ts';

/** An actor behind a verb or noun with the preposition that holds it; `obj` when none does. */
export interface Slotted {
  readonly item: Item;
  readonly slot: string;
  /** The slot of the noun that "of", "in" or "between" hangs on. */
  readonly parent: string;
}

/** Sorts the actors of a stretch by the preposition that holds them. */
export function slotActors(items: readonly Item[], from: number, to: number): Slotted[] {
  const found: Slotted[] = [];
  let slot = 'obj';
  let parent = 'obj';
  for (let at = from; at < to; at++) {
    const item = items[at]!;
    // "according to a report to the Canadian government": who tells it.
    if (item.low === 'according') break;
    if (item.kind === 'actor' && !isPossessorAside(items, at)) found.push({ item, slot, parent });
    if (item.kind !== 'word') continue;
    // "of Peru and of Ecuador": both hang on the same noun.
    const again = item.low === slot && COORDINATORS.has(items[at - 1]?.low ?? '');
    if (PREPOSITIONS.has(item.low) || item.low === 'that') {
      if (!again) parent = slot;
      // "along the border with Peru", "an embargo on trade with Peru": as if "of".
      slot = item.low === 'with' && SHARED.has(items[at - 1]?.low ?? '') ? 'of' : item.low;
    } else if (slot !== 'obj' && startsAnew(items, at, slot)) parent = slot;
  }
  return found;
}

/** "Chissano, Machel's heir": whose heir he is takes no part. */
const isPossessorAside = (items: readonly Item[], at: number): boolean =>
  items[at]!.possessive &&
  items[at - 1]?.low === ',' &&
  items[at - 2]?.kind === 'actor' &&
  items[at + 1]?.kind === 'word' &&
  /^,$/.test(items[at + 2]?.low ?? '');

const SHARED: ReadonlySet<string> = new Set([
  'border',
  'borders',
  'frontier',
  'boundary',
  'trade',
  'commerce',
  'business',
  'dealings',
]);

/** "… and": not between two actors, and not before the same preposition again. */
function startsAnew(items: readonly Item[], at: number, slot: string): boolean {
  const [next, second] = [items[at + 1], items[at + 2]];
  if (!COORDINATORS.has(items[at]!.low) || next?.kind === 'actor' || next?.low === slot) return false;
  return !(DETERMINERS.has(next?.low ?? '') && second?.kind === 'actor');
}

/** Countries and organisations that mentions stand for; a leader counts as their country. */
export function sidesOf(mentions: readonly ActorMention[]): Set<string> {
  const sides = new Set<string>();
  for (const mention of mentions) for (const actor of mention.actors) sides.add(sideOf(actor));
  return sides;
}

/** The country an actor belongs to, or its own id for an organisation. */
export function sideOf(actor: ActorMention['actors'][number]): string {
  return actor.kind === 'organisation' ? actor.id : (actor.country ?? actor.id);
}

/** The actors of the best slot, without those on the initiators' own side. */
export function fillSlots(
  slotted: readonly Slotted[],
  whom: readonly string[],
  own: ReadonlySet<string>,
  placesToo: boolean,
): ActorMention[] {
  for (const name of whom) {
    const held = slotted.filter((one) => {
      const fits =
        one.slot === name ||
        (one.slot === 'of' && one.parent === name) ||
        (name === 'obj' && one.slot === 'of' && one.parent === 'obj');
      return fits && (placesToo || one.item.actor?.role !== 'place' || name !== 'in');
    });
    const foreign: ActorMention[] = [];
    for (const one of held) foreign.push(...foreignPart(one.item.actor, own));
    if (foreign.length > 0) return foreign;
  }
  return [];
}

/** Any foreign actor of the stretch, for acts whose object hides in a longer phrase. */
export function anyForeign(slotted: readonly Slotted[], own: ReadonlySet<string>): ActorMention[] {
  for (const one of slotted) {
    if (one.slot === 'by' || one.slot === 'at' || one.slot === 'like' || one.slot === 'with') continue;
    if (one.item.actor?.role === 'place' && (one.slot === 'in' || one.slot === 'on' || one.slot === 'near')) continue;
    const foreign = foreignPart(one.item.actor, own);
    if (foreign.length > 0) return foreign;
  }
  return [];
}

/** Whose soil an act of force fell on, where nobody is named: "fired at targets in Jericho". */
export function foreignScene(slotted: readonly Slotted[], own: ReadonlySet<string>): ActorMention[] {
  const scenes = slotted.filter((one) => one.item.actor?.role === 'place' && SCENE_SLOTS.has(one.slot));
  return scenes.flatMap((one) => foreignPart(one.item.actor, own)).slice(0, 1);
}

const SCENE_SLOTS: ReadonlySet<string> = new Set([
  'in',
  'into',
  'on',
  'near',
  'inside',
  'outside',
  'off',
  'of',
  'around',
]);

/** A mention without the actors of these sides: "the two countries" said by one of them leaves the other. */
export function foreignPart(mention: ActorMention | null, own: ReadonlySet<string>): ActorMention[] {
  if (!mention) return [];
  const actors = mention.actors.filter((actor) => !own.has(sideOf(actor)));
  if (actors.length === 0) return [];
  return actors.length === mention.actors.length ? [mention] : [{ ...mention, actors }];
}

/** Whether a mention stands for these sides only. */
export function sidesWithin(mention: ActorMention, own: ReadonlySet<string>): boolean {
  return [...sidesOf([mention])].every((side) => own.has(side));
}
