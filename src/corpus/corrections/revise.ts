import * as v from 'valibot';
import { toneOf } from '../../extract/events/tone.ts';
import type { Change, Quoted } from '../../model/corrections.ts';
import {
  formatDay,
  parseEdtf,
  PoliticalEventSchema,
  TYPE_FACTS,
  type Actor,
  type EventDate,
  type PoliticalEvent,
  type Source,
} from '../../model/index.ts';
import { resolveActors, type ActorBook } from './actors.ts';
import { quoteSource, type ArticleBook } from './sources.ts';

/** What a change is checked against. */
export interface Books {
  readonly actors: ActorBook;
  readonly articles: ArticleBook;
}

/** Why a change cannot be made: of which field, what is wrong, what to do. */
export interface Refusal {
  readonly path: readonly (string | number)[];
  readonly why: string;
  readonly fix: string;
}

/** Fields of an event that {@link Change} may name, without quotes by hand, which only additions have. */
export type Fields = Omit<Change, 'sources'> & { readonly sources?: readonly Quoted[] | undefined };

const ROLES = ['initiators', 'recipients', 'bystanders'] as const;

/**
 * An event with changed fields. What hangs on a changed field follows it: days and precision the date, the tone a new type or status, the
 * offices a new day. Words that the quote marks for a changed field are marked no longer, since they said what is now denied.
 */
export function reviseEvent(event: PoliticalEvent, change: Fields, books: Books): PoliticalEvent | Refusal {
  const date = change.date === undefined && change.basis === undefined ? event.date : reviseDate(event.date, change);
  const cast = reviseCast(event, change, date, books.actors);
  if ('why' in cast) return cast;
  const sources = reviseSources(event, change, books.articles);
  if ('why' in sources) return sources;
  const type = change.type ?? event.type;
  const status = change.status ?? event.status;
  const retold = type !== event.type;
  const mode = change.mode === undefined ? (retold ? undefined : event.mode) : (change.mode ?? undefined);
  const place = change.place === undefined ? event.place : (change.place ?? undefined);
  const revised = {
    id: event.id,
    date,
    type,
    ...(mode === undefined ? {} : { mode }),
    tone: change.tone ?? toneFor(event, type, status),
    status,
    headline: change.headline ?? event.headline,
    initiators: cast.initiators,
    recipients: cast.recipients,
    ...(cast.bystanders.length === 0 ? {} : { bystanders: cast.bystanders }),
    ...(place === undefined ? {} : { place }),
    salience: change.salience ?? event.salience,
    confidence: change.confidence ?? event.confidence,
    sources,
    ...(event.corrected === undefined ? {} : { corrected: event.corrected }),
  };
  return check(revised);
}

/** The last net: nothing leaves here that the browser would not load. */
function check(event: unknown): PoliticalEvent | Refusal {
  const parsed = v.safeParse(PoliticalEventSchema, event);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  return { path: [], why: `${v.getDotPath(issue) ?? 'the event'}: ${issue.message}`, fix: 'write another value' };
}

/** A date that people set is `stated` unless they say otherwise: drawn where they put it. */
function reviseDate(former: EventDate, { date, basis }: Pick<Fields, 'date' | 'basis'>): EventDate {
  if (date === undefined) return { ...former, basis: basis ?? former.basis };
  const range = parseEdtf(date)!;
  const days = range.precision === 'unknown' ? { start: null, end: null } : range;
  return {
    edtf: date,
    start: days.start === null ? null : formatDay(days.start),
    end: days.end === null ? null : formatDay(days.end),
    precision: range.precision,
    basis: basis ?? (range.precision === 'unknown' ? 'unknown' : 'stated'),
  };
}

/** A new type has its own tone; a new status weighs the old one anew. */
function toneFor(event: PoliticalEvent, type: PoliticalEvent['type'], status: PoliticalEvent['status']): number {
  if (type !== event.type) return toneOf(TYPE_FACTS[type].tone, status);
  if (status === event.status) return event.tone;
  const share = toneOf(10, event.status) / 10;
  return toneOf(event.tone / share, status);
}

type Cast = { readonly [role in (typeof ROLES)[number]]: Actor[] };

function reviseCast(event: PoliticalEvent, change: Fields, date: EventDate, book: ActorBook): Cast | Refusal {
  const cast: { [role in (typeof ROLES)[number]]: Actor[] } = { initiators: [], recipients: [], bystanders: [] };
  for (const role of ROLES) {
    const refs = change[role];
    const former = event[role] ?? [];
    // On another day another office may have been held.
    const again = date.edtf === event.date.edtf ? null : former.map(({ id }) => id).filter((id) => book.has(id));
    const actors =
      refs !== undefined
        ? resolveActors(refs, date.edtf, book)
        : again?.length === former.length
          ? resolveActors(again, date.edtf, book)
          : former;
    if ('unknown' in actors) {
      const at = refs!.indexOf(actors.unknown);
      const fix = 'write an id of data/reference, or {id, name, kind, country}';
      return { path: [role, at], why: `nobody known has the id "${actors.unknown}"`, fix };
    }
    cast[role] = [...actors];
  }
  const twice = cast.recipients.findIndex(({ id }) => cast.initiators.some((one) => one.id === id));
  if (twice >= 0) {
    const why = `${cast.recipients[twice]!.name} would both act and be acted on`;
    return { path: [change.recipients ? 'recipients' : 'initiators'], why, fix: 'name each actor on one side only' };
  }
  return cast;
}

function reviseSources(event: PoliticalEvent, change: Fields, articles: ArticleBook): Source[] | Refusal {
  const sources: Source[] = [];
  for (const [at, quoted] of (change.sources ?? []).entries()) {
    const source = quoteSource(quoted, articles, event.sources);
    if ('why' in source) return { path: ['sources', at, 'quote'], why: source.why, fix: source.fix };
    sources.push(source);
  }
  const kept = change.sources === undefined ? event.sources : sources;
  return kept.map((source) => {
    const { time, initiators, recipients, ...spans } = source.spans;
    return {
      ...source,
      spans: {
        ...(time && change.date === undefined ? { time } : {}),
        ...spans,
        ...(initiators && change.initiators === undefined ? { initiators } : {}),
        ...(recipients && change.recipients === undefined ? { recipients } : {}),
      },
    };
  });
}
