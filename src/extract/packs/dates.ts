import type { Article, EventDate } from '../../model/index.ts';
import { parseDay } from '../../model/index.ts';
import type { Dated } from '../events/assemble.ts';
import { fromPublication } from '../time/undated.ts';
import type { ActionMention, Sentence, Span, TimeMention } from '../types.ts';
import type { Grammar } from './grammar/grammar.ts';
import { scanTokens, type Token } from './grammar/tokens.ts';

/** A sentence with the times that it tells, and where each of them serves: all of it, or only the relative clause that it stands in. */
interface Told {
  readonly sentence: Sentence;
  readonly times: readonly TimeMention[];
  readonly asides: ReadonlyMap<TimeMention, Span>;
  readonly acts: number;
}

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
  const told = sentences.map((sentence) => tellingOf(sentence, actions, times, grammar));
  let story: EventDate | null = null;
  let paragraph = -1;
  return actions.map((action) => {
    const here = told.find(({ sentence }) => holds(sentence, action)) ?? told[0]!;
    const { sentence } = here;
    if (sentence.paragraph !== paragraph && !isRecent(story, article.published)) story = null;
    paragraph = sentence.paragraph;
    story = passedOn(here, told) ?? story;
    const perfect = isPerfect(article.text.slice(sentence.start, action.start), grammar);
    const mention = timeOf(action, here, perfect);
    if (mention) {
      story = mention.date;
      return { date: mention.date, mention };
    }
    if (story && !perfect && action.status !== 'planned')
      return { date: { ...story, basis: 'narrative' as const }, mention: null };
    return { date: fromPublication(article.published), mention: null };
  });
}

const holds = (outer: { start: number; end: number }, { start, end }: { start: number; end: number }): boolean =>
  start >= outer.start && end <= outer.end;

function tellingOf(
  sentence: Sentence,
  actions: readonly ActionMention[],
  times: readonly TimeMention[],
  grammar: Grammar,
): Told {
  const own = times.filter((time) => holds(sentence, time));
  const closed = own.filter(({ date }) => !date.edtf.endsWith('/..'));
  const acts = actions.filter((action) => holds(sentence, action)).length;
  const tokens = own.length > 0 && acts > 0 ? scanTokens(sentence.text, sentence.start, grammar.words.elisions) : [];
  const asides = new Map(
    own.flatMap((time): [TimeMention, Span][] => {
      const aside = asideOf(time, tokens, sentence, grammar);
      return aside ? [[time, aside]] : [];
    }),
  );
  // "preso desde 2009": an open stretch beside a closed date of the sentence is background.
  return { sentence, times: closed.length > 0 ? closed : own, asides, acts };
}

/** The relative clause that a time stands in, between its commas: "Petro, [que tomó posesión en agosto], había prometido". */
function asideOf(
  time: TimeMention,
  tokens: readonly Token[],
  sentence: Sentence,
  { words }: Grammar,
): Span | undefined {
  const at = tokens.findIndex(({ start }) => start >= time.start);
  for (let index = at - 1; index > 0 && index > at - 30; index--) {
    if (tokens[index]!.word) continue;
    if (tokens[index]!.text !== ',' || !words.relatives.has(tokens[index + 1]?.low ?? '')) return undefined;
    const close = tokens.slice(at, at + 30).find(({ start, text }) => start >= time.end && text === ',');
    return [tokens[index]!.end, close?.start ?? sentence.end];
  }
  return undefined;
}

/** The time expression that an act is dated by: of its own clause, right before it, at the head of the sentence, or the last before. */
function timeOf(action: ActionMention, { sentence, times, asides }: Told, perfect: boolean): TimeMention | null {
  const [from, to] = action.clause;
  const serving = times.filter((time) => {
    const aside = asides.get(time);
    return !aside || (action.start >= aside[0] && action.end <= aside[1]);
  });
  const own = nearest(
    action,
    serving.filter((time) => time.start >= from && time.end <= to),
  );
  if (own) return own;
  // "ha dicho": the present perfect is not of an earlier clause's date.
  if (perfect) return null;
  const before = serving.filter((time) => time.end <= from);
  // "El 26 de enero, cuando Petro se negó".
  const leading = before.findLast((time) => from - time.end <= 2);
  const opening = before.findLast((time) => time.start - sentence.start < 24);
  const only = times.length === 1 && action.status !== 'planned' ? times[0] : undefined;
  return leading ?? opening ?? (only && serving.includes(only) && only.end <= action.start ? only : null);
}

function nearest({ start, end }: ActionMention, times: readonly TimeMention[]): TimeMention | null {
  const gap = (time: TimeMention): number => (time.end <= start ? start - time.end : Math.max(0, time.start - end));
  return times.reduce<TimeMention | null>((best, time) => (best && gap(best) <= gap(time) ? best : time), null);
}

/** A date told by a sentence of the paragraph that tells no act of ours still moves the story: "Nueve días después, miles cruzaron la frontera." */
function passedOn({ sentence }: Told, told: readonly Told[]): EventDate | null {
  const before = told[sentence.index - 1];
  if (!before || before.acts > 0 || before.sentence.paragraph !== sentence.paragraph) return null;
  const time = before.times.at(-1);
  return time && /day|week|month/.test(time.date.precision) ? time.date : null;
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
