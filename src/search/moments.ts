import { daysInMonth, isCivil, toCivil, toDay, type Day } from '../model/index.ts';
import { fold } from './fold.ts';

/** A year, month or day as a reader types it: the days it spans. */
export interface Moment {
  readonly first: Day;
  readonly last: Day;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;
const NAMES = [
  'january february march april may june july august september october november december',
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
].map((names) => names.split(' '));

/** Reads `2024`, `2024-08`, `2024-08-15` (also with `/` or `.`), `Aug 2024`, `15 August 2024`, `August 15, 2024`; else undefined. */
export function readMoment(text: string): Moment | undefined {
  const parts = fold(text).match(/\p{L}+|\d+/gu) ?? [];
  if (!/^[\p{L}\p{N}\s\-−–/.,]*$/u.test(text)) return undefined;
  const [year, month, day] = ordered(parts.filter((part) => part !== 'of' && part !== 'de'));
  if (year === undefined || !/^\d{4}$/.test(year)) return undefined;
  return momentOf(
    Number(year),
    month === undefined ? undefined : Number(month),
    day === undefined ? undefined : Number(day),
  );
}

/** Year, month, day as digits, whatever order names of months show them in; only then may the year stand last. */
function ordered(parts: readonly string[]): (string | undefined)[] {
  if (parts.length === 0 || parts.length > 3) return [];
  const named = parts.findIndex((part) => /\p{L}/u.test(part));
  if (named < 0) return parts.slice(1).every((part) => part.length <= 2) ? [...parts] : [];
  const month = monthNamed(parts[named]!);
  const digits = parts.filter((_, at) => at !== named);
  const year = digits.find((part) => part.length === 4);
  const day = digits.find((part) => part !== year);
  const alone = digits.every((part) => /^\d+$/.test(part));
  return month === undefined || year === undefined || !alone ? [] : [year, String(month), day];
}

function monthNamed(word: string): number | undefined {
  if (word.length < 3) return undefined;
  for (const names of NAMES) {
    const at = names.findIndex((name) => name.startsWith(word));
    if (at >= 0) return at + 1;
  }
  return word === 'sept' ? 9 : undefined;
}

function momentOf(year: number, month?: number, day?: number): Moment | undefined {
  if (!isCivil(year, month ?? 1, day ?? 1)) return undefined;
  if (month === undefined) return { first: toDay(year), last: toDay(year, 12, 31) };
  if (day === undefined) return { first: toDay(year, month), last: toDay(year, month, daysInMonth(year, month)) };
  return { first: toDay(year, month, day), last: toDay(year, month, day) };
}

/** "1 Jan 2024", as it is said where an operator is repeated. */
export function dayText(day: Day): string {
  const { year, month, day: dom } = toCivil(day);
  const name = MONTHS[month - 1]!;
  return `${dom} ${name[0]!.toUpperCase()}${name.slice(1)} ${year}`;
}
