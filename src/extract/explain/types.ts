import type { Actor, Basis, EventType, Precision, Status } from '../../model/index.ts';
import type { ActorMention, Sentence, TimeMention } from '../types.ts';

/** What the stages made of one article, with a reason for each decision: plain data, nothing styled. */
export interface ArticleExplained {
  readonly id: string;
  readonly title: string | null;
  readonly published: string | null;
  readonly publisher: string | null;
  readonly lang: string;
  /** Why no acts were looked for in the whole article: its language, its topic; or null. */
  readonly note: string | null;
  readonly sentences: readonly SentenceExplained[];
  readonly totals: Totals;
}

/** How many of each an article holds. */
export interface Totals {
  readonly sentences: number;
  readonly times: number;
  readonly actors: number;
  readonly acts: number;
  readonly dropped: number;
  readonly events: number;
}

/** One sentence with what was found in it. */
export interface SentenceExplained {
  /** From 1; goes on through the articles of a file. */
  readonly number: number;
  readonly kind: Sentence['kind'];
  /** Offset in the article's text. */
  readonly start: number;
  readonly text: string;
  /** Why nothing is looked for here, or null. */
  readonly note: string | null;
  readonly times: readonly TimeExplained[];
  readonly actors: readonly ActorExplained[];
  readonly acts: readonly ActExplained[];
  readonly dropped: readonly DroppedExplained[];
}

/** What every finding has. Offsets count from the start of the sentence. */
export interface Found {
  /** `T1`, `W2`, `A1`, `X1`: unique within its sentence. */
  readonly label: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Id of the rule that made it. */
  readonly rule: string;
}

/** A time expression. */
export interface TimeExplained extends Found {
  readonly kind: 'time';
  readonly edtf: string;
  readonly precision: Precision;
  readonly anchor: TimeMention['anchor'];
  readonly reason: string;
}

/** A mention of political actors. */
export interface ActorExplained extends Found {
  readonly kind: 'actor';
  readonly who: readonly Actor[];
  readonly how: ActorMention['kind'];
  readonly role: ActorMention['role'];
  readonly reason: string;
  /** The day on which the name was read, with what that made of it; null for states. */
  readonly asOf: string | null;
}

/** An act, and the event made of it. */
export interface ActExplained extends Found {
  readonly kind: 'act';
  readonly type: EventType;
  readonly mode: string | null;
  readonly frame: FrameExplained;
  readonly sides: readonly SideExplained[];
  readonly mutual: boolean;
  readonly status: Status;
  readonly statusReason: string;
  readonly tone: number;
  readonly toneReason: string;
  readonly date: DateExplained;
  readonly outcome: Outcome;
}

/** The line of the lexicon that matched. */
export interface FrameExplained {
  readonly id: string;
  readonly kind: 'verb' | 'noun' | 'speech' | 'other';
  /** `cut … ‹ties›`: words in order, `…` for a gap, `‹ties›` for any word of a class. */
  readonly pattern: string;
  /** What else the rule's id says: passive, a side supplied. */
  readonly notes: readonly string[];
}

/** A slot of an act and whom it was filled with. */
export interface SideExplained {
  readonly slot: 'who' | 'whom' | 'present';
  /** Label of the mention where it stands in the same sentence. */
  readonly label: string | null;
  readonly text: string;
  readonly who: readonly Actor[];
  readonly reason: string;
}

/** The date chosen for an act. */
export interface DateExplained {
  readonly edtf: string;
  readonly precision: Precision;
  readonly basis: Basis;
  readonly reason: string;
}

/** What became of an act. */
export type Outcome =
  | {
      readonly made: true;
      readonly id: string;
      readonly headline: string;
      readonly confidence: number;
      readonly confidenceReason: string;
      readonly salience: number;
      /** Pairs of countries in whose relation it shows: who acts first. None where it joins no two. */
      readonly relations: readonly (readonly [string, string])[];
    }
  | { readonly made: false; readonly reason: string };

/** Words that the lexicon knows as an act and that became none. */
export interface DroppedExplained extends Found {
  readonly kind: 'dropped';
  readonly type: EventType | 'NONE';
  readonly mode: string | null;
  readonly frame: FrameExplained;
  readonly reason: string;
}

/** Anything that a sentence's text is marked with. */
export type Finding = TimeExplained | ActorExplained | ActExplained | DroppedExplained;
