import { addMonths, isCivil, toCivil, toDay, weekdayOf, type Day } from '../../../model/index.ts';
import {
  inMonth,
  inRange,
  inYear,
  NARRATIVE,
  onDay,
  RELATIVE,
  type Resolved,
  type TimeContext,
} from '../../time/recogniser.ts';

type From = typeof RELATIVE;

/** A whole unit of the calendar, `offset` units from the one that a day lies in. */
export function unitAt(unit: string, base: Day, offset: number, from: From): Resolved | undefined {
  const { year, month } = toCivil(base);
  const monday = base - ((weekdayOf(base) + 6) % 7) + 7 * offset;
  if (unit === 'week') return inRange(monday, monday + 6, 'week', from);
  if (unit === 'weekend') return inRange(monday + 5, monday + 6, 'interval', from);
  if (unit === 'month') {
    const first = toCivil(addMonths(toDay(year, month), offset));
    return inMonth(first.year, first.month, from);
  }
  if (unit === 'decade') return decade((Math.floor(year / 10) + offset) * 10, from);
  return unit === 'year' ? inYear(year + offset, from) : undefined;
}

/** Ten years from the first. */
export function decade(first: number, from: From): Resolved | undefined {
  if (!isCivil(first, 1, 1)) return undefined;
  return {
    start: toDay(first),
    end: toDay(first + 9, 12, 31),
    edtf: `${Math.floor(first / 10)}X`,
    precision: 'decade',
    ...from,
  };
}

/** So many units before or after a day: a day for days, the unit itself for longer ones, since "two years ago" is no exact day. */
export function shifted(base: Day, count: number, unit: string, from: From): Resolved | undefined {
  if (unit === 'hour') return onDay(base, from);
  if (unit === 'day') return onDay(base + count, from);
  return unitAt(unit, base, count, from);
}

/** The same from the date the story has reached, if that is exact enough. */
export function fromStory({ anchor }: TimeContext, count: number, unit: string): Resolved | undefined {
  if (!anchor) return undefined;
  const fine: Readonly<Record<string, readonly string[]>> = {
    day: ['hour', 'day', 'week', 'month', 'year', 'decade'],
    month: ['month', 'year', 'decade'],
  };
  const allowed = fine[anchor.precision] ?? ['year', 'decade'];
  return allowed.includes(unit) ? shifted(anchor.start, count, unit, NARRATIVE) : undefined;
}

/** The year that the story tells of, where it is not the article's. */
export function storyYear({ anchor, published }: TimeContext): number | undefined {
  if (!anchor) return undefined;
  const { year } = toCivil(anchor.start);
  if (toCivil(anchor.end).year !== year) return undefined;
  return published === null || toCivil(published).year > year ? year : undefined;
}

/**
 * The year of a day or month told without one: the story's, or the next where the day would lie behind the point the story has reached and
 * still before the article; else the last such day before the article, or the next where the words look ahead.
 */
export function yearOf(at: (year: number) => Day, context: TimeContext): { year: number; from: From } | undefined {
  const { anchor, published, direction } = context;
  const told = storyYear(context);
  if (told !== undefined) {
    const next = at(told + 1);
    const onward = anchor !== null && at(told) < anchor.start && published !== null && next <= published;
    return { year: onward && next > published - 366 ? told + 1 : told, from: NARRATIVE };
  }
  if (published === null) return undefined;
  const { year } = toCivil(published);
  if (direction > 0) return { year: at(year) < published - 31 ? year + 1 : year, from: RELATIVE };
  return { year: at(year) > published + (direction < 0 ? 0 : 7) ? year - 1 : year, from: RELATIVE };
}

/** The weekday that is meant, seen from the article's day. */
export function weekdayDay(wanted: number, which: string, published: Day, direction: -1 | 0 | 1): Day {
  const back = (weekdayOf(published) - wanted + 7) % 7;
  const monday = published - ((weekdayOf(published) + 6) % 7);
  if (which === 'last-week') return monday - 7 + ((wanted + 6) % 7);
  if (which === 'next-week') return monday + 7 + ((wanted + 6) % 7);
  if (which === 'next') return published + (7 - back);
  if (which === 'last') return published - (back === 0 ? 7 : back);
  return direction > 0 && back !== 0 ? published + 7 - back : published - back;
}
