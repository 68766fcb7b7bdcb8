import type { Actor } from '../../model/index.ts';
import { nameEnd, officialEnd, titleEnd } from './groups.ts';
import { leaderAt } from './leaders.ts';
import type { NameReading } from './names.ts';
import type { Token } from './scan.ts';
import type { Finding, Hit, SentenceScan, Story } from './story.ts';
import { LEADING } from './vocabulary.ts';

/** A country named at a hit, and what it may mean. */
export interface StateHit {
  readonly hit: Hit;
  readonly reading: NameReading;
  /** All countries the name can mean ("Dominican", "Congolese"). */
  readonly possible: ReadonlySet<string>;
  readonly actor: Actor;
}

/** "U.S. President Donald Trump", "Venezuela's Hugo Chavez", "his Chinese counterpart, Xi Jinping", "the Soviet leader". */
export function officeHolder(story: Story, scan: SentenceScan, state: StateHit): Finding | undefined {
  const { tokens } = scan;
  const { hit } = state;
  const office = titleEnd(tokens, hit.to);
  const possessive = tokens[hit.to - 1]!.possessive;
  if (office === hit.to && !possessive) return undefined;
  const counterpart = tokens.slice(hit.to, office).some((token) => token.key.startsWith('counterpart'));
  const from = counterpart && /^(his|her|its|their)$/.test(tokens[hit.from - 1]?.key ?? '') ? hit.from - 1 : hit.from;
  const comma = tokens[office]?.gap === 'comma';
  const named = comma ? titleEnd(tokens, office, true) : office;
  const next = scan.hits.find((other) => other.from === office) ?? scan.hits.find((other) => other.from === named);
  const leader = next && isJoined(tokens, office) ? holderAt(story, scan, next, state) : undefined;
  if (leader && (!comma || counterpart || closesApposition(tokens, leader.to)))
    return { ...leader, from, rule: 'actors/office-holder' };
  if (office === hit.to) return undefined;
  const end = next || (comma && !counterpart) ? office : nameEnd(tokens, named);
  if (end > named && !scan.hits.some((other) => other.from >= named && other.from < end)) {
    return official(story, scan, { from, to: end }, state.actor);
  }
  if (state.reading.kind === 'country' && !possessive) return undefined;
  return describedLeader(story, scan, { from, to: office }, state.actor);
}

/** "Colombian officials", "U.S. forces", "Kremlin spokesman Dmitry Peskov". */
export function officialGroup(story: Story, scan: SentenceScan, state: StateHit): Finding | undefined {
  const { tokens } = scan;
  const { hit, reading, actor } = state;
  if (tokens[hit.to - 1]!.possessive || reading.kind === 'people') return undefined;
  const strict = reading.kind === 'country' || reading.kind === 'capital' || reading.kind === 'seat';
  const noun = officialEnd(tokens, hit.to, strict);
  if (noun === hit.to) return undefined;
  const person = /^(minister|spokesm[ae]n|spokeswoman|spokesperson|chief|ambassador|envoy|general|commander)$/.test(
    tokens[noun - 1]!.key,
  );
  const end = person && tokens[noun]?.gap === 'space' ? nameEnd(tokens, noun) : noun;
  if (end > noun && !scan.hits.some((other) => other.from >= noun && other.from < end)) {
    return official(story, scan, { from: hit.from, to: end }, actor);
  }
  return { from: hit.from, to: noun, actors: [actor], kind: 'demonym', role: 'actor', rule: 'actors/official-group' };
}

/** The leader of this country named at the next hit; for an organisation, whoever is named speaks for it. */
function holderAt(
  story: Story,
  scan: SentenceScan,
  next: Hit,
  { possible, actor, reading }: StateHit,
): Finding | undefined {
  if (reading.kind === 'igo') {
    const person = leaderAt(story, scan, next);
    return person && official(story, scan, person, actor);
  }
  for (const country of possible) {
    const leader = leaderAt(story, scan, next, country);
    const origin = leader?.actors[0]?.country ?? '';
    if (possible.has(origin) || (origin === 'SUN' && possible.has('RUS'))) return leader;
  }
  return undefined;
}

/** An official who is no known leader; the surname means the state from here on. */
function official(story: Story, scan: SentenceScan, words: { from: number; to: number }, actor: Actor): Finding {
  story.officials.set(scan.tokens[words.to - 1]!.key, [actor]);
  return { from: words.from, to: words.to, actors: [actor], kind: 'name', role: 'actor', rule: 'actors/official' };
}

/** "the American leader", "Iran's president": the leader told of, else the country. */
function describedLeader(story: Story, scan: SentenceScan, words: { from: number; to: number }, actor: Actor): Finding {
  const leading = LEADING.has(scan.tokens[words.to - 1]!.key);
  const leader = leading ? toldLeader(story, actor.id) : undefined;
  if (!leader) return { ...words, actors: [actor], kind: 'demonym', role: 'actor', rule: 'actors/official-group' };
  return { ...words, actors: leader.actors, kind: 'description', role: 'actor', rule: 'actors/described-leader' };
}

/** The last mention of a single leader of a country. */
export function toldLeader(story: Story, country: string): Finding | undefined {
  return story.told.findLast(
    ({ actors: [actor, other] }) => !other && actor?.kind === 'leader' && actor.country === country,
  );
}

const isJoined = (tokens: readonly Token[], at: number): boolean =>
  tokens[at] !== undefined && tokens[at].gap !== 'other';

/** "Russia's president, Vladimir Putin, said": the name is set off on both sides. */
const closesApposition = (tokens: readonly Token[], to: number): boolean =>
  tokens[to] === undefined || tokens[to].gap === 'comma' || tokens[to].gap === 'other';
