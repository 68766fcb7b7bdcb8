import { dayWords } from './corrected.ts';
import { say } from '../messages/index.ts';
import type { Change, Correction } from '../model/corrections.ts';
import {
  parseDay,
  parseEdtf,
  type Actor,
  type ActorEntry,
  type Corrected,
  type EventType,
  type PoliticalEvent,
  type Status,
} from '../model/index.ts';
import { dateText } from './datetext.ts';

export { correctedText } from './corrected.ts';

/** What a form holds while somebody corrects an event. */
export interface CorrectionDraft {
  readonly kind: 'change' | 'drop' | 'merge';
  readonly date: string;
  readonly type: EventType;
  readonly status: Status;
  readonly headline: string;
  readonly place: string;
  readonly initiators: readonly Actor[];
  readonly recipients: readonly Actor[];
  /** The event that is the same. */
  readonly twin: string | null;
  readonly reason: string;
}

/** Parts of a form that something can be wrong with. */
export type DraftField = 'date' | 'headline' | 'initiators' | 'recipients' | 'twin' | 'reason' | 'author' | 'change';

/** A form as an event fills it. */
export function draftOf(event: PoliticalEvent): CorrectionDraft {
  const { date, type, status, headline, place, initiators, recipients } = event;
  return {
    kind: 'change',
    date: date.edtf,
    type,
    status,
    headline,
    place: place?.name ?? '',
    initiators,
    recipients,
    twin: null,
    reason: '',
  };
}

/** The fields that a form has otherwise than the event. Actors are named by id; the build knows them. */
export function changeOf(event: PoliticalEvent, draft: CorrectionDraft): Change {
  const ids = (actors: readonly Actor[]): string[] => actors.map(({ id }) => id);
  const differ = (one: readonly Actor[], other: readonly Actor[]): boolean =>
    ids(one).join(' ') !== ids(other).join(' ');
  const place = draft.place.trim();
  return {
    ...(draft.date.trim() === event.date.edtf ? {} : { date: draft.date.trim() }),
    ...(draft.type === event.type ? {} : { type: draft.type }),
    ...(draft.status === event.status ? {} : { status: draft.status }),
    ...(draft.headline.trim() === event.headline ? {} : { headline: draft.headline.trim() }),
    ...(differ(draft.initiators, event.initiators) ? { initiators: ids(draft.initiators) } : {}),
    ...(differ(draft.recipients, event.recipients) ? { recipients: ids(draft.recipients) } : {}),
    ...(place === (event.place?.name ?? '') ? {} : { place: place === '' ? null : { name: place } }),
  };
}

/** What is still wrong with a form, by the part that it is about; none means that it can be saved. */
export function draftFaults(
  event: PoliticalEvent,
  draft: CorrectionDraft,
  author: string,
): Partial<Record<DraftField, string>> {
  const faults: Partial<Record<DraftField, string>> = {};
  if (draft.kind === 'merge' && draft.twin === null) faults.twin = say('Choose the event that it is the same as.');
  if (draft.kind === 'change') {
    if (!parseEdtf(draft.date.trim()))
      faults.date = say('Write 2026-02-03, 2026-02, 2026, 2026-02~ for about, or XXXX.');
    if (draft.headline.trim() === '') faults.headline = say('A headline is needed.');
    if (draft.headline.trim().length > 110) faults.headline = say('At most 110 characters.');
    if (draft.initiators.length === 0) faults.initiators = say('Somebody must have acted.');
    const twice = draft.recipients.find(({ id }) => draft.initiators.some((one) => one.id === id));
    if (twice) faults.recipients = say('{name} stands on both sides.', { name: twice.name });
    if (Object.keys(changeOf(event, draft)).length === 0) faults.change = say('Nothing is changed yet.');
  }
  if (draft.reason.trim() === '') faults.reason = say('Say why, so that others can judge it.');
  if (author.trim() === '') faults.author = say('Say who you are.');
  return faults;
}

/** The entry that a form without faults means. `today` is the day it is written. */
export function entryOf(event: PoliticalEvent, draft: CorrectionDraft, author: string, today: string): Correction {
  const signed = { event: event.id, reason: oneLine(draft.reason), author: oneLine(author), date: today };
  if (draft.kind === 'drop') return { ...signed, drop: true };
  if (draft.kind === 'merge') return { ...signed, merge: [draft.twin ?? ''] };
  return { ...signed, change: changeOf(event, draft) };
}

