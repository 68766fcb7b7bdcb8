import { existsSync, statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { buildDataset, type Dataset } from '../corpus/index.ts';
import { listFiles, systemReason, type Problem } from '../ingest/index.ts';
import { correctionProblems, loadCorrections } from './corrections.ts';
import { count, formatProblem, skippedFiles } from './diagnostics.ts';
import type { Engine } from './engine.ts';
import { openExtraction, type Environment, type Extraction } from './extraction.ts';
import { gather } from './gather.ts';
import { CommandError, EXIT, type Io } from './io.ts';
import type { ModelChoice } from './model-flags.ts';
import { checkTarget, publishDataset } from './publish.ts';

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
  const { dir, out, withText, model } = options;
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
  const extraction = await openExtraction(model, engine, environment);

  const listed = listFiles(dir);
  const progress = (done: number) => {
    if (io.isTerminal && done % 10 === 0) io.err(`\r${done} of ${listed.files.length} files`);
  };
  const { articles, events, problems: found, unread } = await gather(listed.files, extraction, progress);
  if (io.isTerminal) io.err('\r\x1b[K');
  const problems = [...listed.problems, ...found].map((one) => ({
    ...one,
    file: `${dir.replace(/\/+$/, '')}/${one.file}`,
  }));
  for (const problem of problems) io.err(`${formatProblem(problem)}\n`);
  if (unread > 0) {
    io.err(extraction.summary());
    // What half of the articles say is no newer state of things: the dataset of all of them stays.
    throw new CommandError(
      `${count(unread, 'article')} could not be put to the model`,
      'nothing was written; run it again later',
    );
  }
  if (articles.length === 0) throw new CommandError(`no article could be read in ${dir}`, 'nothing was written');

  const dataset = buildDataset({
    articles,
    events,
    actors: engine.actors,
    withText,
    corrections: corrections.entries,
  });
  const wrong = correctionProblems(corrections, dataset);
  for (const problem of wrong) io.err(`${formatProblem(problem)}\n`);
  try {
    publishDataset(out, dataset.files);
  } catch (error) {
    throw new CommandError(`${out} could not be written: ${systemReason(error)}`, 'what was there before is unchanged');
  }
  report(options, dataset, articles.length, problems, wrong, io, extraction);
  return skippedFiles([...problems, ...wrong]) > 0 ? EXIT.someSkipped : EXIT.allRead;
}

function report(
  options: BuildOptions,
  dataset: Dataset,
  articles: number,
  problems: readonly Problem[],
  wrong: readonly Problem[],
  io: Io,
  extraction: Extraction,
): void {
  const { relations, events, merged, unpaired, corrected } = dataset;
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
