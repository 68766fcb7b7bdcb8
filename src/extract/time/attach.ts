import { parseDay, type EventDate } from '../../model/index.ts';
import type { Sentence, Span, TimeMention } from '../types.ts';

/** A date for an act and the expression it was read from, if any. */
export interface AttachedDate {
  readonly date: EventDate;
  readonly mention: TimeMention | null;
}

/** What attaching needs to know of an act. */
export interface Act {
  /** Where the act's own words stand. */
  readonly at: Span;
  /** The clause it stands in. */
  readonly clause: Span;
  readonly sentence: Sentence;
  /** "has said": no date of its own, and none from the story. */
  readonly perfect: boolean;
  /** "had said": before the point the story has reached, so its date is not inherited. */
  readonly planned: boolean;
}

/**
 * The date of an act: the time expression of its clause that stands nearest; else one of its sentence that no other clause encloses
 * more closely; else, for a plain past act, the date that the sentences before have reached; else the article's date.
 * @param times all of the article's, in text order.
 * @param story the date the paragraph's earlier sentences have reached, or null.
 */
export function timeFor(
  act: Act,
  times: readonly TimeMention[],
  story: EventDate | null,
  published: string | null,
): AttachedDate {
  const own = times.filter((time) => time.start >= act.sentence.start && time.end <= act.sentence.end);
  const inClause = own.filter((time) => time.start >= act.clause[0] && time.end <= act.clause[1]);
  const mention =
    nearest(act, inClause) ??
    nearest(
      act,
      own.filter((time) => time.start < act.clause[0] && opensSentence(time, act.sentence)),
    );
  if (mention) return { date: mention.date, mention };
  // "On Monday X resigned, and with that Y …": a sentence's only date, told before the act, is the act's.
  const [only] = own;
  if (only && own.length === 1 && only.end <= act.at[0] && !act.perfect && !act.planned)
    return { date: only.date, mention: only };
  if (story && !act.perfect && !act.planned) return { date: { ...story, basis: 'narrative' }, mention: null };
  return { date: fromPublication(published), mention: null };
}

/** On or shortly before the article's date: all that is known when nothing says when. */
export function fromPublication(published: string | null): EventDate {
  if (published === null || parseDay(published) === undefined)
    return { edtf: 'XXXX', start: null, end: null, precision: 'unknown', basis: 'unknown' };
  return { edtf: published, start: published, end: published, precision: 'day', basis: 'publication' };
}

function nearest(act: Act, times: readonly TimeMention[]): TimeMention | null {
  let best: TimeMention | null = null;
  let distance = Infinity;
  for (const time of times) {
    const gap = time.end <= act.at[0] ? act.at[0] - time.end : Math.max(0, time.start - act.at[1]);
    if (gap < distance) [best, distance] = [time, gap];
  }
  return best;
}

/** "In October, X called … and later said …": an opening date covers the clauses after it. */
function opensSentence(time: TimeMention, sentence: Sentence): boolean {
  return time.start - sentence.start < 24;
}
