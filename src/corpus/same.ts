import { parseDay, type PoliticalEvent } from '../model/index.ts';
import { headlineLikeness, isBare, kinship } from './likeness.ts';
import { sideOf, sidesOf } from './sides.ts';

/** How alike two headlines must be, as the Dice share of their longer words, to be one act told twice. */
const ALIKE_ACROSS_ARTICLES = 0.2;
const ALIKE_WITHIN_ARTICLE = 0.6;
/** How much of what they say, names aside, two reports of differing or coarse dates must share. */
const KIN = 0.45;
/** An article mostly appears within so many days of what it tells undated. */
export const DAYS_TO_PRINT = 7;
/** What had happened before something else mostly did so within this many days. */
const DAYS_BEFORE = 31;
/** How far the day of a story may be from the act that it is told with. */
export const DAYS_NEARBY = 2;
/** Leaders mostly meet within so many days of saying that they will. */
export const DAYS_TO_MEET = 31;

/** "received", "met", "held talks": of two sides on one day the same encounter. */
const ENCOUNTERS: ReadonlySet<string> = new Set(['meet', 'visit', 'summit', 'negotiate']);
/** What is agreed on and then signed is one pact. */
const ACCORDS: ReadonlySet<string> = new Set(['treaty', 'promise']);
/** An attack may be told as what it was, a strike from the air. */
const STRIKES: ReadonlySet<string> = new Set(['attack', 'airstrike']);
/** What two states can hardly do to each other twice in a month or a year. */
const ONCE: ReadonlySet<string> = new Set(['sever', 'relations', 'recognise', 'surrender']);

const DEEDS: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE', 'MOBILIZE', 'PROTEST', 'RETREAT', 'SANCTION']);

const isEncounter = ({ type, mode }: PoliticalEvent): boolean => type === 'CONSULT' && ENCOUNTERS.has(mode ?? '');
const isAccord = ({ type, mode, recipients }: PoliticalEvent): boolean =>
  type === 'AGREE' && ACCORDS.has(mode ?? '') && recipients.length === 0;
const isStrike = ({ type, mode }: PoliticalEvent): boolean => type === 'ASSAULT' && STRIKES.has(mode ?? '');
const isOnce = (one: PoliticalEvent, other: PoliticalEvent): boolean =>
  one.mode === other.mode && ONCE.has(one.mode ?? '');

/** Nothing told when it was: the day of publication stands in. */
export const isAssumed = ({ date }: PoliticalEvent): boolean => date.basis === 'publication';

/** The span of a date that is open or unknown: longer than any. */
export const UNKNOWN_SPAN = Number.MAX_SAFE_INTEGER;

/** The sentence gives no day of its own, the story around it does. */
export const isCarried = ({ date }: PoliticalEvent): boolean => date.basis === 'narrative' && date.precision === 'day';

/** Days from the first to the last that the date allows, both counted. */
export function spanOf({ date }: PoliticalEvent): number {
  const [start, end] = [parseDay(date.start ?? ''), parseDay(date.end ?? '')];
  return start === undefined || end === undefined ? UNKNOWN_SPAN : end - start + 1;
}

/**
 * The first and the last day, as numbers, on which what a report tells may have begun, for dates coarser than a day; null if it says too little.
 * What happened no later than a day mostly happened within weeks of it.
 */
export function daysOf({ date }: PoliticalEvent): readonly [from: number, to: number] | null {
  const [start, end] = [parseDay(date.start ?? ''), parseDay(date.end ?? '')];
  if (end === undefined) return null;
  if (start === undefined) return [end - DAYS_BEFORE, end];
  // A stay that began before may reach into it.
  return [start - (end - start), end];
}

/** Two reports of one date: whether they tell one act. */
export function isSame(one: PoliticalEvent, other: PoliticalEvent): boolean {
  if (!areAlike(one, other)) return false;
  const together = inOneArticle(one, other);
  if (!together && quotesOf(one).some((quote) => quotesOf(other).includes(quote))) return true;
  if (one.date.precision !== 'day') return isSameSpan(one, other, together);
  if (isEncounter(one)) return true;
  const likeness = headlineLikeness(one.headline, other.headline);
  if (likeness >= (together ? ALIKE_WITHIN_ARTICLE : ALIKE_ACROSS_ARTICLES)) return true;
  if ((isAccord(one) || isStrike(one)) && (isBare(one) || isBare(other))) return true;
  // What the signers of a pact promise is in it, if not said to be another.
  if (together && isAccord(one) && one.mode !== other.mode) return !isFurther(one) && !isFurther(other);
  return !together && one.mode !== undefined && one.mode === other.mode;
}

const isFurther = ({ headline }: PoliticalEvent): boolean =>
  /\b(?:also|another|as well|further|second|separate|too)\b/i.test(headline);

/** Of one month or year: acts that hardly happen twice, or told alike; an article does not give two stays of one person the same days. */
function isSameSpan(one: PoliticalEvent, other: PoliticalEvent, together: boolean): boolean {
  if (isEncounter(one))
    return together && (inOneSentence(one, other) || (one.date.precision === 'interval' && one.date.start !== null));
  return !together && (isOnce(one, other) || (one.mode === other.mode && kinship(one, other) >= KIN));
}

