import type { Article, EventDate } from '../../model/index.ts';
import { timeFor } from '../time/attach.ts';
import type { ActionMention, Sentence, TimeMention } from '../types.ts';
import type { Dated } from './assemble.ts';

/**
 * Dates each action: by the time expression of its clause, else by the date the story has reached in its paragraph, else by the article's.
 * @returns one date for each action, in their order
 */
export function dateActions(
  article: Article,
  sentences: readonly Sentence[],
  actions: readonly ActionMention[],
  times: readonly TimeMention[],
): Dated[] {
  let story: EventDate | null = null;
  let paragraph = -1;
  return actions.map((action) => {
    const sentence = sentences.find((one) => action.start >= one.start && action.end <= one.end) ?? sentences[0]!;
    if (sentence.paragraph !== paragraph) story = null;
    paragraph = sentence.paragraph;
    const before = article.text.slice(Math.max(sentence.start, action.start - 24), action.start);
    const dated = timeFor(
      {
        at: [action.start, action.end],
        clause: action.clause,
        sentence,
        perfect: /\b(?:has|have)\s+(?:\w+\s+)?$/.test(before),
        planned: action.status === 'planned',
      },
      times,
      story,
      article.published,
    );
    if (dated.mention) story = dated.date;
    return dated;
  });
}
