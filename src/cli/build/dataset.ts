import { basename } from 'node:path';
import type { PlacedCorrection } from '../../corpus/corrections/read.ts';
import type { Applied, ErasFile } from '../../corpus/index.ts';
import type { ActorEntry } from '../../model/index.ts';
import { assembleDataset } from './assemble.ts';
import { correctRecords } from './correct.ts';
import { distinctArticles } from './ids.ts';
import type { Store } from './jobs.ts';
import type { MergeCounts } from './merge-bucket.ts';
import type { Pool } from './pool.ts';
import { readSection, type StoredRecord } from './records.ts';
import { doBuckets } from './steps.ts';

/** What a dataset is made of, and where it goes. */
export interface MergeInput {
  /** The records of all shards, in the order of their files, whoever made them. */
  readonly records: readonly StoredRecord[];
  readonly actors: readonly ActorEntry[];
  readonly withText: boolean;
  readonly corrections: readonly PlacedCorrection[];
  readonly eras?: ErasFile['eras'];
  /** An empty folder. */
  readonly folder: string;
}

/** What a summary of the build tells. */
export interface Built {
  readonly articles: number;
  readonly relations: number;
  readonly events: number;
  readonly merged: number;
  readonly unpaired: number;
  readonly corrected: Pick<Applied, 'problems' | 'unmatched' | 'applied'>;
  /** Names of the records that the dataset rests on. */
  readonly used: ReadonlySet<string>;
}

/**
 * Makes the dataset of extracted shards: joins reports bucket by bucket, applies corrections, finishes relations bucket by bucket. The bytes
 * are those of `buildDataset`, and the memory does not grow with the corpus.
 */
export async function mergeShards(
  input: MergeInput,
  pool: Pool,
  store: Store,
  progress: (step: string, done: number, all: number) => void,
): Promise<Built> {
  const { records, articles } = distinctArticles(input.records, store.version);
  const merged = await doBuckets('merge', records, pool, store, (done, all) => progress('joining reports', done, all));
  const counts = merged.map((record) => JSON.parse(readSection(record, 'counts')) as MergeCounts);
  const sum = (key: keyof MergeCounts): number => counts.reduce((total, one) => total + one[key], 0);
  const corrected =
    input.corrections.length === 0 ? null : correctRecords({ ...input, extracted: records, merged, articles }, store);
  const finished = await doBuckets('finish', corrected?.records ?? merged, pool, store, (done, all) =>
    progress('finishing relations', done, all),
  );
  const byHand = corrected?.byHand.map((one) => (input.withText ? one : { ...one, text: null })) ?? [];
  const relations = assembleDataset(input.folder, { ...input, finished, articles, byHand });
  const unpaired = sum('unpaired') + (corrected?.more.unpaired ?? 0);
  return {
    articles: articles.length,
    relations,
    events: sum('events') + (corrected?.more.events ?? 0) - unpaired,
    merged: sum('reports') - sum('events'),
    unpaired,
    corrected: corrected?.corrected ?? { problems: [], unmatched: [], applied: 0 },
    used: new Set([...input.records, ...merged, ...finished].map(({ path }) => basename(path))),
  };
}
