import { parentPort, workerData } from 'node:worker_threads';
import { openReader } from '../gather.ts';
import type { FileReader } from './extract-shard.ts';
import { DamagedRecord } from './records.ts';
import { runJob, type Job } from './jobs.ts';
import type { Answer } from './pool.ts';

let reader: FileReader | null = null;
const engine = await import('../engine.ts');
const { root } = workerData as { root: string };

parentPort!.on('message', (job: Job) => {
  runJob(job, () => (reader ??= openReader(engine.loadEngine(root)))).then(
    (done) => answer({ done }),
    (error: unknown) =>
      answer({
        error: error instanceof Error ? error.message : String(error),
        code: (error as { code?: string } | null)?.code,
        damaged: error instanceof DamagedRecord,
      }),
  );
});

function answer(message: Answer): void {
  parentPort!.postMessage(message);
}
