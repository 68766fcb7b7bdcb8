/** Letters that Unicode decomposition leaves alone but that news copy writes without their mark. */
const UNDECOMPOSED: Record<string, string> = {
  đ: 'd',
  ð: 'd',
  ø: 'o',
  ł: 'l',
  ı: 'i',
  ə: 'a',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ħ: 'h',
  ŋ: 'n',
};

/** A word as it is looked up: lower case, no diacritics, no apostrophes or full stops (`U.S.` and `US` meet). */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (/^[a-z0-9]*$/.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(/[\p{M}.'’ʻ`]/gu, '')
    .replace(/[đðøłıəþßæœħŋ]/g, (letter) => UNDECOMPOSED[letter] ?? letter);
}

/** Id of a name: folded, hyphens for everything else (`donald-trump`). */
export function slug(name: string): string {
  return fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
