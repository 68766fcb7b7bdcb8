import type { EventType, Status } from './plover.ts';

/** One article as the rest of the house sees it. Offsets everywhere are UTF-16 positions in `text`. */
export interface Article {
  /** Stable: from the file's path, or the record's own id. */
  readonly id: string;
  readonly title: string | null;
  /** Plain text; paragraphs are separated by a blank line. */
  readonly text: string;
  /** Publication day `YYYY-MM-DD`; null leaves relative dates unresolved. */
  readonly published: string | null;
  readonly publisher: string | null;
  readonly authors: readonly string[];
  readonly url: string | null;
  /** BCP 47, `en` unless the article says otherwise. */
  readonly lang: string;
  /** Where the reported facts come from, for articles that name their sources. */
  readonly references: readonly string[];
  /** What a table says of the event that its row is; the text is then that row. */
  readonly stated?: StatedEvent;
  /** The text is a quote that an editor copied from the page of `url`. */
  readonly byHand?: true;
}

/** An event, or only its date, that a table states outright instead of telling it in sentences. */
export interface StatedEvent {
  /** EDTF; null when the row names no date that can be used. */
  readonly date: string | null;
  /** Line of the row, for messages. */
  readonly line: number;
  /** Null where the row only dates a text that is to be read like any other. */
  readonly act: StatedAct | null;
}

/** The columns of an events table. */
export interface StatedAct {
  readonly type: EventType;
  readonly mode: string | null;
  /** −10 … +10; null for the type's own. */
  readonly tone: number | null;
  readonly status: Status;
  readonly headline: string | null;
  /** Names as the table has them. */
  readonly initiators: readonly string[];
  readonly recipients: readonly string[];
  /** Where cells stand in the article's text, for what a reader sees marked. */
  readonly cells: Readonly<Partial<Record<'date' | 'type' | 'headline' | 'initiators' | 'recipients', CellSpan>>>;
}

/** Half-open UTF-16 offsets of a cell's content in its row. */
export type CellSpan = readonly [start: number, end: number];
