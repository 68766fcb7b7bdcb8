import { formatYear, isCivil, toDay } from '../../model/index.ts';
import { inRange, STATED, type Recogniser, type Resolved } from './recogniser.ts';
import { DAY_OF_MONTH, MONTH, monthNumber, YEAR } from './words.ts';

function years(first: number, last: number): Resolved | undefined {
  if (last < first) return undefined;
  return {
    start: toDay(first),
    end: toDay(last, 12, 31),
    edtf: `${formatYear(first)}/${formatYear(last)}`,
    precision: 'interval',
    ...STATED,
  };
}

function days(year: number, m1: number, d1: number, m2: number, d2: number): Resolved | undefined {
  if (!isCivil(year, m1, d1) || !isCivil(year, m2, d2)) return undefined;
  return inRange(toDay(year, m1, d1), toDay(year, m2, d2), 'interval', STATED);
}

/** Two ends of one stretch, told together. */
export const RANGES: readonly Recogniser[] = [
  {
    rule: 'time/days-of-month',
    pattern: new RegExp(`\\b${MONTH} ${DAY_OF_MONTH}(?:-|–| to | and )${DAY_OF_MONTH},? ${YEAR}\\b`, 'g'),
    resolve: (m) => days(Number(m[4]), monthNumber(m[1]!), Number(m[2]), monthNumber(m[1]!), Number(m[3])),
  },
  {
    rule: 'time/month-days-to',
    pattern: new RegExp(
      `\\b(?:from |between )?${MONTH} ${DAY_OF_MONTH}(?: to | until | through | and |-|–)${MONTH} ${DAY_OF_MONTH},? ${YEAR}\\b`,
      'g',
    ),
    resolve: (m) => days(Number(m[5]), monthNumber(m[1]!), Number(m[2]), monthNumber(m[3]!), Number(m[4])),
  },
  {
    rule: 'time/day-to-day-month',
    pattern: new RegExp(
      `\\b(?:from |between )?${DAY_OF_MONTH}(?: ${MONTH})?(?: to | until | and |-|–)${DAY_OF_MONTH} ${MONTH},? ${YEAR}\\b`,
      'g',
    ),
    resolve: (m) => days(Number(m[5]), monthNumber(m[2] ?? m[4]!), Number(m[1]), monthNumber(m[4]!), Number(m[3])),
  },
  {
    rule: 'time/years-to',
    pattern: new RegExp(
      `\\b(?:(?:from|between) )${YEAR}(?: to | until | and )${YEAR}\\b|\\b(?:in |of |, |\\()${YEAR}[-–]${YEAR}\\b`,
      'g',
    ),
    resolve: (m) => years(Number(m[1] ?? m[3]), Number(m[2] ?? m[4])),
  },
  {
    rule: 'time/since-year',
    pattern: new RegExp(`\\bsince ${YEAR}\\b`, 'gi'),
    resolve: (m) => ({ start: toDay(Number(m[1])), end: null, edtf: `${m[1]}/..`, precision: 'interval', ...STATED }),
  },
];
