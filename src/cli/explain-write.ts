import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { systemReason } from '../ingest/index.ts';
import { CommandError } from './io.ts';

/** What tells a page of ours from any other file. */
export const GENERATOR = 'entente explain';

/** Refuses to write over anything but a page that explain wrote itself: least of all over the article. @throws CommandError */
export function checkPageTarget(out: string, article: string): void {
  if (!existsSync(out)) return;
  const there = statSync(out);
  if (there.isDirectory()) throw new CommandError(`${out} is a folder`, 'name a file after --html');
  if (!there.isFile()) throw new CommandError(`${out} is no ordinary file`, 'name a file after --html');
  const read = existsSync(article) ? statSync(article) : undefined;
  if (read && read.ino === there.ino && read.dev === there.dev)
    throw new CommandError(`${out} is the article itself`, 'name another file after --html');
  if (!isOurs(out))
    throw new CommandError(`${out} is there already and no page of explain`, 'name another file, or remove it first');
}

function isOurs(path: string): boolean {
  try {
    return readFileSync(path, 'utf8').slice(0, 2000).includes(`<meta name="generator" content="${GENERATOR}" />`);
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
