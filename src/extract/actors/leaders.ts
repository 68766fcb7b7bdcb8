import type { Actor } from '../../model/index.ts';
import type { Leader } from './knowledge.ts';
import { nearestTerm, leaderActor, termOn } from './office.ts';
import type { Token } from './scan.ts';
import { closest, type Finding, type Hit, type SentenceScan, type Story } from './story.ts';
import { OPENERS, OTHER_TITLES, TITLE_HEADS, TITLE_WORDS } from './vocabulary.ts';

/** Ten years: how long a surname alone still means somebody who left office. */
const REMEMBERED = 3653;

/** Family names that are words, months or first names of everybody: they need an introduction or a title. */
const WORD_NAMES = new Set(
  `may will brown major heath ford carter key english rice baker wade bell moon ban cook hunt hague straw grant hayes pierce lincoln
  wilson jackson johnson jones smith davis clark young gore short park singh khan li le lee wang zhang an do no so to son rose bishop
  day church rogers powell white black green price law peace hope king chance march long best small rich love little west north south
  east news media may might can garcia lopez rahman mohamed mohammed muhammad ali ahmed saleh thani sabah khalifa saud nahyan nguyen
  tran pham thomas martin michel john george paul peter joseph francis washington jordan chad`.split(/\s+/),
);

/** Large states whose leader's surname needs no mention of the country. */
const MAJOR = new Set('USA RUS SUN CHN GBR FRA DEU JPN IND ISR TUR IRN UKR'.split(' '));

/** The words of a title that stand right before a name: "former President", "Secretary of State"; `at` itself where there is none. */
export function titleStart(tokens: readonly Token[], at: number): number {
  let start = at;
  while (start > 0 && (tokens[start]!.gap === 'space' || tokens[start]!.gap === 'joint')) {
    const before = tokens[start - 1]!;
    if (before.possessive) break;
    const of = before.key === 'of' && /^(state|government|defense|foreign)$/.test(tokens[start]!.key);
    if (!of && !TITLE_WORDS.has(before.key)) break;
    start--;
  }
  const titled = tokens.slice(start, at).some((token) => TITLE_HEADS.has(token.key));
  return titled || (start < at && /^(former|then|ex|late)$/.test(tokens[start]!.key)) ? start : at;
}

/** Mention of a leader at a hit, its title included; undefined where the name means somebody else. `country` narrows the choice. */
export function leaderAt(story: Story, scan: SentenceScan, hit: Hit, country?: string): Finding | undefined {
  const full = readLeaders(story, hit, 'leader').filter((leader) => isOfAge(leader, story.published));
  const start = titleStart(scan.tokens, hit.from);
  if (full.length > 0) {
    if (start === hit.from && isLongerName(story, scan.tokens, hit.from, full)) return undefined;
    const leader = namesake(story, ofCountry(full, country), scan.day) ?? namesake(story, full, scan.day)!;
    return finding(story, scan, leader, start, hit.to, 'actors/leader');
  }
  const named = readLeaders(story, hit, 'surname').filter((leader) => isOfAge(leader, story.published));
  if (named.length === 0) return undefined;
  const titled = start < hit.from;
  const from = givenStart(scan.tokens, hit.from, named);
  if (from < hit.from && !titled) {
    const leader = closest(
      named.filter((one) => bears(one, scan.tokens[from]!)),
      scan.day,
    );
    return leader && finding(story, scan, leader, titleStart(scan.tokens, from), hit.to, 'actors/leader');
  }
  if (goesOn(scan, hit, named) && !isAdministration(scan, hit)) return undefined;
  if (!titled && country === undefined && isSomebodyElse(scan.tokens, hit)) return undefined;
  const leader = chooseSurname(story, scan, ofCountry(named, country), {
    certain: country !== undefined || titled,
    former: scan.tokens.slice(start, hit.from).some((token) => /^(former|ex|late)$/.test(token.key)),
    word: hit.to === hit.from + 1 && WORD_NAMES.has(scan.tokens[hit.from]!.key),
    given: hit.to === hit.from + 1 && story.knowledge.commonNames.has(scan.tokens[hit.from]!.key),
  });
  return leader && finding(story, scan, leader, start, hit.to, titled ? 'actors/titled-leader' : 'actors/surname');
}

