import type { Actor } from '../../model/index.ts';
import { placeActor } from './office.ts';
import { salientActors } from './salience.ts';
import { halfAdjective, halfAt, namesakesOf } from './halves.ts';
import { heaviest, type Finding } from './story.ts';
import { isLeader, otherActor, subjectActor, type Reading } from './subjects.ts';
import { SUBJECT_VERBS } from './vocabulary.ts';

const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));
const LEADERS = set('leaders presidents men women premiers rulers monarchs kings statesmen chancellors');
const STATES = set(`
  countries nations states sides governments neighbours neighbors allies rivals capitals armies militaries parties powers enemies
  foes partners adversaries republics kingdoms belligerents signatories peoples economies parliaments delegations navies ministers envoys ambassadors negotiators diplomats`);
/** Bare plurals that mean the two even without a number ("between the countries"). */
const BARE = set('neighbours neighbors countries rivals sides partners enemies');
const COUNTS: Record<string, number> = { two: 2, three: 3, four: 4, both: 2, either: 2, neither: 2, each: 2 };
const ONE = set('ally neighbour neighbor rival foe adversary');
const QUALITY = set(
  'longtime long-time long old former traditional staunch close key nato main biggest oldest northern southern eastern western time',
);
const REALMS: Record<string, readonly string[]> = {
  kingdom: ['SAU', 'JOR', 'MAR', 'BHR', 'THA', 'NLD', 'DNK', 'ESP', 'GBR', 'BEL', 'SWE', 'NOR'],
  emirate: ['QAT', 'KWT', 'ARE'],
  island: ['TWN', 'CUB', 'CYP', 'LKA', 'MLT', 'HTI'],
  sultanate: ['OMN', 'BRN'],
  bloc: ['org:EU', 'org:ASEAN', 'org:MERCOSUR'],
  alliance: ['org:NATO'],
};
const CLUBS = set(
  'nato eu arab gulf asian african baltic balkan nordic european communist socialist nuclear neighbouring neighboring',
);
const INSTITUTIONS = set(
  'ministry administration government presidency parliament cabinet authorities military regime',
);
const QUALIFIED = set('foreign defence defense interior finance');

/** "the two leaders", "both sides", "the kingdom", "the longtime ally", "the foreign ministry": what it stands for at a word. */
export function describe(reading: Reading, at: number): Finding | undefined {
  const { key } = reading.scan.tokens[at]!;
  if (key === 'the') return severalAt(reading, at, at + 1) ?? singleAt(reading, at) ?? halfAt(reading, at);
  if (key === 'both' || key === 'either' || key === 'neither' || key === 'each') return severalAt(reading, at, at);
  if (key === 'its' || key === 'their') return ownNeighbour(reading, at);
  if (key === 'his' || key === 'her') return bareCounterpart(reading, at);
  if (key === 'northern' || key === 'southern') return halfAdjective(reading, at);
  return key === 'two' ? severalAt(reading, at, at) : undefined;
}

function severalAt(reading: Reading, from: number, at: number): Finding | undefined {
  const { tokens } = reading.scan;
  const word = tokens[at]?.key ?? '';
  const head = headOf(reading, at);
  const noun = tokens[head];
  if (!noun || noun.gap !== 'space') return undefined;
  if (isPair(reading, at, head)) return several(reading, from, head + 1, leadersOf(reading, 2));
  const count = COUNTS[word];
  if (isUncounted(noun.key, word, from === at)) return undefined;
  if (/^(each|either|neither)$/.test(word)) {
    const one = /^(side|country|nation|government)$/.test(noun.key);
    return one ? several(reading, from, head + 1, salientActors(reading, 'country', 2)) : undefined;
  }
  const without = apart(reading, word, noun.key, from);
  const namesakes = noun.cap && count === 2 ? namesakesOf(reading, noun.key) : undefined;
  if (namesakes) return several(reading, from, head + 1, namesakes);
  if (STATES.has(noun.key))
    return several(reading, from, head + 1, salientActors(reading, 'country', count ?? 2, without));
  if (LEADERS.has(noun.key)) return several(reading, from, head + 1, leadersOf(reading, count ?? 2, without));
  return count === 2 && isVerb(noun)
    ? several(reading, from, head, lastSeveral(reading) ?? leadersOf(reading, 2))
    : undefined;
}

const isUncounted = (noun: string, word: string, bare: boolean): boolean =>
  COUNTS[word] === undefined ? !BARE.has(noun) : word === 'two' && bare;

const isPair = ({ scan: { tokens } }: Reading, at: number, head: number): boolean =>
  tokens[at - 1]?.key === 'the' && /^(?:pair|duo)$/.test(tokens[head]?.key ?? '') && tokens[head + 1]?.key !== 'of';

