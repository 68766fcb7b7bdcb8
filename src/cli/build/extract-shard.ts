import { articleEntry, mergeKey } from '../../corpus/index.ts';
import type { InputFile, Problem } from '../../ingest/index.ts';
import type { FileResult } from '../gather.ts';
import { fingerprint, isUnchanged, type Fingerprint } from './fingerprint.ts';
import { digestOf, linesOf, type Sections } from './records.ts';
import { bucketOf, tagOf } from './shards.ts';

/** Reads the articles of a file and extracts their events, part by part where it holds many. */
export type FileReader = (file: InputFile) => AsyncIterable<FileResult>;

/** What a shard's record says of one of its files. */
export interface FileFacts extends Fingerprint {
  readonly path: string;
  /** Articles that could not be put to a model. */
  readonly unread: number;
}

/** An article's line in the section `ids`: what is told of its line in `articles`. */
export type ArticleFacts = readonly [id: string, published: string | null, bytes: number, digest: string];

/** Characters after which a record is closed and another begun, so that an archive of any size passes through. */
const LARGEST_RECORD = 8_000_000;

/**
 * Reads the files of a shard and extracts their events: text in, text out, the same on every machine. Each line begins with the tag of its
 * file and the number of the article in it. Sections: `files` (`FileFacts`), `problems`, `articles` (lines of articles.json), `ids` (`ArticleFacts`), `e/0` … (events by
 * `mergeKey`).
 * @param earlier what the same shard gave before; files that did not change since are not read again
 */
export async function* extractShard(
  files: readonly InputFile[],
  read: FileReader,
  earlier: readonly Sections[] = [],
): AsyncGenerator<Sections> {
  const known = knownFiles(earlier);
  let part = new Draft();
  for (const file of files) {
    const tag = tagOf(file.path);
    const before = known.get(tag);
    if (before && before.facts.path === file.path && isUnchanged(file, before.facts)) {
      for (const [section, lines] of before.lines) for (const line of lines) part.add(section, line);
    } else {
      let unread = 0;
      let articles = 0;
      const print = fingerprint(file);
      for await (const result of read(file)) {
        addResult(part, tag, articles, result);
        articles += result.results.length;
        unread += result.unread;
        if (part.size > LARGEST_RECORD) {
          yield part.sections;
          part = new Draft();
        }
      }
      const facts: FileFacts = { path: file.path, ...print, unread };
      part.add('files', `${tag}\t${JSON.stringify(facts)}`);
    }
    if (part.size > LARGEST_RECORD) {
      yield part.sections;
      part = new Draft();
    }
  }
  yield part.sections;
}

function addResult(part: Draft, tag: string, first: number, { results, problems }: FileResult): void {
  for (const problem of problems) part.add('problems', `${tag}\t${JSON.stringify(problem satisfies Problem)}`);
  for (const [at, { article, events }] of results.entries()) {
    const mark = `${tag}.${first + at}`;
    const line = JSON.stringify(articleEntry(article, true));
    const bytes = Buffer.from(line);
    const facts: ArticleFacts = [article.id, article.published, bytes.length, digestOf(bytes)];
    part.add('articles', `${mark}\t${line}`);
    part.add('ids', `${mark}\t${JSON.stringify(facts)}`);
    for (const event of events) part.add(`e/${bucketOf(mergeKey(event))}`, `${mark}\t${JSON.stringify(event)}`);
  }
}

/** What a line says after its mark. */
export const untagged = (line: string): string => line.slice(line.indexOf('\t') + 1);

/** File and article that a line is of. */
export const markOf = (line: string): string => line.slice(0, line.indexOf('\t'));

const fileOf = (line: string): string => markOf(line).split('.')[0]!;

interface KnownFile {
  readonly facts: FileFacts;
  readonly lines: Map<string, string[]>;
}

function knownFiles(earlier: readonly Sections[]): Map<string, KnownFile> {
  const known = new Map<string, KnownFile>();
  for (const sections of earlier)
    for (const line of linesOf(sections.get('files') ?? '')) {
      const facts = JSON.parse(untagged(line)) as FileFacts;
      known.set(fileOf(line), { facts, lines: new Map() });
    }
  for (const sections of earlier) {
    for (const [section, text] of sections) {
      for (const line of linesOf(text)) {
        const lines = known.get(fileOf(line))?.lines;
        const own = lines?.get(section);
        if (own) own.push(line);
        else lines?.set(section, [line]);
      }
    }
  }
  return known;
}

/** Sections that grow line by line. */
class Draft {
  readonly #lines = new Map<string, string[]>();
  size = 0;

  add(section: string, line: string): void {
    const lines = this.#lines.get(section);
    if (lines) lines.push(line);
    else this.#lines.set(section, [line]);
    this.size += line.length;
  }

  get sections(): Sections {
    return new Map([...this.#lines].map(([name, lines]) => [name, `${lines.join('\n')}\n`]));
  }
}
