import { formatDay, parseDay, parseEdtf, toCivil } from '../../model/index.ts';
import type { Article, EventDate } from '../../model/index.ts';
import { timeFor, type Act, type Apart } from '../time/attach.ts';
import { fromPublication, isToday, noLaterThan } from '../time/undated.ts';
import { isByTheWay, movesStory } from '../time/expression.ts';
import { numberValue } from '../time/words.ts';
import { bySentence, sentenceAt } from '../text/by-sentence.ts';
import type { ActionMention, Sentence, TimeMention } from '../types.ts';
import type { Dated } from './assemble.ts';
import { Topics } from './reaction.ts';

/**
 * Dates each action: by the time expression of its clause, else by the date the story has reached in its paragraph, else by the article's.
 * @returns one date for each action, in their order
 */
export function dateActions(
  article: Article,
  sentences: readonly Sentence[],
  actions: readonly ActionMention[],
  times: readonly TimeMention[],
): Dated[] {
  const topics = new Topics();
  let story: EventDate | null = null;
  let paragraph = -1;
  let storyAt = -1;
  let counted: { readonly dated: Dated; readonly end: number } | null = null;
  const held = bySentence(sentences, times);
  const opening = sentences.find(({ kind }) => kind === 'body')?.paragraph;
  return actions.map((action) => {
    const index = Math.max(0, sentenceAt(sentences, action.start, action.end));
    const sentence = sentences[index]!;
    const here = held[index]!;
    if (sentence.paragraph !== paragraph && !isRecent(story, article.published)) story = null;
    paragraph = sentence.paragraph;
    // "They hit back the following morning. Their aircraft dropped …": a sentence without an act moves the story too.
    const told = toldBefore();
    if (told && told.start > storyAt) [story, storyAt] = [told.date, told.start];
    const text = (from: number, to: number): string => article.text.slice(Math.max(sentence.start, from), to);
    const before = text(action.clause[0] - 60, action.clause[0]);
    const own = countedDate(before, openedOn(here, action) ?? story, article.published) ?? joined();
    counted = own && { dated: own, end: action.end };
    const dated =
      own ??
      pointedAt(before, sentence, action, here, held[index - 1] ?? []) ??
      afterItsCause(attached(action, sentence));
    topics.note(text(action.start, action.clause[1]), dated.date);
    const looksBack = dated.mention !== null && dated.date.basis === 'narrative' && !movesStory(dated.mention);
    if (looksBack) return dated;
    if (
      dated.mention
        ? !isByTheWay(dated.mention) && !(BY_THE_WAY.test(before) && !movesStory(dated.mention))
        : dated.date.basis === 'relative'
    )
      [story, storyAt] = [dated.date, dated.mention?.start ?? action.start];
    return dated;

    /** "condemned the tariff", told after something older than the tariff. */
    function afterItsCause(found: Dated): Dated {
      if (found.mention !== null || found.date.basis !== 'narrative') return found;
      const day = topics.dayOf(action.type, text(action.start, action.end + 40), found.date);
      return day ? { date: day, mention: null } : found;
    }

    /** The count of the act before, where it is for both. */
    function joined(): Dated | null {
      const both = counted && JOINED.test(text(counted.end, action.start));
      return both && here.every(({ start }) => start < action.start) ? counted!.dated : null;
    }

    /** The last date of the paragraph's earlier sentences that is not told by the way and does not lie ahead. */
    function toldBefore(): TimeMention | undefined {
      for (let at = index - 1; sentences[at] !== undefined; at--) {
        const same = sentences[at]!.paragraph === sentence.paragraph;
        if (!same && sentence.paragraph - sentences[at]!.paragraph > 1) return undefined;
        const moving = held[at]!.findLast(
          (time) =>
            movesStory(time) &&
            time.date.start !== null &&
            time.date.end !== null &&
            (article.published === null || time.date.start <= article.published) &&
            // From the paragraph before only the day that the article reports on goes on.
            (same || (sentences[at]!.paragraph === opening && isRecent(time.date, article.published))),
        );
        if (moving) return moving;
      }
      return undefined;
    }

    function attached(act: ActionMention, holder: Sentence): Dated {
      const perfect =
        /\b(?:has|have)\s+(?:\w+\s+)?$/.test(text(act.start - 24, act.start)) ||
        HAS_AND.test(text(act.start - 120, act.start)) ||
        (act.status === 'denied' && /\b(?:has|have)\s+(?:\w+\s+)?denied\b/.test(text(act.start - 80, act.start)));
      const timed: Act = {
        at: [act.start, act.end],
        clause: act.clause,
        sentence: holder,
        perfect,
        planned: act.status === 'planned',
        others: timedApart(act, actions),
      };
      const found = timeFor(timed, here, story, article.published);
      // "In May X did …, whom it has accused": the perfect is not the opening date's.
      if (perfect && found.mention && found.mention.end <= act.clause[0])
        return { date: fromPublication(article.published), mention: null };
      // "the strongest since the two exchanged envoys": that was before what the sentence dates.
      const since = /\bsince\s+$/.test(text(act.clause[0] - 10, act.clause[0]));
      const inside = found.mention && found.mention.start >= act.clause[0] && found.mention.end <= act.clause[1];
      if (since && !inside && holder.kind === 'body') return { date: noLaterThan(found.date), mention: null };
      if (found.mention || !/\b(?:who|which|as|while)\s*$/.test(before)) return found;
      const near = here.filter((time) => time.end <= act.clause[0]).at(-1);
      return near && !perfect && !isToday(timed) ? { date: near.date, mention: near } : found;
    }
  });
}

