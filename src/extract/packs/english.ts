import { findActions } from '../actions/find.ts';
import type { Lexicon } from '../actions/lexicon.ts';
import { findActors } from '../actors/find.ts';
import type { ActorKnowledge } from '../actors/knowledge.ts';
import { dateActions } from '../events/when.ts';
import { splitSentences } from '../text/sentences.ts';
import { otherTopic, type Topics } from '../text/topic.ts';
import { findTimes } from '../time/find.ts';
import type { LanguagePack } from './pack.ts';

/** English: the stages written for it, bound to what they know. */
export function englishPack(actors: ActorKnowledge, lexicon: Lexicon, topics: Topics): LanguagePack {
  return {
    id: 'en',
    name: 'English',
    otherTopic: (text) => otherTopic(text, topics),
    splitSentences,
    findTimes,
    findActors: (sentences, article) => findActors(sentences, article, actors),
    findActions: (sentences, mentions, times, onDropped) => findActions(sentences, mentions, times, lexicon, onDropped),
    dateActions,
  };
}
