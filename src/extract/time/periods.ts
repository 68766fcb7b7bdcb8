import {
  daysInMonth,
  FIRST_YEAR,
  formatDay,
  formatMonth,
  formatYear,
  isCivil,
  LAST_YEAR,
  toDay,
  weekdayOf,
  type Day,
  type Precision,
} from '../../model/index.ts';
import type { From, Resolved } from './resolved.ts';

/** A single day. */
export function onDay(day: Day, from: From): Resolved | undefined {
  if (day < toDay(FIRST_YEAR) || day > toDay(LAST_YEAR, 12, 31)) return undefined;
  return { start: day, end: day, edtf: formatDay(day), precision: 'day', ...from };
}

/** A calendar day, or undefined when there is none such. */
export function onDate(year: number, month: number, day: number, from: From): Resolved | undefined {
  return isCivil(year, month, day) ? onDay(toDay(year, month, day), from) : undefined;
}

/** A calendar month, or undefined when there is none of that number. */
export function inMonth(year: number, month: number, from: From): Resolved | undefined {
  return isCivil(year, month, 1) ? months(year, month, 1, formatMonth(year, month), 'month', from) : undefined;
}

/** A month counted on from January of a year: 13 is January of the next one. */
export function inMonthFrom(year: number, index: number, from: From): Resolved | undefined {
  const shift = Math.floor((index - 1) / 12);
  return inMonth(year + shift, index - shift * 12, from);
}

/** A calendar year. */
export function inYear(year: number, from: From): Resolved | undefined {
  return isCivil(year, 1, 1) ? months(year, 1, 12, formatYear(year), 'year', from) : undefined;
}

const SEASON_CODES: Readonly<Record<string, number>> = { spring: 21, summer: 22, autumn: 23, fall: 23, winter: 24 };

/** First month of a northern meteorological season. */
export function seasonMonth(name: string): number {
  return (SEASON_CODES[name.toLowerCase()]! - 20) * 3;
}

/** A season; winter begins in December of its year. */
export function inSeason(name: string, year: number, from: From): Resolved | undefined {
  const code = SEASON_CODES[name.toLowerCase()]!;
  return isCivil(year, 1, 1) && isCivil(year + 1, 1, 1)
    ? months(year, (code - 20) * 3, 3, `${formatYear(year)}-${code}`, 'season', from)
    : undefined;
}

/** A quarter, 1 … 4. */
export function inQuarter(number: number, year: number, from: From): Resolved | undefined {
  if (!isCivil(year, number * 3, 1)) return undefined;
  return months(year, number * 3 - 2, 3, `${formatYear(year)}-${32 + number}`, 'quarter', from);
}

/** The first or second half of a year; EDTF has no short form of it at level 1. */
export function inHalf(number: number, year: number, from: From): Resolved | undefined {
  if (number > 2 || !isCivil(year, 1, 1)) return undefined;
  const first = number * 6 - 5;
  return months(year, first, 6, `${formatMonth(year, first)}/${formatMonth(year, first + 5)}`, 'interval', from);
}

/** Ten or a hundred years from the given one. Before the common era they do not end in the digits EDTF masks, hence an interval. */
function inYears(first: number, count: 10 | 100, from: From): Resolved | undefined {
  const last = first + count - 1;
  if (!isCivil(first, 1, 1) || !isCivil(last, 1, 1)) return undefined;
  const masked = String(first / count).padStart(count === 10 ? 3 : 2, '0') + (count === 10 ? 'X' : 'XX');
  const edtf = first >= 0 ? masked : `${formatYear(first)}/${formatYear(last)}`;
  return months(first, 1, count * 12, edtf, count === 10 ? 'decade' : 'century', from);
}

/** "the 1980s" as 1980, "the 470s BC" as 470 and true. */
export function inDecade(tens: number, beforeCommonEra: boolean, from: From): Resolved | undefined {
  return inYears(beforeCommonEra ? 1 - (tens + 9) : tens, 10, from);
}

/** "the 19th century" as 19, "the 4th century BC" as 4 and true. Named by its first two digits, as EDTF does: 1800 to 1899. */
export function inCentury(number: number, beforeCommonEra: boolean, from: From): Resolved | undefined {
  if (number < 1) return undefined;
  return inYears(beforeCommonEra ? 1 - number * 100 : (number - 1) * 100, 100, from);
}

/** Any stretch of whole days. */
export function inRange(start: Day, end: Day, precision: Precision, from: From): Resolved | undefined {
  if (end < start || !onDay(start, from) || !onDay(end, from)) return undefined;
  return { start, end, edtf: `${formatDay(start)}/${formatDay(end)}`, precision, ...from };
}

/** Monday of the week that a day lies in. */
export function mondayOf(day: Day): Day {
  return day - ((weekdayOf(day) + 6) % 7);
}

/** The week, Monday to Sunday, that a day lies in. */
export function inWeek(day: Day, from: From): Resolved | undefined {
  return inRange(mondayOf(day), mondayOf(day) + 6, 'week', from);
}

/** The Saturday and Sunday of the week that a day lies in. */
export function atWeekend(day: Day, from: From): Resolved | undefined {
  return inRange(mondayOf(day) + 5, mondayOf(day) + 6, 'interval', from);
}

function months(
  year: number,
  month: number,
  count: number,
  edtf: string,
  precision: Precision,
  from: From,
): Resolved | undefined {
  const last = year * 12 + month - 1 + count - 1;
  const [endYear, endMonth] = [Math.floor(last / 12), (((last % 12) + 12) % 12) + 1];
  const end = toDay(endYear, endMonth, daysInMonth(endYear, endMonth));
  return { start: toDay(year, month), end, edtf, precision, ...from };
}
