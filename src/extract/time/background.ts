import { atEnd } from '../text/at-end.ts';
import type { Sentence } from '../types.ts';
import type { Resolved } from './recogniser.ts';

/** "Rojas, who was elected in 2022": told by the way. */
const RELATIVE_CLAUSE = atEnd(/\b(?:who|whom|whose|which)\b[^,;:—–]*$/);
/** "whom Peru had deported in March": before what the sentence tells. */
const EARLIER_THERE = atEnd(/\b(?:whom|which)\b [^,;:—–]* had [^,;:—–]*$/);
/** "had fought in 1885": before the point the story has reached. */
const PLUPERFECT = atEnd(
  /\bhad (?:\p{Ll}+ly |not |never |already |been |also |first |previously )*\p{Ll}+(?:ed|en|wn|ne|ft|lt|nt|ld|un|ut|et|ought|aught|ade)\b[^,;:—–]*$/u,
);
/** "accused it of having fired the day before" */
const HAVING = atEnd(/\b(?:of|for|about|despite|after) having \p{Ll}+[^,;:—–]*$/u);
/** "the 1979 treaty", "his 1995 book": the year only tells which. */
const WHICH = atEnd(/\b(?:the|a|an|his|her|its|their|our|this|that|['’]s)(?: \p{Ll}+)? $/iu);
/** "The treaty of 1965, he said": which treaty. */
const OF_TEXT = atEnd(
  /\b(?:agreement|accord|treaty|pact|deal|convention|declaration|law|act|resolution|constitution|protocol|war|revolution|coup)s? of (?:the )?$/i,
);
/** "had soured before that: on April 10": what follows the colon says what had. */
const LOOKED_BACK = atEnd(
  /\bhad \p{Ll}+(?:ed|en|wn|ne|ft|lt|nt|ld|un|ut|et|ought|aught|ade)\b[^;—–.:]*: (?:on |in )?$/u,
);
/** Bounds and comparisons: "since 2014", "for the first time since", "unlike in 2009", "than in 1990". */
const BOUND = atEnd(
  /\b(?:since|than(?: in)?|unlike in|compared (?:with|to)|like in|as in|as early as|dating back to|back in|dated|from before|known as|named after) (?:the )?$/i,
);

const LOOKING_BACK = /^,? [^.;:—–]{0,80}?\bhad \p{Ll}+/u;

/** So many characters before a year still open a sentence. */
const OPENING = 15;

/** Whether a date stands in a relative clause that the sentence goes on behind: not even "that day" means it then. */
export function isAside(before: string, after: string): boolean {
  return RELATIVE_CLAUSE.test(before) && (/,/.test(after) || EARLIER_THERE.test(before));
}

/**
 * Whether a date is told by the way, so that the story does not move there.
 * @param before text of the sentence up to it; @param after text behind it.
 */
export function isBackground(
  before: string,
  after: string,
  resolved: Resolved,
  sentence: Sentence,
  start: number,
): boolean {
  if (sentence.quotations.some((quotation) => start >= quotation.start && start < quotation.end)) return true;
  if (RELATIVE_CLAUSE.test(before) || PLUPERFECT.test(before) || HAVING.test(before) || BOUND.test(before)) return true;
  if (LOOKED_BACK.test(before)) return true;
  // "The day before, its forces had raided a camp.": a look back, from which the story returns.
  if (before === '' && resolved.basis === 'narrative' && LOOKING_BACK.test(after)) return true;
  if (resolved.precision !== 'year') return false;
  if (WHICH.test(before) && /^ \p{L}/u.test(after)) return true;
  if (OF_TEXT.test(before)) return true;
  // A year in mid-sentence only bounds or compares more often than it moves the story.
  return sentence.kind !== 'headline' && before.length > OPENING;
}
