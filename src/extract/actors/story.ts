import { parseDay, toCivil, toDay, type Actor, type Day } from '../../model/index.ts';
import type { ActorMention, Sentence } from '../types.ts';
import type { ActorKnowledge, Leader } from './knowledge.ts';
import { datelineTown } from './dateline-town.ts';
import { nameAt, type Name, type NameIndex } from './names.ts';
import { scanWords, type Token } from './scan.ts';
import { OPENERS, TITLE_WORDS } from './vocabulary.ts';

/** A name found in a sentence; `to` is the word after its last. */
export interface Hit {
  readonly name: Name;
  readonly from: number;
  readonly to: number;
}

/** A sentence with its words and the names in it. */
export interface SentenceScan {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly hits: readonly Hit[];
  /** The day that names are read on: the year the sentence tells of, else publication. */
  readonly day: Day | null;
  /** First words of people who are no known leaders ("Will Freeman"). */
  readonly strangers: readonly number[];
}

/** A mention by word positions of its sentence; `to` is the word after its last. */
export interface Finding extends Pick<ActorMention, 'actors' | 'kind' | 'role' | 'rule'> {
  readonly from: number;
  readonly to: number;
}

/** A finding with the sentence it stands in. */
export interface Placed extends Finding {
  readonly scan: SentenceScan;
}

/** What is known of an article while its mentions are being found. */
export interface Story {
  readonly knowledge: ActorKnowledge;
  readonly published: Day | null;
  readonly scans: readonly SentenceScan[];
  /** Countries and organisations named anywhere, also by adjective or capital. */
  readonly named: ReadonlySet<string>;
  /** Leaders whose full name occurs, by id. */
  readonly introduced: ReadonlySet<string>;
  /** Officials who are no known leaders, by surname, as their country. */
  readonly officials: Map<string, readonly Actor[]>;
  /** How often each country is named in the whole article, by itself or through its leaders. */
  readonly weights: ReadonlyMap<string, number>;
  /** The country the article is written from, by its dateline; ministers without a country are its own. */
  readonly home: string | undefined;
  /** All findings so far, in text order. */
  readonly told: Placed[];
}

/** Whether words belong to a name of ours; a surname alone may be a stranger's first name. */
export function isNamed(scan: SentenceScan, from: number, to: number): boolean {
  return scan.hits.some(
    (hit) => hit.from >= from && hit.from < to && hit.name.readings.some((reading) => reading.kind !== 'surname'),
  );
}

/** Scans an article once: words, names, who is introduced in full. */
export function openStory(sentences: readonly Sentence[], published: string | null, knowledge: ActorKnowledge): Story {
  const day = published === null ? null : (parseDay(published) ?? null);
  const named = new Set<string>();
  const introduced = new Set<string>();
  const town = datelineTown(sentences, knowledge);
  let before: SentenceScan | undefined;
  const scans = sentences.map((sentence) => {
    const scan = carryDay(scanSentence(sentence, day, knowledge, town), before, day);
    before = scan;
    for (const hit of scan.hits) note(hit, scan, knowledge, named, introduced);
    return scan;
  });
  const told = withSurnames(scans);
  return {
    knowledge,
    published: day,
    scans: told,
    named,
    introduced,
    officials: new Map(),
    weights: weigh(told, knowledge),
    home: datelineCountry(told),
    told: [],
  };
}

/** A stranger once named in full is one by surname too: "Guaidó, the head of the assembly, took an oath." */
function withSurnames(scans: readonly SentenceScan[]): readonly SentenceScan[] {
  const surnames = new Set<string>();
  return scans.map((scan) => {
    const { tokens, hits, strangers } = scan;
    const again = tokens.flatMap(({ cap, key }, at) =>
      cap && surnames.has(key) && !strangers.includes(at) && !strangers.includes(at - 1) && !isHit(hits, at)
        ? [at]
        : [],
    );
    for (const at of strangers) surnames.add(tokens[surnameAt(tokens, at)]!.key);
    return again.length === 0 ? scan : { ...scan, strangers: [...strangers, ...again].sort((a, b) => a - b) };
  });
}

const isHit = (hits: readonly Hit[], at: number): boolean => hits.some(({ from, to }) => at >= from && at < to);

function surnameAt(tokens: readonly Token[], first: number): number {
  let at = first + 1;
  while (PARTICLE.test(tokens[at]?.key ?? '')) at++;
  return at;
}

function weigh(scans: readonly SentenceScan[], knowledge: ActorKnowledge): Map<string, number> {
  const weights = new Map<string, number>();
  for (const { hits } of scans) {
    for (const { name } of hits) {
      const [reading] = name.readings;
      if (new Set(name.readings.map(({ id }) => id)).size > 1 && reading?.kind === 'leader') continue;
      const leads = reading?.kind === 'leader' || reading?.kind === 'surname';
      const id = leads ? knowledge.leaders.get(reading.id)?.country : reading?.id;
      if (id !== undefined) weights.set(id, (weights.get(id) ?? 0) + 1);
    }
  }
  return weights;
}

/** The countries an article names most, the first ones first. */
export function heaviest({ weights }: Story, count: number): string[] {
  return [...weights]
    .filter(([id]) => /^[A-Z]{3}$/.test(id))
    .sort((a, b) => b[1] - a[1])
    .slice(0, count)
    .map(([id]) => id);
}

