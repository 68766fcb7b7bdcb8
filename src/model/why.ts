import type { ArticleEntry, PoliticalEvent, Source } from './schema.ts';
import type { Basis, EventType, Status } from './plover.ts';

/** What the rules went by when they made an event of a sentence: plain data, for a page that was not there when it was read. */
export interface Evidence {
  /** Where in the article the sentence stands, from 1. */
  readonly sentence: number;
  readonly act: {
    /** The article's words. */
    readonly said: string;
    readonly kind: 'verb' | 'noun' | 'speech' | 'other';
    /** The lexicon's entry: `cut … ‹ties›`. */
    readonly pattern: string;
    readonly notes: readonly string[];
    readonly type: EventType;
    readonly mode: string | null;
  };
  readonly sides: readonly EvidenceSide[];
  readonly status: { readonly is: Status; readonly reason: string };
  readonly date: {
    readonly edtf: string;
    readonly basis: Basis;
    readonly reason: string;
    /** Time expressions of the sentence, with what each counts from. */
    readonly words: readonly { readonly said: string; readonly edtf: string; readonly reason: string }[];
  };
  readonly tone: { readonly is: number; readonly reason: string };
  readonly confidence: { readonly is: number; readonly reason: string };
}

/** Who fills a slot of the act, and why. */
export interface EvidenceSide {
  readonly slot: 'who' | 'whom' | 'present';
  readonly said: string;
  readonly names: readonly string[];
  /** How the words lead to the name; null where they stand in another sentence. */
  readonly how: string | null;
  /** Why it is in this slot. */
  readonly place: string;
  /** Office, and the day on which it was held. */
  readonly office: string | null;
}

/** What the worker that gives reasons is asked: why an event was made of one of its reports. */
export interface ToWhy {
  /** Told back with the answer. */
  readonly turn: number;
  readonly article: ArticleEntry;
  readonly event: Pick<PoliticalEvent, 'type' | 'initiators'>;
  readonly source: Source;
}

/** What it answers; no evidence where the rules do not make that event of the text. */
export interface FromWhy {
  readonly turn: number;
  readonly evidence: Evidence | null;
}
