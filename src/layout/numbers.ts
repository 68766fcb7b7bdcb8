/** A number of a text: as it is written with the word that it counts, and as a value to compare. */
export interface SaidNumber {
  readonly text: string;
  readonly value: number;
  /** What is counted, by the beginning of its word, or `%`; empty where nothing follows. */
  readonly of: string;
}

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const SPANISH = 'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince'.split(' ');
const SCALES: Readonly<Record<string, number>> = {
  dozen: 12,
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  docena: 12,
  cien: 100,
  mil: 1e3,
  millones: 1e6,
};
const WORDS = new Map<string, number>([
  ...ONES.map((word, value): [string, number] => [word, value]),
  ...SPANISH.map((word, value): [string, number] => [word, value]),
  ...TENS.flatMap((ten, at): [string, number][] => [
    [ten, (at + 2) * 10],
    ...ONES.slice(1, 10).map((one, unit): [string, number] => [`${ten}-${one}`, (at + 2) * 10 + unit + 1]),
  ]),
]);
// "one" and "uno" are pronouns more often than numbers.
for (const word of ['one', 'uno', 'zero', 'cero']) WORDS.delete(word);

const DIGITS = String.raw`\d+(?:[.,]\d+)*`;
const SCALE = Object.keys(SCALES).join('|');
const COUNTED = new RegExp(
  String.raw`(?<![\p{L}\d.,-])(?:(?<digits>${DIGITS})|(?<word>${[...WORDS.keys()].sort((a, b) => b.length - a.length).join('|')}))(?:[ -](?<scale>${SCALE})s?)?(?![\p{L}\d])(?:(?<percent> ?%|[ -](?:percent|per cent|por ciento)(?![\p{L}]))|(?<counted> \p{L}[\p{L}-]{2,}))?`,
  'giu',
);

/**
 * The numbers of a text in order, each with the word behind it. Years and whatever lies in `without` are no quantities.
 * @param without spans of the text to leave out, such as its dates.
 */
export function numbersIn(text: string, without: readonly (readonly [number, number])[] = []): SaidNumber[] {
  const found: SaidNumber[] = [];
  for (const match of text.matchAll(COUNTED)) {
    const { digits, word, scale, percent, counted } = match.groups!;
    if (without.some(([from, to]) => match.index < to && match.index + (digits ?? word ?? '').length > from)) continue;
    if (digits !== undefined && (YEAR.test(digits) || isDayOfMonth(text, match.index)) && scale === undefined) continue;
    const base = digits === undefined ? WORDS.get(word!.toLowerCase())! : valueOf(digits);
    found.push({
      text: match[0].replace(/\s+/g, ' '),
      value: base * (SCALES[scale?.toLowerCase() ?? ''] ?? 1),
      of: percent === undefined ? (counted ?? '').trim().toLowerCase().slice(0, STEM) : '%',
    });
  }
  return found;
}

/** Letters that tell words apart whatever their endings. */
const STEM = 6;

const YEAR = /^(?:1[5-9]|20)\d\d$/;

const isDayOfMonth = (text: string, at: number): boolean =>
  /(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)(?:[a-z]*|\.) $/.test(text.slice(Math.max(0, at - 12), at));

// "1,500" and "1.500" are thousands, "1.5" and "1,5" are not.
function valueOf(digits: string): number {
  const grouped = /^\d{1,3}(?:[.,]\d{3})+$/.test(digits);
  return Number(grouped ? digits.replace(/[.,]/g, '') : digits.replace(/,(?=\d+$)/, '.').replace(/,/g, ''));
}
