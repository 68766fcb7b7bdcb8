import {
  daysInMonth,
  FIRST_YEAR,
  formatDay,
  formatYear,
  isCivil,
  LAST_YEAR,
  toCivil,
  toDay,
  type Day,
} from './days.ts';

/** How exactly a date is known: the widest unit that the text names. */
export const PRECISIONS = [
  'day',
  'week',
  'month',
  'quarter',
  'season',
  'year',
  'decade',
  'century',
  'interval',
  'unknown',
] as const;
export type Precision = (typeof PRECISIONS)[number];

/** What an EDTF expression covers. `start`/`end` are inclusive day numbers; null where the expression is open or unknown. */
export interface EdtfRange {
  readonly start: Day | null;
  readonly end: Day | null;
  readonly precision: Precision;
  /** `~` or `%` stands somewhere. */
  readonly approximate: boolean;
  /** `?` or `%` stands somewhere. */
  readonly uncertain: boolean;
}

/**
 * Reads the EDTF (ISO 8601-2, level 1) that Entente writes: days, months, years, `202X`, `20XX`, `XXXX`, ISO weeks (`2026-W05`),
 * seasons 21-24, quarters 33-36 (level 2), intervals with open (`..`) or unknown (empty) ends, and the qualifiers `~ ? %`.
 * Seasons are northern meteorological (spring = March to May; winter = December to February of the next year).
 * @returns undefined when the text is not such an expression or names a day that does not exist.
 */
export function parseEdtf(text: string): EdtfRange | undefined {
  const parts = text.split('/');
  if (parts.length === 1) return parsePoint(text);
  if (parts.length !== 2) return undefined;
  const [left, right] = parts.map(parseEnd);
  if (!left || !right) return undefined;
  if (left.point === null && right.point === null) return undefined;
  const start = left.point?.start ?? null;
  const end = right.point?.end ?? null;
  if (start !== null && end !== null && end < start) return undefined;
  return {
    start,
    end,
    precision: 'interval',
    approximate: !!(left.point?.approximate || right.point?.approximate),
    uncertain: !!(left.point?.uncertain || right.point?.uncertain),
  };
}

/** EDTF of a whole interval of days: a day, month or year where it is exactly one, else `start/end`. */
export function formatRange(start: Day, end: Day): string {
  if (start === end) return formatDay(start);
  const a = toCivil(start);
  const b = toCivil(end);
  const wholeMonths = a.day === 1 && b.day === daysInMonth(b.year, b.month);
  if (wholeMonths && a.year === b.year && a.month === b.month) return formatMonth(a.year, a.month);
  if (wholeMonths && a.year === b.year && a.month === 1 && b.month === 12) return formatYear(a.year);
  return `${formatDay(start)}/${formatDay(end)}`;
}

/** `YYYY-MM`. */
export function formatMonth(year: number, month: number): string {
  return `${formatYear(year)}-${String(month).padStart(2, '0')}`;
}

function parseEnd(text: string): { point: EdtfRange | null } | undefined {
  if (text === '..' || text === '') return { point: null };
  const point = parsePoint(text);
  return point && point.precision !== 'unknown' ? { point } : undefined;
}

function parsePoint(text: string): EdtfRange | undefined {
  const match = /^(-?[\dX]{4})(?:-(W\d{2}|\d{2})(?:-(\d{2}))?)?([~?%])?$/.exec(text);
  if (!match) return undefined;
  const [, year = '', middle, day, mark] = match;
  const days = daysOf(year, middle, day);
  if (!days) return undefined;
  return { ...days, approximate: mark === '~' || mark === '%', uncertain: mark === '?' || mark === '%' };
}

type Bounds = Pick<EdtfRange, 'start' | 'end' | 'precision'>;

function daysOf(yearText: string, middle: string | undefined, day: string | undefined): Bounds | undefined {
  if (yearText.includes('X')) return middle === undefined ? maskedYear(yearText) : undefined;
  const year = Number(yearText);
  if (yearText === '-0000' || year < FIRST_YEAR || year > LAST_YEAR) return undefined;
  if (middle === undefined) return { start: toDay(year), end: toDay(year, 12, 31), precision: 'year' };
  if (middle.startsWith('W')) return day === undefined ? isoWeek(year, Number(middle.slice(1))) : undefined;
  const code = Number(middle);
  if (day !== undefined) {
    if (!isCivil(year, code, Number(day))) return undefined;
    const only = toDay(year, code, Number(day));
    return { start: only, end: only, precision: 'day' };
  }
  if (code >= 1 && code <= 12) return months(year, code, 1, 'month');
  if (code >= 21 && code <= 24) return months(year, (code - 20) * 3, 3, 'season');
  if (code >= 33 && code <= 36) return months(year, (code - 33) * 3 + 1, 3, 'quarter');
  return undefined;
}

function maskedYear(text: string): Bounds | undefined {
  if (text === 'XXXX') return { start: null, end: null, precision: 'unknown' };
  const match = /^(-?)(\d+)(X+)$/.exec(text);
  if (!match) return undefined;
  const span = 10 ** (match[3] ?? '').length;
  if (span > 100) return undefined;
  const low = Number(match[2]) * span;
  // The digits mask the absolute year, so −010X runs from −109 to −100.
  const [first, last] = match[1] ? [-(low + span - 1), -low] : [low, low + span - 1];
  return { start: toDay(first), end: toDay(last, 12, 31), precision: span === 10 ? 'decade' : 'century' };
}

function months(year: number, month: number, count: number, precision: Precision): Bounds {
  const last = month + count - 1;
  const endYear = last > 12 ? year + 1 : year;
  const endMonth = last > 12 ? last - 12 : last;
  return { start: toDay(year, month), end: toDay(endYear, endMonth, daysInMonth(endYear, endMonth)), precision };
}

function isoWeek(year: number, week: number): Bounds | undefined {
  const fourth = toDay(year, 1, 4);
  const monday = fourth - ((((fourth + 3) % 7) + 7) % 7) + (week - 1) * 7;
  if (week < 1 || week > 53 || toCivil(monday + 3).year !== year) return undefined;
  return { start: monday, end: monday + 6, precision: 'week' };
}
