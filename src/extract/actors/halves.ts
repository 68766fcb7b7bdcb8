import type { Actor } from '../../model/index.ts';
import { placeActor } from './office.ts';
import type { Finding } from './story.ts';
import { isLeader, type Reading } from './subjects.ts';

/** "the two Koreas"; "the two Kims": the last two leaders of that name whom the article has told of. */
export function namesakesOf({ story, before }: Reading, plural: string): readonly Actor[] | undefined {
  if (plural === 'koreas') return ['KOR', 'PRK'].map((id) => placeActor(id, story.knowledge));
  const surname = plural.endsWith('s') ? plural.slice(0, -1) : '';
  const bearers = new Map<string, Actor>();
  for (const { actors } of [...story.told, ...before].reverse())
    for (const actor of actors)
      if (isLeader(actor) && actor.id.split('-').includes(surname)) bearers.set(actor.id, actor);
  const two = [...bearers.values()].slice(0, 2);
  return two.length === 2 && two[0]!.country !== two[1]!.country ? two : undefined;
}

/** "the North", "the South": the two Koreas, once both are named. */
export function halfAt({ story, scan: { tokens } }: Reading, from: number): Finding | undefined {
  const [half, next] = [tokens[from + 1], tokens[from + 2]];
  if (!half?.cap || (next?.cap && next.gap === 'space' && !half.possessive)) return undefined;
  const id = halfOf(story.named, half.key);
  if (id === undefined) return undefined;
  const actors = [placeActor(id, story.knowledge)];
  return { from, to: from + 2, actors, kind: 'description', role: 'actor', rule: 'actors/described' };
}

const DIVIDED = [
  ['PRK', 'KOR'],
  ['VNM', 'RVN'],
  ['SDN', 'SSD'],
] as const;

/** The half of a divided country that "North" or "southern" means, once both are named. */
function halfOf(named: ReadonlySet<string>, word: string): string | undefined {
  const half = /^north(?:ern|erners?)?$/.test(word) ? 0 : /^south(?:ern|erners?)?$/.test(word) ? 1 : undefined;
  const country = DIVIDED.find(([north, south]) => named.has(north) && named.has(south));
  return half === undefined ? undefined : country?.[half];
}

/** "Northern agents", "the northern leader": of the half of a divided country. */
export function halfAdjective({ story, scan: { tokens } }: Reading, at: number): Finding | undefined {
  const [half, next] = [tokens[at]!, tokens[at + 1]];
  if (!next || next.cap || next.gap !== 'space' || !OF_STATES.test(next.key)) return undefined;
  const id = halfOf(story.named, half.key);
  if (id === undefined) return undefined;
  const leads = /^(?:leader|president|ruler|strongman)$/.test(next.key);
  const actors = [placeActor(id, story.knowledge)];
  const [to, role] = leads ? [at + 2, 'actor' as const] : [at + 1, 'modifier' as const];
  return { from: at, to, actors, kind: 'description', role, rule: 'actors/described' };
}

const OF_STATES =
  /^(?:leader|president|ruler|strongman|agents?|troops|soldiers|forces|army|navy|government|officials?|envoys?|delegation|delegates|torpedo|gunboats?|warships?|submarines?|guards?|spies|commandos|infiltrators|economy|side|regime|negotiators?|artillery|guns|defectors?)$/;
