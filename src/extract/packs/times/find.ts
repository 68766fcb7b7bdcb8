import { parseDay } from '../../../model/index.ts';
import { toEventDate, type Anchor, type Resolved, type TimeContext } from '../../time/recogniser.ts';
import type { Sentence, TimeMention } from '../../types.ts';
import type { Grammar } from '../grammar/grammar.ts';
import { datelineEnd, scanTokens, type Token } from '../grammar/tokens.ts';
import { MEANINGS, type Parts } from './meanings.ts';
import type { TimeGrammar, TimePattern } from './patterns.ts';

interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly order: number;
  readonly match: RegExpExecArray;
}

/**
 * Finds and resolves the time expressions of an article by a language's patterns, in text order. Relative ones count from the publication day,
 * narrative ones from the date the story has reached; without a publication day relative ones are left out rather than guessed.
 */
export function findPackTimes(
  sentences: readonly Sentence[],
  article: { readonly published: string | null },
  grammar: Grammar,
  times: TimeGrammar,
): TimeMention[] {
  const published = article.published === null ? null : (parseDay(article.published) ?? null);
  const found: TimeMention[] = [];
  let anchor: Anchor | null = null;
  for (const sentence of sentences) {
    if (sentence.kind === 'byline') continue;
    const skip = datelineEnd(sentence.text);
    const all = candidates(sentence.text, times.patterns).filter(({ start }) => start >= skip);
    if (all.length === 0) continue;
    const tokens = scanTokens(sentence.text, 0, grammar.words.elisions);
    for (const { start, end, order, match } of all) {
      const line = times.patterns[order]!;
      const context: TimeContext = {
        published,
        anchor,
        direction: directionAt(tokens, start, end, grammar),
        before: sentence.text.slice(0, start),
        after: sentence.text.slice(end),
      };
      const resolved = MEANINGS[line.meaning]?.(partsOf(match, times), line.argument, context);
      if (!resolved) continue;
      found.push({
        start: sentence.start + start,
        end: sentence.start + end,
        text: match[0],
        rule: line.rule,
        date: toEventDate(resolved),
        anchor: resolved.anchor,
      });
      if (resolved.anchor === 'publication' || !inRelativeClause(tokens, start, grammar))
        anchor = nextAnchor(line.argument === 'late' ? lastQuarter(resolved) : resolved, anchor);
    }
  }
  return found;
}

/** Longest first, then the earlier line of the file; what overlaps a better one is dropped. */
function candidates(text: string, patterns: readonly TimePattern[]): Candidate[] {
  const all: Candidate[] = [];
  patterns.forEach(({ pattern }, order) => {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      if (match[0] !== '') all.push({ start, end: start + match[0].length, order, match: match as RegExpExecArray });
    }
  });
  all.sort((a, b) => b.end - b.start - (a.end - a.start) || a.order - b.order);
  const kept: Candidate[] = [];
  for (const one of all) if (!kept.some((other) => one.start < other.end && other.start < one.end)) kept.push(one);
  return kept.sort((a, b) => a.start - b.start);
}

function partsOf({ groups = {} }: RegExpExecArray, times: TimeGrammar): Parts {
  const plain = (name: string): string => (groups[name] ?? '').toLowerCase().replace(/\s+/g, ' ');
  const digits = (name: string): number | undefined => {
    const value = Number.parseInt(plain(name), 10);
    return Number.isNaN(value) ? undefined : value;
  };
  const parts: Record<string, number | string | undefined> = {
    D: digits('D'),
    D2: digits('D2'),
    M: times.months.get(plain('M')),
    M2: times.months.get(plain('M2')),
    Y: digits('Y'),
    Y2: digits('Y2'),
    W: times.weekdays.get(plain('W')),
    N: times.numbers.get(plain('N')) ?? digits('N'),
    S: times.seasons.get(plain('S')),
    unit: times.units.get(plain('U')),
  };
  return parts as Parts;
}

/** Whether the nearest verb looks ahead (+1) or back (−1); the one to the left decides. */
function directionAt(tokens: readonly Token[], start: number, end: number, grammar: Grammar): -1 | 0 | 1 {
  const before = tokens.filter((token) => token.end <= start).slice(-14);
  for (const token of before.reverse()) {
    const way = wayOf(token, grammar);
    if (way !== 0) return way;
  }
  for (const token of tokens.filter((one) => one.start >= end).slice(0, 10)) {
    const way = wayOf(token, grammar);
    if (way !== 0) return way;
  }
  return 0;
}

function wayOf({ low }: Token, grammar: Grammar): -1 | 0 | 1 {
  const readings = grammar.forms.get(low);
  if (!readings) return 0;
  if (readings.some(({ tag }) => tag === 'fut')) return 1;
  const ahead = readings.some(
    ({ lemma, tag }) => tag !== 'part' && tag !== 'inf' && grammar.controls.planned.has(lemma),
  );
  if (ahead) return 1;
  return readings.some(({ tag }) => tag === 'past' || tag === 'impf') ? -1 : 0;
}

/** "Petro, que tomó posesión en 2022, …" is background: the story does not move there, unless it comes back to the article's own days. */
function inRelativeClause(tokens: readonly Token[], start: number, grammar: Grammar): boolean {
  const before = tokens.filter((one) => one.end <= start);
  const at = before.findLastIndex((token) => !token.word || grammar.words.relatives.has(token.low));
  return at > 0 && before[at]!.word && before[at - 1]!.text === ',';
}

/** "A finales de 2021": a day told next without its year lies behind its last months. */
function lastQuarter(resolved: Resolved): Resolved {
  return resolved.end === null ? resolved : { ...resolved, start: resolved.end - 91 };
}

/** Open stretches and decades are background too. */
function nextAnchor({ start, end, precision }: Resolved, anchor: Anchor | null): Anchor | null {
  if (start === null || end === null || precision === 'decade') return anchor;
  return { start, end, precision };
}
