import { parseDay, parseEdtf, type Actor, type Day, type PoliticalEvent } from '../model/index.ts';

/** Below this a question would rest on a reading that may be wrong. */
export const LEAST_CONFIDENCE = 0.85;
/** Days before its article in which an event without a date of its own can lie. */
const BEFORE_REPORT = 7;

/** An event and the first and last day it can have happened on. */
export interface QuizEvent {
  readonly event: PoliticalEvent;
  readonly from: Day;
  readonly to: Day;
}

/** The country that an actor acts for; an organisation is its own. */
export const actsFor = (actor: Actor): string => actor.country ?? actor.id;

const overlap = (p: readonly string[], q: readonly string[]): boolean => p.some((one) => q.includes(one));
const sides = (actors: readonly Actor[]): string[] => actors.map(actsFor);

/**
 * The events that questions may be about, oldest first. Left out is what did not happen or is said not to have, what is dated only by its
 * article, roughly or not at all, what was reported before its date, what the extractor was not sure of, and what somebody disputes.
 */
export function soundEvents(events: readonly PoliticalEvent[], all: readonly PoliticalEvent[]): QuizEvent[] {
  return events
    .flatMap((event) => {
      const days = dayRange(event);
      return days && isSound(event, days, all) ? [{ event, ...days }] : [];
    })
    .sort((p, q) => p.from - q.from || p.to - q.to || (p.event.id < q.event.id ? -1 : 1));
}

function dayRange({ date }: PoliticalEvent): { from: Day; to: Day } | null {
  const [from, to] = [parseDay(date.start ?? ''), parseDay(date.end ?? '')];
  return from === undefined || to === undefined ? null : { from, to };
}

function isSound(event: PoliticalEvent, days: { from: Day; to: Day }, all: readonly PoliticalEvent[]): boolean {
  const { date, status, confidence, headline } = event;
  const range = parseEdtf(date.edtf);
  if (status !== 'occurred' || confidence < LEAST_CONFIDENCE) return false;
  if (date.basis === 'publication' || date.basis === 'unknown') return false;
  if (!range || range.approximate || range.uncertain) return false;
  // A year in the headline would answer half of the questions.
  if (/\d{4}/.test(headline)) return false;
  const reportedBefore = event.sources.some(({ published }) => (parseDay(published ?? '') ?? Infinity) < days.from);
  return !reportedBefore && !all.some((other) => disputes(other, event, days));
}

/** Whether another report of about the same act calls it alleged or denied. */
function disputes(other: PoliticalEvent, event: PoliticalEvent, days: { from: Day; to: Day }): boolean {
  if (other.status !== 'alleged' && other.status !== 'denied') return false;
  const when = possibleDays(other);
  const far = when !== null && (when.from > days.to + BEFORE_REPORT || when.to < days.from - BEFORE_REPORT);
  return !far && alike(other, event);
}

/** The days on which an event can lie at the widest; null when nobody knows. */
export function possibleDays(event: PoliticalEvent): { from: Day; to: Day } | null {
  const days = dayRange(event);
  if (!days || event.date.basis === 'unknown') return null;
  return event.date.basis === 'publication' ? { from: days.from - BEFORE_REPORT, to: days.to } : days;
}

/** Whom an act is done to; where all sides act together, each other. */
const actedOn = ({ initiators, recipients }: PoliticalEvent): readonly Actor[] =>
  recipients.length > 0 ? recipients : initiators;

/**
 * Whether a reader could take one act for the other: the same words, or the same kind of act by the same side on the same one. A question
 * whose answer would change if it meant the other is not asked.
 */
export function alike(p: PoliticalEvent, q: PoliticalEvent): boolean {
  if (p.headline === q.headline) return true;
  if (p.type !== q.type || !overlap(sides(p.initiators), sides(q.initiators))) return false;
  return overlap(sides(actedOn(p)), sides(actedOn(q)));
}
