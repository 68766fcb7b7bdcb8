import type { Day, Precision } from '../../model/index.ts';
import type { Resolved } from './resolved.ts';

export * from './resolved.ts';
export { inMonth, inRange, inYear, onDay } from './periods.ts';

/** A date the story has reached. */
export interface Anchor {
  readonly start: Day;
  readonly end: Day;
  readonly precision: Precision;
}

/** What a recogniser knows when it resolves an expression. */
export interface TimeContext {
  /** The day relative expressions count from: the dateline's, else the publication day. */
  readonly published: Day | null;
  /** The date the story has reached: what "the next day" and a day without a year count from. */
  readonly anchor: Anchor | null;
  /** What the words around say: −1 past, +1 future, 0 undecided. */
  readonly direction: -1 | 0 | 1;
  /** Text right before and after the expression, within the sentence. */
  readonly before: string;
  readonly after: string;
}

/** What it knows besides of the dates around it. */
export interface TiedContext extends TimeContext {
  /** The date told last, be it by the way: what "that day" points to. {@link anchor} is where the story stands. */
  readonly told: Anchor | null;
  /** The sentence that told it. */
  readonly toldIn: string;
  /** Somebody in the text is called May. */
  readonly surname: boolean;
  /** The text tells the past; its own day matters little. */
  readonly narrative: boolean;
  /** A date without its year goes on from the story's date; else it counts from the article's. */
  readonly carries: boolean;
  /** The date it is tied to on its right: "July" in "July and August 1914" has the year from there. */
  readonly ahead: Resolved | null;
  /** The date it is tied to on its left: "5" in "May 4 and 5". */
  readonly behind: Resolved | null;
  /** "to" or a dash ties it to its neighbour, not "and". */
  readonly ranges: boolean;
  /** The story's dates told outright before and behind: what stands between them mostly lies between them. */
  readonly between: readonly [Anchor | null, Anchor | null];
}

/** One line of the grammar: a pattern and what a match of it means; undefined when it is no date after all. */
export interface Recogniser {
  readonly rule: string;
  readonly pattern: RegExp;
  /** What every match has in it, where looking for that is much quicker than for the pattern. */
  readonly cue?: RegExp;
  readonly resolve: (match: RegExpExecArray, context: TiedContext) => Resolved | undefined;
}
