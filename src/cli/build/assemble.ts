import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  byDay,
  byText,
  castOf,
  CountryBook,
  indexOf,
  withEras,
  type ErasFile,
  writeList,
  writeRecord,
} from '../../corpus/index.ts';
import type { Share } from '../../corpus/overview.ts';
import type { ActorEntry, ArticleEntry } from '../../model/index.ts';
import type { ArticlePlace } from './ids.ts';
import type { PartLine } from './merge-bucket.ts';
import { DamagedRecord, digestOf, linesOf, readSection, readSlices, type StoredRecord } from './records.ts';

/** What a dataset is put together from. */
export interface DatasetParts {
  /** Finished relations. */
  readonly finished: readonly StoredRecord[];
  readonly articles: readonly ArticlePlace[];
  /** Quotes by hand, as articles of their own. */
  readonly byHand: readonly ArticleEntry[];
  readonly actors: readonly ActorEntry[];
  readonly withText: boolean;
  readonly eras?: ErasFile['eras'];
}

/** Writes the files of a dataset into an empty folder, piece by piece: no file is ever held whole. @returns how many relations there are */
export function assembleDataset(folder: string, parts: DatasetParts): number {
  const { finished, articles, byHand, actors, withText } = parts;
  const relations = finished
    .flatMap((record) =>
      linesOf(readSection(record, 'parts')).map((line) => ({ record, part: JSON.parse(line) as PartLine })),
    )
    .sort((a, b) => b.part.entry.events - a.part.entry.events || byText(a.part.entry.id, b.part.entry.id));
  const entries = relations.map(({ part }) => withEras(part.entry, parts.eras));
  const book = new CountryBook(entries.map(({ id }) => id));
  mkdirSync(join(folder, 'relations'), { recursive: true });
  for (const { record, part } of relations) {
    book.add(JSON.parse(readSection(record, `s/${part.entry.id}`)) as Share);
    const place = record.places.get(`f/${part.entry.id}`);
    writeFileSync(join(folder, part.entry.file), place ? readSlices([record.path, [place]])[0]! : '');
  }
  writeArticles(join(folder, 'articles.json'), articles, byHand, withText);
  const generated = [...articles, ...byHand].reduce<string | null>(
    (newest, { published }) =>
      published !== null && (newest === null || byDay(published, newest) > 0) ? published : newest,
    null,
  );
  writeFileSync(
    join(folder, 'actors.json'),
    writeList(
      castOf(
        relations.map(({ part }) => part),
        actors,
      ),
    ),
  );
  writeFileSync(join(folder, 'index.json'), writeRecord(indexOf(entries, book.summaries, generated)));
  return relations.length;
}

/** Bytes that are gathered before they are written. */
const PIECE = 1 << 20;

/** What `writeList` makes of the articles' lines, by id. */
function writeArticles(
  path: string,
  articles: readonly ArticlePlace[],
  byHand: readonly ArticleEntry[],
  withText: boolean,
): void {
  const all: (ArticlePlace | ArticleEntry)[] = [...articles, ...byHand].sort((a, b) => byText(a.id, b.id));
  const sources = new Sources();
  const file = openSync(path, 'w');
  try {
    let held: Buffer[] = [];
    let size = 0;
    const flush = (): void => {
      const piece = Buffer.concat(held);
      for (let at = 0; at < piece.length;) at += writeSync(file, piece, at);
      [held, size] = [[], 0];
    };
    const put = (text: string | Buffer): void => {
      const bytes = typeof text === 'string' ? Buffer.from(text) : text;
      held.push(bytes);
      size += bytes.length;
      if (size > PIECE) flush();
    };
    put(all.length === 0 ? '[]\n' : '[\n');
    for (const [at, one] of all.entries()) {
      if (at > 0) put(',\n');
      const line = 'digest' in one ? sources.read(one) : JSON.stringify(one);
      put(withText ? line : withoutText(line.toString()));
    }
    if (all.length > 0) put('\n]\n');
    flush();
  } finally {
    closeSync(file);
    sources.close();
  }
}

const withoutText = (line: string): string => JSON.stringify({ ...(JSON.parse(line) as ArticleEntry), text: null });

/** Records kept open while lines are taken from them, a few at a time. */
class Sources {
  readonly #open = new Map<string, number>();

  read({ path, offset, length, digest }: ArticlePlace): Buffer {
    const body = Buffer.allocUnsafe(length);
    if (readSync(this.#file(path), body, 0, length, offset) !== length || digestOf(body) !== digest)
      throw new DamagedRecord(path);
    return body;
  }

  close(): void {
    for (const file of this.#open.values()) closeSync(file);
    this.#open.clear();
  }

  #file(path: string): number {
    const open = this.#open.get(path);
    if (open !== undefined) return open;
    if (this.#open.size >= MOST_OPEN) this.close();
    const file = openSync(path, 'r');
    this.#open.set(path, file);
    return file;
  }
}

const MOST_OPEN = 64;
