import type { Article, PoliticalEvent } from '../model/index.ts';

/** Whatever makes events of an article: the rules of this room, or a model behind the same door. */
export type Extractor = (article: Article) => Promise<readonly PoliticalEvent[]>;

/** What went wrong with an article for a reason that lies outside the rules. */
export interface FailureFacts {
  readonly what: string;
  readonly why: string;
  /** What to do about it. */
  readonly fix: string;
  /** `article`: this one cannot be read, others can. `service`: what the extractor rests on is out of order. */
  readonly scope: 'article' | 'service';
}

/** What an extractor throws when it cannot say anything of an article. */
export class ExtractionFailure extends Error {
  readonly facts: FailureFacts;
  constructor(facts: FailureFacts) {
    super(`${facts.what}: ${facts.why}`);
    this.facts = facts;
  }
}
