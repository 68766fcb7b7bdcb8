import type { Sentence } from '../types.ts';
import { findQuotations } from './quotations.ts';

/** What splitting must know of a language; all words in lower case. */
export interface SentenceWords {
  /** Shortened words that never end a sentence, because a name or number follows. */
  readonly titles: ReadonlySet<string>;
  /** Shortened words that end a sentence only if what follows looks like a beginning. */
  readonly shortened: ReadonlySet<string>;
  /** Words that open a sentence more often than they follow an abbreviation as part of a name. */
  readonly openers: ReadonlySet<string>;
  /** What a line that names the author looks like. */
  readonly byline: RegExp;
}

const TITLES = new Set(
  'mr mrs ms dr prof gen lt col sgt capt cmdr adm maj sen rep gov amb rev hon st fr sr jr no nos vs v art fig approx est ca cf al'.split(
    ' ',
  ),
);
const SHORTENED = new Set(
  'jan feb mar apr jun jul aug sep sept oct nov dec inc corp ltd co bros dept univ etc'.split(' '),
);
const OPENERS = new Set(
  'the a an he she it they we i his her its their this that these those but and in on at after before when while as if since both no last next earlier later'.split(
    ' ',
  ),
);

const ENGLISH: SentenceWords = {
  titles: TITLES,
  shortened: SHORTENED,
  openers: OPENERS,
  byline: /^(?:Reporting |Writing |Editing )?[Bb]y (?:\p{Lu}[\p{L}.'-]+,? ?(?:and )?)+$/u,
};

const CLOSERS = '"”’\'»)]';

/**
 * Splits a text into sentences that never cross a paragraph (a blank line). Abbreviations, initials, decimals and "U.S." do not end one;
 * a full stop inside closing quotation marks does.
 * @param text plain text; offsets of the result are its UTF-16 positions.
 * @param words English unless told otherwise.
 */
export function splitSentences(text: string, words: SentenceWords = ENGLISH): Sentence[] {
  const found: Sentence[] = [];
  let paragraph = 0;
  for (const [from, to] of paragraphsOf(text)) {
    const alone = isAlone(text, from, to);
    let start = from;
    const upToEnd = text.slice(0, to);
    for (let i = nextMark(upToEnd, from); i < to; i = nextMark(upToEnd, i + 1)) {
      let end = i + 1;
      while (end < to && ('.!?…'.includes(text[end]!) || CLOSERS.includes(text[end]!))) end++;
      if (end < to && !endsHere(text, { start, mark: i, end, to }, words)) continue;
      push(found, text, [start, end], paragraph, alone && words);
      start = skipSpace(text, end, to);
      i = start - 1;
    }
    if (start < to) push(found, text, [start, to], paragraph, alone && words);
    paragraph++;
  }
  return found;
}

const MARK = /[.!?…]/g;

/** Where the next mark stands that may end a sentence; the text's length where there is none. */
function nextMark(text: string, from: number): number {
  MARK.lastIndex = from;
  return MARK.exec(text)?.index ?? text.length;
}

function paragraphsOf(text: string): [number, number][] {
  const spans: [number, number][] = [];
  const gap = /\r?\n[ \t]*(?:\r?\n[ \t]*)+/g;
  let from = 0;
  for (let match = gap.exec(text); ; match = gap.exec(text)) {
    const to = match ? match.index : text.length;
    const start = skipSpace(text, from, to);
    const end = trimEnd(text, start, to);
    if (end > start) spans.push([start, end]);
    if (!match) return spans;
    from = match.index + match[0].length;
  }
}

/** A short paragraph without a closing mark: a headline or byline. */
function isAlone(text: string, from: number, to: number): boolean {
  return to - from < 160 && !/[.!?…:;,]["”’')\]]*$/.test(text.slice(Math.max(from, to - 3), to));
}

function push(
  found: Sentence[],
  text: string,
  [start, rawEnd]: readonly [number, number],
  paragraph: number,
  alone: SentenceWords | false,
): void {
  const end = trimEnd(text, start, rawEnd);
  if (end <= start) return;
  const body = text.slice(start, end);
  found.push({
    index: found.length,
    paragraph,
    start,
    end,
    text: body,
    kind: kindOf(body, alone),
    quotations: findQuotations(text, start, end),
  });
}

function kindOf(text: string, alone: SentenceWords | false): Sentence['kind'] {
  if (alone && alone.byline.test(text)) return 'byline';
  if (/\bvia (?:REUTERS|AP|AFP)|(?:REUTERS|Reuters)\/|^(?:FILE )?PHOTO\b|\bHandout\b/.test(text)) return 'caption';
  if (alone) return 'headline';
  return 'body';
}

interface Mark {
  readonly start: number;
  readonly mark: number;
  readonly end: number;
  readonly to: number;
}

function endsHere(text: string, { start, mark, end, to }: Mark, words: SentenceWords): boolean {
  const next = skipSpace(text, end, to);
  if (next === end) return false;
  const after = text.slice(next, Math.min(to, next + 24));
  const begins = /^["“'‘«([]?[\p{Lu}\p{N}]/u.test(after);
  if (!begins) return false;
  if (text[mark] !== '.' || end > mark + 1) return true;
  const word = /[\p{L}.]*$/u.exec(text.slice(Math.max(start, mark - 16), mark))![0].toLowerCase();
  const opener = words.openers.has((/^["“'‘«([]?(\p{L}+)/u.exec(after)?.[1] ?? '').toLowerCase());
  if (word.length === 1 && /\p{L}/u.test(word)) return opener && word !== 'j';
  if (words.titles.has(word)) return word === 'no' && opener;
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word)) return opener || /^["“]/.test(after);
  if (words.shortened.has(word)) return opener;
  return true;
}

function skipSpace(text: string, from: number, to: number): number {
  let i = from;
  while (i < to && /\s/.test(text[i]!)) i++;
  return i;
}

function trimEnd(text: string, from: number, to: number): number {
  let i = to;
  while (i > from && /\s/.test(text[i - 1]!)) i--;
  return i;
}
