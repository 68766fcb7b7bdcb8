import { toCivil, toDay, weekdayOf, type Day } from '../../model/index.ts';
import { inRange, onDay } from './periods.ts';
import { RELATIVE, STATED, type From, type Recogniser, type Resolved } from './recogniser.ts';
import { qualifiedYear, yearFor } from './story.ts';
import { YEAR, yearOf } from './words.ts';

/** First day of a holiday in a year; undefined where the table does not reach. */
type Rule = (year: number) => Day | undefined;

const fixed =
  (month: number, day: number): Rule =>
  (year) =>
    toDay(year, month, day);

/** The nth such weekday of a month, counted from its end when negative. */
const nth =
  (count: number, weekday: number, month: number): Rule =>
  (year) => {
    const first = count > 0 ? toDay(year, month) : toDay(year, month + 1) - 7;
    return first + ((weekday - weekdayOf(first) + 7) % 7) + (count > 0 ? count - 1 : 0) * 7;
  };

/** Easter Sunday of the Gregorian calendar, by Gauss's and Lilius's reckoning of epact and Sunday letter. */
function easter(year: number): Day {
  const century = Math.floor(year / 100);
  const solar = century - Math.floor(century / 4);
  const lunar = Math.floor((8 * century + 13) / 25);
  const age = (19 * (year % 19) + solar - lunar + 15) % 30;
  const moon = age - (age === 29 || (age === 28 && year % 19 > 10) ? 1 : 0);
  const fullMoon = toDay(year, 3, 21) + moon;
  return fullMoon + 7 - weekdayOf(fullMoon);
}

const fromEaster =
  (days: number): Rule =>
  (year) =>
    easter(year) + days;

/** First days of the Chinese year, as month × 100 + day, from 2000 on. */
const LUNAR_NEW_YEAR = [
  205, 124, 212, 201, 122, 209, 129, 218, 207, 126, 214, 203, 123, 210, 131, 219, 208, 128, 216, 205, 125, 212, 201,
  122, 210, 129, 217, 206, 126, 213, 203,
];

function lunarNewYear(year: number): Day | undefined {
  const code = LUNAR_NEW_YEAR[year - 2000];
  return code === undefined ? undefined : toDay(year, Math.floor(code / 100), code % 100);
}

/** A day of the tabular Islamic calendar; observers may see the moon a day earlier or later. */
function islamicDay(islamicYear: number, month: number, day: number): Day {
  const days = (islamicYear - 1) * 354 + Math.floor((11 * islamicYear + 3) / 30);
  // 1 Muharram 1 is 16 July 622 of the Julian calendar, 19 July of the Gregorian.
  return toDay(622, 7, 19) + days + Math.ceil(29.5 * (month - 1)) + day - 1;
}

/** The Islamic day that falls in a Gregorian year; the later one where two do. */
const islamic =
  (month: number, day: number): Rule =>
  (year) => {
    const near = Math.floor(((year - 622) * 33) / 32) + 2;
    return [near, near - 1, near - 2]
      .map((one) => islamicDay(one, month, day))
      .find((one) => toCivil(one).year === year);
  };

