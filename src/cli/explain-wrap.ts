/** A piece of a line in one style; `plain` has none. */
export interface Piece {
  readonly text: string;
  readonly style: Style;
}

export type Style = 'plain' | 'quiet' | 'strong' | 'time' | 'actor' | 'act' | 'dropped' | 'place';

const CODES: Record<Style, string> = {
  plain: '',
  quiet: '2',
  strong: '1',
  time: '33',
  actor: '4;36',
  place: '36',
  act: '1;32',
  dropped: '35',
};

/** A line as the terminal takes it. Each piece is reset, so that a pager may cut anywhere. */
export function painted(line: readonly Piece[], colour: boolean): string {
  return joined(line)
    .map(({ text, style }) => (colour && CODES[style] !== '' ? `\x1b[${CODES[style]}m${text}\x1b[0m` : text))
    .join('');
}

// Neighbours of one style become one piece: words come singly from the wrapping.
function joined(line: readonly Piece[]): Piece[] {
  const pieces: Piece[] = [];
  for (const { text, style } of line) {
    const last = pieces.at(-1);
    if (last?.style === style) pieces[pieces.length - 1] = { text: last.text + text, style };
    else if (text !== '') pieces.push({ text, style });
  }
  return pieces;
}

/** Columns that a text takes in a terminal: marks take none, East Asian letters and pictures two. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const char of text) columns += NONE.test(char) ? 0 : WIDE.test(char) ? 2 : 1;
  return columns;
}

const NONE = /\p{M}|\p{Cf}/u;
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u;

/** Breaks pieces into lines of at most so many columns, at spaces; a word longer than a line is broken anywhere. */
export function wrapped(pieces: readonly Piece[], columns: number): Piece[][] {
  const lines: Piece[][] = [];
  let line: Piece[] = [];
  let used = 0;
  for (const word of wordsOf(pieces).flatMap((one) => hardBroken(one, columns))) {
    const width = widthOf(word.pieces);
    const gap = word.space && line.length > 0 ? [word.space] : [];
    if (line.length > 0 && used + gap.length + width > columns) {
      lines.push(line);
      [line, used] = [[...word.pieces], width];
    } else {
      line.push(...gap, ...word.pieces);
      used += gap.length + width;
    }
  }
  return line.length > 0 ? [...lines, line] : lines;
}

/** What stands between two spaces, and the space before it. */
interface Word {
  readonly space: Piece | null;
  readonly pieces: readonly Piece[];
}

function wordsOf(pieces: readonly Piece[]): Word[] {
  const words: { space: Piece | null; pieces: Piece[] }[] = [{ space: null, pieces: [] }];
  for (const { text, style } of pieces) {
    for (const part of text.split(/( +)/)) {
      if (part === '') continue;
      if (part.trim() === '') words.push({ space: { text: ' ', style }, pieces: [] });
      else words.at(-1)!.pieces.push({ text: part, style });
    }
  }
  return words.filter((word) => word.pieces.length > 0);
}

function hardBroken(word: Word, columns: number): Word[] {
  if (widthOf(word.pieces) <= columns) return [word];
  const parts: { space: Piece | null; pieces: Piece[] }[] = [{ space: word.space, pieces: [] }];
  let used = 0;
  for (const { text, style } of word.pieces) {
    for (const char of text) {
      const width = columnsOf(char);
      if (used + width > columns) {
        parts.push({ space: null, pieces: [] });
        used = 0;
      }
      parts.at(-1)!.pieces.push({ text: char, style });
      used += width;
    }
  }
  return parts;
}

const widthOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, { text }) => sum + columnsOf(text), 0);
