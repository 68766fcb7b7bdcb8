import type { ActorMention } from '../types.ts';
import type { Scene, Sides } from './act.ts';
import type { Clause } from './clauses.ts';
import type { Item } from './items.ts';
import type { Frame } from './lexicon.ts';
import { fillSlots, foreignPart, sidesOf } from './slots.ts';
import type { Slotted } from './slots.ts';
import { doerTo } from './story.ts';
import { PREPOSITIONS } from './words.ts';

/** Nouns of a deed behind which "of" names the victim. */
const DEEDS =
  /^(?:bombings?|bombardment|shelling|killings?|murders?|assassinations?|massacres?|shootings?|invasion|occupation|annexation|arrests?|detentions?|deportations?|expulsions?|abductions?|kidnappings?|executions?|persecution|seizures?|storming|harassment|treatment|mistreatment|overthrow|ouster|poisoning|imprisonment|jailing|torture|repression|downing|sinking|destruction|ransacking|burning)$/;

/**
 * Whom a condemnation of a deed blames: who did it ("the American bombing of Iraq", "the bombing of Iraq by American planes"), never
 * whom it was done to; where the sentence does not say, who the story says did it, else nobody.
 * @returns undefined where the object is no such deed.
 */
export function blamedForDeed(
  { items, story }: Scene,
  { group, end }: Clause,
  frame: Frame,
  slotted: readonly Slotted[],
  initiators: readonly ActorMention[],
): Sides | null | undefined {
  if (frame.type !== 'ACCUSE') return undefined;
  const deed = deedBehind(items, group.end, end);
  if (deed === undefined) return undefined;
  const own = sidesOf(initiators);
  const doers = items.slice(group.end, deed).flatMap(({ actor }) => foreignPart(actor, own));
  const named =
    doers.length > 0
      ? doers
      : fillSlots(
          slotted.filter(({ item }) => item.index > deed),
          ['by'],
          own,
          true,
        );
  if (named.length > 0) return { initiators, recipients: named };
  const victims = slotted.filter(({ item, slot }) => item.index > deed && slot === 'of');
  if (victims.length === 0) return lastDeed(story, items, deed, initiators);
  const blamed = [...sidesOf(victims.flatMap(({ item }) => (item.actor ? [item.actor] : [])))].flatMap((victim) =>
    doerTo(story, victim, own),
  );
  return blamed.length > 0 ? { initiators, recipients: blamed.slice(0, 1) } : null;
}

/** "Iraq invaded Kuwait. Tehran condemned the invasion": the one told last, where it was not the blamer's own. */
function lastDeed(
  story: Scene['story'],
  items: readonly Item[],
  deed: number,
  initiators: readonly ActorMention[],
): Sides | undefined {
  const own = sidesOf(initiators);
  const [doer, victim] = story.pairs.at(-1) ?? [];
  if (items[deed - 1]?.low !== 'the' || doer === undefined || victim === undefined || own.has(doer)) return undefined;
  const recipients = doerTo(story, victim, own).slice(0, 1);
  return recipients.length > 0 ? { initiators, recipients } : undefined;
}

/** The deed that heads the words behind a verb: before their first preposition. */
function deedBehind(items: readonly Item[], from: number, to: number): number | undefined {
  for (let at = from; at < Math.min(to, from + 7); at++) {
    const { kind, low } = items[at]!;
    if (kind === 'punct' || PREPOSITIONS.has(low)) return undefined;
    if (DEEDS.test(low) && items[at + 1]?.kind !== 'actor') return at;
  }
  return undefined;
}