/**
 * Entries to take out and to put in so that a new one holds: former changes of the same fields would contradict it, so they lose these
 * fields and keep the others.
 */
export function replaceEntries(
  entries: readonly Correction[],
  entry: Correction,
): { add: Correction[]; remove: Correction[] } {
  const { change } = entry;
  const add: Correction[] = [entry];
  const remove: Correction[] = [];
  for (const one of entries) {
    if (one.event !== entry.event || !one.change) continue;
    if (change && !Object.keys(one.change).some((field) => field in change)) continue;
    // Nothing can be changed of what is no event.
    if (!change && !entry.drop) continue;
    remove.push(one);
    const rest = Object.fromEntries(Object.entries(one.change).filter(([field]) => change && !(field in change)));
    if (Object.keys(rest).length > 0) add.push({ ...one, change: rest });
  }
  return { add, remove };
}

/** Entries about an event: its own, and those that make it part of another. */
export function entriesAbout(entries: readonly Correction[], id: string): Correction[] {
  return entries.filter(
    ({ event, merge, split }) => event === id || merge?.includes(id) || split?.some((part) => part.event === id),
  );
}

/** Which parts a mark is about: "date, headline"; empty for a whole new event. */
export function correctedFields({ fields }: Corrected): string {
  return fields.filter((field) => field !== 'added').join(', ');
}

/** What an entry does, in a few words. @param headlines of the events that are at hand, by id; others are called by their id. */
export function entryText(entry: Correction, headlines?: (id: string) => string | undefined): string {
  const { drop, change, merge, split, add, author, date, reason } = entry;
  const called = (id: string): string => {
    const headline = headlines?.(id);
    return headline === undefined ? id : `“${headline}”`;
  };
  const event = called(entry.event);
  const what = drop
    ? say('Dropped {event}', { event })
    : change
      ? say('Changed {keys} of {event}', { keys: Object.keys(change).join(', '), event })
      : merge
        ? say('Merged {merge} into {event}', { merge: merge.map(called).join(', '), event })
        : split
          ? say('Split {event} into {split}', { event, split: split.length })
          : say('Added “{headline}”', { headline: add?.headline ?? '' });
  return `${what} – ${author}, ${dayWords(date)}: ${reason}`;
}

/** How a date in a form is understood; null when it is none. */
export function draftDateText(text: string): string | null {
  const range = parseEdtf(text.trim());
  return range ? dateText(range) : null;
}

/** Actors that a search means, those whose name begins with it first; `taken` ones are left out. */
export function findActors(
  actors: Iterable<ActorEntry>,
  query: string,
  taken: readonly Actor[],
  limit = 8,
): ActorEntry[] {
  const wanted = fold(query);
  if (wanted === '') return [];
  const rank = ({ id, name, aliases }: ActorEntry): number => {
    const names = [name, id, ...aliases].map(fold);
    if (names.some((one) => one === wanted)) return 0;
    if (names.some((one) => one.startsWith(wanted))) return 1;
    return names.some((one) => one.includes(wanted)) ? 2 : 3;
  };
  return [...actors]
    .filter(({ id }) => !taken.some((one) => one.id === id))
    .map((actor) => ({ actor, at: rank(actor) }))
    .filter(({ at }) => at < 3)
    .sort((a, b) => a.at - b.at || (a.actor.name < b.actor.name ? -1 : 1))
    .slice(0, limit)
    .map(({ actor }) => actor);
}

/** Events that an event may be the same as: all words must stand in headline or date; nearest in time first. */
export function findTwins(
  events: readonly PoliticalEvent[],
  of: PoliticalEvent,
  query: string,
  limit = 8,
): PoliticalEvent[] {
  const words = fold(query).split(' ').filter(Boolean);
  const day = (event: PoliticalEvent): number => parseDay(event.date.start ?? event.date.end ?? '') ?? Number.NaN;
  const far = (event: PoliticalEvent): number => {
    const days = Math.abs(day(event) - day(of));
    return Number.isNaN(days) ? Number.POSITIVE_INFINITY : days;
  };
  return events
    .filter(({ id, headline, date }) => {
      const text = fold(`${headline} ${date.edtf} ${draftDateText(date.edtf) ?? ''}`);
      return id !== of.id && words.every((word) => text.includes(word));
    })
    .map((event) => ({ event, far: far(event) }))
    .sort((a, b) => (a.far === b.far ? 0 : a.far - b.far) || (a.event.id < b.event.id ? -1 : 1))
    .slice(0, limit)
    .map(({ event }) => event);
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
