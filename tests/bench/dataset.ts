// Generated events as files: the dataset that the app loads, and a short form for the other timelines.
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import {
  formatDay,
  type Actor,
  type DatasetIndex,
  type Day,
  type EventDate,
  type PoliticalEvent,
} from '../../src/model/index.ts';
import { laneOf, type BenchEvent } from './events.ts';

const FRANCE: Actor = { id: 'FRA', name: 'France', kind: 'country', country: 'FRA' };
const GERMANY: Actor = { id: 'DEU', name: 'Germany', kind: 'country', country: 'DEU' };
const ARTICLES = 10;
const RELATION = 'relations/FRA-DEU.json';

/** An event of the data contract. Its only source is its own headline, quoted from a made-up article. */
export function toEvent(event: BenchEvent, index: number): PoliticalEvent {
  const { id, type, tone, status, headline, by, salience } = event;
  const quote = `${headline}.`;
  return {
    id,
    date: dateOf(event),
    type,
    tone,
    status,
    headline,
    initiators: by === 'both' ? [FRANCE, GERMANY] : [by === 'a' ? FRANCE : GERMANY],
    recipients: by === 'both' ? [] : [by === 'a' ? GERMANY : FRANCE],
    salience,
    confidence: 0.9,
    sources: [
      {
        article: `a${index % ARTICLES}`,
        quote,
        start: 0,
        end: quote.length,
        spans: {},
        published: formatDay(event.end + 1),
      },
    ],
  };
}

function dateOf({ start, end, dated }: BenchEvent): EventDate {
  const [first, last] = [formatDay(start), formatDay(end)];
  const basis = dated === 'publication' ? 'publication' : 'stated';
  return { edtf: edtfOf(dated, first, last), start: first, end: last, precision: PRECISION[dated], basis };
}

const PRECISION = {
  day: 'day',
  month: 'month',
  about: 'month',
  year: 'year',
  interval: 'interval',
  publication: 'day',
} as const;

function edtfOf(dated: BenchEvent['dated'], first: string, last: string): string {
  if (dated === 'month') return first.slice(0, -3);
  if (dated === 'about') return `${first.slice(0, -3)}~`;
  if (dated === 'year') return first.slice(0, -6);
  return dated === 'interval' ? `${first}/${last}` : first;
}

/**
 * Writes the dataset directory of the contract, and `events.json` for the other timelines: `[id, ms, lane, headline]` each.
 * In pieces, since a million events in one string come near the longest that there can be.
 */
export function writeDataset(folder: string, events: readonly BenchEvent[]): void {
  mkdirSync(join(folder, 'relations'), { recursive: true });
  const made = (event: BenchEvent, i: number): string => JSON.stringify(toEvent(event, i));
  writeList(join(folder, RELATION), '{"relation":"FRA-DEU","a":"FRA","b":"DEU","events":[', ']}', events, made);
  writeList(join(folder, 'events.json'), '[', ']', events, shortForm);
  const days = events.map((event) => event.start);
  const [first = 0, last = 0] = [days[0], days.at(-1)];
  const index: DatasetIndex = {
    version: 1,
    generated: formatDay(last + 1),
    relations: [
      {
        id: 'FRA-DEU',
        a: 'FRA',
        b: 'DEU',
        events: events.length,
        first: formatDay(first),
        last: formatDay(last),
        file: RELATION,
      },
    ],
    actors: 'actors.json',
    articles: 'articles.json',
  };
  writeJson(folder, 'index.json', index);
  writeJson(folder, 'actors.json', [
    { ...FRANCE, aliases: [], flag: 'fr' },
    { ...GERMANY, aliases: [], flag: 'de' },
  ]);
  writeJson(folder, 'articles.json', articlesOf(last + 1));
}

function articlesOf(published: Day) {
  return Array.from({ length: ARTICLES }, (_, i) => ({
    id: `a${i}`,
    title: `Generated article ${i}`,
    publisher: null,
    authors: [],
    url: null,
    published: formatDay(published),
    text: null,
  }));
}

const MS_A_DAY = 86_400_000;

/** A mark in the middle of its interval, as the app draws it. */
function shortForm(event: BenchEvent): string {
  const middle = (event.start + event.end + 1) / 2;
  return JSON.stringify([event.id, middle * MS_A_DAY, laneOf(event), event.headline]);
}

const BATCH = 5000;

/** Writes a list as JSON between `head` and `foot`, in batches. */
export function writeList<T>(
  path: string,
  head: string,
  foot: string,
  list: readonly T[],
  form: (one: T, i: number) => string,
) {
  const file = openSync(path, 'w');
  writeSync(file, head);
  for (let from = 0; from < list.length; from += BATCH) {
    const batch = list.slice(from, from + BATCH).map((one, i) => form(one, from + i));
    writeSync(file, `${from > 0 ? ',' : ''}\n${batch.join(',\n')}`);
  }
  writeSync(file, `\n${foot}\n`);
  closeSync(file);
}

/** Writes one value as JSON. */
export const writeJson = (folder: string, name: string, value: unknown): void =>
  writeFileSync(join(folder, name), `${JSON.stringify(value)}\n`);
