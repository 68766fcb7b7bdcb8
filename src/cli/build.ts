import { existsSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { relative, resolve } from 'node:path';
import { listFiles, systemReason, type InputFile, type Problem } from '../ingest/index.ts';
import { mergeShards, type Built } from './build/dataset.ts';
import { inThread, inWorkers, type Pool } from './build/pool.ts';
import { Progress } from './build/progress.ts';
import { DamagedRecord } from './build/records.ts';
import { cutShards } from './build/shards.ts';
import { extractShards, lookUp } from './build/steps.ts';
import { openStore } from './build/store.ts';
import { buildTable } from './build/table.ts';
import { rulesVersion } from './build/version.ts';
import { correctionProblems, loadCorrections } from './corrections.ts';
import { count, formatProblem, skippedFiles } from './diagnostics.ts';
import type { Engine } from './engine.ts';
import { loadEras } from './eras.ts';
import { openExtraction, type Environment, type Extraction } from './extraction.ts';
import { processInputs } from './gather.ts';
import { CommandError, EXIT, type Io } from './io.ts';
import type { ModelChoice } from './model-flags.ts';
import { checkTarget, openStaging, type Staging } from './publish.ts';

/** Options of `entente build`. */
export interface BuildOptions {
  readonly dir: string;
  readonly out: string;
  /** False for `--no-text`. */
  readonly withText: boolean;
  /** `--json`: the summary on standard output, for programs. */
  readonly json: boolean;
  /** Null for the rules alone. */
  readonly model: ModelChoice | null;
  /** `--corrections FILE`; null for `corrections.yaml` beside the folder, if there is one. */
  readonly corrections: string | null;
  /** `--jobs N`: how many articles are read at once; null for as many as there are cores. */
  readonly jobs?: number | null;
  /** Where results are kept for the next build; null for `--no-cache`. */
  readonly kept?: string | null;
}

/**
 * `entente build DIR --out DIR`: reads every article, writes the dataset. A bad article is reported and left out; whatever fails, a dataset
 * published before stays as it was.
 * @returns 0 all read, 1 some files skipped or corrections refused, 2 nothing could be built.
 */
export async function runBuild(
  options: BuildOptions,
  engine: Engine,
  environment: Environment,
  io: Io,
): Promise<number> {
  const { dir, out, model } = options;
  if (!existsSync(dir) || !statSync(dir).isDirectory())
    throw new CommandError(`${dir} is no folder`, 'name the folder of articles');
  if (liesIn(out, dir))
    throw new CommandError('--out lies inside the folder of articles', 'it would be read as articles next time');
  if (liesIn(dir, out))
    throw new CommandError('the folder of articles lies inside --out', 'the build would replace it');
  if (model && liesIn(model.cache, dir) && !/(?:^|[\\/])\.[^.\\/]/.test(relative(dir, model.cache)))
    throw new CommandError('--cache lies inside the folder of articles', 'it would be read as articles next time');
  checkTarget(out);
  const corrections = loadCorrections(dir, options.corrections);
  const eras = loadEras(dir);
  const extraction = await openExtraction(model, engine, environment);
  const staging = openOutput(out);
  const stop = (): never => {
    staging.close();
    process.exit(INTERRUPTED);
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    return await buildInto(staging, { options, engine, extraction, corrections, eras, io });
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
    staging.close();
  }
}

/** What a shell gives a program that was stopped by Ctrl+C. */
const INTERRUPTED = 130;

interface Task {
  readonly options: BuildOptions;
  readonly engine: Engine;
  readonly extraction: Extraction;
  readonly corrections: ReturnType<typeof loadCorrections>;
  readonly eras: ReturnType<typeof loadEras>;
  readonly io: Io;
}

async function buildInto(staging: Staging, task: Task): Promise<number> {
  const { options, extraction, corrections, io } = task;
  const { dir, out } = options;
  const started = performance.now();
  const listed = listFiles(dir);
  const made = await make(staging, task, listed.files);
  const problems = [...listed.problems, ...made.problems].map((one) => ({
    ...one,
    file: `${dir.replace(/\/+$/, '')}/${one.file}`,
  }));
  problems.push(...task.eras.problems);
  for (const problem of problems) io.err(`${formatProblem(problem)}\n`);
  if (made.unread > 0) {
    io.err(extraction.summary());
    // What half of the articles say is no newer state of things: the dataset of all of them stays.
    throw new CommandError(
      `${count(made.unread, 'article')} could not be put to the model`,
      'nothing was written; run it again later',
    );
  }
  if (!made.built) throw new CommandError(`no article could be read in ${dir}`, 'nothing was written');
  const wrong = correctionProblems(corrections, made.built);
  for (const problem of wrong) io.err(`${formatProblem(problem)}\n`);
  try {
    staging.publish();
  } catch (error) {
    throw unwritten(out, error);
  }
  report(options, made.built, problems, wrong, io, extraction);
  if (io.isTerminal) {
    const seconds = (performance.now() - started) / 1000;
    io.err(
      buildTable({ ...made.built, files: listed.files.length, looked: made.looked, seconds, workers: made.workers }),
    );
  }
  return skippedFiles([...problems, ...wrong]) > 0 ? EXIT.someSkipped : EXIT.allRead;
}

interface Made {
  readonly problems: readonly Problem[];
  readonly unread: number;
  readonly looked: number;
  readonly workers: number;
  /** Null when there is no article. */
  readonly built: Built | null;
}

/** Makes the dataset in the staging folder. Results that turn out to be damaged are thrown away and made again. */
async function make(
  staging: Staging,
  task: Task,
  files: ReturnType<typeof listFiles>['files'],
  again = false,
): Promise<Made> {
  const { options, engine, corrections, io } = task;
  const { dir, out, model, withText } = options;
  const version = engine.root === undefined ? '' : rulesVersion(engine.root);
  // A model's answers have a store of their own.
  const kept = model || engine.root === undefined || again ? null : (options.kept ?? null);
  const { store, prune, close } = openStore(kept, dir, version, staging.spare);
  const progress = new Progress(io, () => performance.now());
  let pool: Pool | null = null;
  try {
    const shards = cutShards(files, model ? 1 : undefined);
    const known = lookUp(shards, store);
    const unknown = shards.reduce((sum, one) => sum + (known.has(one.id) ? 0 : one.files.length), 0);
    pool = openPool(task, unknown);
    const found = await extractShards(shards, known, pool, store, (done, fresh) =>
      progress.show('reading files', done, files.length, fresh),
    );
    const { problems, unread, looked, records } = found;
    const made = { problems, unread, looked, workers: pool.size };
    if (unread > 0 || !records.some(({ places }) => places.has('ids'))) return { ...made, built: null };
    const input = {
      records,
      actors: engine.actors,
      withText,
      corrections: corrections.entries,
      eras: task.eras.eras,
      folder: staging.folder,
    };
    const built = await mergeShards(input, pool, store, (step, done, all) => progress.show(step, done, all));
    prune(built.used);
    return { ...made, built };
  } catch (error) {
    if (error instanceof DamagedRecord && !again) {
      prune(new Set());
      staging.empty();
      return await make(staging, task, files, true);
    }
    if (!/^E[A-Z]+$/.test(String((error as NodeJS.ErrnoException).code))) throw error;
    throw unwritten(out, error);
  } finally {
    progress.clear();
    await pool?.close();
    close();
  }
}

/** A worker takes about as long to start as this many articles take to be read. */
const FEW_FILES = 1500;

function openPool({ options: { jobs, model }, engine, extraction }: Task, files: number): Pool {
  const wanted = jobs ?? (files < FEW_FILES ? 1 : availableParallelism());
  const read = () => (file: InputFile) => processInputs(file, extraction);
  if (engine.root !== undefined && !model && (wanted > 1 || files >= FEW_FILES))
    return inWorkers(wanted, engine.root, read);
  return inThread(read, extraction.ahead);
}

function openOutput(out: string): Staging {
  try {
    return openStaging(out);
  } catch (error) {
    throw unwritten(out, error);
  }
}

function unwritten(out: string, error: unknown): CommandError {
  return new CommandError(`${out} could not be written: ${systemReason(error)}`, 'what was there before is unchanged');
}

function report(
  options: BuildOptions,
  dataset: Built,
  problems: readonly Problem[],
  wrong: readonly Problem[],
  io: Io,
  extraction: Extraction,
): void {
  const { articles, relations, events, merged, unpaired, corrected } = dataset;
  const skipped = skippedFiles(problems);
  const warnings = problems.filter((one) => one.severity === 'warning').length;
  if (options.json) {
    const model = extraction.report();
    const corrections = { applied: corrected.applied, problems: wrong };
    const summary = { out: options.out, articles, events, relations, merged, unpaired, skipped, problems, corrections };
    io.out(`${JSON.stringify({ ...summary, ...(model ? { model } : {}) })}\n`);
  }
  if (events === 0) io.err('warning: no event between two countries was found\n');
  io.err(
    `${options.out}: ${count(events, 'event')} in ${count(relations, 'relation')} from ${count(articles, 'article')}` +
      ` (${merged} repeated reports joined, ${unpaired} without two countries left out);` +
      ` ${count(skipped, 'file')} skipped, ${count(warnings, 'warning')}\n`,
  );
  const refused = wrong.filter((one) => one.severity === 'error').length;
  if (corrected.applied + wrong.length > 0)
    io.err(
      `${count(corrected.applied, 'correction')} applied, ${refused} refused,` +
        ` ${wrong.length - refused} that match nothing any more\n`,
    );
  io.err(extraction.summary());
}

function liesIn(inner: string, outer: string): boolean {
  const path = relative(resolve(outer), resolve(inner));
  return path === '' || (!path.startsWith('..') && !/^([A-Za-z]:|[\\/])/.test(path));
}
