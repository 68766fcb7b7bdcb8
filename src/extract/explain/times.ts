import { formatDay, weekdayOf, type Day } from '../../model/index.ts';
import { referenceDay } from '../time/dateline.ts';
import type { TimeMention } from '../types.ts';
import { whereabouts, type Context } from './context.ts';
import type { TimeExplained } from './types.ts';
import { quoted } from './words.ts';

/** A time expression with what it counts from. */
export function explainTime(context: Context, mention: TimeMention, label: string): TimeExplained {
  const offset = context.sentence.start;
  const { start, end, text, rule, date, anchor } = mention;
  return {
    kind: 'time',
    label,
    start: start - offset,
    end: end - offset,
    text,
    rule,
    edtf: date.edtf,
    precision: date.precision,
    anchor,
    reason: anchorReason(context, mention),
  };
}

/** What an expression counts from, in words. */
function anchorReason(context: Context, mention: TimeMention): string {
  const { article, sentences, times } = context.trace;
  switch (mention.anchor) {
    case 'absolute':
      return 'stated in full: counts from nothing else';
    case 'publication':
      return ownDay(referenceDay(sentences, article.published), article.published);
    case 'narrative': {
      const told = times.findLast((time) => time.end <= mention.start);
      return told
        ? `counted from the date the story has reached; last told before: ${quoted(told.text)} = ${told.date.edtf}${within(context, told)}`
        : 'counted from the date the story has reached';
    }
  }
}

const within = (context: Context, told: TimeMention): string => {
  const where = whereabouts(context, told);
  return where === '' ? '' : ` ${where}`;
};

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

// The day that "today" is in the article.
function ownDay(day: Day | null, published: string | null): string {
  if (day === null) return 'counted from the day of the article';
  const text = formatDay(day);
  return `counted from ${WEEKDAYS[weekdayOf(day)] ?? ''} ${text}, when the article was ${text === published ? 'published' : 'written by its dateline'}`;
}
