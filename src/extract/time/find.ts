import { parseDay } from '../../model/index.ts';
import type { Sentence, TimeMention } from '../types.ts';
import { ABSOLUTE } from './absolute.ts';
import { directionOf } from './direction.ts';
import { PARTIAL } from './partial.ts';
import { RANGES } from './ranges.ts';
import { toEventDate, type Anchor, type Recogniser, type Resolved } from './recogniser.ts';
import { RELATIVES } from './relative.ts';

/** The grammar, most specific first: on a tie in length the earlier line wins. */
const RECOGNISERS: readonly Recogniser[] = [...RANGES, ...ABSOLUTE, ...PARTIAL, ...RELATIVES];

/** Nothing in the grammar matches a sentence without one of these. */
const WORTH_A_LOOK =
  /\d|day|week|month|year|ago|decade|fortnight|January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Apr|Aug|Sep|Oct|Nov|Dec|tomorrow|tonight|last night|this (?:morning|afternoon|evening)|century/i;

interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly order: number;
  readonly match: RegExpExecArray;
}

/**
 * Finds and resolves the time expressions of an article, in text order.
 * Relative ones count from the publication day, narrative ones ("the next day") from the last day, month or year told before.
 * Without a publication day relative expressions are left out rather than guessed.
 */
export function findTimes(
  sentences: readonly Sentence[],
  article: { readonly published: string | null },
): TimeMention[] {
  const published = article.published === null ? null : (parseDay(article.published) ?? null);
  const found: TimeMention[] = [];
  let anchor: Anchor | null = null;
  for (const sentence of sentences) {
    if (sentence.kind === 'byline' || !WORTH_A_LOOK.test(sentence.text)) continue;
    for (const { start, end, order, match } of candidates(sentence.text)) {
      const recogniser = RECOGNISERS[order]!;
      const before = sentence.text.slice(0, start);
      const after = sentence.text.slice(end);
      const resolved = recogniser.resolve(match, {
        published,
        anchor,
        get direction() {
          return directionOf(before, after);
        },
        before,
        after,
      });
      if (!resolved) continue;
      const at = sentence.start + start;
      found.push({
        start: at,
        end: sentence.start + end,
        text: match[0],
        rule: recogniser.rule,
        date: toEventDate(resolved),
        anchor: resolved.anchor,
      });
      // "Petro, who was elected in 2022" is background: the story does not move there.
      if (!/\b(?:who|whom|whose|which)\b[^,;:—–]*$/.test(before)) anchor = nextAnchor(resolved, anchor);
    }
  }
  return found;
}

/** Longest first, then the earlier line of the grammar; what overlaps a better one is dropped. */
function candidates(text: string): Candidate[] {
  const all: Candidate[] = [];
  RECOGNISERS.forEach(({ pattern }, order) => {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      if (match[0] === '') pattern.lastIndex++;
      else all.push({ start: match.index, end: match.index + match[0].length, order, match });
    }
  });
  all.sort((a, b) => b.end - b.start - (a.end - a.start) || a.order - b.order);
  const kept: Candidate[] = [];
  for (const one of all) if (!kept.some((other) => one.start < other.end && other.start < one.end)) kept.push(one);
  return kept.sort((a, b) => a.start - b.start);
}

/** Open stretches and centuries are background: the story does not move there. */
function nextAnchor({ start, end, precision }: Resolved, anchor: Anchor | null): Anchor | null {
  if (start === null || end === null || precision === 'century' || precision === 'decade') return anchor;
  return { start, end, precision };
}
