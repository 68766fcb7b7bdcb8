import type { Day } from '../../model/index.ts';
import type { Sentence } from '../types.ts';
import { isAside, isBackground } from './background.ts';
import { referenceDay } from './dateline.ts';
import type { TimeExpression } from './expression.ts';
import { milestonesOf, milestonesAround, type Milestone } from './milestones.ts';
import { modifierBefore } from './modifiers.ts';
import { namesSomebodyMay } from './names.ts';
import { carriesYear, tellsThePast } from './narration.ts';
import { joinRanges, openSince } from './ranges.ts';
import { toEventDate, type Anchor, type Resolved } from './recogniser.ts';
import { resolveAt, scan, type Scanned } from './scan.ts';
import { anchorOf } from './story.ts';

/** How the text is read as a whole. */
interface Reading {
  readonly published: Day | null;
  readonly narrative: boolean;
  readonly surname: boolean;
  readonly milestones: readonly Milestone[];
}

const YEAR_DAYS = 366;

/** What the story has come to. */
interface Story {
  readonly anchor: Anchor | null;
  /** The date told last, be it by the way. */
  readonly told: Anchor | null;
  readonly toldIn: string;
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
  const scanned = sentences.flatMap((sentence) => scan(sentence) ?? []);
  const reading = {
    published,
    narrative: tellsThePast(sentences, published),
    surname: sentences.some(({ text }) => namesSomebodyMay(text)),
    milestones: milestonesOf(scanned),
  };
  const found: TimeExpression[] = [];
  let story: Story = { anchor: null, told: null, toldIn: '', paragraph: -1 };
  for (const one of scanned) {
    const read = readSentence(one, story, reading);
    story = read.story;
    const { text, start } = one.sentence;
    found.push(...joinRanges((from, to) => text.slice(Math.max(0, from - start), to - start), read.times));
  }
  return found;
}

function readSentence(scanned: Scanned, before: Story, reading: Reading): { times: TimeExpression[]; story: Story } {
  const { sentence, candidates } = scanned;
  const times: TimeExpression[] = [];
  let story = before;
  let behind: Resolved | undefined;
  let first: Anchor | null = null;
  let taken = 0;
  // Within its sentence even a date told by the way is the one told last.
  let here: Anchor | null = null;
  candidates.forEach(({ start, end, recogniser }, at) => {
    const resolved = resolveAt(
      scanned,
      at,
      {
        published: reading.published,
        narrative: reading.narrative,
        surname: reading.surname,
        anchor: story.anchor ?? (reading.narrative ? story.told : null),
        told: here ?? story.told,
        toldIn: here ? sentence.text.slice(0, start) : story.toldIn,
        carries: carriesYear(story, sentence, reading.published, reading.narrative),
        between: milestonesAround(reading.milestones, sentence.start + start),
      },
      behind,
    );
    behind = resolved;
    if (!resolved) return;
    const left = sentence.text.slice(0, start);
    // What the expression before has taken is not this one's modifier.
    const modifier = modifierBefore(left.slice(taken));
    taken = end;
    const own = start - (modifier?.length ?? 0);
    const since = openSince(resolved, sentence.text.slice(0, own));
    const one = since?.open ?? resolved;
    const from = own - (since?.length ?? 0);
    const right = sentence.text.slice(end);
    const anchor = anchorOf(one);
    // "… on Dec. 17, 2014, when they announced that the ties broken off in January 1961": the older date is by the way.
    const older = anchor !== null && first !== null && anchor.end < first.start - YEAR_DAYS;
    const moves = !older && !isBackground(left, right, one, sentence, sentence.start + start);
    times.push({
      start: sentence.start + from,
      end: sentence.start + end,
      text: sentence.text.slice(from, end),
      rule: recogniser.rule,
      date: toEventDate(one),
      anchor: one.anchor,
      modifier: modifier?.modifier ?? null,
      background: !moves,
      aside: older || isAside(left, right),
    });
    if (anchor && !older) here = anchor;
    if (!anchor || older || isAside(left, right)) return;
    first ??= anchor;
    // "the day after the vote" tells of no vote on that day.
    const toldIn = recogniser.rule === 'time/after-event' ? '' : sentence.text;
    story = moves
      ? { anchor, told: anchor, toldIn, paragraph: sentence.paragraph }
      : { ...story, told: anchor, toldIn };
  });
  return { times, story };
}
