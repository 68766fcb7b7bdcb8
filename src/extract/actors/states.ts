import type { Actor, Day } from '../../model/index.ts';
import { nameEnd, officialEnd, titleEnd } from './groups.ts';
import { leaderAt } from './leaders.ts';
import type { NameReading } from './names.ts';
import { placeActor } from './office.ts';
import { isCountryPlace, isTownPlace } from './place.ts';
import type { Finding, Hit, SentenceScan, Story } from './story.ts';
import { LEADING, SUBJECT_VERBS } from './vocabulary.ts';

/** Russia stands for the Soviet Union between these days (1922-12-30 and 1991-12-25). */
const SOVIET: readonly [Day, Day] = [-17168, 8028];

/** A country, its adjective, capital, seat or an organisation, with the office, name or noun that belongs to it. */
export function stateAt(story: Story, scan: SentenceScan, hit: Hit): Finding | undefined {
  const readings = hit.name.readings.filter(
    (one) => one.kind !== 'leader' && one.kind !== 'surname' && one.kind !== 'none',
  );
  const reading = chooseReading(story, readings, scan.day);
  if (!reading) return undefined;
  const possible = new Set(readings.map((one) => one.id));
  const actor = placeActor(ofItsTime(reading.id, scan.day), story.knowledge);
  return (
    officeHolder(story, scan, hit, reading, possible, actor) ??
    officialGroup(scan, hit, reading, actor) ??
    bareName(story, scan, hit, reading, actor)
  );
}

/** Of several readings the one in force that day, of several in force the one told of last. */
export function chooseReading(
  story: Story,
  readings: readonly NameReading[],
  day: Day | null,
): NameReading | undefined {
  if (readings.length < 2) return readings[0];
  const valid = day === null ? readings : readings.filter((one) => one.from <= day && day <= one.to);
  const pool = valid.length > 0 ? valid : readings;
  const told = story.told.findLast(({ actors }) =>
    actors.some((actor) => pool.some((one) => one.id === (actor.country ?? actor.id))),
  );
  const id = told?.actors[0]?.country;
  return pool.find((one) => one.id === id) ?? pool[0];
}

const ofItsTime = (id: string, day: Day | null): string =>
  id === 'RUS' && day !== null && day >= SOVIET[0] && day <= SOVIET[1] ? 'SUN' : id;

/** "U.S. President Donald Trump", "Venezuela's Hugo Chavez", "his Chinese counterpart, Xi Jinping", "the Soviet leader". */
function officeHolder(
  story: Story,
  scan: SentenceScan,
  hit: Hit,
  reading: NameReading,
  possible: ReadonlySet<string>,
  actor: Actor,
): Finding | undefined {
  const { tokens } = scan;
  const office = titleEnd(tokens, hit.to);
  const possessive = tokens[hit.to - 1]!.possessive;
  if (office === hit.to && !possessive) return undefined;
  const from = withPossessor(tokens, hit.from, office);
  const comma = tokens[office]?.gap === 'comma';
  const named = comma ? titleEndAfterComma(tokens, office) : office;
  const next = scan.hits.find((other) => other.from === named && other !== hit);
  const counterpart = tokens.slice(hit.to, office).some((token) => token.key.startsWith('counterpart'));
  if (next && isReached(tokens, named, office, comma) && (!comma || counterpart || closesApposition(tokens, next.to))) {
    for (const country of possible) {
      const leader = leaderAt(story, scan, next, country);
      if (leader?.actors[0]?.country !== undefined && possible.has(ofOrigin(leader.actors[0].country))) {
        return { ...leader, from, rule: 'actors/office-holder' };
      }
    }
  }
  if (office === hit.to) return undefined;
  const end = (comma && !counterpart) || next ? office : nameEnd(tokens, named);
  if (end > named && !scan.hits.some((other) => other.from >= named && other.from < end)) {
    story.officials.set(tokens[end - 1]!.key, [actor]);
    return { from, to: end, actors: [actor], kind: 'name', role: 'actor', rule: 'actors/official' };
  }
  if (reading.kind === 'country' && !possessive) return undefined;
  return describedLeader(story, scan, { from, to: office }, actor);
}

const ofOrigin = (country: string): string => (country === 'SUN' ? 'RUS' : country);

const isReached = (tokens: readonly { gap: string }[], named: number, office: number, comma: boolean): boolean =>
  named > office || comma || tokens[named]?.gap === 'space' || tokens[named]?.gap === 'joint';

/** "Russia's president, Vladimir Putin, said": the name is set off on both sides. */
const closesApposition = (tokens: readonly { gap: string }[], to: number): boolean =>
  tokens[to] === undefined || tokens[to].gap === 'comma' || tokens[to].gap === 'other';

function titleEndAfterComma(tokens: SentenceScan['tokens'], at: number): number {
  const spaced = tokens.map((token, k) => (k === at ? { ...token, gap: 'space' as const } : token));
  return titleEnd(spaced, at);
}

