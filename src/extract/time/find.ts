import type { Day } from '../../model/index.ts';
import type { Sentence } from '../types.ts';
import { ABSOLUTE } from './absolute.ts';
import { isAside, isBackground } from './background.ts';
import { referenceDay } from './dateline.ts';
import { directionOf } from './direction.ts';
import type { TimeExpression } from './expression.ts';
import { HOLIDAY } from './holidays.ts';
import { modifierBefore } from './modifiers.ts';
import { isName } from './names.ts';
import { NARRATIVES } from './narrative.ts';
import { PARTIAL } from './partial.ts';
import { joinRanges, openSince } from './ranges.ts';
import { toEventDate, type Anchor, type Recogniser, type Resolved } from './recogniser.ts';
import { SEASONS } from './seasons.ts';
import { RELATIVES } from './relative.ts';
import { carriesYear, tellsThePast } from './narration.ts';
import { anchorOf } from './story.ts';
import { WEEKDAYS } from './weekday.ts';

/** The grammar, most specific first: on a tie in length the earlier line wins. */
const RECOGNISERS: readonly Recogniser[] = [
  ...ABSOLUTE,
  ...HOLIDAY,
  ...PARTIAL,
  ...SEASONS,
  ...WEEKDAYS,
  ...NARRATIVES,
  ...RELATIVES,
];

/** Nothing in the grammar matches a sentence without one of these. */
const WORTH_A_LOOK =
  /\d|day|week|month|year|quarter|decade|century|fortnight|ago|spring|summer|autumn|fall|winter|ties\b|morrow|tonight|last night|this (?:morning|afternoon|evening)|January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Aug|Sep|Oct|Nov|Dec|Christmas|Easter|Thanksgiving|Halloween|Nowruz|Ashura|Eid|Eve|New Year/i;

interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly recogniser: Recogniser;
  readonly match: RegExpExecArray;
}

/** What the story has come to when a sentence begins. */
export interface Story {
  readonly anchor: Anchor | null;
  /** The date told last, be it by the way. */
  readonly told: Anchor | null;
  /** Paragraph that told the anchor. */
  readonly paragraph: number;
}

/**
 * Finds and resolves the time expressions of an article, in text order.
 * Relative ones count from the dateline or the publication day, narrative ones ("the next day") from the last date told before; in a tale
 * of the past a date without its year goes on from there too. Without a publication day relative expressions are left out.
 */
export function findTimes(
  sentences: readonly Sentence[],
  article: { readonly published: string | null },
): TimeExpression[] {
  const published = referenceDay(sentences, article.published);
  const narrative = tellsThePast(sentences, published);
  const found: TimeExpression[] = [];
  let story: Story = { anchor: null, told: null, paragraph: -1 };
  for (const sentence of sentences) {
    if (sentence.kind === 'byline' || !WORTH_A_LOOK.test(sentence.text)) continue;
    const read = readSentence(sentence, story, published, narrative);
    story = read.story;
    const text = (from: number, to: number): string =>
      sentence.text.slice(Math.max(0, from - sentence.start), to - sentence.start);
    found.push(...joinRanges(text, read.times));
  }
  return found;
}

function readSentence(
  sentence: Sentence,
  told: Story,
  published: Day | null,
  narrative: boolean,
): { times: TimeExpression[]; story: Story } {
  const times: TimeExpression[] = [];
  const all = candidates(sentence.text);
  const resolved: (Resolved | undefined)[] = [];
  let story = told;
  all.forEach((candidate, at) => {
    const found = resolve(at, story);
    resolved.push(found);
    if (!found) return;
    const { start, end, recogniser } = candidate;
    const before = sentence.text.slice(0, start);
    const modifier = modifierBefore(before);
    const one = openSince(found, modifier ? before.slice(0, -modifier.length) : before);
    const from = start - (modifier?.length ?? 0);
    times.push({
      start: sentence.start + from,
      end: sentence.start + end,
      text: sentence.text.slice(from, end),
      rule: recogniser.rule,
      date: toEventDate(one),
      anchor: one.anchor,
      modifier: modifier?.modifier ?? null,
    });
    const anchor = anchorOf(one);
    const after = sentence.text.slice(end);
    if (anchor && !isAside(before)) {
      const moves = !isBackground(before, after, one, sentence, sentence.start + start);
      story = moves ? { anchor, told: anchor, paragraph: sentence.paragraph } : { ...story, told: anchor };
    }
  });
  return { times, story };

  function resolve(at: number, here: Story): Resolved | undefined {
    const { start, end, recogniser, match } = all[at]!;
    const before = sentence.text.slice(0, start);
    const after = sentence.text.slice(end);
    if (isName(before, match[0], after, formOf(recogniser.rule, match[0]))) return undefined;
    const next = all[at + 1];
    const link = next ? TIED.exec(sentence.text.slice(end, next.start)) : null;
    const ahead = link ? absolute(at + 1) : undefined;
    const previous = all[at - 1];
    const linkBehind = previous ? TIED.exec(sentence.text.slice(previous.end, start)) : null;
    const behind = linkBehind ? resolved[at - 1] : undefined;
    return recogniser.resolve(match, {
      published,
      anchor: here.anchor,
      told: here.told,
      narrative,
      carries: carriesYear(here, sentence, published, narrative),
      direction: directionOf(before, after),
      before,
      after,
      ahead: ahead ?? null,
      behind: behind ?? null,
      ranges: RANGE.test((ahead ? link : linkBehind)?.[0] ?? ''),
    });
  }

  /** A date told outright, on its own or by those it is tied to. */
  function absolute(at: number): Resolved | undefined {
    const one = resolve(at, { anchor: null, told: null, paragraph: -1 });
    return one?.basis === 'stated' || / year$/.test(all[at]!.match[0]) ? one : undefined;
  }
}

/** What ties two dates so that one lends the other its year or month; a modifier may stand between. */
const TIED =
  /^(?:,? and |,? or |, | to | until | till | through | & ?|[-–—/]| ?[-–] ?)(?:(?:in |on |from |by |into )?(?:the )?(?:(?:early|mid|late|end of|beginning of|start of)[ -])?(?:the )?)?$/i;
const RANGE = /^(?: to| until| till| through| ?[-–—/])/;

function formOf(rule: string, text: string): 'month' | 'season' | 'day' | 'other' {
  if (rule === 'time/month' && /^\p{Lu}\p{L}+$/u.test(text)) return 'month';
  if (rule === 'time/season') return 'season';
  return rule === 'time/month-day' || rule === 'time/day-month' ? 'day' : 'other';
}

/** Longest first, then the earlier line of the grammar; what overlaps a better one is dropped. */
function candidates(text: string): Candidate[] {
  const all: (Candidate & { order: number })[] = [];
  RECOGNISERS.forEach((recogniser, order) => {
    const { pattern } = recogniser;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      if (match[0] === '') pattern.lastIndex++;
      else all.push({ start: match.index, end: match.index + match[0].length, order, recogniser, match });
    }
  });
  all.sort((a, b) => b.end - b.start - (a.end - a.start) || a.order - b.order);
  const kept: Candidate[] = [];
  for (const one of all) if (!kept.some((other) => one.start < other.end && other.start < one.end)) kept.push(one);
  return kept.sort((a, b) => a.start - b.start);
}
