import { addMonths, toCivil, toDay, type Day } from '../../model/index.ts';
import { isPersonsName } from './names.ts';
import { inMonth, onDate } from './periods.ts';
import { QUALIFIER, qualified, REFERRED, type Told } from './qualifiers.ts';
import { NARRATIVE, RELATIVE, STATED, type Recogniser, type Resolved, type TiedContext } from './recogniser.ts';
import { monthIn, referredYear, yearFor } from './story.ts';
import { DAY_OF_MONTH, MONTH, monthNumber, WEEKDAY, YEAR, yearOf } from './words.ts';

function yearTold(words: string | undefined, at: (year: number) => Day, context: TiedContext): Told {
  return words ? referredYear(words, context) : yearFor(at, context);
}

function dayMonth(month: number, day: number, words: string | undefined, context: TiedContext): Resolved | undefined {
  // 29 February exists in few years; the year is looked for with the 28th.
  const found = yearTold(words, (year) => toDay(year, month, Math.min(day, 28)), context);
  return found && onDate(found.year, month, day, found.from);
}

function bareMonth(m: RegExpExecArray, context: TiedContext): Resolved | undefined {
  const [, qualifier = '', name = '', words] = m;
  if (isPersonsName(name, qualifier, context)) return undefined;
  const month = monthNumber(name);
  const found = words ? referredYear(words, context) : qualified(qualifier, monthIn(month), 1, context);
  return found && inMonth(found.year, month, found.from);
}

/** "on the 16th": of the month that was told last, else of the last such day. */
export function ordinalDay(day: number, { told, published }: TiedContext): Resolved | undefined {
  if (told && ['day', 'week', 'month'].includes(told.precision)) {
    const { year, month } = toCivil(told.start);
    return onDate(year, month, day, NARRATIVE);
  }
  if (published === null) return undefined;
  const now = toCivil(published);
  const last = day <= now.day ? now : toCivil(addMonths(toDay(now.year, now.month), -1));
  return onDate(last.year, last.month, day, RELATIVE);
}

/** A day without its month: that of the date it is tied to. */
function dayAlone(day: number, context: TiedContext): Resolved | undefined {
  const from = context.behind ?? context.ahead;
  if (!from || from.start === null || from.precision !== 'day') return undefined;
  const { year, month } = toCivil(from.start);
  return onDate(year, month, day, { basis: from.basis, anchor: from.anchor });
}

const NUMBERS = '(3[01]|[12]\\d|[1-9])(?:st|nd|rd|th)?';
const TIED = '(?:[-–—]|, | and | or | to | through | until | & )';

/** Dates that lack their year: resolved from the dates beside them, from the story's or from the article's. */
export const PARTIAL: readonly Recogniser[] = [
  {
    rule: 'time/month-day',
    pattern: new RegExp(
      `(?:\\b${WEEKDAY},? )?\\b${MONTH} (?:the )?${DAY_OF_MONTH}(?![\\d:%,.]\\d)(?! (?:percent|million|troops|people))${REFERRED}`,
      'g',
    ),
    resolve: (m, context) => dayMonth(monthNumber(m[2]!), Number(m[3]), m[4], context),
  },
  {
    rule: 'time/day-month',
    pattern: new RegExp(`(?:\\b${WEEKDAY},? )?\\b(?:the )?${DAY_OF_MONTH}(?: of)? ${MONTH}${REFERRED}`, 'g'),
    resolve: (m, context) => dayMonth(monthNumber(m[3]!), Number(m[2]), m[4], context),
  },
  {
    rule: 'time/month',
    pattern: new RegExp(`${QUALIFIER}\\b${MONTH}(?!['’]\\p{L}|-\\p{Ll})(?! \\d)${REFERRED}`, 'gu'),
    resolve: (m, context) => bareMonth(m, context),
  },
  {
    rule: 'time/day-behind',
    // "May 4 and 5", "April 13-15", "July 3, 4 and 5"
    pattern: new RegExp(
      `(?=\\d)(?<=\\b${MONTH} (?:${NUMBERS}${TIED}){1,4})${NUMBERS}(?![\\w%]|[.,:]\\d| ${MONTH})(?:, ${YEAR})?`,
      'g',
    ),
    resolve: (m, context) => {
      const month = monthNumber(m[1]!);
      const day = Number(m[3]);
      return m[5] ? onDate(yearOf(m[5]), month, day, STATED) : dayAlone(day, context);
    },
  },
  {
    rule: 'time/day-ahead',
    // "6-7 February", "3, 4 and 5 May 1940"
    pattern: new RegExp(
      `(?<![\\d.,:$£€-])\\b(?:the )?${NUMBERS}(?=${TIED}(?:the )?(?:${NUMBERS}${TIED}){0,3}${NUMBERS}(?: of)? ${MONTH})`,
      'g',
    ),
    resolve: (m, context) => dayAlone(Number(m[1]), context),
  },
  {
    rule: 'time/ordinal-day',
    cue: /the \d{1,2}(?:st|nd|rd|th)/,
    pattern:
      /(?<=\b(?:[Oo]n|until|[Bb]y|from|before|since) )the (\d{1,2})(?:st|nd|rd|th)\b(?=$|[.,;:)]| (?:it|he|she|they|the|its|his|her|their|itself|and|when|in|at|a|an)\b| (?!(?:Army|Division|Brigade|Battalion|Regiment|Fleet|Congress|Street|Avenue|Floor|Amendment|Infantry|Parallel|Century|Republic|Corps|Party|Summit|Session)\b)\p{Lu})/gu,
    resolve: (m, context) => ordinalDay(Number(m[1]), context),
  },
];
