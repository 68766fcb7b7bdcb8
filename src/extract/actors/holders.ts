import type { Actor } from '../../model/index.ts';
import { nameEnd, officialEnd, titleEnd } from './groups.ts';
import { leaderAt } from './leaders.ts';
import type { NameReading } from './names.ts';
import type { Token } from './scan.ts';
import { isNamed, type Finding, type Hit, type SentenceScan, type Story } from './story.ts';
import { isCountryPlace } from './place.ts';
import { LEADING } from './vocabulary.ts';

/** A country named at a hit, and what it may mean. */
export interface StateHit {
  readonly hit: Hit;
  readonly reading: NameReading;
  /** All countries the name can mean ("Dominican", "Congolese"). */
  readonly possible: ReadonlySet<string>;
  readonly actor: Actor;
}

/** The words of an office behind a country: where its title ends, and where the holder's name may begin. */
interface Office {
  readonly from: number;
  readonly end: number;
  readonly named: number;
  readonly counterpart: boolean;
  /** A comma stands between title and name. */
  readonly comma: boolean;
}

/** "U.S. President Donald Trump", "Venezuela's Hugo Chavez", "his Chinese counterpart, Xi Jinping", "the Soviet leader". */
export function officeHolder(story: Story, scan: SentenceScan, state: StateHit): Finding | undefined {
  const { tokens } = scan;
  const { hit, actor } = state;
  const office = readOffice(tokens, hit);
  const { from, end, named, counterpart, comma } = office;
  const possessive = tokens[hit.to - 1]!.possessive;
  if (end === hit.to && !possessive) return undefined;
  const leader = namedHolder(story, scan, state, office);
  if (leader && (!comma || counterpart || closesApposition(tokens, leader.to)))
    return { ...leader, from, rule: 'actors/office-holder' };
  if (end === hit.to) return undefined;
  const to = leader || (comma && !counterpart) ? end : nameEnd(tokens, named);
  if (to > named && !isNamed(scan, named, to)) return official(story, scan, { from, to }, actor);
  if (state.reading.kind === 'country' && !possessive) return undefined;
  return describedLeader(story, scan, { from, to: end }, actor);
}

function readOffice(tokens: readonly Token[], hit: Hit): Office {
  const end = titleEnd(tokens, hit.to);
  const counterpart = tokens.slice(hit.to, end).some((token) => token.key.startsWith('counterpart'));
  const owned = counterpart && /^(his|her|its|their)$/.test(tokens[hit.from - 1]?.key ?? '');
  const comma = tokens[end]?.gap === 'comma';
  return {
    from: owned ? hit.from - 1 : hit.from,
    end,
    named: comma ? titleEnd(tokens, end, true) : end,
    counterpart,
    comma,
  };
}

function namedHolder(story: Story, scan: SentenceScan, state: StateHit, { end, named }: Office): Finding | undefined {
  const next = scan.hits.find((other) => other.from === end) ?? scan.hits.find((other) => other.from === named);
  return next && isJoined(scan.tokens, end) ? holderAt(story, scan, next, state) : undefined;
}

/** "Colombian officials", "U.S. forces", "Kremlin spokesman Dmitry Peskov". */
export function officialGroup(story: Story, scan: SentenceScan, state: StateHit): Finding | undefined {
  const { tokens } = scan;
  const { hit, reading, actor } = state;
  if (tokens[hit.to - 1]!.possessive || reading.kind === 'people') return undefined;
  const strict = reading.kind === 'country' || reading.kind === 'capital' || reading.kind === 'seat';
  const noun = officialEnd(tokens, hit.to, strict);
  if (noun === hit.to) return undefined;
  const person = ONE_PERSON.test(tokens[noun - 1]!.key);
  const end = person && tokens[noun]?.gap === 'space' ? nameEnd(tokens, noun) : noun;
  if (end > noun && !isNamed(scan, noun, end)) {
    return official(story, scan, { from: hit.from, to: end }, actor);
  }
  const role = tokens[noun - 1]!.key === 'capital' && isCountryPlace(tokens, hit.from) ? 'place' : 'actor';
  return { from: hit.from, to: noun, actors: [actor], kind: 'demonym', role, rule: 'actors/official-group' };
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

const ONE_PERSON =
  /^(?:minister|premier|president|chancellor|spokesm[ae]n|spokeswoman|spokesperson|chief|ambassador|envoy|emissary|representative|general|commander|diplomat|negotiator|secretary|commissioner|adviser|advisor)$/;

/** "Ajay Bisaria, the Indian envoy, was": the name before the apposition means the state from here on. */
export function introduceApposed(
  story: Story,
  scan: SentenceScan,
  words: { from: number; to: number },
  actor: Actor,
): void {
  const { tokens } = scan;
  if (!ONE_PERSON.test(tokens[words.to - 1]!.key)) return;
  const head = /^(?:the|an?)$/.test(tokens[words.from - 1]?.key ?? '') ? words.from - 1 : words.from;
  if (tokens[head]!.gap !== 'comma') return;
  let first = head;
  while (first > 0 && tokens[first - 1]!.cap && (first === head || tokens[first]!.gap === 'space')) first--;
  if (head - first < 2 || isNamed(scan, first, head)) return;
  story.officials.set(tokens[head - 1]!.key, [actor]);
}

/** "the American leader", "Iran's president": the leader told of, else the country. */
function describedLeader(story: Story, scan: SentenceScan, words: { from: number; to: number }, actor: Actor): Finding {
  const leading = LEADING.has(scan.tokens[words.to - 1]!.key);
  const leader = leading ? toldLeader(story, actor.id) : undefined;
  const rule = ONE_PERSON.test(scan.tokens[words.to - 1]!.key) ? 'actors/official' : 'actors/official-group';
  const { from, to } = words;
  if (!leader) return { from, to, actors: [actor], kind: 'demonym', role: 'actor', rule };
  return { from, to, actors: leader.actors, kind: 'description', role: 'actor', rule: 'actors/described-leader' };
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
