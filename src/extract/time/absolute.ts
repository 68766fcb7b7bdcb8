import { parseDay } from '../../model/index.ts';
import { inCentury, inDecade, inHalf, inMonth, inQuarter, inSeason, inYear, onDate, onDay } from './periods.ts';
import { STATED, type Recogniser } from './recogniser.ts';
import {
  DAY_OF_MONTH,
  ERA_YEAR,
  MONTH,
  monthNumber,
  ORDINAL,
  ordinalValue,
  SEASON,
  WEEKDAY,
  YEAR,
  yearOf,
} from './words.ts';
import { isYear } from './years.ts';

const ERA = '(?: (BCE?|B\\.C\\.(?:E\\.)?)(?!\\w))?';
const TENS = 'twenties thirties forties fifties sixties seventies eighties nineties'.split(' ');

/** A calendar day, month, season, quarter or half whose year is told. */
const WITH_YEAR: readonly Recogniser[] = [
  {
    rule: 'time/iso',
    pattern: /\b(\d{4}-\d\d-\d\d)\b/g,
    resolve: (m) => {
      const day = parseDay(m[1]!);
      return day === undefined ? undefined : onDay(day, STATED);
    },
  },
  {
    rule: 'time/slashed',
    // Only where one number is too large for a month: 3/4/2020 is March in some countries and April in others.
    pattern: /\b(\d{1,2})\/(\d{1,2})\/((?:19|20)\d\d)\b/g,
    resolve: (m) => {
      const [a, b] = [Number(m[1]), Number(m[2])];
      if (a > 12 === b > 12) return undefined;
      return onDate(Number(m[3]), Math.min(a, b), Math.max(a, b), STATED);
    },
  },
  {
    rule: 'time/month-day-year',
    pattern: new RegExp(`(?:\\b${WEEKDAY},? )?\\b${MONTH} (?:the )?${DAY_OF_MONTH},? ${YEAR}`, 'g'),
    resolve: (m) => onDate(yearOf(m[4]!), monthNumber(m[2]!), Number(m[3]), STATED),
  },
  {
    rule: 'time/day-month-year',
    pattern: new RegExp(`(?:\\b${WEEKDAY},? )?\\b(?:the )?${DAY_OF_MONTH}(?: of)? ${MONTH},?(?: of)? ${YEAR}`, 'g'),
    resolve: (m) => onDate(yearOf(m[4]!), monthNumber(m[3]!), Number(m[2]), STATED),
  },
  {
    rule: 'time/month-year',
    pattern: new RegExp(`\\b${MONTH},?(?: of| in)? ${YEAR}`, 'g'),
    resolve: (m) => inMonth(yearOf(m[2]!), monthNumber(m[1]!), STATED),
  },
  {
    rule: 'time/season-year',
    pattern: new RegExp(`\\b(?:[Tt]he )?${SEASON}(?:,| of| in)? (?:the year )?${YEAR}(?:[-/–]\\d\\d(?:\\d\\d)?)?`, 'g'),
    resolve: (m) => inSeason(m[1]!, yearOf(m[2]!), STATED),
  },
  {
    rule: 'time/quarter-year',
    pattern: new RegExp(
      `\\b(?:[Tt]he )?(?:(first|second|third|fourth|last|final)[- ]quarter|Q([1-4]))(?: of| in)? ${YEAR}`,
      'g',
    ),
    resolve: (m) => inQuarter(Number(m[2] ?? ordinalValue(m[1]!) ?? 4), yearOf(m[3]!), STATED),
  },
  {
    rule: 'time/half-year',
    pattern: new RegExp(`\\b(?:[Tt]he )?(first|second|latter|last|other) half of ${YEAR}`, 'g'),
    resolve: (m) => inHalf(m[1] === 'first' ? 1 : 2, yearOf(m[2]!), STATED),
  },
];

/** Years and what is longer. */
const LONGER: readonly Recogniser[] = [
  {
    rule: 'time/decade',
    pattern: new RegExp(`\\b(?:[Tt]he )?((?:1\\d\\d|20\\d)0|[1-9]\\d{0,2}0(?=s B))['’]?s(?!\\w)${ERA}`, 'g'),
    resolve: (m) => inDecade(Number(m[1]), m[2] !== undefined, STATED),
  },
  {
    rule: 'time/decade-word',
    cue: /ties\b|\d0s/,
    pattern: new RegExp(
      `(?=[tfsen'’2-9])(?<=\\b[Tt]he (?:(?:early|late|mid)[- ])?)(?:(?:nineteen[- ])?(${TENS.join('|')})|['’]?([2-9])0s)(?!\\w)(?! of (?:his|her|their))`,
      'g',
    ),
    resolve: (m) => inDecade(1900 + 10 * (m[2] ? Number(m[2]) : TENS.indexOf(m[1]!) + 2), false, STATED),
  },
  {
    rule: 'time/century',
    pattern: new RegExp(`\\b(?:[Tt]he )?${ORDINAL}[- ][Cc]entury(?!\\w)${ERA}`, 'g'),
    resolve: (m) => {
      const number = ordinalValue(m[1]!);
      return number === undefined || number > 30 ? undefined : inCentury(number, m[2] !== undefined, STATED);
    },
  },
  {
    rule: 'time/year-era',
    pattern: new RegExp(`(?<![\\d.,])\\b${ERA_YEAR}`, 'g'),
    resolve: (m) => inYear(yearOf(m[1]!), STATED),
  },
  {
    rule: 'time/year-before-era',
    // "499 to 493 BC": the era stands once, behind the second year.
    pattern: /(?<![\d.,-])\b([1-9]\d{0,3})(?=(?:-|–|\/| to | and | or | until )(?:the )?[1-9]\d{0,3} (?:BC|B\.C\.))/g,
    resolve: (m) => inYear(1 - Number(m[1]), STATED),
  },
  {
    rule: 'time/year-short',
    // "1995-96": never a month after a year, since the two digits count on.
    pattern: /(?=\d)(?<=(?<![\d.,-])\b(?:1\d|20)\d\d[-–/])\d\d(?![\w-]|[.,]\d)/g,
    resolve: (m, { before }) => {
      const first = before.slice(-5, -1);
      return Number(m[0]) > Number(first.slice(2)) ? inYear(Number(first.slice(0, 2) + m[0]), STATED) : undefined;
    },
  },
  {
    rule: 'time/year',
    pattern:
      /(?=[12])(?:(?<![\d.,/$£€#])(?<!\d-)\b(?:1\d\d\d|20\d\d)(?!\w)|(?<=(?<![\d-])(?:1\d|20)\d\d-)(?:1\d\d\d|20\d\d)(?![\w-]))/g,
    resolve: (m, { before, after }) => (isYear(before, after) ? inYear(Number(m[0]), STATED) : undefined),
  },
];

/** Expressions that name their year: nothing outside them is needed. */
export const ABSOLUTE: readonly Recogniser[] = [...WITH_YEAR, ...LONGER];
