import type { Actor, EventDate, EventType, Status } from '../model/index.ts';

/** Half-open UTF-16 offsets in the article's text. */
export type Span = readonly [start: number, end: number];

/** One sentence; it never crosses a paragraph. */
export interface Sentence {
  readonly index: number;
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Bylines and bare datelines carry no events; a caption's and a headline's verbs are historical presents. */
  readonly kind: 'body' | 'headline' | 'caption' | 'byline';
  /** Text inside quotation marks, without the marks. */
  readonly quotations: readonly Quotation[];
}

/** Words inside quotation marks. */
export interface Quotation {
  readonly start: number;
  readonly end: number;
}

/** What every recogniser's finding carries. Offsets are the article's, not the sentence's. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Id of the rule that made it, `time/weekday`, `actors/leader`. */
  readonly rule: string;
}

/** A time expression, resolved. */
export interface TimeMention extends Mention {
  readonly date: EventDate;
  /** What it counts from: itself, the publication day, or the date the story has reached. */
  readonly anchor: 'absolute' | 'publication' | 'narrative';
}

/** A mention of one or several political actors ("Trump", "Washington", "the two leaders", "his Colombian counterpart"). */
export interface ActorMention extends Mention {
  readonly actors: readonly Actor[];
  /** `name` is said outright, `pronoun` and `description` are resolved from what stands before. */
  readonly kind: 'name' | 'metonym' | 'demonym' | 'description' | 'pronoun';
  /** `place` when it only says where ("in Washington"); places are never actors. `modifier`: an adjective before another noun ("Colombian officials"). */
  readonly role: 'actor' | 'place' | 'modifier';
  /** The day on which names were read, `YYYY-MM-DD`: who held which office then. Absent where no day is known. */
  readonly asOf?: string;
}

/** Why a stage decided as it did: an id that explain puts into words, and the article's words that it rests on. */
export interface Reason {
  readonly id: string;
  readonly words?: string;
}

/** An act that a sentence asserts, its slots filled with actor mentions. */
export interface ActionMention extends Mention {
  readonly type: EventType;
  readonly mode: string | null;
  readonly tone: number;
  readonly status: Status;
  /** All sides act, nobody is acted on. */
  readonly mutual: boolean;
  readonly initiators: readonly ActorMention[];
  readonly recipients: readonly ActorMention[];
  /** Present or mediating, not a side. */
  readonly bystanders: readonly ActorMention[];
  /** The clause the act stands in. */
  readonly clause: Span;
  /** The lexicon frame that fired, for explain. */
  readonly frame: string;
  /** What the headline says behind the initiators: "meet", "expels 23 diplomats". Absent when the words do not yield one. */
  readonly phrase?: string;
  /** Why its status is what it is. */
  readonly because?: Reason;
}

/** Words that the lexicon knows as an act and that nevertheless became none. */
export interface DroppedAct extends Mention {
  /** NONE for a phrase that is listed as no act. */
  readonly type: EventType | 'NONE';
  readonly mode: string | null;
  readonly frame: string;
  readonly because: Reason;
}
