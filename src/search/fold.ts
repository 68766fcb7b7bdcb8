/** A word of a text: folded for comparison, with its UTF-16 place in the original. */
export interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
};

/** Most words of most articles: nothing to take off. */
const PLAIN = /^[\x20-\x7e]*$/;

/** Lower case without diacritics: `Bogotá` and `BOGOTA` become `bogota`; `ß æ œ ø đ ð þ ł ı` become plain letters. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  const bare = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '');
  return bare.replace(/[ßæœøđðþłı]/g, (letter) => LETTERS[letter] ?? letter);
}

/** Words and numbers of a text in order. Offsets are in the text as given, whatever folding does to its length. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const word = fold(match[0]);
    if (word !== '') tokens.push({ word, start: match.index, end: match.index + match[0].length });
  }
  return joinInitials(tokens, text);
}

/** `U.S.` and `U.N.` are one word each, `us` and `un`; a possessive `'s` is dropped. */
function joinInitials(tokens: readonly Token[], text: string): Token[] {
  const out: Token[] = [];
  for (const token of tokens) {
    const last = out.at(-1);
    const gap = last ? text.slice(last.end, token.start) : '';
    const single = token.end - token.start === 1;
    if (last && single && gap === '.' && isInitials(last, text)) {
      out[out.length - 1] = { word: last.word + token.word, start: last.start, end: token.end };
    } else if (!(single && token.word === 's' && (gap === "'" || gap === '’'))) out.push(token);
  }
  return out;
}

function isInitials(token: Token, text: string): boolean {
  return /^\p{L}(\.\p{L})*$/u.test(text.slice(token.start, token.end));
}
