import type { Sentence } from '../types.ts';
import { isAside, isBackground } from './background.ts';
import type { TimeExpression } from './expression.ts';
import { modifierBefore } from './modifiers.ts';
import { openSince } from './ranges.ts';
import { toEventDate, type Anchor, type Resolved } from './recogniser.ts';
import type { Candidate } from './scan.ts';
import { anchorOf } from './story.ts';

const YEAR_DAYS = 366;

/** "… on Dec. 17, 2014, when they announced that the ties broken off in January 1961": the older date is by the way. */
export function isOlder(anchor: Anchor | null, first: Anchor | null): boolean {
  return anchor !== null && first !== null && anchor.end < first.start - YEAR_DAYS;
}

/**
 * What a resolved candidate tells, with the modifier before it.
 * @param taken end of the expression before it in the sentence, whose words are not its modifier; @param first the sentence's first date.
 */
export function express(
  { start, end, recogniser }: Candidate,
  resolved: Resolved,
  sentence: Sentence,
  taken: number,
  first: Anchor | null,
): TimeExpression {
  const { text } = sentence;
  const [left, right] = [text.slice(0, start), text.slice(end)];
  const modifier = modifierBefore(left.slice(taken));
  const own = start - (modifier?.length ?? 0);
  const since = openSince(resolved, text.slice(taken, own));
  const date = since?.open ?? resolved;
  const from = own - (since?.length ?? 0);
  const older = isOlder(anchorOf(date), first);
  return {
    start: sentence.start + from,
    end: sentence.start + end,
    text: text.slice(from, end),
    rule: recogniser.rule,
    date: toEventDate(date),
    anchor: date.anchor,
    modifier: modifier?.modifier ?? null,
    background: older || isBackground(left, right, date, sentence, sentence.start + start),
    aside: older || isAside(left, right),
  };
}
