import { toCivil, toDay, type Day } from '../../model/index.ts';
import { mayLieAhead } from './direction.ts';
import { NARRATIVE, RELATIVE, STATED, type Anchor, type From, type Resolved, type TiedContext } from './recogniser.ts';

/** Told years count backwards less readily than forwards: a story mostly runs on. */
const BACKWARDS = 1.6;
/** How much worse it is to lie outside of what is told around than to lie far from what was told last. */
const OUTSIDE = 2;

/**
 * The year of a day or month that stands without one, and where it was taken from: the date it is tied to ("July and August 1914"),
 * the story, or the article's date.
 * @param at first day of the expression in a given year.
 */
export function yearFor(at: (year: number) => Day, context: TiedContext): { year: number; from: From } | undefined {
  const { ahead, behind, anchor, published, direction } = context;
  if (ahead?.start != null) {
    const { year } = toCivil(ahead.start);
    // "from October to March 1945" began the year before.
    return { year: context.ranges && at(year) > ahead.start ? year - 1 : year, from: STATED };
  }
  if (behind?.start != null && behind.precision !== 'year') {
    const { year } = toCivil(behind.start);
    return {
      year: context.ranges && at(year) < behind.start ? year + 1 : year,
      from: { basis: behind.basis, anchor: behind.anchor },
    };
  }
  if (published !== null && mayLieAhead(context.before) && isNearer(at, published))
    return { year: nearestYear(published, at, 1), from: RELATIVE };
  if (anchor && (context.carries || goesOn(at, anchor, published)))
    return { year: yearInStory(at, anchor, context), from: NARRATIVE };
  if (published === null) return undefined;
  return { year: nearestYear(published, at, direction), from: RELATIVE };
}

/** Whether the next such day is nearer than the last. */
function isNearer(at: (year: number) => Day, published: Day): boolean {
  const { year } = toCivil(published);
  const days = [year - 1, year, year + 1].map(at);
  const next = days.find((day) => day >= published);
  const last = days.findLast((day) => day < published);
  return next !== undefined && last !== undefined && next - published < published - last;
}

/** News tell the year of what lies further back than this, unless the story is there already. */
const RECENT = 240;
/** So soon after the point the story has reached a date still goes on from there in the next paragraph. */
const SOON = 60;

/** Whether a date in the news goes on from a past that an earlier paragraph told: too long ago for the article's own, soon after the story's. */
function goesOn(at: (year: number) => Day, anchor: Anchor, published: Day | null): boolean {
  if (published === null || anchor.precision === 'year') return false;
  const wait = at(toCivil(anchor.start).year) - anchor.start;
  return wait >= 0 && wait <= SOON && at(nearestYear(published, at, -1)) < published - RECENT;
}

/**
 * The year that brings a yearly recurring day between the dates told outright before and behind it, else nearest to them; among those the
 * one nearest to the point the story has reached, rather after it than before.
 */
function yearInStory(
  at: (year: number) => Day,
  anchor: Anchor,
  { published, direction, between, narrative }: TiedContext,
): number {
  const { year } = toCivil(anchor.start);
  if (['year', 'interval'].includes(anchor.precision)) return year;
  const [last, next] = narrative ? between : [null, null];
  const low = last?.start ?? anchor.start;
  const high = next && next.end >= low ? next.end : Infinity;
  let best = year;
  let cost = Infinity;
  for (const one of [year - 1, year, year + 1]) {
    const day = at(one);
    // What is told as past cannot lie after the article.
    if (published !== null && direction <= 0 && day > published) continue;
    const outside = high === Infinity ? 0 : Math.max(0, low - day, day - high);
    const ahead = day - anchor.start;
    const here = outside * OUTSIDE + (ahead < 0 ? -ahead * BACKWARDS : ahead);
    if (here < cost) [best, cost] = [one, here];
  }
  return best;
}

/** The year that puts a yearly recurring day on the right side of the publication: the last such day, or the next where the words say so. */
function nearestYear(published: Day, at: (year: number) => Day, direction: -1 | 0 | 1): number {
  const { year } = toCivil(published);
  if (direction > 0) return at(year) < published - 31 ? year + 1 : year;
  return at(year) > published + (direction < 0 ? 0 : 7) ? year - 1 : year;
}

/** "last" May, "this" May, "next" May, seen from the article's date. */
export function qualifiedYear(qualifier: string, first: Day, last: Day, at: (year: number) => Day): number | undefined {
  const { year } = toCivil(first);
  if (/this$/.test(qualifier)) return year;
  if (/last|past|previous/.test(qualifier)) return at(year) > last || at(year) >= first ? year - 1 : year;
  if (/next|coming/.test(qualifier)) return at(year) > last ? year : year + 1;
  return undefined;
}

/** "of that year", "last year", "the following year": which one. */
export function referredYear(words: string, context: TiedContext): { year: number; from: From } | undefined {
  const { told: anchor, published } = context;
  if (/^(?:last|next|this) year$/.test(words)) {
    if (published === null) return undefined;
    const offset = words.startsWith('last') ? -1 : words.startsWith('next') ? 1 : 0;
    return { year: toCivil(published).year + offset, from: RELATIVE };
  }
  if (!anchor) return undefined;
  const offset = /following|next/.test(words) ? 1 : /previous|preceding/.test(words) ? -1 : 0;
  return { year: toCivil(anchor.start).year + offset, from: NARRATIVE };
}

/** Open stretches, decades and centuries are background: the story does not move there. */
export function anchorOf({ start, end, precision }: Resolved): Anchor | null {
  if (start === null || end === null || precision === 'century' || precision === 'decade') return null;
  return { start, end, precision };
}

/** First day of a month in a year, for {@link yearFor}. */
export const monthIn = (month: number) => (year: number) => toDay(year, month);
