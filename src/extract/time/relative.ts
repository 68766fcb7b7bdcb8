import { addMonths, toCivil, toDay, weekdayOf, type Day } from '../../model/index.ts';
import {
  atWeekend,
  inCentury,
  inDecade,
  inMonth,
  inMonthFrom,
  inQuarter,
  inWeek,
  inYear,
  onDate,
  onDay,
} from './periods.ts';
import { RELATIVE, type From, type Recogniser, type Resolved, type TiedContext } from './recogniser.ts';
import { NUMBER, numberValue } from './words.ts';

export const UNIT = '(day|week|fortnight|month|year|decade|century|centurie)s?';

/** The week, month, year … that lies so many on from the one of a day. */
export function calendarUnit(unit: string, base: Day, offset: number, from: From): Resolved | undefined {
  const { year, month } = toCivil(base);
  if (unit === 'day') return onDay(base + offset, from);
  if (unit === 'week') return inWeek(base + 7 * offset, from);
  if (unit === 'weekend') return atWeekend(base + 7 * offset, from);
  if (unit === 'month') return inMonthFrom(year, month + offset, from);
  if (unit === 'quarter') {
    const index = year * 4 + Math.floor((month - 1) / 3) + offset;
    return inQuarter((((index % 4) + 4) % 4) + 1, Math.floor(index / 4), from);
  }
  if (unit === 'decade') {
    const tens = (Math.floor(year / 10) + offset) * 10;
    // 489 BC (−488) lies in the 480s BC, which run from −488 to −479.
    return year > 0 ? inDecade(tens, false, from) : inDecade((Math.floor((1 - year) / 10) - offset) * 10, true, from);
  }
  if (unit === 'century')
    return year > 0
      ? inCentury(Math.floor(year / 100) + 1 + offset, false, from)
      : inCentury(Math.floor(-year / 100) + 1 - offset, true, from);
  return unit === 'year' ? inYear(year + offset, from) : undefined;
}

/** A number of units before or after a base: a day for days, the unit itself for longer ones, since "two years ago" is no exact day. */
export function shifted(base: Day, count: number, unit: string, from: From): Resolved | undefined {
  const { year, month } = toCivil(base);
  if (unit === 'day') return onDay(base + count, from);
  if (unit === 'fortnight') return calendarUnit('week', base + 14 * count, 0, from);
  if (unit === 'week') return calendarUnit('week', base + 7 * count, 0, from);
  if (unit === 'month') return calendarUnit('month', addMonths(toDay(year, month), count), 0, from);
  if (unit === 'decade') return calendarUnit('decade', base, count, from);
  if (unit.startsWith('centur')) return calendarUnit('century', base, count, from);
  return inYear(year + count, from);
}

const OFFSETS: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1, 'the current': 0, 'the coming': 1 };

/** "this year" in a tale of 2004 is 2004: where the story's year counts, only "last week" still counts from the article. */
function lastUnit(word: string, unit: string, context: TiedContext): Resolved | undefined {
  const { published, narrative, anchor } = context;
  if (narrative && anchor && word === 'this' && unit !== 'week') return calendarUnit(unit, anchor.start, 0, RELATIVE);
  if (published === null) return undefined;
  const offset = OFFSETS[word]!;
  const weekday = weekdayOf(published);
  if (unit === 'weekend' && offset === 0 && weekday < 5 && weekday > 0 && context.direction <= 0)
    return calendarUnit(unit, published, -1, RELATIVE);
  return calendarUnit(unit, published, offset, RELATIVE);
}

/** The same day or month of a year long past. */
function sameUnit(published: Day, years: number, unit: string): Resolved | undefined {
  const { year, month, day } = toCivil(unit === 'yesterday' ? published - 1 : published);
  if (unit === 'this week') return inWeek(addMonths(published, -12 * years), RELATIVE);
  return unit === 'this month' ? inMonth(year - years, month, RELATIVE) : onDate(year - years, month, day, RELATIVE);
}

/** Expressions that count from the article's date. */
export const RELATIVES: readonly Recogniser[] = [
  {
    rule: 'time/today',
    pattern:
      /\b(today|yesterday|tomorrow|tonight|last night|this (?:morning|afternoon|evening))\b(?!['’]s)|(?<!\b(?:an|the) )\b(overnight)(?=[,.;])/gi,
    resolve: (m, { published }) => {
      if (published === null) return undefined;
      const word = (m[1] ?? m[2])!.toLowerCase();
      const offset = word === 'yesterday' || word === 'last night' ? -1 : word === 'tomorrow' ? 1 : 0;
      return onDay(published + offset, RELATIVE);
    },
  },
  {
    rule: 'time/last-unit',
    pattern: /(?<!\bthe )\b(last|this|next|the current|the coming) (week|weekend|month|quarter|year|decade)\b(?!-)/gi,
    resolve: (m, context) => lastUnit(m[1]!.toLowerCase(), m[2]!.toLowerCase(), context),
  },
  {
    rule: 'time/weekend',
    pattern: /\b(?:over|at|on|during) the weekend\b/gi,
    resolve: (_, { published }) => {
      if (published === null) return undefined;
      const weekday = weekdayOf(published);
      return calendarUnit('weekend', published, weekday === 0 || weekday === 6 ? 0 : -1, RELATIVE);
    },
  },
  {
    rule: 'time/ago',
    pattern: new RegExp(`\\b${NUMBER} ${UNIT} ago\\b(?: (today|yesterday|this (?:day|week|month)))?`, 'gi'),
    resolve: (m, { published }) => {
      const count = numberValue(m[1]!);
      if (published === null || count === undefined) return undefined;
      // "fifty years ago this month"
      if (m[3] && /^year/i.test(m[2]!)) return sameUnit(published, count, m[3].toLowerCase());
      return shifted(published, -count, m[2]!.toLowerCase(), RELATIVE);
    },
  },
];
