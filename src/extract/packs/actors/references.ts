import type { Actor } from '../../../model/index.ts';
import { isGenitive, isNamed, personEnd } from './groups.ts';
import { isBoundary } from './states.ts';
import { lastSide, mainSides, sideOf, stateActor, type ActorStory, type Finding, type Scan } from './story.ts';

/** What stands for somebody told before, at a token that begins no name: "ambos países", "el mandatario", "la Cancillería". */
export function referenceAt(story: ActorStory, scan: Scan, at: number, here: readonly Actor[]): Finding | undefined {
  return bothAt(story, scan, at, here) ?? officeAt(story, scan, at, here) ?? organAt(story, scan, at, here);
}

/** "ambos países", "los dos presidentes", "los mandatarios": the two sides told last. */
function bothAt(story: ActorStory, { tokens }: Scan, at: number, here: readonly Actor[]): Finding | undefined {
  const { grammar } = story;
  const noun = bothNoun(story, tokens, at);
  if (noun === undefined || isOwned(grammar, tokens[noun + 1]?.low)) return undefined;
  const leaders = grammar.actors.offices.has(tokens[noun]!.low);
  const sides = sidesMeant(story, here);
  const last = new Map<string, Actor>();
  for (const actor of [...story.told].reverse()) {
    const fits = sides.includes(sideOf(actor)) && (!leaders || actor.kind === 'leader');
    if (last.size < 2 && fits && !last.has(sideOf(actor))) last.set(sideOf(actor), actor);
  }
  if (last.size < 2) return undefined;
  const actors = [...last].reverse().map(([id, actor]) => (leaders ? actor : stateActor(id, story)));
  return { from: at, to: noun + 1, actors, kind: 'description', role: 'actor', rule: 'actors/both' };
}

/** Who can be one of two: countries that are told of often enough; of a sentence about a third party, the main two. */
function sidesMeant(story: ActorStory, here: readonly Actor[]): string[] {
  const main = mainSides(story, 2);
  const third = here.some((actor) => !main.includes(sideOf(actor)));
  if (third && main.every((side) => story.told.some((actor) => sideOf(actor) === side))) return main;
  const least = Math.max(2, (story.named.get(main[1] ?? '') ?? 0) / 4);
  const often = [...story.named].filter(([, count]) => count >= least).map(([id]) => id);
  return (often.length < 2 ? [...story.named.keys()] : often).filter((id) => !id.startsWith('org:'));
}

/** Where the noun stands that "ambos" or "los dos" counts, or an office in the plural that needs no number. */
function bothNoun({ grammar }: ActorStory, tokens: Scan['tokens'], at: number): number | undefined {
  const { both, sides, offices } = grammar.actors;
  const first = tokens[at]!.low;
  const second = tokens[at + 1]?.low ?? '';
  const counted = both.has(`${first} ${second}`) ? at + 2 : both.has(first) ? at + 1 : undefined;
  const bare = grammar.words.determiners.has(first) && sides.has(second) && offices.has(second) ? at + 1 : undefined;
  const noun = counted ?? bare;
  return noun !== undefined && sides.has(tokens[noun]?.low ?? '') ? noun : undefined;
}

/** "el mandatario", "al rey": the leader told last who holds such an office and is not of the side just named in the sentence. */
function officeAt(story: ActorStory, { tokens, hits }: Scan, at: number, here: readonly Actor[]): Finding | undefined {
  const { grammar, told } = story;
  const office = grammar.actors.offices.get(tokens[at]!.low);
  const before = tokens[at - 1];
  if (!office || !before?.word || !isDefinite(story, before.low) || !endsPhrase(story, tokens[at + 1]))
    return undefined;
  // "El presidente, Gustavo Petro, …" is told by the name.
  if (tokens[at + 1]?.text === ',' && hits.some((hit) => hit.from === at + 2)) return undefined;
  const beside = here.at(-1);
  const leader = told.findLast(
    (actor) =>
      actor.kind === 'leader' && office.test(actor.office ?? '') && (!beside || sideOf(actor) !== sideOf(beside)),
  );
  if (!leader) return undefined;
  return { from: at, to: at + 1, actors: [leader], kind: 'description', role: 'actor', rule: 'actors/office' };
}

/** "la Junta", "la ministra de Defensa": an organ without its country belongs to a side of the article. */
function organAt(story: ActorStory, scan: Scan, at: number, here: readonly Actor[]): Finding | undefined {
  const { grammar } = story;
  const { tokens, hits } = scan;
  const before = tokens[at - 1];
  if (!grammar.actors.organs.has(tokens[at]!.low) && !grammar.actors.ranks.has(tokens[at]!.low)) return undefined;
  if (before?.word && !isDefinite(story, before.low)) return undefined;
  let to = at + 1;
  // Its department belongs to it: "de Defensa", "de Asuntos Exteriores".
  if (isGenitive(grammar, tokens[to]?.low ?? '') && tokens[to + 1]?.cap) {
    to += 2;
    while (tokens[to]?.word && tokens[to]!.cap) to++;
  }
  const isName = (index: number): boolean => isNamed(hits, index);
  const end = personEnd(grammar, tokens, to, isName);
  const person = end > to;
  if (isName(to - 1) || isName(to) || !endsPhrase(story, tokens[end])) return undefined;
  if (grammar.actors.ranks.has(tokens[at]!.low) && !person) return undefined;
  const side = ownerOf(story, scan, at, here);
  if (side === undefined) return undefined;
  return {
    from: at,
    to: end,
    actors: [stateActor(side, story)],
    kind: 'description',
    role: 'actor',
    rule: 'actors/organ',
  };
}

// The side just named, if the article is about it; else the main one that the sentence does not go on to name.
function ownerOf(story: ActorStory, { tokens, hits }: Scan, at: number, here: readonly Actor[]): string | undefined {
  const main = mainSides(story, 2);
  const beside = here.at(-1);
  if (beside && main.includes(sideOf(beside))) return sideOf(beside);
  const later = new Set(
    hits.filter((hit) => hit.from > at && hit.to <= tokens.length).flatMap((hit) => hit.readings.map(({ id }) => id)),
  );
  const leaders = [...later].flatMap((id) => story.actors.leaders.get(id)?.terms.map(({ country }) => country) ?? []);
  const named = new Set([...later, ...leaders]);
  const free = main.filter((id) => !named.has(id));
  return free.length === 1 ? free[0] : lastSide(story.told, named);
}

const isDefinite = ({ grammar }: ActorStory, low: string): boolean =>
  grammar.words.determiners.has(low) && !grammar.words.possessives.has(low);

const isOwned = (grammar: ActorStory['grammar'], low: string | undefined): boolean =>
  low !== undefined && isGenitive(grammar, low);

// "el presidente interino", "el Gobierno de …": more of the phrase follows, so it is somebody else.
function endsPhrase({ grammar }: ActorStory, next: Scan['tokens'][number] | undefined): boolean {
  if (!next?.word) return true;
  return isBoundary(grammar, next) && !isGenitive(grammar, next.low);
}
