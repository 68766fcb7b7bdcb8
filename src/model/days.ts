/**
 * Day numbers: whole days since 1970-01-01 in the proleptic Gregorian calendar, UTC. Years are astronomical (year 0 is 1 BCE).
 * `Date` is avoided: `Date.UTC(50, …)` means 1950 and local time zones shift days.
 * Method: Howard Hinnant, "chrono-compatible low-level date algorithms" (civil from days and back), exact for all years.
 */
export type Day = number;

/** A calendar date; month 1-12, day 1-31; year may be 0 or negative. */
export interface Civil {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** First and last day that every dated event must lie in: −4000-01-01 and 3000-12-31. */
export const FIRST_YEAR = -4000;
export const LAST_YEAR = 3000;

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Whether an astronomical year has a 29 February. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days in a month (1-12) of a year; 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2 && isLeapYear(year)) return 29;
  return MONTH_DAYS[month - 1] ?? 0;
}

/** Day number of a civil date. The date must exist; see {@link isCivil}. */
export function toDay(year: number, month = 1, day = 1): Day {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** Civil date of a day number (fractions are floored). */
export function toCivil(day: Day): Civil {
  const z = Math.floor(day) + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const mp = Math.floor((5 * dayOfYear + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * mp + 2) / 5) + 1 };
}

/** Whether year, month and day name a day that exists and lies in −4000 … 3000. */
export function isCivil(year: number, month: number, day: number): boolean {
  return (
    Number.isInteger(year) &&
    year >= FIRST_YEAR &&
    year <= LAST_YEAR &&
    Number.isInteger(month) &&
    month >= 1 &&
    month <= 12 &&
    Number.isInteger(day) &&
    day >= 1 &&
    day <= daysInMonth(year, month)
  );
}

/** Day of the week, 0 = Sunday … 6 = Saturday. */
export function weekdayOf(day: Day): number {
  return (((Math.floor(day) + 4) % 7) + 7) % 7;
}

/** Day number moved by whole months, the day of the month clamped to the month's length (31 January + 1 month = 28 February). */
export function addMonths(day: Day, months: number): Day {
  const { year, month, day: dom } = toCivil(day);
  const index = year * 12 + (month - 1) + months;
  const y = Math.floor(index / 12);
  const m = index - y * 12 + 1;
  return toDay(y, m, Math.min(dom, daysInMonth(y, m)));
}

/** `YYYY-MM-DD`, with a minus sign and four digits for years before 0 (`-0044-03-15`). */
export function formatDay(day: Day): string {
  const { year, month, day: dom } = toCivil(day);
  return `${formatYear(year)}-${two(month)}-${two(dom)}`;
}

/** Four-digit EDTF year, minus sign first: `0044`, `-0044`, `2026`. */
export function formatYear(year: number): string {
  return (year < 0 ? '-' : '') + String(Math.abs(year)).padStart(4, '0');
}

/** Day number of `YYYY-MM-DD` (years may be negative), or undefined when it is no such day. */
export function parseDay(text: string): Day | undefined {
  const match = /^(-?\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isCivil(year, month, day) ? toDay(year, month, day) : undefined;
}

const two = (n: number): string => String(n).padStart(2, '0');
