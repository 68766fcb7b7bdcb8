import type { Article } from '../../model/index.ts';
import type { Dated } from '../events/assemble.ts';
import type { ActionMention, ActorMention, DroppedAct, Sentence, TimeMention } from '../types.ts';

/** What the stages need of an article besides its sentences. */
export type Told = Pick<Article, 'text' | 'published' | 'title'>;

/** The stages that depend on the article's language. What makes events of their findings (headline, tone, salience, identity) does not. */
export interface LanguagePack {
  /** BCP 47 primary tag: `en`, `es`. */
  readonly id: string;
  /** English name of the language. */
  readonly name: string;
  /** What an article is about that tells no politics (a match report), or null. Without it every article is read. */
  readonly otherTopic?: (text: string) => string | null;
  readonly splitSentences: (text: string) => Sentence[];
  readonly findTimes: (sentences: readonly Sentence[], article: Told) => TimeMention[];
  readonly findActors: (sentences: readonly Sentence[], article: Told) => ActorMention[];
  /** `onDropped` is told what looked like an act and was none, for explanations; a language may leave that out. */
  readonly findActions: (
    sentences: readonly Sentence[],
    actors: readonly ActorMention[],
    times: readonly TimeMention[],
    onDropped?: (act: DroppedAct) => void,
  ) => ActionMention[];
  readonly dateActions: (
    article: Article,
    sentences: readonly Sentence[],
    actions: readonly ActionMention[],
    times: readonly TimeMention[],
  ) => Dated[];
}
