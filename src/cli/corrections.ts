import { existsSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { readCorrections, type CorrectionProblem, type CorrectionsFile, type Dataset } from '../corpus/index.ts';
import { systemReason, type Problem } from '../ingest/index.ts';
import { CommandError } from './io.ts';

/** Where the corrections to a folder of articles stand unless told: beside it, so that they are no article. */
export function correctionsPath(dir: string, given: string | null): string {
  return given ?? join(dirname(resolve(dir)), 'corrections.yaml');
}

/**
 * Reads the corrections to a folder of articles; without a file there are none, unless one was named.
 * @throws CommandError when the named file is missing, or any cannot be read: a dataset without its corrections is not what was asked for.
 */
export function loadCorrections(dir: string, given: string | null): CorrectionsFile & { readonly path: string } {
  const path = correctionsPath(dir, given);
  if (given !== null && !existsSync(path))
    throw new CommandError(`${path} does not exist`, 'name the file of corrections after --corrections');
  return { path: shownPath(dir, path, given), ...readCorrections(readText(path)) };
}

/** The file's text; empty when there is none. */
export function readText(path: string): string {
  if (!existsSync(path)) return '';
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    const why = error instanceof TypeError ? 'it is not UTF-8' : systemReason(error);
    throw new CommandError(`${path} cannot be read: ${why}`, 'nothing was written');
  }
}

/** Writes a file so that it is the old or the new one at any moment; a link stays a link. */
export function writeWhole(path: string, text: string): void {
  const target = existsSync(path) ? realpathSync(path) : resolve(path);
  mkdirSync(dirname(target), { recursive: true });
  const fresh = `${target}.${process.pid}.new`;
  try {
    writeFileSync(fresh, text);
    renameSync(fresh, target);
  } finally {
    rmSync(fresh, { force: true });
  }
}

/** What is wrong with the corrections to a dataset, with the file's name, in the order of its lines. */
export function correctionProblems(
  { path, problems }: { readonly path: string; readonly problems: readonly CorrectionProblem[] },
  { corrected }: Pick<Dataset, 'corrected'>,
): Problem[] {
  return [...problems, ...corrected.problems, ...corrected.unmatched]
    .sort((a, b) => a.line - b.line || a.column - b.column)
    .map((one) => ({ ...one, file: path }));
}

/** Beside a folder that was named from here, the file is named from here too. */
function shownPath(dir: string, path: string, given: string | null): string {
  if (given !== null) return given;
  const beside = join(dirname(dir.replace(/[\\/]+$/, '')), 'corrections.yaml');
  return resolve(beside) === path ? beside : path;
}
