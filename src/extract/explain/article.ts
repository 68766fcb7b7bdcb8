import type { Trace } from '../pipeline.ts';
import type { ActorMention, Mention, Sentence, TimeMention } from '../types.ts';
import { explainAct, explainDropped, outcomes } from './acts.ts';
import { explainActor } from './actors.ts';
import type { Context } from './context.ts';
import { explainTime } from './times.ts';
import type { ArticleExplained, SentenceExplained } from './types.ts';

/**
 * Everything the stages made of an article, sentence by sentence, with a reason for each decision.
 * @param first number of its first sentence; an article that follows others in a file goes on from theirs.
 */
export function explainArticle(trace: Trace, first = 1): ArticleExplained {
  const { article, sentences, times, actors, actions, dropped = [], events } = trace;
  const made = outcomes(trace);
  const numbers = new Map(sentences.map((sentence, index) => [sentence, first + index]));
  const numberOf = (sentence: Sentence): number => numbers.get(sentence) ?? first;
  return {
    id: article.id,
    title: article.title,
    published: article.published,
    publisher: article.publisher,
    lang: article.lang,
    note: articleNote(trace),
    sentences: sentences.map((sentence) => explainSentence({ trace, sentence, numberOf }, made)),
    totals: {
      sentences: sentences.length,
      times: times.length,
      actors: actors.length,
      acts: actions.length,
      dropped: dropped.length,
      events: events.length,
    },
  };
}

function articleNote({ topic, language }: Trace): string | null {
  if (language && !language.pack) {
    const told = language.by === 'words' ? 'its words are' : 'it says that it is';
    return `${told} in ${language.name}, which no language pack reads: nothing was looked for`;
  }
  return topic === null ? null : `its words are those of ${topic} rather than of politics: no acts were looked for`;
}

function explainSentence(
  { trace, sentence, numberOf }: Omit<Context, 'labelOf'>,
  made: ReturnType<typeof outcomes>,
): SentenceExplained {
  const within = <M extends Mention>(all: readonly M[]): M[] =>
    all.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
  const times = within(trace.times);
  const actors = within(trace.actors);
  const context: Context = {
    trace,
    sentence,
    numberOf,
    labelOf: (mention) => labelIn('T', times, mention) ?? labelIn('W', actors, mention),
  };
  return {
    number: numberOf(sentence),
    kind: sentence.kind,
    start: sentence.start,
    text: sentence.text,
    note: sentence.kind === 'byline' ? 'a byline or dateline: no acts, times or references are looked for' : null,
    times: times.map((time, at) => explainTime(context, time, `T${at + 1}`)),
    actors: actors.map((actor, at) => explainActor(context, actor, `W${at + 1}`)),
    acts: within(trace.actions).map((act, at) =>
      explainAct(context, act, `A${at + 1}`, made[trace.actions.indexOf(act)] ?? 'not looked at'),
    ),
    dropped: within(trace.dropped ?? []).map((act, at) => explainDropped(context, act, `X${at + 1}`)),
  };
}

// By position: a stage may hand on a copy of a mention with fewer actors.
function labelIn(
  letter: string,
  mentions: readonly (ActorMention | TimeMention)[],
  { start, end }: Mention,
): string | null {
  const at = mentions.findIndex((one) => one.start === start && one.end === end);
  return at < 0 ? null : `${letter}${at + 1}`;
}
