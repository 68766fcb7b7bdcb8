import { language, say } from '../messages/index.ts';
import { daysInMonth, toCivil, type Civil, type Day, type EdtfRange, type Precision } from '../model/index.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** Name of a month (1-12), whole or its first three letters. */
export function monthName(month: number, short = false): string {
  return language().date?.(null, month, null, !short) ?? englishMonth(month, short);
}

/** Name of a month in English, for citations: their styles are English whatever the page speaks. */
export function englishMonth(month: number, short = false): string {
  const name = MONTHS[month - 1] ?? '';
  return short ? name.slice(0, 3) : name;
}

/** A year as readers count: astronomical 2026 is "2026", 0 is "1 BCE", −43 is "44 BCE". */
export function yearText(year: number): string {
  return language().date?.(year) ?? (year > 0 ? String(year) : `${1 - year} BCE`);
}

/** A day in words: "3 Feb 2026", or "3 February 2026" when `long`. */
export function dayText(day: Day, long = false): string {
  const civil = toCivil(day);
  return (
    language().date?.(civil.year, civil.month, civil.day, long) ??
    `${civil.day} ${monthName(civil.month, !long)} ${yearText(civil.year)}`
  );
}

/**
 * A date in as many words as it is known: "3 Feb 2026", "October 2025", "26 Jan – 1 Feb 2026", "spring 2024", "44 BCE", "1990s".
 * `~` reads "about …", open ends "since …" and "until …"; nothing known is "date unknown".
 */
export function dateText(range: EdtfRange): string {
  const text = plainText(range);
  return range.approximate && isKnown(range) ? say('about {date}', { date: text }) : text;
}

/** The span of a view in words: days under two months, months under three years, else years ("Jan 2022 – Nov 2026"). */
export function spanText(from: Day, to: Day): string {
  const [a, b] = [toCivil(from), toCivil(Math.max(from, to))];
  const days = to - from;
  if (days < 62) return intervalText(from, Math.max(from, Math.floor(to)));
  const word = (c: Civil): string => (days < 7000 ? monthText(c, true) : yearText(c.year));
  return `${word(a)} – ${word(b)}`;
}

const isKnown = ({ start, end }: EdtfRange): boolean => start !== null || end !== null;

function plainText({ start, end, precision }: EdtfRange): string {
  if (start === null && end === null) return say('date unknown');
  if (start === null) return say('until {date}', { date: dayText(end ?? 0) });
  if (end === null) return say('since {date}', { date: dayText(start) });
  const unit = UNIT_TEXT[precision];
  return unit ? unit(toCivil(start), start) : intervalText(start, end);
}

const UNIT_TEXT: Partial<Record<Precision, (civil: Civil, start: Day) => string>> = {
  day: (_, start) => dayText(start),
  month: (civil) => monthText(civil),
  quarter: (civil) => say('Q{n} {year}', { n: (civil.month + 2) / 3, year: yearText(civil.year) }),
  season: seasonText,
  year: (civil) => yearText(civil.year),
  decade: (civil) =>
    civil.year >= 0 ? say('{year}s', { year: civil.year }) : yearsBefore(-civil.year + 1, -civil.year - 8),
  century: (civil) =>
    civil.year >= 0 ? `${civil.year}–${civil.year + 99}` : yearsBefore(-civil.year + 1, -civil.year - 98),
};

function seasonText(civil: Civil): string {
  const year = yearText(civil.year);
  if (civil.month === 3) return say('spring {year}', { year });
  if (civil.month === 6) return say('summer {year}', { year });
  if (civil.month === 9) return say('autumn {year}', { year });
  const next = civil.year > 0 ? `/${String((civil.year + 1) % 100).padStart(2, '0')}` : '';
  return say('winter {year}', { year: year + next });
}

function intervalText(start: Day, end: Day): string {
  if (start === end) return dayText(start);
  const [a, b] = [toCivil(start), toCivil(end)];
  const wholeMonths = a.day === 1 && b.day === daysInMonth(b.year, b.month);
  if (wholeMonths && a.month === 1 && b.month === 12) return joinYears(a.year, b.year);
  if (wholeMonths && a.year === b.year)
    return a.month === b.month ? monthText(a) : `${monthName(a.month, true)} – ${shortMonth(b)}`;
  if (wholeMonths) return `${shortMonth(a)} – ${shortMonth(b)}`;
  if (a.year !== b.year) return `${dayText(start)} – ${dayText(end)}`;
  if (a.month !== b.month) return `${a.day} ${monthName(a.month, true)} – ${dayText(end)}`;
  return `${a.day}–${dayText(end)}`;
}

/** A month of a year: "October 2025", "Oct 2025". */
export function monthText({ year, month }: Pick<Civil, 'year' | 'month'>, short = false): string {
  return language().date?.(year, month, null, !short) ?? `${monthName(month, short)} ${yearText(year)}`;
}

const shortMonth = (civil: Civil): string => monthText(civil, true);

const yearsBefore = (from: number, to: number): string => say('{from}–{to} BCE', { from, to });

function joinYears(from: number, to: number): string {
  if (from === to) return yearText(from);
  return to <= 0 ? yearsBefore(1 - from, 1 - to) : `${yearText(from)}–${yearText(to)}`;
}
