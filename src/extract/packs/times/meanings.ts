import { daysInMonth, formatYear, isCivil, toCivil, toDay, weekdayOf } from '../../../model/index.ts';
import {
  inMonth,
  inRange,
  inYear,
  NARRATIVE,
  onDay,
  RELATIVE,
  STATED,
  type Resolved,
  type TimeContext,
} from '../../time/recogniser.ts';
import { decade, fromStory, shifted, storyYear, unitAt, weekdayDay, yearOf } from './calendar.ts';

/** The parts of an expression as numbers, those that the pattern names. */
export interface Parts {
  readonly D?: number;
  readonly D2?: number;
  readonly M?: number;
  readonly M2?: number;
  readonly Y?: number;
  readonly Y2?: number;
  readonly W?: number;
  readonly N?: number;
  readonly S?: number;
  readonly unit?: string;
}

type Meaning = (parts: Parts, argument: string, context: TimeContext) => Resolved | undefined;

/** What a line of `times.csv` can mean; undefined when the expression is no date after all. */
export const MEANINGS: Readonly<Record<string, Meaning>> = {
  /** A day, month or year told in full, as exactly as its parts say. */
  date: ({ D, M, Y }) => stated(D, M, Y),
  /** A day or month without its year: `last` and `next` where the words say which. */
  'day-month': ({ D, M }, which, context) => dayMonth(D, M, which, context),
  month: ({ M }, which, context) => bareMonth(M, which, context),
  decade: ({ Y }) => (Y === undefined ? undefined : decade(Math.floor(Y / 10) * 10, STATED)),
  /** "los años ochenta": of the twentieth century. */
  'decade-short': ({ N }) => (N === undefined || N < 20 || N % 10 !== 0 ? undefined : decade(1900 + N, STATED)),
  season: ({ S, Y }, _, context) => season(S, Y, context),
  /** From then on, no end told. */
  since: ({ D, M, Y }, _, context) => since(stated(D, M, Y) ?? dayMonth(D, M, 'last', context)),
  years: ({ Y, Y2 }) => years(Y, Y2),
  days: ({ D, D2, M, M2, Y }, _, context) => days(D, D2, M, M2, Y ?? yearAt(M, D, context)),
  weekday: ({ W }, which, { published, direction }) =>
    published === null || W === undefined ? undefined : onDay(weekdayDay(W, which, published, direction), RELATIVE),
  /** So many days from the article's: today 0, yesterday −1. */
  day: (_, offset, { published }) => (published === null ? undefined : onDay(published + Number(offset), RELATIVE)),
  /** The calendar unit so many units from the article's: last week is `-1 week`. */
  unit: ({ unit }, argument, { published }) => {
    const [offset = '0', named = unit ?? ''] = argument.split(' ');
    return published === null ? undefined : unitAt(named, published, Number(offset), RELATIVE);
  },
  weekend: (_, offset, { published }) => weekend(published, Number(offset)),
  /** So many units before (−) or after (+) the article. */
  ago: ({ N, unit = '' }, sign, { published }) =>
    published === null || N === undefined ? undefined : shifted(published, sign === '+' ? N : -N, unit, RELATIVE),
  /** So many units before (−) or after (+) the date the story has reached. */
  'story-count': ({ N, unit = '' }, sign, context) =>
    N === undefined ? undefined : fromStory(context, sign === '-' ? -N : N, unit),
  /** So many days from the day of the story: "that day" 0, "the next day" 1. */
  'story-day': (_, offset, context) => fromStory(context, Number(offset), 'day'),
  'story-unit': ({ unit }, argument, context) => {
    const [offset = '0', named = unit ?? ''] = argument.split(' ');
    return storyUnit(named, Number(offset), context);
  },
  /** A day of the month that the story has reached: "on the 19th". */
  'story-date': ({ D }, _, context) => storyDate(D, context),
  'story-season': ({ S }, _, context) => season(S, undefined, context),
};

function stated(day: number | undefined, month: number | undefined, year: number | undefined): Resolved | undefined {
  if (year === undefined) return undefined;
  if (month === undefined) return inYear(year, STATED);
  if (day === undefined) return inMonth(year, month, STATED);
  return isCivil(year, month, day) ? onDay(toDay(year, month, day), STATED) : undefined;
}

