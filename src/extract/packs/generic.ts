import type { ActorKnowledge } from '../actors/knowledge.ts';
import { splitSentences } from '../text/sentences.ts';
import { otherTopic, readTopics } from '../text/topic.ts';
import { findPackActions } from './actions/find.ts';
import { findPackActors } from './actors/find.ts';
import { compileNames } from './actors/names.ts';
import { datePackActions } from './dates.ts';
import { compileGrammar } from './grammar/grammar.ts';
import type { LanguagePack } from './pack.ts';
import type { RawPack } from './raw.ts';
import { findPackTimes } from './times/find.ts';
import { compileTimes } from './times/patterns.ts';

/** What all languages share. */
export interface SharedKnowledge {
  readonly actors: ActorKnowledge;
  /** The text of `places-metonyms.csv`. */
  readonly places: string;
  /** The tones of `type/mode`. */
  readonly modes: ReadonlyMap<string, number>;
}

/**
 * A language that is data: the shallow grammar here reads any language whose words stand in its folder of `data/lexicon`.
 * @throws Error naming the file and entry that is wrong.
 */
export function compilePack(raw: RawPack, { actors, places, modes }: SharedKnowledge): LanguagePack {
  const grammar = compileGrammar(raw, modes);
  const times = compileTimes(raw.times, grammar);
  const knowledge = {
    grammar,
    actors,
    names: compileNames({ countries: raw.countries, names: raw.names ?? '', places }, grammar, actors),
  };
  const topics = readTopics(raw.topics ?? '');
  return {
    id: grammar.lang,
    name: grammar.name,
    otherTopic: (text) => otherTopic(text, topics),
    splitSentences: (text) => splitSentences(text, grammar.sentence),
    findTimes: (sentences, article) => findPackTimes(sentences, article, grammar, times),
    findActors: (sentences, article) => findPackActors(sentences, article, knowledge),
    findActions: (sentences, mentions, found) => findPackActions(sentences, mentions, found, grammar),
    dateActions: (article, sentences, actions, found) => datePackActions(article, sentences, actions, found, grammar),
  };
}