/** Whether a report with a coarse date tells the act that another dates more precisely within it. */
export function fitsSpan(narrow: PoliticalEvent, rough: PoliticalEvent): boolean {
  const to = parseDay(rough.date.end ?? '') ?? -Infinity;
  const from = parseDay(rough.date.start ?? '') ?? to - DAYS_BEFORE;
  const [start, end] = [parseDay(narrow.date.start ?? ''), parseDay(narrow.date.end ?? '')];
  if (start === undefined || end === undefined || start > to || end < from) return false;
  if (end - start >= to - from || !areAlike(narrow, rough)) return false;
  // What is told as done was not the plan of it.
  if (narrow.status === 'planned' && rough.status !== 'planned') return false;
  if (!inOneArticle(narrow, rough)) return isKin(narrow, rough);
  const brief = rough.date.precision === 'week' || rough.date.precision === 'interval';
  return isEncounter(rough) && (inOneSentence(narrow, rough) || (brief && sharePerson(narrow, rough)));
}

/** Whether a report that gives no date tells the act that another dates to a day shortly before it was printed. */
export function fitsPrint(dated: PoliticalEvent, undated: PoliticalEvent): boolean {
  const [day, printed] = [parseDay(dated.date.start ?? ''), parseDay(undated.date.start ?? '')];
  if (day === undefined || printed === undefined || day > printed || printed - day > DAYS_TO_PRINT) return false;
  if (dated.date.precision !== 'day' || isAssumed(dated) || !isAssumed(undated) || !areAlike(dated, undated))
    return false;
  if (inOneArticle(dated, undated)) return isAccord(dated) && (isBare(dated) || isBare(undated));
  return isKin(dated, undated);
}

/**
 * Whether a report that takes its day from the story around it tells what another dates to a neighbouring day: a deed, since words are repeated
 * from day to day, or in the same sentence a meeting with the same person.
 */
export function fitsNearby(dated: PoliticalEvent, carried: PoliticalEvent): boolean {
  if (dated.date.precision !== 'day' || isAssumed(dated) || !isCarried(carried) || !areAlike(dated, carried))
    return false;
  const apart = Math.abs(parseDay(dated.date.start ?? '')! - parseDay(carried.date.start ?? '')!);
  if (inOneArticle(dated, carried))
    return isEncounter(dated) && apart <= DAYS_NEARBY && inOneSentence(dated, carried) && sharePerson(dated, carried);
  return apart === 1 && DEEDS.has(dated.type) && kinship(dated, carried) >= KIN;
}

/** Whether a meeting that a report only announces, so that it bears the day of the announcement, is one that was held within a month. */
export function fitsPlan(held: PoliticalEvent, plan: PoliticalEvent): boolean {
  if (plan.status !== 'planned' || held.status === 'planned' || !isEncounter(plan) || !areAlike(held, plan))
    return false;
  const [announced, day] = [parseDay(plan.date.start ?? ''), parseDay(held.date.start ?? '')];
  if (announced === undefined || day === undefined || day < announced || day - announced > DAYS_TO_MEET) return false;
  const [invited, met] = [peopleOf(plan), peopleOf(held)];
  return invited.length > 1 && invited.every((id) => met.includes(id));
}

/** What makes two reports of other articles one act although their dates differ. */
function isKin(one: PoliticalEvent, other: PoliticalEvent): boolean {
  if (isOnce(one, other) || kinship(one, other) >= KIN) return true;
  if (isEncounter(one)) return sharePerson(one, other);
  return (isAccord(one) || isStrike(one)) && (isBare(one) || isBare(other));
}

/** Of one kind, by the same sides in the same roles, and not one to come where the same article tells the other as done. */
function areAlike(one: PoliticalEvent, other: PoliticalEvent): boolean {
  if (one.type !== other.type || !haveSameRoles(one, other)) return false;
  if (inOneArticle(one, other) && one.status !== other.status) return false;
  const families = [isEncounter, isAccord, isStrike];
  if (families.some((belongs) => belongs(one) && belongs(other))) return true;
  return one.mode === undefined || other.mode === undefined || one.mode === other.mode;
}

/** An organisation that only one report names changes nothing; a break may be told as one side's act or as both sides'. */
function haveSameRoles(one: PoliticalEvent, other: PoliticalEvent): boolean {
  const [by, to] = [roles(one), roles(other)];
  if (by.join() === to.join()) return true;
  const states = [statesOf(one), statesOf(other)];
  if (states[0]!.join() !== states[1]!.join()) return false;
  if (isOnce(one, other) && one.mode === 'sever')
    return ![one, other].every(({ recipients }) => recipients.some(isState));
  return by[0] === to[0] && (one.recipients.length === 0 || other.recipients.length === 0);
}

const roles = ({ initiators, recipients }: PoliticalEvent): string[] =>
  [initiators, recipients].map((actors) => sidesOf(actors).join('+'));

const isState = (actor: PoliticalEvent['initiators'][number]): boolean => /^[A-Z]{3}$/.test(sideOf(actor));

/** The countries on either side, sorted; where there are none, whoever else acts. */
export function statesOf({ initiators, recipients }: PoliticalEvent): string[] {
  const actors = [...initiators, ...recipients];
  const states = actors.filter(isState);
  return sidesOf(states.length > 0 ? states : actors);
}

const peopleOf = ({ initiators, recipients }: PoliticalEvent): string[] =>
  [...initiators, ...recipients].flatMap(({ id, kind }) => (kind === 'leader' ? [id] : []));

const sharePerson = (one: PoliticalEvent, other: PoliticalEvent): boolean =>
  peopleOf(one).some((id) => peopleOf(other).includes(id));

const quotesOf = ({ sources }: PoliticalEvent): string[] => sources.map(({ quote }) => quote);

const inOneArticle = (one: PoliticalEvent, other: PoliticalEvent): boolean =>
  one.sources.some((a) => other.sources.some((b) => a.article === b.article));

const inOneSentence = (one: PoliticalEvent, other: PoliticalEvent): boolean =>
  one.sources.some((a) => other.sources.some((b) => a.article === b.article && a.start === b.start));
