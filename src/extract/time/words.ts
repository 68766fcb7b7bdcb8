const MONTH_NAMES = 'january february march april may june july august september october november december'.split(' ');
const DAY_NAMES = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');
const NUMBER_WORDS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const ORDINAL_WORDS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first'.split(
    ' ',
  );

/** Month names are capitalised in English, so patterns with it stay case-sensitive: "may" and "march" are verbs. */
export const MONTH =
  '(January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.|Apr\\.?|Jun\\.|Jul\\.|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)(?![a-z])';
export const WEEKDAY = '(Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)';
export const NUMBER = `(\\d{1,3}|an?|${NUMBER_WORDS.slice(1).join('|')}|thirty|forty|fifty|sixty)`;
export const DAY_OF_MONTH = '(3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?(?!\\d)';
/** A year of four digits, or any with its era. Case-sensitive: "20 ad campaigns" is no year. */
export const YEAR =
  '((?:1\\d\\d\\d|20\\d\\d)(?! ?B\\.?C)|[1-9]\\d{0,3} (?:BCE?|B\\.C\\.(?:E\\.)?|CE|AD|A\\.D\\.)|AD [1-9]\\d{0,3})(?!\\w)';
/** A year with its era only. */
export const ERA_YEAR = '([1-9]\\d{0,3} (?:BCE?|B\\.C\\.(?:E\\.)?|CE|AD|A\\.D\\.)|AD [1-9]\\d{0,3})(?!\\w)';
/** Written for case-sensitive patterns. */
export const SEASON = '([Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)(?![a-z])';
export const ORDINAL = `(\\d{1,2}(?:st|nd|rd|th)|${ORDINAL_WORDS.slice(1).join('|')})`;

/** 1 … 12 of a month's name or abbreviation. */
export function monthNumber(name: string): number {
  return MONTH_NAMES.findIndex((month) => month.startsWith(name.toLowerCase().replace('.', '').slice(0, 3))) + 1;
}

/** 0 = Sunday … 6 = Saturday. */
export function weekdayNumber(name: string): number {
  return DAY_NAMES.indexOf(name.toLowerCase());
}

/** Value of a number word or digits; undefined for "several" and the like. */
export function numberValue(word: string): number | undefined {
  const low = word.toLowerCase();
  if (low === 'a' || low === 'an') return 1;
  if (/^\d+$/.test(low)) return Number(low);
  const at = NUMBER_WORDS.indexOf(low);
  if (at > 0) return at;
  return { thirty: 30, forty: 40, fifty: 50, sixty: 60 }[low];
}

/** Value of "4th" or "fourth"; undefined for other words. */
export function ordinalValue(word: string): number | undefined {
  const low = word.toLowerCase();
  const digits = /^\d+/.exec(low);
  if (digits) return Number(digits[0]);
  const at = ORDINAL_WORDS.indexOf(low);
  return at > 0 ? at : undefined;
}

/** Astronomical number of a year as written: "490 BC" is −489. */
export function yearOf(text: string): number {
  const number = Number(/\d+/.exec(text)?.[0] ?? Number.NaN);
  return /B/.test(text) ? 1 - number : number;
}
