const MONTH_NAMES = 'january february march april may june july august september october november december'.split(' ');
const DAY_NAMES = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');
const NUMBER_WORDS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );

/** Month names are capitalised in English, so patterns with it stay case-sensitive: "may" and "march" are verbs. */
export const MONTH =
  '(January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.|Apr\\.?|Jun\\.|Jul\\.|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)';
export const WEEKDAY = '(Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)';
export const NUMBER = `(\\d{1,3}|an?|${NUMBER_WORDS.slice(1).join('|')}|thirty|forty|fifty|sixty|several|a few|a couple of)`;
export const DAY_OF_MONTH = '(3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?';
export const YEAR = '(1[0-9]\\d\\d|20\\d\\d)';

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
