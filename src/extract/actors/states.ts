import { toDay, type Actor, type Day } from '../../model/index.ts';
import { introduceApposed, officeHolder, officialGroup, toldLeader } from './holders.ts';
import type { NameReading } from './names.ts';
import { placeActor } from './office.ts';
import { isCountryPlace, isTownPlace } from './place.ts';
import type { Finding, Hit, SentenceScan, Story } from './story.ts';
import { SUBJECT_VERBS } from './vocabulary.ts';

/** Russia stands for the Soviet Union between these days. */
const SOVIET: readonly [Day, Day] = [toDay(1922, 12, 30), toDay(1991, 12, 25)];

/** A country, its adjective, capital, seat or an organisation, with the office, name or noun that belongs to it. */
export function stateAt(story: Story, scan: SentenceScan, hit: Hit): Finding | undefined {
  const readings = hit.name.readings.filter(
    (one) => one.kind !== 'leader' && one.kind !== 'surname' && one.kind !== 'none',
  );
  const reading = chooseReading(story, readings, scan.day);
  if (!reading) return undefined;
  const possible = new Set(readings.map((one) => one.id));
  const id = isUnionsTown(story, scan, hit) ? 'org:EU' : ofItsTime(reading.id, scan.day);
  const actor = placeActor(id, story.knowledge);
  const state = { hit, reading, possible, actor };
  const held = officeHolder(story, scan, state) ?? officialGroup(story, scan, state);
  if (held) introduceApposed(story, scan, held, actor);
  return held ?? bareName(story, scan, hit, reading, actor);
}

/** Of several readings the one in force that day, of several in force the one told of last. */
export function chooseReading(
  story: Story,
  readings: readonly NameReading[],
  day: Day | null,
): NameReading | undefined {
  if (readings.length < 2) return readings[0] && isBygone(readings[0], day) ? undefined : readings[0];
  const valid = day === null ? readings : readings.filter((one) => one.from <= day && day <= one.to);
  const pool = valid.length > 0 ? valid : readings;
  const told = story.told.findLast(({ actors }) =>
    actors.some((actor) => pool.some((one) => one.id === (actor.country ?? actor.id))),
  );
  const id = told?.actors[0]?.country;
  return pool.find((one) => one.id === id) ?? pool[0];
}

/** A town that was no seat of government for twenty years before (Salisbury, once Rhodesia's capital). */
const isBygone = (reading: NameReading, day: Day | null): boolean =>
  reading.kind === 'capital' && day !== null && day > reading.to + 7305;

const ofItsTime = (id: string, day: Day | null): string =>
  id === 'RUS' && day !== null && day >= SOVIET[0] && day <= SOVIET[1] ? 'SUN' : id;

function bareName(story: Story, scan: SentenceScan, hit: Hit, reading: NameReading, actor: Actor): Finding {
  const { from, to } = hit;
  const actors = [actor];
  switch (reading.kind) {
    case 'demonym':
      return demonym(story, scan, hit, actors);
    case 'people':
      return { from, to, actors, kind: 'demonym', role: 'actor', rule: 'actors/people' };
    case 'capital':
    case 'seat':
    case 'government':
      return { from, to, actors, kind: 'metonym', role: townRole(scan, hit, reading), rule: `actors/${reading.kind}` };
    default:
      return { from, to, actors, kind: 'name', role: countryRole(scan, hit, reading), rule: `actors/${reading.kind}` };
  }
}

function demonym(story: Story, scan: SentenceScan, hit: Hit, actors: readonly Actor[]): Finding {
  const { from, to } = hit;
  const [before, next] = [scan.tokens[hit.from - 1], scan.tokens[hit.to]];
  const ends =
    !next || next.gap === 'other' || next.gap === 'comma' || SUBJECT_VERBS.has(next.key) || /[^e]ed$/.test(next.key);
  if (before?.key !== 'the' || !ends || next?.gap === 'joint')
    return { from, to, actors, kind: 'demonym', role: 'modifier', rule: 'actors/demonym' };
  const leader = toldLeader(story, actors[0]!.id);
  if (leader && !/(ese|ish|ch|ss)$/.test(scan.tokens[hit.from]!.key)) {
    return { from, to, actors: leader.actors, kind: 'description', role: 'actor', rule: 'actors/described-leader' };
  }
  return { from, to, actors, kind: 'demonym', role: 'actor', rule: 'actors/people' };
}

function townRole(scan: SentenceScan, hit: Hit, reading: NameReading): Finding['role'] {
  if (reading.venue && reading.kind === 'seat') return 'place';
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
  if (tokens[hit.to - 1]!.possessive || SUBJECT_VERBS.has(next?.key ?? '')) return 'actor';
  if (!next || next.gap !== 'space') return 'actor';
  return /[^e]ed$/.test(next.key) || next.cap ? 'actor' : 'modifier';
}

/** "Brussels" speaks for the European Union where the article names it and no Belgian. */
const isUnionsTown = (story: Story, scan: SentenceScan, hit: Hit): boolean =>
  scan.tokens[hit.from]!.key === 'brussels' && story.named.has('org:EU');
