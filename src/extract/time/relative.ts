import { addMonths, toCivil, toDay, weekdayOf, type Day } from '../../model/index.ts';
import {
  inMonth,
  inRange,
  inYear,
  NARRATIVE,
  onDay,
  RELATIVE,
  type Recogniser,
  type Resolved,
  type TimeContext,
} from './recogniser.ts';
import { NUMBER, numberValue } from './words.ts';

const UNIT = '(day|week|fortnight|month|year|decade)s?';

/** Monday of the week that a day lies in. */
function mondayOf(day: Day): Day {
  return day - ((weekdayOf(day) + 6) % 7);
}

type From = typeof RELATIVE;

function calendarUnit(unit: string, base: Day, offset: number, from: From): Resolved | undefined {
  const { year, month } = toCivil(base);
  if (unit === 'week') return inRange(mondayOf(base) + 7 * offset, mondayOf(base) + 7 * offset + 6, 'week', from);
  if (unit === 'weekend')
    return inRange(mondayOf(base) + 7 * offset + 5, mondayOf(base) + 7 * offset + 6, 'interval', from);
  if (unit === 'month') return monthFrom(year, month + offset, from);
  if (unit === 'decade')
    return {
      start: toDay((Math.floor(year / 10) + offset) * 10),
      end: toDay((Math.floor(year / 10) + offset) * 10 + 9, 12, 31),
      edtf: `${Math.floor(year / 10) + offset}X`,
      precision: 'decade',
      ...from,
    };
  return inYear(year + offset, from);
}

function monthFrom(year: number, index: number, from: From): Resolved | undefined {
  const shift = Math.floor((index - 1) / 12);
  return inMonth(year + shift, index - shift * 12, from);
}

/** A number of units before or after a base: a day for days, the unit itself for longer ones, since "two years ago" is no exact day. */
function shifted(base: Day, count: number, unit: string, from: From): Resolved | undefined {
  if (unit === 'day') return onDay(base + count, from);
  if (unit === 'fortnight') return calendarUnit('week', base + 14 * count, 0, from);
  if (unit === 'week') return calendarUnit('week', base + 7 * count, 0, from);
  if (unit === 'month')
    return calendarUnit('month', addMonths(toDay(toCivil(base).year, toCivil(base).month), count), 0, from);
  return calendarUnit('year', toDay(toCivil(base).year + count * (unit === 'decade' ? 10 : 1)), 0, from);
}

function fromAnchor(context: TimeContext, count: number, unit: string): Resolved | undefined {
  const { anchor } = context;
  if (!anchor) return undefined;
  if (anchor.precision === 'day') return shifted(anchor.start, count, unit, NARRATIVE);
  if (unit === 'day' || unit === 'week') return undefined;
  if (anchor.precision === 'month') return shifted(anchor.start, count, unit, NARRATIVE);
  return unit === 'year' || unit === 'decade' ? shifted(anchor.start, count, unit, NARRATIVE) : undefined;
}

const OFFSETS: Record<string, number> = { last: -1, past: -1, previous: -1, this: 0, current: 0, next: 1, coming: 1 };

/** Expressions that count from the article's date. */
const FROM_PUBLICATION: readonly Recogniser[] = [
  {
    rule: 'time/today',
    pattern: /\b(today|yesterday|tomorrow|tonight|last night|this (?:morning|afternoon|evening))\b/gi,
    resolve: (m, { published }) => {
      if (published === null) return undefined;
      const word = m[1]!.toLowerCase();
      return onDay(
        published + (word === 'yesterday' || word === 'last night' ? -1 : word === 'tomorrow' ? 1 : 0),
        RELATIVE,
      );
    },
  },
  {
    rule: 'time/last-unit',
    pattern:
      /\b(?:(?:earlier|later|late|early) )?(last|this|next|the past|the current|the coming) (week|weekend|month|year|decade)\b(?!-)/gi,
    resolve: (m, { published }) => {
      if (published === null) return undefined;
      const unit = m[2]!.toLowerCase();
      const offset = OFFSETS[m[1]!.toLowerCase().replace('the ', '')]!;
      // "Over the past year" is a stretch of time, not the calendar year before.
      if (/^the past/i.test(m[1]!)) return undefined;
      if (unit === 'weekend' && offset === 0 && weekdayOf(published) < 5 && weekdayOf(published) > 0)
        return calendarUnit(unit, published, -1, RELATIVE);
      return calendarUnit(unit, published, offset, RELATIVE);
    },
  },
  {
    rule: 'time/weekend',
    pattern: /\b(?:over|at|on|during) the weekend\b/gi,
    resolve: (_, { published }) =>
      published === null
        ? undefined
        : calendarUnit(
            'weekend',
            published,
            weekdayOf(published) === 0 || weekdayOf(published) === 6 ? 0 : -1,
            RELATIVE,
          ),
  },
  {
    rule: 'time/ago',
    pattern: new RegExp(`\\b${NUMBER} ${UNIT} ago\\b`, 'gi'),
    resolve: (m, { published }) => {
      const count = numberValue(m[1]!);
      return published === null || count === undefined
        ? undefined
        : shifted(published, -count, m[2]!.toLowerCase(), RELATIVE);
    },
  },
];

/** Expressions that count from the date the story has reached. */
const FROM_STORY: readonly Recogniser[] = [
  {
    rule: 'time/units-later',
    pattern: new RegExp(
      `\\b(?:just |barely |only |about )?${NUMBER} ${UNIT} (earlier|later|before|afterwards?|after that|previously)\\b`,
      'gi',
    ),
    resolve: (m, context) => {
      const count = numberValue(m[1]!);
      if (count === undefined) return undefined;
      const back = /earlier|before|previously/i.test(m[3]!);
      const unit = m[2]!.toLowerCase();
      const sign = back ? -count : count;
      if (context.anchor) return fromAnchor(context, sign, unit);
      return back && context.published !== null ? shifted(context.published, sign, unit, RELATIVE) : undefined;
    },
  },
  {
    rule: 'time/next-day',
    pattern:
      /\b(?:the (next|following|same|previous|very next) (day|week|month|year)|(?:on )?that (?:same )?(day|week|month|year)|the (day|week|month|year) (before|after))\b/gi,
    resolve: (m, context) => {
      const unit = (m[2] ?? m[3] ?? m[4])!.toLowerCase();
      const word = (m[1] ?? m[5] ?? 'same').toLowerCase();
      const count = /next|following|after/.test(word) ? 1 : /previous|before/.test(word) ? -1 : 0;
      if (!context.anchor) return undefined;
      if (count === 0 && unit !== 'day') return calendarOf(context, unit);
      return fromAnchor(context, count, unit);
    },
  },
];

function calendarOf({ anchor }: TimeContext, unit: string): Resolved | undefined {
  if (!anchor || (anchor.precision === 'year' && unit !== 'year')) return undefined;
  return calendarUnit(unit, anchor.start, 0, NARRATIVE);
}

export const RELATIVES: readonly Recogniser[] = [...FROM_PUBLICATION, ...FROM_STORY];
