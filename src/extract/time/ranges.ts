import { parseDay, type Day } from '../../model/index.ts';
import { atEnd } from '../text/at-end.ts';
import type { TimeExpression } from './expression.ts';
import type { Resolved } from './resolved.ts';

const SINCE = /\bsince (?:the )?$/i;
const ENDS_SINCE = atEnd(SINCE);

/** "since 2014": from then on, and how long "since" is. Of shorter units the act itself is meant more often than what has lasted. */
export function openSince(resolved: Resolved, before: string): { open: Resolved; length: number } | undefined {
  const { edtf, precision } = resolved;
  const since = ENDS_SINCE.test(before) && SINCE.exec(before);
  if (!since || !['year', 'decade'].includes(precision) || edtf.includes('/')) return undefined;
  return { open: { ...resolved, end: null, edtf: `${edtf}/..`, precision: 'interval' }, length: since[0].length };
}

const TO = /^(?:-|–|—|\/| ?(?:-|–) ?| to | until | till | through | up to | to the | until the )$/;
const AND = /^(?:,? and | & )$/;

/**
 * Puts two expressions that stand for one stretch together: "from May to August 1950", "April 12-14", "between 1998 and 2002", "4 and 5 May".
 * "July and August" stay two, since something may have happened in each.
 * @param text the article's; @param times of one sentence, in text order.
 */
export function joinRanges(
  text: (from: number, to: number) => string,
  times: readonly TimeExpression[],
): TimeExpression[] {
  const joined: TimeExpression[] = [];
  for (const time of times) {
    const last = joined.at(-1);
    const range =
      last &&
      !last.parts &&
      joinTwo(last, time, text(last.end, time.start), text(last.start - 12, last.start), text(last.start, time.end));
    if (range) joined[joined.length - 1] = range;
    else joined.push(time);
  }
  return joined;
}

function joinTwo(
  first: TimeExpression,
  last: TimeExpression,
  between: string,
  before: string,
  text: string,
): TimeExpression | undefined {
  const [a, b] = [first.date, last.date];
  if (
    a.edtf.includes('/') ||
    b.edtf.includes('/') ||
    !(dayOf(a.start) < dayOf(b.start) && dayOf(a.end) <= dayOf(b.end))
  )
    return undefined;
  if (!tied(first, last, between, before)) return undefined;
  return {
    start: first.start,
    end: last.end,
    text,
    rule: 'time/range',
    date: { edtf: `${a.edtf}/${b.edtf}`, start: a.start, end: b.end, precision: 'interval', basis: b.basis },
    anchor: last.anchor,
    modifier: null,
    background: last.background,
    aside: last.aside,
    parts: [first, last],
  };
}

/** Compared as numbers: as text, −0498 would come behind −0492. */
const dayOf = (iso: string | null): Day => (iso === null ? Number.NaN : (parseDay(iso) ?? Number.NaN));

function tied(first: TimeExpression, last: TimeExpression, between: string, before: string): boolean {
  if (TO.test(between)) return true;
  if (!AND.test(between)) return false;
  if (/\bbetween (?:the )?$/i.test(before)) return true;
  const [a, b] = [first.date, last.date];
  return a.precision === 'day' && b.precision === 'day' && dayOf(b.start) === dayOf(a.end) + 1;
}