/** The noun behind "both", "the two", "both of the", "the former". */
function headOf({ scan: { tokens } }: Reading, at: number): number {
  let head = at;
  if (COUNTS[tokens[head]?.key ?? ''] !== undefined) head++;
  if (head > at && tokens[head]?.key === 'of') head++;
  if (head > at && tokens[head]?.key === 'the') head++;
  while (head > at && (tokens[head]?.key === 'former' || QUALIFIED.has(tokens[head]?.key ?? ''))) head++;
  return head > at && isClub(tokens, head) ? head + 1 : head;
}

/** "the two NATO allies" */
const isClub = (tokens: Reading['scan']['tokens'], at: number): boolean =>
  STATES.has(tokens[at + 1]?.key ?? '') && CLUBS.has(tokens[at]?.key ?? '');

const isVerb = ({ key, cap }: { key: string; cap: boolean }): boolean =>
  !cap && !/^(in|on|of|for|to|by|and)$/.test(key) && (SUBJECT_VERBS.has(key) || /[^e]ed$/.test(key));

/** "Carter invited both men": the one who acts in the sentence is not among them. */
function apart({ before, scan }: Reading, word: string, noun: string, at: number): string | undefined {
  // "officials from both sides": whoever is told of in the sentence is one of them.
  if (/^(?:from|on)$/.test(scan.tokens[at - 1]?.key ?? '')) return undefined;
  // "Belarus pulled its envoys out of Warsaw and Vilnius and ordered both neighbours": not the one who orders.
  if (word === 'both' && RELATIONS.test(noun)) return before.find(({ role }) => role === 'actor')?.actors[0]?.country;
  const countries = new Set(
    before.flatMap(({ role, actors }) => (role === 'actor' ? actors.map((actor) => actor.country) : [])),
  );
  return word === 'both' && countries.size === 1 ? [...countries][0] : undefined;
}

const RELATIONS = /^(?:neighbou?rs|rivals|allies|partners|foes|enemies|adversaries)$/;

const leadersOf = (reading: Reading, count: number, without?: string): readonly Actor[] | undefined =>
  salientActors(reading, 'leader', count, without) ?? salientActors(reading, 'country', count, without);

const lastSeveral = ({ before }: Reading): readonly Actor[] | undefined =>
  before.findLast(({ actors }) => actors.length > 1)?.actors;

function several(
  { scan }: Reading,
  from: number,
  to: number,
  actors: readonly Actor[] | undefined,
): Finding | undefined {
  if (!actors || scan.tokens[to - 1] === undefined) return undefined;
  return { from, to, actors, kind: 'description', role: 'actor', rule: 'actors/several' };
}

function singleAt(reading: Reading, from: number): Finding | undefined {
  const { tokens } = reading.scan;
  const keyAt = (at: number): string => tokens[at]?.key ?? '';
  let head = from + 1;
  while (QUALITY.has(keyAt(head)) || QUALIFIED.has(keyAt(head))) head++;
  const noun = tokens[head];
  if (!noun || (noun.gap !== 'space' && noun.gap !== 'joint')) return undefined;
  if (INSTITUTIONS.has(noun.key) && keyAt(from - 1) === 'to') return undefined;
  if (noun.key === 'military' && isBeforeNoun(tokens[head + 1])) return undefined;
  if (/^(of|in)$/.test(keyAt(head + 1)) && !ONE.has(noun.key)) return undefined;
  const qualified = head - from > 1 || /^(?:with|against)$/.test(keyAt(from - 1));
  const actor = singleActor(reading, noun.key, keyAt(head + 1), qualified);
  if (!actor) return undefined;
  const to = noun.key === 'jewish' ? head + 2 : head + 1;
  return { from, to, actors: [actor], kind: 'description', role: 'actor', rule: 'actors/described' };
}

/** "the military information agreement" */
const isBeforeNoun = (next: Reading['scan']['tokens'][number] | undefined): boolean =>
  next?.gap === 'space' &&
  !next.cap &&
  !SUBJECT_VERBS.has(next.key) &&
  !/ed$|ly$|^(?:in|on|at|to|of|for|by|and|or|but|with|from|that|which|who|had|has|have|is|was|will|would|took|also|then|as)$/.test(
    next.key,
  );

/** "pressed his counterpart", "urged his guest": the other leader told of. */
function bareCounterpart(reading: Reading, from: number): Finding | undefined {
  const { tokens } = reading.scan;
  const next = tokens[from + 2];
  if (
    !/^(?:counterpart|guest|visitor|host)$/.test(tokens[from + 1]?.key ?? '') ||
    next?.key === 'in' ||
    next?.key === 'from'
  )
    return undefined;
  const actor = otherActor(reading, isLeader);
  return actor && { from, to: from + 2, actors: [actor], kind: 'description', role: 'actor', rule: 'actors/described' };
}

