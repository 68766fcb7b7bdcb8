import type { TimeMention } from '../types.ts';

/** Which part of its interval an expression means, or that the interval is only about right. */
export type Modifier = 'early' | 'mid' | 'late' | 'about';

/** A resolved time expression with what the contract's date does not hold. */
export interface TimeExpression extends TimeMention {
  /** "early", "mid", "late" or "about", where the words say so. */
  readonly modifier: Modifier | null;
  /** Told by the way: the story does not move there. */
  readonly background: boolean;
  /** In a clause that the sentence goes on behind: "who was elected in 2022, said". */
  readonly aside: boolean;
  /** The two ends of a range as they are told. */
  readonly parts?: readonly [TimeExpression, TimeExpression];
}

type Told = TimeMention & { readonly background?: boolean; readonly aside?: boolean };

/** Whether the story moves to a mention's date. Mentions of other grammars do not tell, and are taken to. */
export function movesStory(time: Told): boolean {
  return time.background !== true;
}

/** Whether a mention stands in a clause that the sentence goes on behind. */
export function isByTheWay(time: Told): boolean {
  return time.aside === true;
}
