import type { Actor } from '../../../model/index.ts';
import { isAdverb, type Grammar } from '../grammar/grammar.ts';
import type { Token } from '../grammar/tokens.ts';
import { groupBefore, isGenitive, isNamed, personEnd } from './groups.ts';
import type { Hit, NameKind } from './names.ts';
import { isScene } from './places.ts';
import { sideOf, stateActor, statesOf, type ActorStory, type Finding, type Scan } from './story.ts';

/** The more a reading says outright, the earlier it counts. */
const ORDER: readonly NameKind[] = ['country', 'government', 'organisation', 'capital', 'seat', 'town', 'demonym'];

/** A country, its adjective, capital, seat or an organisation, with the noun and the person's name that belong to it. */
export function stateAt(story: ActorStory, scan: Scan, hit: Hit): Finding | undefined {
  const { grammar } = story;
  const { tokens } = scan;
  const kind = ORDER.find((one) => hit.readings.some((reading) => reading.kind === one));
  if (kind === undefined) return undefined;
  const readings = hit.readings.filter((reading) => reading.kind === kind);
  const id = kind === 'town' ? readings[0]?.id : choose(story, statesOf(readings, scan.day));
  if (id === undefined) return undefined;
  const actors = [stateActor(id, story)];
  const place = { from: hit.from, to: hit.to, actors, kind: 'name', role: 'place', rule: 'actors/place' } as const;
  if (kind === 'town') return place;
  const group = startOfGroup(grammar, tokens, hit, kind);
  if (group !== undefined) {
    const to = personEnd(grammar, tokens, hit.to, (at) => isNamed(scan.hits, at));
    const told = to === hit.to ? holderOf(story, tokens[group]!, id) : undefined;
    if (told) return { from: group, to, actors: [told], kind: 'description', role: 'actor', rule: 'actors/described' };
    return { from: group, to, actors, kind: 'demonym', role: 'actor', rule: 'actors/group' };
  }
  if (kind === 'demonym') return adjective(story, scan, hit, actors);
  if (isScene(grammar, tokens, hit.from)) return place;
  const plain = kind === 'capital' || kind === 'seat' ? 'metonym' : 'name';
  return { from: hit.from, to: hit.to, actors, kind: plain, role: 'actor', rule: `actors/${kind}` };
}

/** A name with several countries means the one the article names elsewhere. */
function choose({ named }: ActorStory, ids: readonly string[]): string | undefined {
  return [...ids].sort((a, b) => (named.get(b) ?? 0) - (named.get(a) ?? 0))[0];
}

// An adjective follows its noun, a name is joined to it: "tropas rusas", "tropas de Rusia".
function startOfGroup(grammar: Grammar, tokens: readonly Token[], hit: Hit, kind: NameKind): number | undefined {
  if (kind === 'demonym') return groupBefore(grammar, tokens, hit.from);
  let before = hit.from - 1;
  while (before > 0 && grammar.words.determiners.has(tokens[before]!.low) && !isGenitive(grammar, tokens[before]!.low))
    before--;
  const token = tokens[before];
  return token?.word && isGenitive(grammar, token.low) ? groupBefore(grammar, tokens, before) : undefined;
}

/** "el presidente colombiano": the leader told of who holds such an office. */
export function holderOf(story: ActorStory, { low }: Token, country: string): Actor | undefined {
  const office = story.grammar.actors.offices.get(low);
  if (!office) return undefined;
  return story.told.findLast(
    (actor) => actor.kind === 'leader' && sideOf(actor) === country && office.test(actor.office ?? ''),
  );
}

/** "los británicos" are people, "el estadounidense" is the man told of, "un avión británico" says only whose. */
function adjective(story: ActorStory, { tokens }: Scan, hit: Hit, actors: Actor[]): Finding {
  const { grammar } = story;
  const words = { from: hit.from, to: hit.to };
  const before = tokens[hit.from - 1];
  const opens = before?.word && (grammar.words.determiners.has(before.low) || /^\p{N}+/u.test(before.text));
  const after = tokens[hit.to];
  const noun = opens && (!after?.word || isBoundary(grammar, after));
  if (!noun) return { ...words, actors, kind: 'demonym', role: 'modifier', rule: 'actors/adjective' };
  const one = grammar.actors.single.has(before.low);
  const leader = one
    ? story.told.findLast((actor) => actor.kind === 'leader' && sideOf(actor) === sideOf(actors[0]!))
    : undefined;
  if (leader) return { ...words, actors: [leader], kind: 'description', role: 'actor', rule: 'actors/nationality' };
  return { ...words, actors, kind: 'demonym', role: 'actor', rule: 'actors/people' };
}

/** Words before which a noun phrase is over: verbs and small words. */
export function isBoundary(grammar: Grammar, { low }: Token): boolean {
  const { words } = grammar;
  return (
    grammar.forms.has(low) ||
    grammar.prepositions.has(low) ||
    words.relatives.has(low) ||
    words.coordinators.has(low) ||
    words.subordinators.has(low) ||
    words.clitics.has(low) ||
    words.reflexives.has(low) ||
    words.negations.has(low) ||
    isAdverb(grammar, low)
  );
}
