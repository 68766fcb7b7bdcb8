import { say } from '../messages/index.ts';
import {
  parseDay,
  parseEdtf,
  startedBy,
  type Actor,
  type Day,
  type EdtfRange,
  type PoliticalEvent,
} from '../model/index.ts';
import { dateText, dayText } from './datetext.ts';
import type { Side, TimelineItem } from './scene.ts';

/** Days before its article that an event with no date of its own is taken to lie in: drawn, never claimed. */
export const PUBLICATION_WINDOW = 7;

/**
 * Reduces an event to what drawing needs. `a` and `b` are the country codes of the picker slots.
 * An event with neither a date nor an article's date has `at` NaN: it cannot stand on a timeline ({@link toItems} leaves it out).
 */
export function toItem(event: PoliticalEvent, a: string, b: string): TimelineItem {
  const range = rangeOf(event);
  const fromPublication = event.date.basis === 'publication' || (range.start === null && range.end === null);
  const when = fromPublication ? publicationRange(event, range) : range;
  return {
    id: event.id,
    start: when.start,
    end: when.end,
    at: fromPublication ? (when.end ?? Number.NaN) : middle(when.start, when.end),
    tone: event.tone,
    salience: event.salience,
    side: sideOf(event.initiators, a, b),
    type: event.type,
    status: event.status,
    approximate: range.approximate,
    fromPublication,
    dateText: fromPublication ? publicationText(when.end) : dateText(range),
    headline: event.headline,
  };
}

/** All events that have a place in time as items, sorted by `at`, then id: what {@link LayoutInput.items} wants. */
export function toItems(events: readonly PoliticalEvent[], a: string, b: string): TimelineItem[] {
  return events
    .map((event) => toItem(event, a, b))
    .filter((item) => !Number.isNaN(item.at))
    .sort((p, q) => p.at - q.at || (p.id < q.id ? -1 : 1));
}

/** Who started it, by picker slot: a country's slot holds it and its leaders. */
export function sideOf(initiators: readonly Actor[], a: string, b: string): Side {
  return startedBy(initiators, a, b);
}

function rangeOf({ date }: PoliticalEvent): EdtfRange {
  const parsed = parseEdtf(date.edtf);
  const day = (text: string | null): Day | null => (text === null ? null : (parseDay(text) ?? null));
  return {
    start: day(date.start) ?? parsed?.start ?? null,
    end: day(date.end) ?? parsed?.end ?? null,
    precision: parsed?.precision ?? date.precision,
    approximate: parsed?.approximate ?? false,
    uncertain: parsed?.uncertain ?? false,
  };
}

function publicationRange(event: PoliticalEvent, range: EdtfRange): { start: Day | null; end: Day | null } {
  const days = event.sources.map((source) => (source.published ? parseDay(source.published) : undefined));
  const known = days.filter((day): day is Day => day !== undefined);
  const end = range.end ?? (known.length ? Math.min(...known) : null);
  if (end === null) return { start: null, end: null };
  const start = range.start !== null && range.start < end ? range.start : end - PUBLICATION_WINDOW;
  return { start, end };
}

/** A half-open interval stands on the end that is known. */
function middle(start: Day | null, end: Day | null): Day {
  if (start === null || end === null) return start ?? end ?? Number.NaN;
  return (start + end) / 2;
}

const publicationText = (end: Day | null): string =>
  end === null ? say('date unknown') : say('reported {date}', { date: dayText(end) });
