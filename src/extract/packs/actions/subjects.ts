import { isAdverb, isSmallWord, type Grammar } from '../grammar/grammar.ts';
import { sideOf } from '../actors/story.ts';
import type { ActorMention } from '../../types.ts';
import { readingsAt, type VerbGroup } from './groups.ts';
import type { Item } from './items.ts';

/** Actors in front of a verb that no preposition holds, with those joined to them; the first such party of a stretch. */
export function freeActors(items: readonly Item[], from: number, to: number, grammar: Grammar): Item[] {
  for (let at = from; at < to; at++) {
    const item = items[at]!;
    if (item.kind !== 'actor' || item.actor?.role !== 'actor') continue;
    if (isHeld(items, from, at, grammar) && !isOfBoth(items, from, at, grammar)) continue;
    return party(items, at, to, grammar);
  }
  return [];
}

// "los congresos de [ambos países]", "patrullas de [los dos ejércitos]": who belongs to both acts for both.
function isOfBoth(items: readonly Item[], from: number, at: number, grammar: Grammar): boolean {
  const [noun, of] = [items[at - 2], items[at - 1]];
  if (!items[at]!.actor?.rule.endsWith('/both') || at - 2 < from || noun?.kind !== 'word') return false;
  return grammar.prepositions.get(of?.low ?? '') === grammar.genitive && !isHeld(items, from, at - 1, grammar);
}

/** "sus viceministros", "su Gobierno": who belongs to whom the clause before was about acts for them. */
export function isOwnPart(items: readonly Item[], from: number, to: number, grammar: Grammar): boolean {
  const at = items.findIndex(({ low, index }) => index >= from && index < to && grammar.words.possessives.has(low));
  return (
    at >= 0 && at + 1 < to && grammar.actors.groups.has(items[at + 1]!.low) && !isHeld(items, from, at + 1, grammar)
  );
}

/** Behind a verb, before anything else that could be told of: "zarpó de Portsmouth [la flota británica]". */
export function actorsBehind(items: readonly Item[], group: VerbGroup, to: number, grammar: Grammar): Item[] {
  const stop = items.findIndex(
    (item, at) => at >= group.end && at < to && (item.kind === 'mark' || readingsAt(items, at, grammar).length > 0),
  );
  return freeActors(items, group.end, stop < 0 ? to : stop, grammar);
}

/** Whether a preposition holds an actor: "de la guarnición", "contra el presidente [Petro]"; also through a joint, "entre Rusia y [Ucrania]". */
export function isHeld(items: readonly Item[], from: number, at: number, grammar: Grammar): boolean {
  let index = at - 1;
  for (let nouns = 0; nouns < 3 && isPlain(items[index], grammar); nouns++) index--;
  const plain = index < at - 1;
  const determined = isDeterminer(items[index], grammar);
  while (isDeterminer(items[index], grammar)) index--;
  const before = items[index];
  if (index < from || !before) return false;
  if (before.kind === 'word' && grammar.prepositions.has(before.low)) return true;
  if (before.kind === 'word' && grammar.words.coordinators.has(before.low) && (!plain || determined)) {
    const other = items[index - 1];
    return index - 1 >= from && other?.kind === 'actor' && isHeld(items, from, index - 1, grammar);
  }
  return false;
}

// Nouns and adjectives before a name ("el presidente interino [Guaidó]"); a verb or small word is none.
function isPlain(item: Item | undefined, grammar: Grammar): boolean {
  if (item?.kind !== 'word' || isSmallWord(grammar, item.low)) return false;
  return !(grammar.forms.get(item.low) ?? []).some(({ tag }) => tag !== 'part' && tag !== 'subj' && tag !== 'pres');
}

function isDeterminer(item: Item | undefined, { words, prepositions }: Grammar): boolean {
  return item?.kind === 'word' && words.determiners.has(item.low) && !prepositions.has(item.low);
}

/** The first actor with those coordinated or set beside it: "España y Marruecos", "el presidente ruso, Putin". */
function party(items: readonly Item[], first: number, to: number, grammar: Grammar): Item[] {
  const found = [items[first]!];
  let joint = '';
  for (let at = first + 1; at < to; at++) {
    const item = items[at]!;
    if (item.kind === 'actor' && item.actor?.role === 'actor') {
      const beside = sameSide(found.at(-1)!.actor!, item.actor);
      if (joint === 'and' || beside || (joint === ',' && listGoesOn(items, at, to, grammar))) found.push(item);
      else return found;
      joint = '';
    } else if (item.low === ',') joint ||= ',';
    else if (item.kind === 'word' && grammar.words.coordinators.has(item.low)) joint = 'and';
    else if (!isDeterminer(item, grammar) && !(joint !== '' && isPlain(item, grammar))) return found;
  }
  return found;
}

function listGoesOn(items: readonly Item[], at: number, to: number, grammar: Grammar): boolean {
  const rest = items.slice(at + 1, to);
  const next = rest.findIndex(({ kind }) => kind === 'actor');
  return next > 0 && rest.slice(0, next).every(({ low }) => low === ',' || grammar.words.coordinators.has(low));
}

function sameSide(one: ActorMention, other: ActorMention): boolean {
  const sides = new Set(one.actors.map(sideOf));
  return other.actors.every((actor) => sides.has(sideOf(actor)));
}

/** Whether a noun that is no actor could be the subject: a word of its own that no preposition holds. */
export function hasOtherNoun(items: readonly Item[], from: number, to: number, grammar: Grammar): boolean {
  for (let at = from; at < to; at++) {
    const item = items[at]!;
    if (item.kind !== 'word' || isSmallWord(grammar, item.low) || /^\d/.test(item.low)) continue;
    if (readingsAt(items, at, grammar).some(({ tag }) => tag !== 'part')) continue;
    let index = at - 1;
    while (index >= from && (isDeterminer(items[index], grammar) || isPlainOrActor(items[index], grammar))) index--;
    const before = items[index];
    const held = index >= from && before?.kind === 'word' && grammar.prepositions.has(before.low);
    if (!held && !isAdverb(grammar, item.low)) return true;
  }
  return false;
}

const isPlainOrActor = (item: Item | undefined, grammar: Grammar): boolean =>
  item?.kind === 'actor' || isPlain(item, grammar);
