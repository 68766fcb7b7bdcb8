import { createHash } from 'node:crypto';
import type { InputFile } from '../../ingest/index.ts';

/** Files that are read together, by one worker on any machine. */
export interface Shard {
  /** Stays the same while its first file does, so that what was read before is found again. */
  readonly id: string;
  readonly files: readonly InputFile[];
}

const USUAL_SIZE = 64;
const LARGEST_SHARD = 128;

/**
 * Cuts a list of files in order into shards. Where to cut is told by the names of files, not by counting: a file that is added or taken away
 * changes the shard around it and no other.
 * @param largest how many files one may have
 */
export function cutShards(files: readonly InputFile[], largest = LARGEST_SHARD): Shard[] {
  const shards: { id: string; files: InputFile[] }[] = [];
  for (const file of files) {
    const hash = createHash('sha256').update(file.path).digest();
    const last = shards.at(-1);
    if (!last || hash.readUInt32LE(0) % USUAL_SIZE === 0 || last.files.length >= largest)
      shards.push({ id: hash.toString('hex').slice(0, 20), files: [file] });
    else last.files.push(file);
  }
  return shards;
}

/** What lines of a file begin with in its shard's record. */
export function tagOf(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 12);
}

/** How many parts events and relations are dealt into, so that one is small enough to be held in memory. */
export const BUCKETS = 256;

/** The part that a key falls into. */
export function bucketOf(key: string): number {
  return createHash('sha256').update(key).digest()[0]! % BUCKETS;
}
