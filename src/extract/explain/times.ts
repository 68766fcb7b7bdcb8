import { parseDay, weekdayOf } from '../../model/index.ts';
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
  const { article, times } = context.trace;
  switch (mention.anchor) {
    case 'absolute':
      return 'stated in full: counts from nothing else';
    case 'publication':
      return article.published === null
        ? 'counted from the day of the article'
        : `counted from the article’s own day: its dateline’s, else its publication, ${weekday(article.published)}${article.published}`;
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

function weekday(text: string): string {
  const day = parseDay(text);
  return day === undefined ? '' : `${WEEKDAYS[weekdayOf(day)] ?? ''} `;
}
