import { toDay, weekdayOf } from '../../../src/model/index.ts';

/** The days a TIMEX3 value names, the last one exclusive. */
type Days = readonly [start: number, end: number];

function months(year: number, month: number, count: number): Days {
  const at = (index: number) => toDay(year + Math.floor((index - 1) / 12), ((index - 1) % 12) + 1);
  return [at(month), at(month + count)];
}

function week(year: number, number: number): number {
  const fourth = toDay(year, 1, 4);
  return fourth - ((weekdayOf(fourth) + 6) % 7) + 7 * (number - 1);
}

const SEASON_MONTH: Record<string, number> = { SP: 3, SU: 6, FA: 9, WI: 12 };

/** Forms of a value and the days each names. */
const FORMS: readonly [RegExp, (m: RegExpExecArray) => Days][] = [
  [/^(\d{4})-?(\d\d)-?(\d\d)$/, (m) => [toDay(+m[1]!, +m[2]!, +m[3]!), toDay(+m[1]!, +m[2]!, +m[3]!) + 1]],
  [/^(\d{4})-W(\d\d)-WE$/, (m) => [week(+m[1]!, +m[2]!) + 5, week(+m[1]!, +m[2]!) + 7]],
  [/^(\d{4})-W(\d\d)-(\d)$/, (m) => [week(+m[1]!, +m[2]!) + +m[3]! - 1, week(+m[1]!, +m[2]!) + +m[3]!]],
  [/^(\d{4})-W(\d\d)$/, (m) => [week(+m[1]!, +m[2]!), week(+m[1]!, +m[2]!) + 7]],
  [/^(\d{4})-(\d\d)(?:-XX)?$/, (m) => months(+m[1]!, +m[2]!, 1)],
  [/^(\d{4})-Q([1-4])$/, (m) => months(+m[1]!, 3 * +m[2]! - 2, 3)],
  [/^(\d{4})-H([12])$/, (m) => months(+m[1]!, 6 * +m[2]! - 5, 6)],
  [/^(\d{4})-(SP|SU|FA|WI)$/, (m) => months(+m[1]!, SEASON_MONTH[m[2]!]!, 3)],
  [/^(?:FY)?(\d{4})(?:-XX){0,2}$/, (m) => months(+m[1]!, 1, 12)],
  [/^(\d{3})X?$/, (m) => months(+m[1]! * 10, 1, 120)],
  [/^(\d\d)(?:XX)?$/, (m) => months(+m[1]! * 100, 1, 1200)],
];

/** The days a value names, undefined when it names none (`PAST_REF`, `XXXX-06`, `BC0490`). */
export function valueDays(value: string): Days | undefined {
  const date = value
    .trim()
    .replace(/T.*$/, '')
    .replace(/-WXX-\d$/, '');
  for (const [form, days] of FORMS) {
    const match = form.exec(date);
    if (match) return days(match);
  }
  return undefined;
}

/** Same days on the calendar, the time of day dropped; values that name no days must be spelt alike. */
export function sameCalendar(a: string, b: string): boolean {
  if (a.trim() === b.trim()) return true;
  const [x, y] = [valueDays(a), valueDays(b)];
  return !!x && !!y && x[0] === y[0] && x[1] === y[1];
}