/** "its neighbour", "its old rival": the other country told of. */
function ownNeighbour(reading: Reading, from: number): Finding | undefined {
  const { tokens } = reading.scan;
  let head = from + 1;
  while (QUALITY.has(tokens[head]?.key ?? '')) head++;
  // "its starving neighbour"
  if (!ONE.has(tokens[head]?.key ?? '') && head === from + 1 && !tokens[head]?.cap) head++;
  const noun = tokens[head];
  if (!noun || noun.gap !== 'space' || !ONE.has(noun.key) || noun.key === 'ally') return undefined;
  const actor = foreign(reading);
  return actor && { from, to: head + 1, actors: [actor], kind: 'description', role: 'actor', rule: 'actors/described' };
}

function singleActor(reading: Reading, noun: string, next: string, qualified: boolean): Actor | undefined {
  const { knowledge } = reading.story;
  if (noun === 'jewish') return next === 'state' ? placeActor('ISR', knowledge) : undefined;
  const realm = REALMS[noun];
  if (realm) return lastOf(reading, realm);
  if (ONE.has(noun)) return qualified ? foreign(reading) : undefined;
  if (noun === 'administration') return reading.story.named.has('USA') ? placeActor('USA', knowledge) : undefined;
  if (INSTITUTIONS.has(noun)) return homeCountry(reading);
  if (noun === 'president' && !qualified) return onlyPresident(reading) ?? holderOf(reading, /^President\b/);
  const office = OFFICES[noun];
  if (office && (!qualified || noun === 'minister')) return holderOf(reading, office);
  return undefined;
}

/** The country told of last that is not the subject's. */
function foreign(reading: Reading): Actor | undefined {
  const subject = subjectActor(reading, () => true)?.country;
  const [first, second] = heaviest(reading.story, 2);
  if (subject !== undefined && first !== undefined && second !== undefined && (subject === first || subject === second))
    return placeActor(subject === first ? second : first, reading.story.knowledge);
  const country = otherActor(reading, () => true)?.country;
  return country === undefined ? undefined : placeActor(country, reading.story.knowledge);
}

/** An institution without a name belongs to the country of the sentence, or of the one before. */
function homeCountry(reading: Reading): Actor | undefined {
  const subject = subjectActor(reading, (actor) => actor.country !== undefined);
  return subject?.country === undefined ? undefined : placeActor(subject.country, reading.story.knowledge);
}

/** "the president" is the leader named before in the sentence, or the only one in the article so far. */
function onlyPresident({ story, before }: Reading): Actor | undefined {
  const own = before
    .filter(({ actors }) => actors.length === 1 && isLeader(actors[0]!))
    .map(({ actors }) => actors[0]!);
  if (own.length > 0) return own.at(-1);
  const all = new Map(
    story.told.flatMap(({ actors }) =>
      actors.filter((actor) => isLeader(actor)).map((actor) => [actor.id, actor] as const),
    ),
  );
  return all.size === 1 ? [...all.values()][0] : undefined;
}

/** Offices that a reader knows the holder of once he has been named. */
const OFFICES: Readonly<Record<string, RegExp>> = {
  chancellor: /^Chancellor\b/,
  premier: /^(?:Prime Minister|Premier)\b/,
  king: /^King\b/,
  emir: /^Emir\b/,
  pope: /^Pope\b/,
};

/** "the chancellor": the only one of that office whom the article has told of so far. */
function holderOf({ story, before }: Reading, office: RegExp): Actor | undefined {
  const holders = new Map<string, Actor>();
  for (const { role, actors } of [...story.told, ...before])
    for (const actor of actors) if (role === 'actor' && office.test(actor.office ?? '')) holders.set(actor.id, actor);
  return holders.size === 1 ? [...holders.values()][0] : undefined;
}

/** Of a realm's candidates that the article has told of, the one it names most. */
function lastOf({ story, before }: Reading, ids: readonly string[]): Actor | undefined {
  const told = ids.filter((id) => {
    const has = ({ actors }: Finding): boolean => actors.some((actor) => (actor.country ?? actor.id) === id);
    return before.some(has) || story.told.some(has);
  });
  const weight = (id: string): number => story.weights.get(id) ?? 0;
  const best = told.reduce<string | undefined>(
    (one, id) => (one === undefined || weight(id) > weight(one) ? id : one),
    undefined,
  );
  return best === undefined ? undefined : placeActor(best, story.knowledge);
}
