import { isCivil, toCivil, toDay, type Day } from '../../model/index.ts';
import { inMonth, onDay, NARRATIVE, RELATIVE, type Recogniser, type Resolved, type TimeContext } from './recogniser.ts';
import { DAY_OF_MONTH, MONTH, monthNumber, WEEKDAY, weekdayNumber } from './words.ts';
import { weekdayOf } from '../../model/index.ts';

/** The story tells of another year than the article's: its anchor supplies the year. */
function storyYear(context: TimeContext): number | undefined {
  const { anchor, published } = context;
  if (!anchor) return undefined;
  const year = toCivil(anchor.start).year;
  if (published !== null && toCivil(published).year - year < 1) return undefined;
  return ['day', 'month', 'year', 'week', 'interval', 'season', 'quarter'].includes(anchor.precision) &&
    toCivil(anchor.end).year === year
    ? year
    : undefined;
}

/**
 * The story's year for a yearly recurring day. A day that would lie before the point the story has reached is the next one, if that falls
 * in the twelve months before the article: stories run forward.
 */
function yearInStory(told: number, at: (year: number) => Day, { anchor, published }: TimeContext): number {
  const next = at(told + 1);
  const forward =
    anchor !== null && at(told) < anchor.start && published !== null && next <= published && next > published - 366;
  return forward ? told + 1 : told;
}

function dayMonth(month: number, day: number, context: TimeContext): Resolved | undefined {
  const at = (year: number) => (isCivil(year, month, day) ? toDay(year, month, day) : toDay(year, month, 28));
  const told = storyYear(context);
  if (told !== undefined) {
    const year = yearInStory(told, at, context);
    return isCivil(year, month, day) ? onDay(toDay(year, month, day), NARRATIVE) : undefined;
  }
  if (context.published === null) return undefined;
  const year = nearestYear(context.published, at, context.direction, 7);
  return isCivil(year, month, day) ? onDay(toDay(year, month, day), RELATIVE) : undefined;
}

/** The year that puts a yearly recurring day on the right side of the publication: the last such day, or the next where the words say so. */
function nearestYear(published: Day, at: (year: number) => Day, direction: -1 | 0 | 1, slack: number): number {
  const year = toCivil(published).year;
  if (direction > 0) return at(year) < published - 31 ? year + 1 : year;
  return at(year) > published + (direction < 0 ? 0 : slack) ? year - 1 : year;
}

function bareMonth(name: string, qualifier: string, context: TimeContext): Resolved | undefined {
  const month = monthNumber(name);
  const told = qualifier ? undefined : storyYear(context);
  if (told !== undefined)
    return inMonth(
      yearInStory(told, (year) => toDay(year, month), context),
      month,
      NARRATIVE,
    );
  if (context.published === null) return undefined;
  const now = toCivil(context.published);
  if (/last|past/.test(qualifier)) return inMonth(month >= now.month ? now.year - 1 : now.year, month, RELATIVE);
  if (/next|coming/.test(qualifier)) return inMonth(month > now.month ? now.year : now.year + 1, month, RELATIVE);
  if (qualifier === 'this') return inMonth(now.year, month, RELATIVE);
  if (context.direction > 0) return inMonth(month < now.month ? now.year + 1 : now.year, month, RELATIVE);
  return inMonth(month > now.month ? now.year - 1 : now.year, month, RELATIVE);
}

function weekday(name: string, qualifier: string, context: TimeContext): Resolved | undefined {
  const wanted = weekdayNumber(name);
  const told = /following|next/.test(qualifier) || context.published === null ? context.anchor : null;
  if (told && told.precision === 'day') {
    const ahead = (wanted - weekdayOf(told.start) + 7) % 7 || 7;
    if (qualifier === 'following' || context.published === null) return onDay(told.start + ahead, NARRATIVE);
  }
  if (context.published === null) return undefined;
  const back = (weekdayOf(context.published) - wanted + 7) % 7;
  if (/next|coming/.test(qualifier)) return onDay(context.published + (7 - back), RELATIVE);
  if (/last|past|previous/.test(qualifier)) return onDay(context.published - (back === 0 ? 7 : back), RELATIVE);
  // A future verb puts it ahead; a weekday of the last three days is that one whatever the verb, unless it is announced.
  if (context.direction > 0 && back !== 0) return onDay(context.published + 7 - back, RELATIVE);
  return onDay(context.published - back, RELATIVE);
}

const LAST = '(?:the )?(?:(last|this|next|past|previous|this past|this coming|coming|following) )?';

/** Dates that lack their year or week: resolved from the article's date or from the story's. */
export const PARTIAL: readonly Recogniser[] = [
  {
    rule: 'time/month-day',
    pattern: new RegExp(
      `(?:\\b${WEEKDAY},? )?\\b${MONTH} ${DAY_OF_MONTH}\\b(?![\\d:%,.]\\d)(?! (?:percent|million|troops|people))`,
      'g',
    ),
    resolve: (m, context) => dayMonth(monthNumber(m[2]!), Number(m[3]), context),
  },
  {
    rule: 'time/day-month',
    pattern: new RegExp(`(?:\\b${WEEKDAY},? )?\\b(?:the )?${DAY_OF_MONTH}(?: of)? ${MONTH}(?![a-z])`, 'g'),
    resolve: (m, context) => dayMonth(monthNumber(m[3]!), Number(m[2]), context),
  },
  {
    rule: 'time/month',
    pattern: new RegExp(
      `\\b${LAST}(?:(?:early|late|mid|mid-|earlier in|later in)[- ])?${MONTH}(?![a-z'’-])(?! \\d)`,
      'g',
    ),
    resolve: (m, context) => {
      const name = m[2]!;
      // "May" and "March" are surnames and verbs too: only after a word that introduces a date.
      if (
        /^(?:May|March|Mar\.|Jun\.|April|June|August)$/.test(name) &&
        !m[1] &&
        !/\b(?:in|since|until|by|of|from|to|and|during|for|early|late|mid|before|after|between)[ -]$/i.test(
          context.before + m[0].slice(0, m[0].length - name.length),
        )
      )
        return undefined;
      // "and June Carter": a first name.
      if (
        /^(?:May|April|June|August)$/.test(name) &&
        /\band $/i.test(context.before) &&
        /^ \p{Lu}/u.test(context.after)
      )
        return undefined;
      return bareMonth(name, (m[1] ?? '').toLowerCase(), context);
    },
  },
  {
    rule: 'time/weekday',
    pattern: new RegExp(`\\b${LAST}${WEEKDAY}\\b(?!s)(?: (?:morning|afternoon|evening|night))?(?! \\p{Lu})`, 'gu'),
    resolve: (m, context) => weekday(m[2]!, (m[1] ?? '').toLowerCase(), context),
  },
];