/** "his Colombian counterpart" starts at "his". */
function withPossessor(tokens: SentenceScan['tokens'], from: number, office: number): number {
  const before = tokens[from - 1];
  const counterpart = tokens.slice(from, office).some((token) => token.key.startsWith('counterpart'));
  return before && counterpart && /^(his|her|its|their)$/.test(before.key) ? from - 1 : from;
}

/** "the American leader", "Iran's president": the leader told of, else the country. */
function describedLeader(story: Story, scan: SentenceScan, words: { from: number; to: number }, actor: Actor): Finding {
  const head = scan.tokens[words.to - 1]!.key;
  const counterpart = head === 'counterpart';
  const before = LEADING.has(head) || counterpart;
  const leader = before
    ? story.told.findLast(({ actors }) => actors.length === 1 && isLeaderOf(actors[0], actor.id))
    : undefined;
  if (!leader) return { ...words, actors: [actor], kind: 'demonym', role: 'actor', rule: 'actors/official-group' };
  return { ...words, actors: leader.actors, kind: 'description', role: 'actor', rule: 'actors/described-leader' };
}

const isLeaderOf = (actor: Actor | undefined, country: string): boolean =>
  actor?.kind === 'leader' && actor.country === country;

/** "Colombian officials", "U.S. forces", "Kremlin spokesman Dmitry Peskov". */
function officialGroup(scan: SentenceScan, hit: Hit, reading: NameReading, actor: Actor): Finding | undefined {
  const { tokens } = scan;
  if (tokens[hit.to - 1]!.possessive || reading.kind === 'people') return undefined;
  const strict = reading.kind === 'country' || reading.kind === 'capital' || reading.kind === 'seat';
  const end = officialEnd(tokens, hit.to, strict);
  if (end === hit.to) return undefined;
  return { from: hit.from, to: end, actors: [actor], kind: 'demonym', role: 'actor', rule: 'actors/official-group' };
}

function bareName(story: Story, scan: SentenceScan, hit: Hit, reading: NameReading, actor: Actor): Finding {
  const base = { from: hit.from, to: hit.to, actors: [actor] };
  switch (reading.kind) {
    case 'demonym':
      return demonym(story, scan, hit, base);
    case 'people':
      return { ...base, kind: 'demonym', role: 'actor', rule: 'actors/people' };
    case 'capital':
    case 'seat':
    case 'government':
      return { ...base, kind: 'metonym', role: townRole(scan, hit, reading), rule: `actors/${reading.kind}` };
    default:
      return { ...base, kind: 'name', role: countryRole(scan, hit, reading), rule: `actors/${reading.kind}` };
  }
}

function demonym(story: Story, scan: SentenceScan, hit: Hit, base: Pick<Finding, 'from' | 'to' | 'actors'>): Finding {
  const [before, next] = [scan.tokens[hit.from - 1], scan.tokens[hit.to]];
  const ends =
    !next || next.gap === 'other' || next.gap === 'comma' || SUBJECT_VERBS.has(next.key) || /[^e]ed$/.test(next.key);
  if (before?.key !== 'the' || !ends || next?.gap === 'joint')
    return { ...base, kind: 'demonym', role: 'modifier', rule: 'actors/demonym' };
  const leader = story.told.findLast(({ actors }) => actors.length === 1 && isLeaderOf(actors[0], base.actors[0]!.id));
  if (leader && !/(ese|ish|ch|ss)$/.test(scan.tokens[hit.from]!.key)) {
    return { ...base, actors: leader.actors, kind: 'description', role: 'actor', rule: 'actors/described-leader' };
  }
  return { ...base, kind: 'demonym', role: 'actor', rule: 'actors/people' };
}

function townRole(scan: SentenceScan, hit: Hit, reading: NameReading): Finding['role'] {
  if (reading.venue) return 'place';
  const { tokens } = scan;
  if (tokens[hit.to]?.gap === 'joint') return 'modifier';
  if (reading.kind === 'government') return isCountryPlace(tokens, hit.from) ? 'place' : 'actor';
  if (scan.sentence.kind === 'byline') return 'place';
  if (tokens[hit.to - 1]!.possessive) return 'actor';
  return isTownPlace(tokens, hit.from, hit.to) ? 'place' : 'actor';
}

function countryRole(scan: SentenceScan, hit: Hit, reading: NameReading): Finding['role'] {
  const { tokens } = scan;
  const next = tokens[hit.to];
  if (next?.gap === 'joint') return 'modifier';
  if (!tokens[hit.to - 1]!.possessive && isCountryPlace(tokens, hit.from)) return 'place';
  if (reading.kind !== 'abbreviation' && reading.kind !== 'igo') return 'actor';
  if (!next || next.gap !== 'space' || tokens[hit.to - 1]!.possessive) return 'actor';
  return SUBJECT_VERBS.has(next.key) || /[^e]ed$/.test(next.key) || next.cap ? 'actor' : 'modifier';
}
