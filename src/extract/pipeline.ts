import type { Article, PoliticalEvent } from '../model/index.ts';
import { findActions } from './actions/find.ts';
import { findActors } from './actors/find.ts';
import { assembleEvents } from './events/assemble.ts';
import type { Dated } from './events/assemble.ts';
import { dateActions } from './events/when.ts';
import type { Knowledge } from './knowledge.ts';
import { splitSentences } from './text/sentences.ts';
import { findTimes } from './time/find.ts';
import type { ActionMention, ActorMention, DroppedAct, Sentence, TimeMention } from './types.ts';

/** What every stage made of one article. */
export interface Trace {
  readonly article: Article;
  readonly sentences: readonly Sentence[];
  readonly times: readonly TimeMention[];
  readonly actors: readonly ActorMention[];
  readonly actions: readonly ActionMention[];
  readonly dates: readonly Dated[];
  readonly events: readonly PoliticalEvent[];
  /** What looked like an act and was none; only where it was asked for. */
  readonly dropped?: readonly DroppedAct[];
}

/** The political events an article tells, in the order it tells them. */
export function extractEvents(article: Article, knowledge: Knowledge): PoliticalEvent[] {
  return [...traceArticle(article, knowledge).events];
}

/** Runs the stages in their order and keeps what each one found. */
export function traceArticle(article: Article, knowledge: Knowledge): Trace {
  const sentences = splitSentences(article.text);
  const times = findTimes(sentences, article);
  const actors = findActors(sentences, article, knowledge.actors);
  const actions = findActions(sentences, actors, times, knowledge.lexicon);
  const dates = dateActions(article, sentences, actions, times);
  const events = assembleEvents({ article, sentences, actors, actions, dates });
  return { article, sentences, times, actors, actions, dates, events };
}

/** The same with what was considered and dropped, for explanations; slower. */
export function traceDecisions(article: Article, knowledge: Knowledge): Trace {
  const trace = traceArticle(article, knowledge);
  const dropped: DroppedAct[] = [];
  findActions(trace.sentences, trace.actors, trace.times, knowledge.lexicon, (act) => dropped.push(act));
  return { ...trace, dropped };
}