/** "Jorge Alberto Fernández": with one more given name he is somebody else. */
function isLongerName(
  { knowledge }: Story,
  tokens: readonly Token[],
  from: number,
  leaders: readonly Leader[],
): boolean {
  const before = tokens[from - 1];
  if (!before?.cap || before.possessive || tokens[from]!.gap !== 'space' || before.upper) return false;
  return (
    knowledge.commonNames.has(before.key) &&
    !OPENERS.has(before.key) &&
    !leaders.some((leader) => bears(leader, before))
  );
}

/** Of namesakes whoever is in office on a day; of two kings of a name the one whose country the article names more. */
function namesake(story: Story, leaders: readonly Leader[], day: number | null): Leader | undefined {
  const holding = day === null ? [] : leaders.filter((leader) => termOn(leader, day));
  if (holding.length > 1) return closest(ofStory(holding, story), day);
  return holding[0] ?? closest(leaders, day);
}

/** Of namesakes ("King Abdullah") those of the country that the article names most. */
function ofStory(leaders: readonly Leader[], { weights }: Story): readonly Leader[] {
  const weightOf = ({ country }: Leader): number => weights.get(country) ?? 0;
  const most = Math.max(...leaders.map(weightOf));
  return leaders.filter((leader) => weightOf(leader) === most);
}

/** Thirty years: how long before taking office somebody may be in the news. */
const CAREER = 10_958;

/** A namesake of somebody who led long after is somebody else. */
const isOfAge = ({ terms }: Leader, day: number | null): boolean =>
  day === null || terms.some((term) => term.start - CAREER <= day);

interface Evidence {
  /** A title or a country stands before the name. */
  readonly certain: boolean;
  readonly former: boolean;
  /** The surname is a common word. */
  readonly word: boolean;
  /** The surname is also a first name. */
  readonly given: boolean;
}

function chooseSurname(
  story: Story,
  scan: SentenceScan,
  named: readonly Leader[],
  evidence: Evidence,
): Leader | undefined {
  const introduced = named.filter((leader) => story.introduced.has(leader.id));
  if (introduced.length > 0) return lastTold(story, introduced) ?? closest(introduced, scan.day);
  const { day } = scan;
  if (day === null || (evidence.word && !evidence.certain)) return undefined;
  const known = named.filter((leader) => {
    const country = nearestTerm(leader, day)?.country ?? '';
    return evidence.certain || story.named.has(country) || (MAJOR.has(country) && !evidence.given);
  });
  const holding = evidence.former ? [] : known.filter((leader) => termOn(leader, day));
  if (holding.length > 0) return onlyOne(story, holding, day);
  const recent = known.filter((leader) =>
    leader.terms.some((term) => term.lead && term.end <= day && day - term.end < REMEMBERED),
  );
  return onlyOne(story, recent, day);
}

/** One leader, or the one who leads, or the one whose country the article names. */
function onlyOne(story: Story, leaders: readonly Leader[], day: number): Leader | undefined {
  if (leaders.length < 2) return leaders[0];
  const leading = leaders.filter((leader) => nearestTerm(leader, day)?.lead);
  const home = (leading.length > 0 ? leading : leaders).filter((leader) => story.named.has(leader.country));
  if (home.length === 1) return home[0];
  return leading.length === 1 ? leading[0] : undefined;
}

function lastTold(story: Story, leaders: readonly Leader[]): Leader | undefined {
  const ids = new Set(leaders.map((leader) => leader.id));
  const id = story.told.findLast(({ actors }) => actors.some((actor) => ids.has(actor.id)))?.actors[0]?.id;
  return leaders.find((leader) => leader.id === id);
}

/** "Eric Trump", "Trump Tower", "Sen. Kim": another capitalised word makes it another name. */
function isSomebodyElse(tokens: readonly Token[], hit: Hit): boolean {
  const [name, before] = [tokens[hit.from]!, tokens[hit.from - 1]];
  if (!name.cap && !tokens[hit.to - 1]!.cap) return true;
  if (before && name.gap !== 'other' && name.gap !== 'comma') {
    if (OTHER_TITLES.has(before.key) || (before.key === 'will' && hit.from === 1)) return true;
    if (/^\d/.test(before.key)) return isMonth(tokens, hit);
    if (before.cap && !before.possessive && !before.upper && !OPENERS.has(before.key) && !before.key.endsWith('ly'))
      return true;
  }
  return isMonth(tokens, hit);
}

