import { message, say, type Message } from '../messages/index.ts';
import {
  parseDay,
  parseEdtf,
  type ArticleEntry,
  type PoliticalEvent,
  type Precision,
  type Source,
} from '../model/index.ts';
import { oneLine } from './cite-names.ts';
import { dateText, dayText } from './datetext.ts';

/** Why an event is dated as it is, in words: `“{words}” {because} {certainty}`. */
export interface DateReasonText {
  /** The article's own time words, when a span marks them. */
  readonly words: string | null;
  /** How they, or their absence, lead to the date. A sentence that continues `words`, or stands alone. */
  readonly because: string;
  /** What remains unknown; empty when the day is known and stated. */
  readonly certainty: string;
}

/**
 * Puts into words how an event got its date.
 * @param article the article of `source`, if it is at hand; without it the publisher is "an article".
 * @param source the report to explain; the event's first by default.
 */
export function describeDate(
  event: PoliticalEvent,
  article: ArticleEntry | undefined,
  source: Source | undefined = event.sources[0],
): DateReasonText {
  const set = event.corrected?.findLast(({ fields }) => fields.includes('date') || fields.includes('added'));
  if (set)
    return {
      words: null,
      because: say('Set by {author}: {reason}', { author: set.author, reason: set.reason }),
      certainty: '',
    };
  const words = source ? timeWords(source, article) : null;
  const report = reportText(article, source);
  const range = parseEdtf(event.date.edtf);
  const result = range ? dateText(range) : event.date.edtf;
  const known = CERTAINTY[event.date.precision];
  const certainty = [known && say(known), range?.approximate ? say('The article itself says about.') : '']
    .filter((part) => part)
    .join(' ');
  switch (event.date.basis) {
    case 'stated':
      return words
        ? { words, because: say('stands in {report}.', { report }), certainty }
        : {
            words,
            because: say('{report} gives the date {result}.', { report: capital(report), result }),
            certainty,
          };
    case 'relative':
      return words
        ? { words, because: say('in {report} → {result}.', { report, result }), certainty }
        : { words, because: say('Counted from the day of {report} → {result}.', { report, result }), certainty };
    case 'narrative':
      return {
        words: null,
        because: say('This sentence in {report} names no date; those around it lead to {result}.', { report, result }),
        certainty,
      };
    case 'publication':
      return {
        words: null,
        because: say('Nothing in {report} says when, so on or shortly before that day.', { report }),
        certainty: '',
      };
    default:
      return { words, because: say('No date can be made out from {report}.', { report }), certainty: '' };
  }
}

/** The words of a source that say when, verbatim; null when none are marked or they cannot be read. */
export function timeWords(source: Source, article: ArticleEntry | undefined): string | null {
  const span = source.spans.time;
  if (!span) return null;
  const [from, to] = span;
  const inside = from >= source.start && to <= source.end;
  const text = inside
    ? source.quote.slice(from - source.start, to - source.start)
    : (article?.text?.slice(from, to) ?? '');
  return text.trim() === '' ? null : text.trim();
}

const CERTAINTY: Record<Precision, Message | ''> = {
  day: '',
  week: message('The week is known, the day is not.'),
  month: message('The month is known, the day is not.'),
  quarter: message('The quarter is known, the month is not.'),
  season: message('The season is known, the month is not.'),
  year: message('The year is known, the month is not.'),
  decade: message('The decade is known, the year is not.'),
  century: message('The century is known, the year is not.'),
  interval: message('It lies between these days, or lasted from one to the other.'),
  unknown: '',
};

function reportText(article: ArticleEntry | undefined, source: Source | undefined): string {
  // A name must not turn the sentence around it.
  const publisher = oneLine(article?.publisher ?? '');
  const name =
    publisher === ''
      ? say('an article')
      : startsWithVowel(publisher)
        ? say('an {publisher} article', { publisher })
        : say('a {publisher} article', { publisher });
  const day = parseDay(source?.published ?? article?.published ?? '');
  return day === undefined ? name : say('{name} of {date}', { name, date: dayText(day) });
}

/** Whether a name takes "an", by sound: letters of an initialism are spelt out ("an NPR article"). */
function startsWithVowel(name: string): boolean {
  const initialism = /^[A-Z]{2,}\b/.test(name);
  return (initialism ? /^[AEFHILMNORSX]/ : /^[AEIOUÉ]/i).test(name);
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
