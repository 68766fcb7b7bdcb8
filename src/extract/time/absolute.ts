import { daysInMonth, formatYear, isCivil, parseDay, toDay } from '../../model/index.ts';
import { inMonth, inYear, onDay, STATED, type Recogniser, type Resolved } from './recogniser.ts';
import { DAY_OF_MONTH, MONTH, monthNumber, WEEKDAY, YEAR } from './words.ts';

function civil(year: number, month: number, day: number): Resolved | undefined {
  return isCivil(year, month, day) ? onDay(toDay(year, month, day), STATED) : undefined;
}

const SEASONS: Record<string, number> = { spring: 21, summer: 22, autumn: 23, fall: 23, winter: 24 };
const ORDINALS: Record<string, number> = { first: 1, second: 2, third: 3, fourth: 4 };

function season(name: string, year: number): Resolved {
  const code = SEASONS[name.toLowerCase()]!;
  const month = (code - 20) * 3;
  const end =
    month === 12 ? toDay(year + 1, 2, daysInMonth(year + 1, 2)) : toDay(year, month + 2, daysInMonth(year, month + 2));
  return { start: toDay(year, month), end, edtf: `${formatYear(year)}-${code}`, precision: 'season', ...STATED };
}

function quarter(number: number, year: number): Resolved {
  const month = number * 3 - 2;
  return {
    start: toDay(year, month),
    end: toDay(year, month + 2, daysInMonth(year, month + 2)),
    edtf: `${formatYear(year)}-${32 + number}`,
    precision: 'quarter',
    ...STATED,
  };
}

/** Expressions that name their year: nothing outside them is needed. */
export const ABSOLUTE: readonly Recogniser[] = [
  {
    rule: 'time/iso',
    pattern: /\b(\d{4}-\d\d-\d\d)\b/g,
    resolve: (m) => {
      const day = parseDay(m[1]!);
      return day === undefined ? undefined : onDay(day, STATED);
    },
  },
  {
    rule: 'time/month-day-year',
    pattern: new RegExp(`(?:\\b${WEEKDAY},? )?\\b${MONTH} ${DAY_OF_MONTH},? ${YEAR}\\b`, 'g'),
    resolve: (m) => civil(Number(m[4]), monthNumber(m[2]!), Number(m[3])),
  },
  {
    rule: 'time/day-month-year',
    pattern: new RegExp(`(?:\\b${WEEKDAY},? )?\\b(?:the )?${DAY_OF_MONTH}(?: of)? ${MONTH},? ${YEAR}\\b`, 'g'),
    resolve: (m) => civil(Number(m[4]), monthNumber(m[3]!), Number(m[2])),
  },
  {
    rule: 'time/month-year',
    pattern: new RegExp(`\\b${MONTH},?(?: of)? ${YEAR}\\b`, 'g'),
    resolve: (m) => inMonth(Number(m[2]), monthNumber(m[1]!), STATED),
  },
  {
    rule: 'time/season-year',
    pattern: new RegExp(`\\b(?:the )?(spring|summer|autumn|fall|winter)(?: of)? ${YEAR}\\b`, 'gi'),
    resolve: (m) => season(m[1]!, Number(m[2])),
  },
  {
    rule: 'time/quarter-year',
    pattern: new RegExp(`\\b(?:the )?(first|second|third|fourth) quarter(?: of)? ${YEAR}\\b`, 'gi'),
    resolve: (m) => quarter(ORDINALS[m[1]!.toLowerCase()]!, Number(m[2])),
  },
  {
    rule: 'time/decade',
    pattern: /\b(?:the )?(?:(?:early|late|mid)[- ])?(1[5-9]\d|20[0-2])0s\b/gi,
    resolve: (m) => ({
      start: toDay(Number(m[1]) * 10),
      end: toDay(Number(m[1]) * 10 + 9, 12, 31),
      edtf: `${m[1]}X`,
      precision: 'decade',
      ...STATED,
    }),
  },
  {
    rule: 'time/century',
    pattern: /\b(?:the )?(1\d|2[01])(?:th|st)[- ]century\b/gi,
    resolve: (m) => {
      const hundred = Number(m[1]) - 1;
      return {
        start: toDay(hundred * 100),
        end: toDay(hundred * 100 + 99, 12, 31),
        edtf: `${hundred}XX`,
        precision: 'century',
        ...STATED,
      };
    },
  },
  {
    rule: 'time/year',
    // A bare number is a year only after a word that introduces one, in brackets, or as "the 1979 treaty".
    pattern: new RegExp(
      `(?<=\\b(?:in|of|since|by|until|till|from|to|and|during|before|after|around|about|late|early|mid|between|back in|year|for) |\\(|\\bthe |mid-)${YEAR}\\b(?![\\d%]|[.,:]\\d|-[a-z]| (?:percent|people|troops|soldiers|miles|km|kilometers|kilometres|tons|tonnes|dollars|workers|votes|jobs|men|women|barrels|prisoners|migrants|houses|homes))`,
      'g',
    ),
    resolve: (m) => inYear(Number(m[1]), STATED),
  },
];
