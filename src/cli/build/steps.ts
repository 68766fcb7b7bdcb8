import type { InputFile, Problem } from '../../ingest/index.ts';
import { inOrder } from '../ahead.ts';
import { untagged, type FileFacts } from './extract-shard.ts';
import { isUnchanged } from './fingerprint.ts';
import { bucketPath, shardPath, type BucketJob, type Store } from './jobs.ts';
import type { Pool } from './pool.ts';
import {
  DamagedRecord,
  digestOf,
  linesOf,
  openStored,
  readSection,
  type Place,
  type Slices,
  type StoredRecord,
} from './records.ts';
import { BUCKETS, type Shard } from './shards.ts';

/** The records of shards, in the order of their files. */
export interface Extracted {
  readonly records: readonly StoredRecord[];
  readonly problems: readonly Problem[];
  /** Articles that could not be put to a model. */
  readonly unread: number;
  /** Files of shards in which something had changed. */
  readonly looked: number;
}

/** Records by the id of their shard. */
export type KnownShards = ReadonlyMap<string, readonly StoredRecord[]>;

/** The shards that are in the store as their files are now. */
export function lookUp(shards: readonly Shard[], store: Store): KnownShards {
  return new Map(
    shards.flatMap(({ id, files }) => {
      const records = knownShard(store, id, files);
      return records ? [[id, records] as const] : [];
    }),
  );
}

/**
 * Extracts the shards that are not known.
 * @param progress how many files were dealt with, and how many of them were not known before
 */
export async function extractShards(
  shards: readonly Shard[],
  known: KnownShards,
  pool: Pool,
  store: Store,
  progress: (done: number, fresh: number) => void,
): Promise<Extracted> {
  const records: StoredRecord[] = [];
  const problems: Problem[] = [];
  let [done, fresh, unread] = [0, 0, 0];
  const work = async ({ id, files }: Shard): Promise<readonly StoredRecord[]> => {
    const before = known.get(id);
    if (!before) {
      await pool.run({ kind: 'extract', store, id, files });
      fresh += files.length;
    }
    done += files.length;
    progress(done, fresh);
    return before ?? wholeShard(store, id) ?? missing(shardPath(store, id, 0));
  };
  for await (const found of inOrder(shards, 2 * pool.size, work)) {
    for (const record of found) {
      records.push(record);
      for (const line of linesOf(readSection(record, 'problems'))) problems.push(JSON.parse(untagged(line)) as Problem);
      for (const one of factsIn(record)) unread += one.unread;
    }
  }
  return { records, problems, unread, looked: fresh };
}

/** All records of a shard, if the last one is there. */
function wholeShard(store: Store, id: string): StoredRecord[] | null {
  const records: StoredRecord[] = [];
  for (let part = 0; ; part++) {
    const record = openStored(shardPath(store, id, part), store.version);
    if (!record) return null;
    records.push(record);
    if (record.places.has('last')) return records;
  }
}

/** The records of a shard whose files are those that it was made of. */
function knownShard(store: Store, id: string, files: readonly InputFile[]): StoredRecord[] | null {
  const records = wholeShard(store, id);
  if (!records) return null;
  try {
    const facts = records.flatMap(factsIn);
    const same = facts.length === files.length && facts.every(({ path }, at) => path === files[at]!.path);
    return same && facts.every((one, at) => isUnchanged(files[at]!, one)) ? records : null;
  } catch (error) {
    if (error instanceof DamagedRecord || error instanceof SyntaxError) return null;
    throw error;
  }
}

const factsIn = (record: StoredRecord): FileFacts[] =>
  linesOf(readSection(record, 'files')).map((line) => JSON.parse(untagged(line)) as FileFacts);

/** Bytes of input that one job is given at most, if no bucket alone has more. */
const LARGEST_JOB = 4_000_000;

/**
 * Merges or finishes all buckets that records have sections for, `e/0` … or `r/0` …. A bucket whose input was seen before is taken as it is.
 * @returns the records of the buckets in their order
 */
export async function doBuckets(
  kind: 'merge' | 'finish',
  records: readonly StoredRecord[],
  pool: Pool,
  store: Store,
  progress: (done: number, all: number) => void = () => undefined,
): Promise<StoredRecord[]> {
  const wanted = bucketsOf(kind, records);
  const known = new Map(wanted.map((one) => [one.name, openStored(bucketPath(store, one.name), store.version)]));
  const missed = wanted.filter(({ name }) => !known.get(name));
  let done = wanted.length - missed.length;
  const work = async (buckets: readonly BucketJob[]): Promise<void> => {
    await pool.run({ kind, store, buckets });
    progress((done += buckets.length), wanted.length);
  };
  for await (const one of inOrder(batches(missed), 2 * pool.size, work)) void one;
  return wanted.map(
    ({ name }) => known.get(name) ?? openStored(bucketPath(store, name), store.version) ?? missing(name),
  );
}

function bucketsOf(kind: 'merge' | 'finish', records: readonly StoredRecord[]): BucketJob[] {
  const inputs = new Map<string, { path: string; place: Place }[]>();
  for (const { path, places } of records)
    for (const [section, place] of places) {
      const own = inputs.get(section);
      if (own) own.push({ path, place });
      else inputs.set(section, [{ path, place }]);
    }
  const letter = kind === 'merge' ? 'e' : 'r';
  return Array.from({ length: BUCKETS }, (_, bucket) => {
    const given = inputs.get(`${letter}/${bucket}`) ?? [];
    const name = `${kind}-${bucket}-${digestOf(...given.map(({ place }) => place[2]))}`;
    return { bucket, name, inputs: given.map(({ path, place }): Slices => [path, [place]]) };
  }).filter((one) => one.inputs.length > 0);
}

function batches(buckets: readonly BucketJob[]): BucketJob[][] {
  const all: BucketJob[][] = [];
  let room = 0;
  for (const one of buckets) {
    const size = one.inputs.reduce((sum, [, places]) => sum + places.reduce((bytes, place) => bytes + place[1], 0), 0);
    if (room < size) {
      all.push([]);
      room = LARGEST_JOB;
    }
    all.at(-1)!.push(one);
    room -= size;
  }
  return all;
}

function missing(path: string): never {
  throw new DamagedRecord(path);
}
