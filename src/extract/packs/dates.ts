import type { Article, EventDate } from '../../model/index.ts';
import { parseDay } from '../../model/index.ts';
import type { Dated } from '../events/assemble.ts';
import { fromPublication, timeFor } from '../time/attach.ts';
import type { ActionMention, Sentence, TimeMention } from '../types.ts';
import type { Grammar } from './grammar/grammar.ts';
import { scanTokens } from './grammar/tokens.ts';

/**
 * Dates each act: by the time expression of its clause, else by the date that the story has reached in its paragraph, else by the article's.
 * @returns one date for each act, in their order
 */
export function datePackActions(
  article: Article,
  sentences: readonly Sentence[],
  actions: readonly ActionMention[],
  times: readonly TimeMention[],
  grammar: Grammar,
): Dated[] {
  let story: EventDate | null = null;
  let paragraph = -1;
  return actions.map((action) => {
    const sentence = sentences.find((one) => action.start >= one.start && action.end <= one.end) ?? sentences[0]!;
    if (sentence.paragraph !== paragraph && !isRecent(story, article.published)) story = null;
    paragraph = sentence.paragraph;
    story = passedOn(sentence, sentences, actions, times) ?? story;
    const perfect = isPerfect(article.text.slice(sentence.start, action.start), grammar);
    const act = {
      at: [action.start, action.end] as const,
      clause: action.clause,
      sentence,
      perfect,
      planned: action.status === 'planned',
    };
    const own = closedTimes(times, sentence);
    const found = leadingTime(action, sentence, own) ?? timeFor(act, own, story, article.published);
    // "In May X did …, whom it has accused": the perfect is not the opening date's.
    if (perfect && found.mention && found.mention.end <= action.clause[0])
      return { date: fromPublication(article.published), mention: null };
    if (found.mention) story = found.date;
    return found;
  });
}

/** A date told by a sentence of the paragraph that tells no act of ours still moves the story: "Nueve días después, miles cruzaron la frontera." */
function passedOn(
  sentence: Sentence,
  sentences: readonly Sentence[],
  actions: readonly ActionMention[],
  times: readonly TimeMention[],
): EventDate | null {
  const before = sentences[sentence.index - 1];
  if (before?.paragraph !== sentence.paragraph) return null;
  const within = ({ start, end }: { start: number; end: number }): boolean =>
    start >= before.start && end <= before.end;
  if (actions.some(within)) return null;
  const time = times.filter(within).at(-1);
  return time && /day|week|month/.test(time.date.precision) ? time.date : null;
}

/** "preso desde 2009": an open stretch beside a closed date of the sentence is background. */
function closedTimes(times: readonly TimeMention[], { start, end }: Sentence): readonly TimeMention[] {
  const isOpen = ({ date }: TimeMention): boolean => date.edtf.endsWith('/..');
  const here = times.filter((time) => time.start >= start && time.end <= end);
  return here.every(isOpen) ? times : times.filter((time) => !here.includes(time) || !isOpen(time));
}

/** "El 26 de enero, cuando Petro se negó": the time right before a clause that has none of its own is the clause's. */
function leadingTime(action: ActionMention, sentence: Sentence, times: readonly TimeMention[]): Dated | null {
  const inside = times.some((time) => time.start >= action.clause[0] && time.end <= action.clause[1]);
  const time = times.find(
    (one) => one.start >= sentence.start && one.end <= action.clause[0] && action.clause[0] - one.end <= 2,
  );
  return time && !inside ? { date: time.date, mention: time } : null;
}

// The auxiliary of the present perfect stands right before its verb.
function isPerfect(before: string, grammar: Grammar): boolean {
  const last = scanTokens(before.slice(-30), 0, grammar.words.elisions).filter(({ word }) => word);
  return last
    .slice(-2)
    .some(({ low }) =>
      (grammar.forms.get(low) ?? []).some(
        ({ lemma, tag }) =>
          tag === 'pres' && (grammar.auxiliaries.get(lemma) ?? []).some(({ means }) => means === 'perfect'),
      ),
    );
}

// The day an article reports on holds beyond its first paragraph; days long past do not.
function isRecent(story: EventDate | null, published: string | null): boolean {
  const day = story?.start ? parseDay(story.start) : undefined;
  const today = published === null ? undefined : parseDay(published);
  return day !== undefined && today !== undefined && story?.precision === 'day' && today - day >= 0 && today - day <= 3;
}
