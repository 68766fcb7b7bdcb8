import { toCivil, toDay, type Day } from '../../model/index.ts';
import { NARRATIVE, RELATIVE, type From, type TiedContext } from './recogniser.ts';
import { qualifiedYear, yearFor } from './story.ts';

/** "of that year", "last year": the words for {@link referredYear}. */
export const REFERRED =
  '(?:,? (?:of |in )?((?:the |that )?(?:same|following|next|previous|preceding) year|that year|last year|next year|this year))?';
export const QUALIFIER =
  '(?:(?:[Tt]he )?\\b([Ll]ast|[Tt]his|[Nn]ext|past|previous|coming|following|[Tt]hat|[Tt]hat same|same|[Tt]his past|[Tt]his coming) )?';

/** A year and where it was taken from. */
export type Told = { year: number; from: From } | undefined;

/** The year of "last May", "that July", "the following October", or of a bare name. */
export function qualified(qualifier: string, at: (year: number) => Day, months: number, context: TiedContext): Told {
  const { published } = context;
  const word = qualifier.toLowerCase();
  if (word === '') return yearFor(at, context);
  const anchor = /following|that|same/.test(word) ? context.told : context.narrative ? context.anchor : null;
  if (anchor && /following|that|same|next|previous/.test(word)) {
    const { year } = toCivil(anchor.start);
    if (/that|same/.test(word)) return { year, from: NARRATIVE };
    if (/previous/.test(word)) return { year: at(year) >= anchor.start ? year - 1 : year, from: NARRATIVE };
    return { year: at(year) > anchor.end || at(year) > anchor.start ? year : year + 1, from: NARRATIVE };
  }
  if (published === null) return undefined;
  // The first day of the unit that the article appears in: "last June" told in June is a year ago.
  const now = toCivil(published);
  const year = qualifiedYear(word, toDay(now.year, now.month - ((now.month - 1) % months)), published, at);
  return year === undefined ? yearFor(at, context) : { year, from: RELATIVE };
}
