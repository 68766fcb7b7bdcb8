import type { Article, PoliticalEvent } from '../model/index.ts';
import { assembleEvents } from './events/assemble.ts';
import type { Dated } from './events/assemble.ts';
import type { Knowledge } from './knowledge.ts';
import { packFor, type Choice } from './packs/select.ts';
import type { ActionMention, ActorMention, DroppedAct, Sentence, TimeMention } from './types.ts';

/** What every stage made of one article. */
export interface Trace {
  readonly article: Article;
  /** What the article is about instead of politics, when no acts were looked for. */
  readonly topic: string | null;
  readonly sentences: readonly Sentence[];
  readonly times: readonly TimeMention[];
  readonly actors: readonly ActorMention[];
  readonly actions: readonly ActionMention[];
  readonly dates: readonly Dated[];
  readonly events: readonly PoliticalEvent[];
  /** What looked like an act and was none; only from {@link traceDecisions}. */
  readonly dropped?: readonly DroppedAct[];
  /** In which language it was read; only from {@link traceDecisions}. */
  readonly language?: Choice;
}

/** The political events an article tells, in the order it tells them. */
export function extractEvents(article: Article, knowledge: Knowledge): PoliticalEvent[] {
  return [...traceArticle(article, knowledge).events];
}

/**
 * Runs the stages of the article's language in their order and keeps what each one found. In a language that no pack reads nothing is found,
 * and of an article that tells no politics only the sentences: no events rather than wrong ones.
 */
export function traceArticle(article: Article, knowledge: Knowledge): Trace {
  const { pack } = packFor(article, knowledge);
  if (!pack) return { ...NOTHING, article };
  const topic = pack.otherTopic?.(article.text) ?? null;
  const sentences = pack.splitSentences(article.text);
  if (topic !== null) return { ...NOTHING, article, topic, sentences };
  const times = pack.findTimes(sentences, article);
  const actors = pack.findActors(sentences, article);
  const actions = pack.findActions(sentences, actors, times);
  const dates = pack.dateActions(article, sentences, actions, times);
  const events = assembleEvents({ article, sentences, actors, actions, dates });
  return { article, topic, sentences, times, actors, actions, dates, events };
}

const NOTHING = { topic: null, sentences: [], times: [], actors: [], actions: [], dates: [], events: [] };

/** The same with what was considered and dropped, for explanations; slower. Of what tells no politics times and actors are still shown. */
export function traceDecisions(article: Article, knowledge: Knowledge): Trace {
  const trace = traceArticle(article, knowledge);
  const language = packFor(article, knowledge);
  const { pack } = language;
  const { sentences } = trace;
  const dropped: DroppedAct[] = [];
  if (!pack) return { ...trace, dropped, language };
  if (trace.topic !== null) {
    const [times, actors] = [pack.findTimes(sentences, article), pack.findActors(sentences, article)];
    return { ...trace, times, actors, dropped, language };
  }
  pack.findActions(sentences, trace.actors, trace.times, (act) => dropped.push(act));
  return { ...trace, dropped, language };
}
