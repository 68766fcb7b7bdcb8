import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { InputFile } from '../../ingest/index.ts';
import { extractShard, type FileReader } from './extract-shard.ts';
import { finishBucket, mergeBucket } from './merge-bucket.ts';
import { openStored, readSection, readSlices, writeStored, type Sections, type Slices } from './records.ts';

/** Something to do for a build, as plain data: any thread or machine that sees the same files can do it. */
export type Job =
  | { readonly kind: 'extract'; readonly store: Store; readonly id: string; readonly files: readonly InputFile[] }
  | { readonly kind: 'merge' | 'finish'; readonly store: Store; readonly buckets: readonly BucketJob[] };

/** Where records are kept, and for which version of the rules. */
export interface Store {
  readonly folder: string;
  readonly version: string;
}

/** One bucket to merge or to finish. */
export interface BucketJob {
  readonly bucket: number;
  /** Name of the record to write. */
  readonly name: string;
  /** Where its input stands, record by record. */
  readonly inputs: readonly Slices[];
}

/** The path of a shard's record; a shard of large archives has several, counted from 0. */
export const shardPath = ({ folder }: Store, id: string, part: number): string => join(folder, `${id}.${part}.shard`);

/** The path of a merged or finished bucket's record. */
export const bucketPath = ({ folder }: Store, name: string): string => join(folder, `${name}.part`);

/** Does a job and leaves its records in the store. @returns how many records an extraction gave. */
export async function runJob(job: Job, read: () => FileReader): Promise<number> {
  if (job.kind === 'extract') return extract(job, read());
  for (const { bucket, name, inputs } of job.buckets) {
    const texts = inputs.flatMap((slices) => readSlices(slices).map((body) => body.toString()));
    const sections = job.kind === 'merge' ? mergeBucket(texts) : finishBucket(bucket, texts);
    writeStored(bucketPath(job.store, name), job.store.version, sections);
  }
  return job.buckets.length;
}

async function extract({ store, id, files }: Job & { kind: 'extract' }, read: FileReader): Promise<number> {
  const earlier = earlierSections(store, id);
  let parts = 0;
  let held: Sections | null = null;
  const put = (sections: Sections, last: boolean): void => {
    const marked = last ? new Map([...sections, ['last', String(parts)]]) : sections;
    writeStored(shardPath(store, id, parts++), store.version, marked);
  };
  for await (const sections of extractShard(files, read, earlier)) {
    if (held) put(held, false);
    held = sections;
  }
  if (held) put(held, true);
  return parts;
}

/** What a shard gave before, in memory; an archive's many records are not taken apart, it is read again. */
function earlierSections(store: Store, id: string): Sections[] {
  const path = shardPath(store, id, 0);
  const record = existsSync(path) ? openStored(path, store.version) : null;
  if (!record?.places.has('last')) return [];
  try {
    return [
      new Map(
        [...record.places.keys()].flatMap((name) => (name === 'last' ? [] : [[name, readSection(record, name)]])),
      ),
    ];
  } catch {
    return [];
  }
}