const DATELINE = /^\p{Lu}[\p{Lu}\s.'’-]{2,30}?(?:,[^–—-]{1,60}|\s*\([^)]{1,40}\)\s*)?\s*[–—-]\s/u;

/** "HAVANA, Oct. 4 (wire) -": the one country named at the head of the first lines. */
function datelineCountry(scans: readonly SentenceScan[]): string | undefined {
  for (const { sentence, hits } of scans.slice(0, 6)) {
    if (!DATELINE.test(sentence.text)) continue;
    const first = hits.find((hit) => hit.from === 0);
    return first?.name.readings.find(({ kind }) => kind === 'capital' || kind === 'seat')?.id;
  }
  return undefined;
}

function note(
  hit: Hit,
  scan: SentenceScan,
  knowledge: ActorKnowledge,
  named: Set<string>,
  introduced: Set<string>,
): void {
  const leaders: Leader[] = [];
  for (const { kind, id } of hit.name.readings) {
    if (kind === 'leader') leaders.push(knowledge.leaders.get(id)!);
    else if (kind !== 'surname' && kind !== 'none') named.add(id);
  }
  const leader = closest(leaders, scan.day);
  if (!leader) return;
  introduced.add(leader.id);
  for (const term of leader.terms) named.add(term.country);
}

/** Of several people the one whose terms lie nearest to a day. */
export function closest(leaders: readonly Leader[], day: Day | null): Leader | undefined {
  if (day === null || leaders.length < 2) return leaders.at(-1);
  const distance = (leader: Leader): number =>
    Math.min(...leader.terms.map((term) => (day < term.start ? (term.start - day) * 4 : Math.max(0, day - term.end))));
  return [...leaders].sort((a, b) => distance(a) - distance(b))[0];
}

function scanSentence(
  sentence: Sentence,
  published: Day | null,
  knowledge: ActorKnowledge,
  town: NameIndex | undefined,
): SentenceScan {
  const tokens = scanWords(sentence.text);
  const hits: Hit[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const name = nameAt(knowledge.names, tokens, at) ?? (town && nameAt(town, tokens, at));
    if (!name) continue;
    const to = at + name.words.length;
    hits.push({ name, from: at, to });
    at = to - 1;
  }
  return {
    sentence,
    tokens,
    hits,
    day: tellingDay(tokens, published),
    strangers: findStrangers(tokens, hits, knowledge),
  };
}

/** A year before publication in the sentence tells which leaders and states its names mean. */
function tellingDay(tokens: readonly Token[], published: Day | null): Day | null {
  const limit = published === null ? 2100 : toCivil(published).year;
  let year: number | undefined;
  for (const { key } of tokens) {
    if (key.length !== 4 || !/^(1[5-9]|20)\d\d$/.test(key)) continue;
    const value = Number(key);
    if (value < limit && (year === undefined || value < year)) year = value;
    if (value === limit) return published;
  }
  return year === undefined ? published : toDay(year, 7, 1);
}

/** "In 1979 China attacked. A day later Moscow demanded …": a paragraph that tells of a year goes on telling of it. */
function carryDay(scan: SentenceScan, before: SentenceScan | undefined, published: Day | null): SentenceScan {
  if (scan.day !== published || published === null || !before || before.day === null || before.day === published)
    return scan;
  const same = before.sentence.paragraph === scan.sentence.paragraph;
  return same && before.day < published - LONG_AGO && !NOW.test(scan.sentence.text)
    ? { ...scan, day: before.day }
    : scan;
}

/** Days since what a paragraph tells of, for its names to be of that time: a year or two hardly matters. */
const LONG_AGO = 1200;

/** Words of the present, by which a paragraph comes back to the news. */
const NOW =
  /\b(?:now|today|yesterday|currently|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:this|last) (?:week|month|year)|has|have|is|are|ago|says?)\b/;

const SAYING = /^(said|says|told|added|wrote|argued|warned|who|called|noted|explained)$/;
const PARTICLE = /^(al|el|bin|ibn|de|la|van|von|der|dos|da|di)$/;

/** "Juan" is some leader's family name, but a first name before "Guaidó". */
function isGivenName({ name, from, to }: Hit, tokens: readonly Token[], { commonNames }: ActorKnowledge): boolean {
  const next = tokens[to];
  return (
    to === from + 1 &&
    commonNames.has(tokens[from]!.key) &&
    name.readings.every(({ kind }) => kind === 'surname') &&
    next !== undefined &&
    next.cap &&
    next.gap === 'space'
  );
}

/** "Will Freeman, fellow …", "Adel al-Jubeir told": a capitalised name that is nobody of ours, set off or speaking. */
function findStrangers(tokens: readonly Token[], hits: readonly Hit[], knowledge: ActorKnowledge): number[] {
  const taken = new Set<number>();
  for (const hit of hits)
    if (!isGivenName(hit, tokens, knowledge)) for (let k = hit.from; k < hit.to; k++) taken.add(k);
  const isName = (token: Token | undefined, at: number): token is Token =>
    !!token && token.cap && !token.upper && !token.possessive && !taken.has(at) && !/^\d/.test(token.key);
  const found: number[] = [];
  for (let at = 0; at + 1 < tokens.length; at++) {
    const first = tokens[at]!;
    if (
      !isName(first, at) ||
      TITLE_WORDS.has(first.key) ||
      (OPENERS.has(first.key) && !knowledge.commonNames.has(first.key) && first.key !== 'will')
    )
      continue;
    const last = surnameAt(tokens, at);
    if (!isName(tokens[last], last) || tokens[last]!.gap === 'comma' || tokens[last]!.gap === 'other') continue;
    const next = tokens[last + 1];
    const given = knowledge.commonNames.has(first.key);
    if (!next || given || next.gap === 'comma' || SAYING.test(next.key)) found.push(at);
  }
  return found;
}