/** "Trump Tower", "Douglas Hurd": a capitalised word behind a surname makes it another name; headlines capitalise all. */
function goesOn({ sentence, tokens }: SentenceScan, hit: Hit, leaders: readonly Leader[]): boolean {
  const [last, after] = [tokens[hit.to - 1]!, tokens[hit.to]];
  if (!after || !after.cap || last.possessive || after.gap !== 'space' || sentence.kind === 'headline') return false;
  return !/^\d/.test(after.key) && !OPENERS.has(after.key) && !leaders.some((leader) => bears(leader, after));
}

const isAdministration = ({ tokens }: SentenceScan, hit: Hit): boolean =>
  /^(administration|government|white)$/.test(tokens[hit.to]?.key ?? '');

function isMonth(tokens: readonly Token[], hit: Hit): boolean {
  if (tokens[hit.from]!.key !== 'may') return false;
  const [before, after] = [tokens[hit.from - 1]?.key ?? '', tokens[hit.to]?.key ?? ''];
  return (
    /^(in|on|of|since|last|next|this|until|till|by|early|late|mid|through|from|to|and|between|\d+)$/.test(before) ||
    /^\d/.test(after)
  );
}

/** The first of the given names that stand before a surname ("Tayyip Erdogan"); the surname's own place where there is none. */
function givenStart(tokens: readonly Token[], at: number, leaders: readonly Leader[]): number {
  let start = at;
  while (start > 0 && tokens[start]!.gap !== 'other' && tokens[start]!.gap !== 'comma' && tokens[start - 1]!.cap) {
    // "Aleksandr G. Lukashenko": the initial goes with the name before it.
    const initial = tokens[start - 1]!.key.length === 1 && tokens[start - 2]?.cap === true;
    const before = tokens[start - (initial ? 2 : 1)]!;
    if (before.possessive || !leaders.some((leader) => bears(leader, before))) break;
    start -= initial ? 2 : 1;
  }
  return start;
}

const bears = (leader: Leader, { key }: Token): boolean =>
  key.length > 1 && leader.id.split('-').some((part) => part === key || latin(part) === latin(key));

/** The same first name in different transliterations: "Aleksandr" and "Alexander", "Dmitriy" and "Dmitri". */
const latin = (name: string): string =>
  name
    .replace('ks', 'x')
    .replace(/(?:iy|yy|ij|y|ei|ey)$/, 'i')
    .replace(/nder$/, 'ndr')
    .replace('kt', 'ct');

const ofCountry = (leaders: readonly Leader[], country: string | undefined): readonly Leader[] =>
  country === undefined ? leaders : leaders.filter((leader) => leader.terms.some((term) => term.country === country));

function readLeaders(story: Story, hit: Hit, kind: 'leader' | 'surname'): Leader[] {
  const leaders: Leader[] = [];
  for (const reading of hit.name.readings) {
    const leader = reading.kind === kind ? story.knowledge.leaders.get(reading.id) : undefined;
    if (leader) leaders.push(leader);
  }
  return leaders;
}

/** "Sheikh Tamim bin Hamad al-Thani" goes on behind "Sheikh Tamim". */
function ownEnd(tokens: readonly Token[], to: number, leader: Leader): number {
  let end = to;
  for (let k = to; k < tokens.length && !tokens[k - 1]!.possessive; k++) {
    const token = tokens[k]!;
    if (token.gap !== 'space' && token.gap !== 'joint') break;
    if (token.cap && bears(leader, token)) end = k + 1;
    else if (!/^(al|el|bin|ibn|ben)$/.test(token.key)) break;
  }
  return end;
}

function finding(story: Story, scan: SentenceScan, leader: Leader, from: number, to: number, rule: string): Finding {
  const actor: Actor = leaderActor(leader, scan.day, story.knowledge);
  return { from, to: ownEnd(scan.tokens, to, leader), actors: [actor], kind: 'name', role: 'actor', rule };
}
