import { Worker } from 'node:worker_threads';
import type { FileReader } from './extract-shard.ts';
import { runJob, type Job } from './jobs.ts';
import { DamagedRecord } from './records.ts';

/** What a worker says of a job. */
export type Answer =
  { readonly done: number } | { readonly error: string; readonly code: string | undefined; readonly damaged: boolean };

/** Who does the jobs of a build. */
export interface Pool {
  /** How many jobs are under way at most. */
  readonly size: number;
  readonly run: (job: Job) => Promise<number>;
  readonly close: () => Promise<void>;
}

/** Does jobs in this thread: for an extractor that is not to be found on disk, or too few articles for the start of a worker to pay. */
export function inThread(read: () => FileReader, size = 1): Pool {
  return { size, run: (job) => runJob(job, read), close: async () => undefined };
}

/** Megabytes a worker may use: more makes it larger and hardly faster. What the rules know takes 60 of them. */
const LIMITS = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 192 };

/**
 * Does jobs in worker threads that load the rules below `root`; each is started when there is work for it.
 * @param read for this thread, which does what is too large for a worker
 */
export function inWorkers(size: number, root: string, read: () => FileReader): Pool {
  const idle: Thread[] = [];
  const all: Thread[] = [];
  const waiting: (() => void)[] = [];
  const take = async (): Promise<Thread> => {
    const free = idle.pop();
    if (free) return free;
    if (all.length < size) {
      const thread = new Thread(root);
      all.push(thread);
      return thread;
    }
    await new Promise<void>((resolve) => waiting.push(resolve));
    return take();
  };
  return {
    size,
    run: async (job) => {
      const thread = await take();
      try {
        const done = await thread.run(job);
        idle.push(thread);
        return done;
      } catch (error) {
        if (!thread.isOver) idle.push(thread);
        else all.splice(all.indexOf(thread), 1);
        if ((error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY') return await runJob(job, read);
        throw error;
      } finally {
        waiting.shift()?.();
      }
    },
    close: async () => {
      await Promise.all(all.map((thread) => thread.end()));
    },
  };
}

class Thread {
  readonly #worker: Worker;
  #settle: { resolve: (done: number) => void; reject: (error: Error) => void } | null = null;
  #failed: Error | null = null;

  constructor(root: string) {
    const source = new URL('../../../bin/worker.js', import.meta.url);
    this.#worker = new Worker(source, {
      workerData: { root },
      resourceLimits: LIMITS,
    });
    this.#worker.on('message', (answer: Answer) => {
      const settle = this.#settle;
      this.#settle = null;
      if ('done' in answer) settle?.resolve(answer.done);
      else settle?.reject(failure(answer));
    });
    this.#worker.on('error', (error) => this.#fail(error));
    this.#worker.on('exit', () => this.#fail(new Error('a worker stopped')));
  }

  get isOver(): boolean {
    return this.#failed !== null;
  }

  run(job: Job): Promise<number> {
    if (this.#failed) return Promise.reject(this.#failed);
    return new Promise((resolve, reject) => {
      this.#settle = { resolve, reject };
      this.#worker.postMessage(job);
    });
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #fail(error: unknown): void {
    this.#failed = error instanceof Error ? error : new Error(String(error));
    this.#settle?.reject(this.#failed);
    this.#settle = null;
  }
}

function failure({ error, code, damaged }: Exclude<Answer, { done: number }>): Error {
  if (damaged) return new DamagedRecord(error);
  return Object.assign(new Error(error), code === undefined ? {} : { code });
}