/** "preparation, which began with the visit of Blinken in June": the story does not go there. */
const BY_THE_WAY = /, which (?:had )?(?:began|begun|started|came|followed)\b[^,;:.]*$/;

/** "has demanded his return and, at the same time, offered": one "has" for both. */
const HAS_AND =
  /\b(?:has|have) (?:\p{Ll}+ly )?\p{Ll}+(?:ed|en|wn|ne|ft|lt|nt|ld|un|ut|et|ought|aught|ade)\b(?:(?!\b(?:he|she|it|they|who|which|that)\b)[^.;:—–])* and(?:, [^,.;]{3,40},)? $/u;

/** The last date of the sentence before an act's clause. */
const openedOn = (here: readonly TimeMention[], { clause }: ActionMention): EventDate | undefined =>
  here.findLast((time) => time.end <= clause[0] && movesStory(time))?.date;

/** "a day after it ordered 60 diplomats out and closed a consulate": one count for both. */
const JOINED = /^[^,;:.]{1,120}\band\s+(?:\w+ly\s+)?$/;

/**
 * Clauses inside an act's own that tell when something else was: "the ties broken off in 1961 were restored". Of a charge only the day is
 * taken for the charge's too: "accused Peru of raiding a base in 1995".
 */
function timedApart(act: ActionMention, actions: readonly ActionMention[]): Apart[] {
  return actions.flatMap(({ clause, status }): Apart[] => {
    const [start, end] = clause;
    if (start <= act.clause[0] || end > act.clause[1]) return [];
    if (end <= act.start) return [{ at: clause, roughly: false }];
    return act.type === 'ACCUSE' && status === 'alleged' && start >= act.end ? [{ at: clause, roughly: true }] : [];
  });
}

