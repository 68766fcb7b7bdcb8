import type { ActorMention } from '../../types.ts';
import { sideOf } from '../actors/story.ts';
import type { Grammar } from '../grammar/grammar.ts';
import { prepositionAt, type Item } from './items.ts';

/** An actor behind a verb or noun with the preposition that holds it; `obj` when none does. */
export interface Slotted {
  readonly mention: ActorMention;
  readonly slot: string;
  /** The slot of the phrase that a preposition of belonging hangs on: "contra la capital de [Irán]". */
  readonly parent: string;
}

/** Sorts the actors of a stretch by the canonical preposition that holds them. */
export function slotActors(items: readonly Item[], from: number, to: number, grammar: Grammar): Slotted[] {
  const found: Slotted[] = [];
  let slot = 'obj';
  let parent = 'obj';
  for (let at = from; at < to; at++) {
    const item = items[at]!;
    if (item.actor) found.push({ mention: item.actor, slot, parent });
    if (item.kind !== 'word') continue;
    const preposition = prepositionAt(items, at, grammar);
    if (preposition) {
      if (preposition.canon !== grammar.genitive || slot !== grammar.genitive) parent = slot;
      slot = preposition.canon;
      at += preposition.length - 1;
    } else if (grammar.words.complementizers.has(item.low)) [slot, parent] = ['that', 'that'];
  }
  return found;
}

/** The actors of the first slot that holds any, without those of these sides. */
export function fillSlots(
  slotted: readonly Slotted[],
  slots: readonly string[],
  own: ReadonlySet<string>,
  { genitive, words }: Grammar,
  places: boolean,
): ActorMention[] {
  for (const name of slots) {
    const held = slotted.filter(({ mention, slot, parent }) => {
      const here = slot === name || (slot === genitive && parent === name);
      const scene = mention.role === 'place' && words.where.has(slot) && !words.where.has(name);
      return here && !scene && (places || mention.role !== 'place' || words.where.has(name));
    });
    const foreign = held.flatMap(({ mention }) => foreignPart(mention, own));
    if (foreign.length > 0) return foreign;
  }
  return [];
}

/** Any foreign actor of the stretch that is not the doer, a companion or a scene: for acts whose object hides in a longer phrase. */
export function anyForeign(
  slotted: readonly Slotted[],
  own: ReadonlySet<string>,
  { agent, words }: Grammar,
): ActorMention[] {
  for (const { mention, slot } of slotted) {
    if (slot === agent || slot === 'that' || words.around.has(slot) || mention.role === 'place') continue;
    const foreign = foreignPart(mention, own);
    if (foreign.length > 0) return foreign;
  }
  return [];
}

/** A mention without the actors of these sides: "los dos países" said by one of them leaves the other. */
export function foreignPart(mention: ActorMention, own: ReadonlySet<string>): ActorMention[] {
  const actors = mention.actors.filter((actor) => !own.has(sideOf(actor)));
  if (actors.length === 0) return [];
  return actors.length === mention.actors.length ? [mention] : [{ ...mention, actors }];
}

/** The countries and organisations that mentions stand for. */
export function sidesOf(mentions: readonly ActorMention[]): Set<string> {
  return new Set(mentions.flatMap(({ actors }) => actors.map(sideOf)));
}
