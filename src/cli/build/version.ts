import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from './records.ts';

/** What a result rests on besides the article: code of the rooms that make it, knowledge, packages. */
const SOURCES = ['src/model', 'src/extract', 'src/ingest', 'src/corpus', 'src/cli', 'data/reference', 'data/lexicon'];

/** A digest of the rules and what they know, so that nothing is kept that others made. */
export function rulesVersion(root: string): string {
  const paths = SOURCES.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  ).sort();
  return digestOf(...[...paths, join(root, 'package.json')].map((path) => readFileSync(path)));
}
