import { join } from 'node:path';
import { applyCorrections, articleEntry, pairsOf, type Applied } from '../../corpus/index.ts';
import type { PlacedCorrection } from '../../corpus/corrections/read.ts';
import type { Actor, ActorEntry, Article, ArticleEntry, PoliticalEvent, Source } from '../../model/index.ts';
import { untagged } from './extract-shard.ts';
import type { ArticlePlace } from './ids.ts';
import type { Store } from './jobs.ts';
import { dealEvents } from './merge-bucket.ts';
import { linesOf, readSection, readSlices, writeStored, type StoredRecord } from './records.ts';

/** Merged records with corrections applied. */
export interface CorrectedRecords {
  readonly records: readonly StoredRecord[];
  /** How many more events there are than before, in all and of no pair of countries. */
  readonly more: { readonly events: number; readonly unpaired: number };
  readonly byHand: readonly ArticleEntry[];
  readonly corrected: Pick<Applied, 'problems' | 'unmatched' | 'applied'>;
}

/** What corrections are applied to. */
export interface Correctable {
  readonly corrections: readonly PlacedCorrection[];
  readonly extracted: readonly StoredRecord[];
  readonly merged: readonly StoredRecord[];
  readonly articles: readonly ArticlePlace[];
  readonly actors: readonly ActorEntry[];
}

/** Applies corrections to the events that they name; all others stay where they are, on disk. */
export function correctRecords(input: Correctable, store: Store): CorrectedRecords {
  const { corrections, extracted, merged, articles, actors } = input;
  const named = stringsIn(corrections.map(({ correction }) => correction));
  const reports = eventsIn(extracted, 'e/', ({ id }) => named.has(id), untagged);
  const places = new Set(reports.flatMap(({ sources }) => sources.map(placeOf)));
  const isMeant = (event: PoliticalEvent): boolean =>
    named.has(event.id) ||
    event.sources.some((source) => places.has(placeOf(source))) ||
    actorsOf(event).some(({ id }) => named.has(id) && !known.has(id));
  const known = new Set(actors.map(({ id }) => id));
  const [meant, records] = takeOut(merged, isMeant, store);
  const applied = applyCorrections(meant, corrections, {
    articles: articles.filter(({ id }) => named.has(id)).map(articleAt),
    actors,
    reports,
  });
  const { sections, unpaired } = dealEvents(applied.events);
  const fresh = writeStored(join(store.folder, 'corrected.part'), store.version, sections);
  const { problems, unmatched } = applied;
  return {
    records: [...records, fresh],
    more: {
      events: applied.events.length - meant.length,
      unpaired: unpaired - meant.filter((event) => pairsOf(event).length === 0).length,
    },
    byHand: applied.articles.map((article) => articleEntry(article, true)),
    corrected: { problems, unmatched, applied: applied.applied },
  };
}

/** Takes events out of records: they and the records without them. An event of several relations stands in several sections. */
function takeOut(
  merged: readonly StoredRecord[],
  isMeant: (event: PoliticalEvent) => boolean,
  store: Store,
): [PoliticalEvent[], StoredRecord[]] {
  const meant = new Map<string, PoliticalEvent>();
  const records = merged.map((record, at) => {
    const found = eventsIn([record], '', isMeant);
    if (found.length === 0) return record;
    const lines = new Set(found.map((event) => JSON.stringify(event)));
    for (const [n, line] of [...lines].entries()) meant.set(`${at}/${n}`, JSON.parse(line) as PoliticalEvent);
    const sections = [...record.places.keys()]
      .filter((name) => name !== 'counts')
      .map((name): [string, string] => {
        const left = linesOf(readSection(record, name)).filter((line) => !lines.has(line));
        return [name, left.map((line) => `${line}\n`).join('')];
      })
      .filter(([, text]) => text !== '');
    return writeStored(join(store.folder, `uncorrected-${at}.part`), store.version, new Map(sections));
  });
  return [[...meant.values()], records];
}

/** The events that are meant, in sections whose names begin so; no more than a section of the others is held. */
function eventsIn(
  records: readonly StoredRecord[],
  sections: string,
  isMeant: (event: PoliticalEvent) => boolean,
  told: (line: string) => string = (line) => line,
): PoliticalEvent[] {
  const found: PoliticalEvent[] = [];
  for (const record of records) {
    for (const name of record.places.keys()) {
      if (!name.startsWith(sections) || name === 'counts') continue;
      for (const line of linesOf(readSection(record, name))) {
        const event = JSON.parse(told(line)) as PoliticalEvent;
        if (isMeant(event)) found.push(event);
      }
    }
  }
  return found;
}

function articleAt({ path, offset, length, digest }: ArticlePlace): Article {
  const [line] = readSlices([path, [[offset, length, digest]]]);
  const entry = JSON.parse(line!.toString()) as ArticleEntry;
  return { ...entry, text: entry.text ?? '', references: entry.references ?? [] } as Article;
}

const placeOf = ({ article, start, end }: Source): string => `${article}|${start}|${end}`;

const actorsOf = ({ initiators, recipients, bystanders }: PoliticalEvent): Actor[] => [
  ...initiators,
  ...recipients,
  ...(bystanders ?? []),
];

/** Every string in plain data. */
function stringsIn(value: unknown): Set<string> {
  if (typeof value === 'string') return new Set([value]);
  if (typeof value !== 'object' || value === null) return new Set();
  return new Set(Object.values(value).flatMap((one) => [...stringsIn(one)]));
}
