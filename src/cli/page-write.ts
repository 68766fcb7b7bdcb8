import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { systemReason } from '../ingest/index.ts';
import { CommandError } from './io.ts';

/** A page that a command writes, and the command's words for it. */
export interface Page {
  /** Name in its `generator`: what tells it from any other file. */
  readonly generator: string;
  /** The option that names it. */
  readonly flag: string;
  /** What it is made from, where that is one file. */
  readonly input?: string;
}

/** Refuses to write over anything but a page that the same command wrote: least of all over what it is made from. @throws CommandError */
export function checkPageTarget(out: string, { generator, flag, input }: Page): void {
  if (!existsSync(out)) return;
  const there = statSync(out);
  if (there.isDirectory()) throw new CommandError(`${out} is a folder`, `name a file after ${flag}`);
  if (!there.isFile()) throw new CommandError(`${out} is no ordinary file`, `name a file after ${flag}`);
  const read = input !== undefined && existsSync(input) ? statSync(input) : undefined;
  if (read && read.ino === there.ino && read.dev === there.dev)
    throw new CommandError(`${out} is the article itself`, `name another file after ${flag}`);
  if (!isOurs(out, generator))
    throw new CommandError(
      `${out} is there already, and "${generator}" did not write it`,
      'name another file, or remove it first',
    );
}

function isOurs(path: string, generator: string): boolean {
  try {
    return readFileSync(path, 'utf8').slice(0, 2000).includes(`<meta name="generator" content="${generator}" />`);
  } catch {
    return false;
  }
}

/** Writes a page so that it is complete or not there: beside its place first, which it then takes. @throws CommandError saying why not. */
export function writePage(out: string, page: string): void {
  const target = resolve(out);
  let staging: string | undefined;
  try {
    mkdirSync(dirname(target), { recursive: true });
    staging = mkdtempSync(join(dirname(target), `.${basename(target)}-`));
    const fresh = join(staging, 'page');
    writeFileSync(fresh, page);
    renameSync(fresh, target);
  } catch (error) {
    throw new CommandError(`${out} could not be written: ${systemReason(error)}`, 'what was there before is unchanged');
  } finally {
    if (staging !== undefined) rmSync(staging, { recursive: true, force: true });
  }
}
