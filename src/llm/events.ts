import { assembleEvents } from '../extract/events/assemble.ts';
import { dateActions } from '../extract/events/when.ts';
import type { Trace } from '../extract/pipeline.ts';
import { parseDay, parseEdtf, type EventDate, type PoliticalEvent } from '../model/index.ts';
import { checkProposal, MOST_PROPOSALS, type Accepted, type Evidence } from './accept.ts';
import type { Reason } from './tally.ts';

/** What came of a model's proposals for one article. */
export interface Judged {
  readonly events: readonly PoliticalEvent[];
  readonly rejected: readonly Reason[];
  /** Events for which the model named days that ours exclude; ours stand. */
  readonly datesDiffer: number;
}

/**
 * The events among a model's proposals. The model says no more than which sentence tells of whom doing what; date, headline, tone, weight,
 * confidence and id come from our own stages, as they would for an act that the rules found.
 */
export function judgeProposals(proposals: readonly unknown[], evidence: Evidence): Judged {
  const rejected: Reason[] = proposals.slice(MOST_PROPOSALS).map(() => 'excess');
  const accepted: Accepted[] = [];
  for (const given of proposals.slice(0, MOST_PROPOSALS)) {
    const verdict = checkProposal(given, evidence);
    if (typeof verdict === 'string') rejected.push(verdict);
    else accepted.push(verdict);
  }
  const { trace } = evidence;
  const dated = dateAccepted(accepted, trace);
  const known = dated.filter(({ date }) => date.date.basis !== 'unknown');
  rejected.push(...dated.filter((one) => !known.includes(one)).map((): Reason => 'undated'));
  const events = assembleEvents({
    article: trace.article,
    sentences: trace.sentences,
    actors: trace.actors,
    actions: known.map(({ action }) => action),
    dates: known.map(({ date }) => date),
  });
  rejected.push(...known.slice(events.length).map((): Reason => 'repeated'));
  const datesDiffer = known.filter(({ claimed, date }) => excludes(date.date, claimed)).length;
  return { events, rejected, datesDiffer };
}

/** Dates what was accepted, in text order. Acts that the rules found too keep their date; the others are dated among them, so that the story carries on. */
function dateAccepted(accepted: readonly Accepted[], trace: Trace) {
  const { article, sentences, actions, times, dates } = trace;
  const fresh = accepted.filter(({ rule }) => rule === null).map(({ action }) => action);
  const all = [...actions, ...fresh].sort((a, b) => a.start - b.start);
  const dateOf = new Map(dateActions(article, sentences, all, times).map((date, index) => [all[index], date]));
  return accepted
    .flatMap((one) => {
      const date = one.rule === null ? dateOf.get(one.action) : dates[one.rule];
      return date ? [{ ...one, date }] : [];
    })
    .sort((a, b) => a.action.start - b.action.start);
}

function excludes({ start, end }: EventDate, claimed: string | null): boolean {
  const range = claimed === null ? undefined : parseEdtf(claimed);
  if (!range || start === null || end === null) return false;
  const [from, to] = [parseDay(start) ?? -Infinity, parseDay(end) ?? Infinity];
  return (range.end ?? Infinity) < from || (range.start ?? -Infinity) > to;
}