const HOLIDAYS: Readonly<Record<string, Rule>> = {
  "New Year's Day": fixed(1, 1),
  "New Year's Eve": fixed(12, 31),
  'Christmas Eve': fixed(12, 24),
  'Christmas Day': fixed(12, 25),
  Christmas: fixed(12, 25),
  'Boxing Day': fixed(12, 26),
  'May Day': fixed(5, 1),
  'Bastille Day': fixed(7, 14),
  'Fourth of July': fixed(7, 4),
  "Valentine's Day": fixed(2, 14),
  Halloween: fixed(10, 31),
  'Armistice Day': fixed(11, 11),
  'Veterans Day': fixed(11, 11),
  Nowruz: fixed(3, 21),
  'Good Friday': fromEaster(-2),
  'Palm Sunday': fromEaster(-7),
  'Ash Wednesday': fromEaster(-46),
  'Easter Sunday': fromEaster(0),
  'Easter Monday': fromEaster(1),
  Easter: fromEaster(0),
  Thanksgiving: nth(4, 4, 11),
  'Thanksgiving Day': nth(4, 4, 11),
  'Labor Day': nth(1, 1, 9),
  'Memorial Day': nth(-1, 1, 5),
  'Columbus Day': nth(2, 1, 10),
  'Election Day': (year) => nth(1, 1, 11)(year)! + 1,
  'Lunar New Year': lunarNewYear,
  'Chinese New Year': lunarNewYear,
  'Eid al-Fitr': islamic(10, 1),
  'Eid al-Adha': islamic(12, 10),
  Ashura: islamic(1, 10),
};

/** Begun when the moon is seen, a day earlier or later in some countries. */
const BY_SIGHT = new Set(['Eid al-Fitr', 'Eid al-Adha', 'Ashura']);

/** Days so named after what happened on them. */
const NAMED_DAYS: Readonly<Record<string, Day>> = {
  '9/11': toDay(2001, 9, 11),
  'D-Day': toDay(1944, 6, 6),
  'VE Day': toDay(1945, 5, 8),
  'V-E Day': toDay(1945, 5, 8),
};

const NAMES = Object.keys(HOLIDAYS)
  .sort((a, b) => b.length - a.length)
  .join('|')
  .replaceAll("'", "['’]");

/** Holidays by table, with or without their year; what is named after one ("Easter Rising", "Christmas Island") is left to the names. */
export const HOLIDAY: readonly Recogniser[] = [
  {
    rule: 'time/holiday',
    pattern: new RegExp(
      `\\b(?:([Ll]ast|[Tt]his|[Nn]ext) )?(${NAMES})(?![\\w'’])(?:,? (?:of |in )?${YEAR})?(?! (?:tree|trees|card|cards|carol|carols|present|presents|gift|gifts|party|parties|dinner|turkey|shopping|shoppers|sales|message|speech)\\b)`,
      'g',
    ),
    resolve: (m, context) => {
      const name = m[2]!.replace('’', "'");
      const at = (year: number): Day => HOLIDAYS[name]?.(year) ?? toDay(year);
      if (m[3]) return onHoliday(name, yearOf(m[3]), STATED);
      const { published } = context;
      const year = m[1] && published !== null ? qualifiedYear(m[1].toLowerCase(), published, published, at) : undefined;
      if (year !== undefined) return onHoliday(name, year, RELATIVE);
      const found = yearFor(at, context);
      return found && onHoliday(name, found.year, found.from);
    },
  },
  {
    rule: 'time/ramadan',
    pattern: new RegExp(`\\bRamadan(?![\\w'’-])(?:,? (?:of |in )?${YEAR})?`, 'g'),
    resolve: (m, context) => {
      const at = (year: number): Day => islamic(9, 1)(year) ?? toDay(year);
      const found = m[1] ? { year: yearOf(m[1]), from: STATED } : yearFor(at, context);
      if (!found) return undefined;
      const first = at(found.year);
      const month = inRange(first, first + 29, 'interval', found.from);
      return month && { ...month, edtf: month.edtf.replace('/', '~/') + '~' };
    },
  },
  {
    rule: 'time/named-day',
    pattern: /(?<![\w/])(?:9\/11(?![/\d])|D-Day|V-?E Day)(?![\w-])/g,
    resolve: (m) => onDay(NAMED_DAYS[m[0]]!, STATED),
  },
];

function onHoliday(name: string, year: number, from: From): Resolved | undefined {
  const day = HOLIDAYS[name]?.(year);
  const resolved = day === undefined ? undefined : onDay(day, from);
  return resolved && BY_SIGHT.has(name) ? { ...resolved, edtf: `${resolved.edtf}~` } : resolved;
}
