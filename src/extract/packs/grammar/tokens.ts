import { fold } from '../../actors/fold.ts';

/** A word or mark of a text with its place in the article. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Lower case, diacritics kept: "rompió" is not "rompio". */
  readonly low: string;
  /** Lower case without diacritics, as names and frames are looked up. */
  readonly key: string;
  readonly word: boolean;
  readonly cap: boolean;
}

const TOKEN =
  /(?:\p{L}{1,2}\.){2,}|\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*['’]?|[^\s\p{L}\p{N}]/gu;

/**
 * Words and marks in order. Hyphenated words come apart; "l'accord" does where the language elides `l`; "EE.UU." stays whole.
 * @param base offset of the text in its article
 */
export function scanTokens(text: string, base: number, elisions: ReadonlySet<string>): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    for (const [piece, offset] of parts(match[0], elisions)) {
      const start = base + match.index + offset;
      const word = /[\p{L}\p{N}]/u.test(piece);
      const low = piece.toLowerCase();
      const first = piece[0] ?? '';
      tokens.push({
        start,
        end: start + piece.length,
        text: piece,
        low,
        key: word ? fold(piece) : piece,
        word,
        cap: first !== first.toLowerCase(),
      });
    }
  }
  return tokens;
}

// "l'accord" → "l'" + "accord"; a mark that only closes ("los EE UU’") stands alone.
function parts(raw: string, elisions: ReadonlySet<string>): [string, number][] {
  const mark = raw.search(/['’]/);
  if (mark <= 0) return [[raw, 0]];
  if (mark < raw.length - 1 && !elisions.has(raw.slice(0, mark).toLowerCase())) return [[raw, 0]];
  const head = mark === raw.length - 1 && !elisions.has(raw.slice(0, mark).toLowerCase()) ? mark : mark + 1;
  const rest: [string, number][] = head < raw.length ? [[raw.slice(head), head]] : [];
  return [[raw.slice(0, head), 0], ...rest];
}

/** Where a sentence begins behind its dateline ("CÚCUTA.- ", "BUENOS AIRES, 15 jun. – "); 0 without one. */
export function datelineEnd(text: string): number {
  const match = /^\p{Lu}[\p{Lu}\s.'’-]*(?:[,(][^–—]{0,40})?\s*(?:\.?\s?[–—]|\.-|\s-)\s+(?=\p{L}|["“«])/u.exec(text);
  return match && /^[\p{Lu}\s.'’-]{3,}/u.test(match[0]) ? match[0].length : 0;
}
