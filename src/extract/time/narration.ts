import { toCivil, type Day } from '../../model/index.ts';
import type { Sentence } from '../types.ts';
import type { Anchor } from './recogniser.ts';

/** A text needs so many mentions of years long past … */
const MANY = 8;
/** … and so many for each word that counts from its own day, to be a tale of the past. */
const FOR_EACH = 4;

const YEARS = /(?<![\d.,$£€])\b(?:1\d\d\d|20\d\d)\b(?![.,]\d)|\b\d{2,4} BCE?\b/g;
const OWN_DAY = /\b(?:today|yesterday|tomorrow|tonight|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/g;

/** Whether a text tells the past rather than the news: many years long gone, hardly a weekday or "yesterday". */
export function tellsThePast(sentences: readonly Sentence[], published: Day | null): boolean {
  const now = published === null ? Infinity : toCivil(published).year;
  let past = 0;
  let own = 0;
  for (const { text } of sentences) {
    if (/\d\d/.test(text))
      for (const year of text.match(YEARS) ?? []) if (year.includes('B') || Number(year) < now - 1) past++;
    if (/day|tomorrow|tonight/.test(text)) own += text.match(OWN_DAY)?.length ?? 0;
  }
  return past >= MANY && past > own * FOR_EACH;
}

/**
 * Whether a date without its year goes on from the story's date rather than from the article's: always in a tale of the past; in the news
 * only within the paragraph that went back to another year, since a year told before is mostly background.
 */
export function carriesYear(
  { anchor, paragraph }: { anchor: Anchor | null; paragraph: number },
  sentence: Sentence,
  published: Day | null,
  narrative: boolean,
): boolean {
  if (narrative || published === null) return true;
  if (!anchor || paragraph !== sentence.paragraph) return false;
  const { year } = toCivil(anchor.start);
  return toCivil(published).year > year && toCivil(anchor.end).year === year;
}