function dayMonth(
  day: number | undefined,
  month: number | undefined,
  which: string,
  context: TimeContext,
): Resolved | undefined {
  if (month === undefined) return undefined;
  if (day === undefined) return bareMonth(month, which, context);
  const at = (year: number): number => toDay(year, month, Math.min(day, daysInMonth(year, month)));
  const { published } = context;
  if (which === 'last-year' && published !== null) {
    const year = toCivil(published).year - 1;
    return isCivil(year, month, day) ? onDay(toDay(year, month, day), RELATIVE) : undefined;
  }
  const near = which !== '' && published !== null;
  const found = yearOf(at, near ? { ...context, anchor: null, direction: which === 'next' ? 1 : -1 } : context);
  if (!found || !isCivil(found.year, month, day)) return undefined;
  return onDay(toDay(found.year, month, day), found.from);
}

function bareMonth(month: number | undefined, which: string, context: TimeContext): Resolved | undefined {
  if (month === undefined) return undefined;
  const { published } = context;
  if (which !== '' && published !== null) {
    const now = toCivil(published);
    if (which === 'next') return inMonth(month > now.month ? now.year : now.year + 1, month, RELATIVE);
    if (which === 'last-year') return inMonth(now.year - 1, month, RELATIVE);
    if (which === 'this') return inMonth(now.year, month, RELATIVE);
    return inMonth(month >= now.month ? now.year - 1 : now.year, month, RELATIVE);
  }
  const found = yearOf((year) => toDay(year, month), context);
  return found && inMonth(found.year, month, found.from);
}

function season(code: number | undefined, year: number | undefined, context: TimeContext): Resolved | undefined {
  if (code === undefined) return undefined;
  const told = year ?? storyYear(context) ?? (context.published === null ? undefined : toCivil(context.published).year);
  if (told === undefined) return undefined;
  const from = year === undefined ? NARRATIVE : STATED;
  const first = (code - 20) * 3;
  const [endYear, endMonth] = first + 2 > 12 ? [told + 1, first - 10] : [told, first + 2];
  return {
    start: toDay(told, first),
    end: toDay(endYear, endMonth, daysInMonth(endYear, endMonth)),
    edtf: `${formatYear(told)}-${code}`,
    precision: 'season',
    ...from,
  };
}

function since(from: Resolved | undefined): Resolved | undefined {
  return from && { ...from, end: null, edtf: `${from.edtf}/..`, precision: 'interval' };
}

function years(first: number | undefined, last: number | undefined): Resolved | undefined {
  if (first === undefined || last === undefined || last <= first) return undefined;
  const edtf = `${formatYear(first)}/${formatYear(last)}`;
  return { start: toDay(first), end: toDay(last, 12, 31), edtf, precision: 'interval', ...STATED };
}

function yearAt(month: number | undefined, day: number | undefined, context: TimeContext): number | undefined {
  if (month === undefined) return undefined;
  return yearOf((year) => toDay(year, month, Math.min(day ?? 1, daysInMonth(year, month))), context)?.year;
}

function days(
  first: number | undefined,
  last: number | undefined,
  month: number | undefined,
  month2: number | undefined,
  year: number | undefined,
): Resolved | undefined {
  if (first === undefined || last === undefined || month === undefined || year === undefined) return undefined;
  const end = month2 ?? month;
  if (!isCivil(year, month, first) || !isCivil(year, end, last)) return undefined;
  return inRange(toDay(year, month, first), toDay(year, end, last), 'interval', STATED);
}

// At the weekend the last one is this one.
function weekend(published: number | null, offset: number): Resolved | undefined {
  if (published === null) return undefined;
  const within = weekdayOf(published) === 0 || weekdayOf(published) === 6;
  return unitAt('weekend', published, offset < 0 && within ? 0 : offset, RELATIVE);
}

function storyUnit(unit: string, offset: number, context: TimeContext): Resolved | undefined {
  const { anchor } = context;
  if (!anchor || (anchor.precision === 'year' && unit !== 'year' && unit !== 'decade')) return undefined;
  if (unit === 'day' || unit === 'hour') return fromStory(context, offset, unit);
  return unitAt(unit, anchor.start, offset, NARRATIVE);
}

function storyDate(day: number | undefined, { anchor, published }: TimeContext): Resolved | undefined {
  const base = anchor && anchor.precision !== 'year' ? anchor.start : null;
  if (day === undefined || (base === null && published === null)) return undefined;
  const { year, month } = toCivil(base ?? published ?? 0);
  return isCivil(year, month, day) ? onDay(toDay(year, month, day), base === null ? RELATIVE : NARRATIVE) : undefined;
}
