import { parseDay, toDay, toCivil, isCivil, type Day } from '../../model/index.ts';
import type { Sentence } from '../types.ts';
import { DAY_OF_MONTH, MONTH, monthNumber } from './words.ts';

/** "NAIROBI, Aug. 7 (AP) —", "KYIV, Ukraine, 24 February 2022 -" */
const DATELINE = new RegExp(
  `^\\p{Lu}[\\p{Lu}'’. -]{2,40}(?:,? \\(?[\\p{L} .'’-]{2,30}\\)?)?,? (?:${MONTH} ${DAY_OF_MONTH}|${DAY_OF_MONTH} ${MONTH})(?:,? ((?:1[5-9]|20)\\d\\d))?,? ?(?:\\([^)]{2,40}\\))? ?[-–—:]`,
  'u',
);
/** A dateline is not older than this when the article appears. */
const FRESH = 14;

/**
 * The day an article's "today" is: its dateline's where it has one of the last days before publication, else the publication day.
 * Without a publication day a dateline that tells its year stands in for it.
 */
export function referenceDay(sentences: readonly Sentence[], published: string | null): Day | null {
  const day = published === null ? null : (parseDay(published) ?? null);
  for (const { text } of sentences.slice(0, 3)) {
    const match = DATELINE.exec(text);
    if (!match) continue;
    const month = monthNumber(match[1] ?? match[4]!);
    const dayOfMonth = Number(match[2] ?? match[3]);
    const year = match[5] ? Number(match[5]) : day === null ? undefined : yearBefore(day, month, dayOfMonth);
    if (year === undefined || !isCivil(year, month, dayOfMonth)) return day;
    const told = toDay(year, month, dayOfMonth);
    return day === null || (told <= day && told >= day - FRESH) ? told : day;
  }
  return day;
}

function yearBefore(day: Day, month: number, dayOfMonth: number): number {
  const { year } = toCivil(day);
  return isCivil(year, month, dayOfMonth) && toDay(year, month, dayOfMonth) > day ? year - 1 : year;
}
