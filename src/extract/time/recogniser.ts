import {
  daysInMonth,
  formatDay,
  formatMonth,
  formatYear,
  isCivil,
  toDay,
  type Basis,
  type Day,
  type EventDate,
  type Precision,
} from '../../model/index.ts';
import type { TimeMention } from '../types.ts';

/** What a recogniser knows when it resolves an expression. */
export interface TimeContext {
  readonly published: Day | null;
  /** The date the story has reached: what "the next day" and a day without a year count from. */
  readonly anchor: Anchor | null;
  /** What the words around say: −1 past, +1 future, 0 undecided. */
  readonly direction: -1 | 0 | 1;
  /** Text right before and after the expression, within the sentence. */
  readonly before: string;
  readonly after: string;
}

export interface Anchor {
  readonly start: Day;
  readonly end: Day;
  readonly precision: Precision;
}

/** A resolved expression. */
export interface Resolved {
  readonly start: Day | null;
  readonly end: Day | null;
  readonly edtf: string;
  readonly precision: Precision;
  readonly basis: Basis;
  readonly anchor: TimeMention['anchor'];
}

/** One line of the grammar: a pattern and what a match of it means; undefined when it is no date after all. */
export interface Recogniser {
  readonly rule: string;
  readonly pattern: RegExp;
  readonly resolve: (match: RegExpExecArray, context: TimeContext) => Resolved | undefined;
}

type From = Pick<Resolved, 'basis' | 'anchor'>;
export const STATED: From = { basis: 'stated', anchor: 'absolute' };
export const RELATIVE: From = { basis: 'relative', anchor: 'publication' };
export const NARRATIVE: From = { basis: 'narrative', anchor: 'narrative' };

/** A single day. */
export function onDay(day: Day, from: From): Resolved {
  return { start: day, end: day, edtf: formatDay(day), precision: 'day', ...from };
}

/** A calendar month, or undefined when there is none of that number. */
export function inMonth(year: number, month: number, from: From): Resolved | undefined {
  if (!isCivil(year, month, 1)) return undefined;
  return {
    start: toDay(year, month),
    end: toDay(year, month, daysInMonth(year, month)),
    edtf: formatMonth(year, month),
    precision: 'month',
    ...from,
  };
}

/** A calendar year. */
export function inYear(year: number, from: From): Resolved | undefined {
  if (!isCivil(year, 1, 1)) return undefined;
  return { start: toDay(year), end: toDay(year, 12, 31), edtf: formatYear(year), precision: 'year', ...from };
}

/** Any stretch of whole days. */
export function inRange(start: Day, end: Day, precision: Precision, from: From): Resolved | undefined {
  if (end < start) return undefined;
  return { start, end, edtf: `${formatDay(start)}/${formatDay(end)}`, precision, ...from };
}

/** The contract's date of a resolved expression. */
export function toEventDate({ edtf, start, end, precision, basis }: Resolved): EventDate {
  return {
    edtf,
    start: start === null ? null : formatDay(start),
    end: end === null ? null : formatDay(end),
    precision,
    basis,
  };
}