/** "…, three days after it ordered": counted from the date of the clause before. Counted from a day only. */
export function countedDate(before: string, told: EventDate | null, published: string | null = null): Dated | null {
  const match =
    /\b([Hh]alf an?|[Aa]n?|\p{L}{3,9}|\d{1,2})?\s*(hours?|days?|weeks?|months?|years?) (after|before)( (?:it|that|this),)?\s+(?:\p{Lu}[\p{L}.'’-]*,?\s+){0,4}(?:(?:the|an?|its|his|her|their)\s+)?$/u.exec(
      before,
    );
  const [, count = '', unit = '', side = '', pointed] = match ?? [];
  // Years are counted roughly, so that the report's own day will do.
  const from = told ?? (unit.startsWith('year') ? fromPublication(published) : null);
  if (!match || !from?.start || from.precision !== 'day') return null;
  // "half a year after" is six months.
  const half = /^half/i.test(count);
  const number = half ? 6 : (numberValue(count) ?? Number.NaN);
  if (half && !unit.startsWith('year')) return null;
  // "a day after it, India withdrew": from what was told on; "a day after it withdrew": back from what is told here.
  const onward = (side === 'after') === (pointed !== undefined);
  return away(from.start, onward ? number : -number, half ? 'months' : unit);
}

/** So many units from a day. */
function away(day: string, count: number, unit: string): Dated | null {
  if (/^[my]/.test(unit)) return Number.isFinite(count) ? monthsAway(day, count, unit) : null;
  const days = unit.startsWith('hour') ? 0 : count * (unit.startsWith('week') ? 7 : 1);
  const base = parseDay(day);
  if (base === undefined || !Number.isFinite(days)) return null;
  const date = formatDay(base + days);
  return { date: { edtf: date, start: date, end: date, precision: 'day', basis: 'relative' }, mention: null };
}

/** Months and years are counted roughly: the month, or the year. */
function monthsAway(from: string, count: number, unit: string): Dated | null {
  const day = parseDay(from);
  if (day === undefined) return null;
  const { year, month } = toCivil(day);
  const months = year * 12 + month - 1 + count * (unit.startsWith('y') ? 12 : 1);
  const [y, m] = [Math.floor(months / 12), (months % 12) + 1];
  if (y < 1) return null;
  const edtf = unit.startsWith('y')
    ? String(y).padStart(4, '0')
    : `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}`;
  const range = parseEdtf(edtf);
  if (range?.start == null || range.end == null) return null;
  const [start, end] = [formatDay(range.start), formatDay(range.end)];
  return { date: { edtf, start, end, precision: range.precision, basis: 'relative' }, mention: null };
}

/** The time right before an act's clause that its first word points back to: "in 2014, when", "the accord of May 2, by which". */
function pointedAt(
  before: string,
  sentence: Sentence,
  action: ActionMention,
  here: readonly TimeMention[],
  earlier: readonly TimeMention[],
): Dated | null {
  return whenDate(before, action, [...earlier, ...here]) ?? termsDate(before, sentence, action, here);
}

/** "the accord of last September, by which Washington promised visas": what an accord says is of its date. */
function termsDate(
  before: string,
  sentence: Sentence,
  action: ActionMention,
  times: readonly TimeMention[],
): Dated | null {
  const terms = /[^,;:.]{0,60},?\s+(?:by|under|in|with|through) which\s+(?:[^,;:.]{0,60}\band\s+)?$/u.exec(before);
  if (!terms || times.some(({ start, end }) => start >= action.clause[0] && end <= action.clause[1])) return null;
  const from = Math.max(sentence.start, action.clause[0] - before.length) + terms.index;
  const time = times.findLast(({ start, end }) => start >= from - 2 && end <= action.clause[0]);
  return time ? { date: time.date, mention: time } : null;
}

/** "since 2014, when Moscow annexed": the very time that "when" points back to, without "since". */
function whenDate(before: string, action: ActionMention, times: readonly TimeMention[]): Dated | null {
  if (!/,?\s*when\s*$/.test(before)) return null;
  const time = times.find((one) => one.end <= action.clause[0] && action.clause[0] - one.end <= 8);
  if (!time) return null;
  const { date } = time;
  if (!date.edtf.endsWith('/..')) return { date, mention: time };
  const edtf = date.edtf.slice(0, -3);
  const range = parseEdtf(edtf);
  if (range?.start == null || range.end == null) return null;
  const [start, end] = [formatDay(range.start), formatDay(range.end)];
  return { date: { edtf, start, end, precision: range.precision, basis: date.basis }, mention: time };
}

// The day an article reports on holds beyond its first paragraph; days long past do not.
function isRecent(story: EventDate | null, published: string | null): boolean {
  const day = story?.start ? parseDay(story.start) : undefined;
  const today = published === null ? undefined : parseDay(published);
  return day !== undefined && today !== undefined && story?.precision === 'day' && today - day >= 0 && today - day <= 3;
}
