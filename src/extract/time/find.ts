import type { Day } from '../../model/index.ts';
import type { Sentence } from '../types.ts';
import { referenceDay } from './dateline.ts';
import type { TimeExpression } from './expression.ts';
import { milestonesOf, milestonesAround, type Milestone } from './milestones.ts';
import { express, isOlder } from './express.ts';
import { namesSomebodyMay } from './names.ts';
import { carriesYear, tellsThePast } from './narration.ts';
import { joinRanges } from './ranges.ts';
import type { Anchor, Resolved } from './recogniser.ts';
import { resolveAt, scan, type Candidate, type Scanned, type Surroundings } from './scan.ts';
import { anchorOf } from './story.ts';

/** How the text is read as a whole. */
interface Reading {
  readonly published: Day | null;
  readonly narrative: boolean;
  readonly surname: boolean;
  readonly milestones: readonly Milestone[];
}

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

/** What the sentence at hand has told so far. */
interface Telling {
  readonly story: Story;
  /** Within its sentence even a date told by the way is the one told last. */
  readonly here: Anchor | null;
  /** The sentence's first date that is no aside. */
  readonly first: Anchor | null;
}

function readSentence(scanned: Scanned, before: Story, reading: Reading): { times: TimeExpression[]; story: Story } {
  const { sentence, candidates } = scanned;
  const times: TimeExpression[] = [];
  let telling: Telling = { story: before, here: null, first: null };
  let behind: Resolved | undefined;
  let taken = 0;
  candidates.forEach((candidate, at) => {
    behind = scanned.stated[at] ?? resolveAt(scanned, at, surroundings(candidate, sentence, telling, reading), behind);
    if (!behind) return;
    const time = express(candidate, behind, sentence, taken, telling.first);
    taken = candidate.end;
    times.push(time);
    telling = tellOn(telling, time, time.date.end === null ? null : anchorOf(behind), sentence, reading.published);
  });
  return { times, story: telling.story };
}

function surroundings(
  { start }: Candidate,
  sentence: Sentence,
  { story, here }: Telling,
  { published, narrative, surname, milestones }: Reading,
): Surroundings {
  return {
    published,
    narrative,
    surname,
    anchor: story.anchor ?? (narrative ? story.told : null),
    told: here ?? story.told,
    toldIn: here ? sentence.text.slice(0, start) : story.toldIn,
    carries: carriesYear(story, sentence, published, narrative),
    between: milestonesAround(milestones, sentence.start + start),
  };
}

/** Where the story stands once an expression is told. */
function tellOn(
  telling: Telling,
  time: TimeExpression,
  anchor: Anchor | null,
  { text, paragraph }: Sentence,
  published: Day | null,
): Telling {
  const { story, first } = telling;
  if (!anchor || isOlder(anchor, first)) return telling;
  if (time.aside) return { ...telling, here: anchor };
  // "the day after the vote" tells of no vote on that day.
  const toldIn = time.rule === 'time/after-event' ? '' : text;
  // What is still to come is told, but the story goes on from now.
  const aside = time.background || (published !== null && anchor.start > published && story.anchor !== null);
  const moved = aside ? { ...story, told: anchor, toldIn } : { anchor, told: anchor, toldIn, paragraph };
  return { story: moved, here: anchor, first: first ?? anchor };
}
