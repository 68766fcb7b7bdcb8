import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { CommandError } from './io.ts';

const DATASET_NAMES = new Set(['index.json', 'actors.json', 'articles.json', 'relations']);

/** Refuses a folder that holds anything but a dataset: the build replaces it whole. Hidden files (`.gitkeep`) are carried over. */
export function checkTarget(out: string): void {
  if (!existsSync(out)) return;
  if (!statSync(out).isDirectory()) throw new CommandError(`${out} is a file`, 'name a folder after --out');
  const strange = readdirSync(out).find((name) => !DATASET_NAMES.has(name) && !name.startsWith('.'));
  if (strange !== undefined) {
    throw new CommandError(
      `${out} holds "${strange}", which is no part of a dataset`,
      'name an empty or a new folder after --out',
    );
  }
}

/**
 * Writes a dataset so that its folder is complete or absent: into a folder beside it, which then takes its place. What was published before
 * comes back if the last step fails.
 */
export function publishDataset(out: string, files: ReadonlyMap<string, string>): void {
  const target = resolve(out);
  mkdirSync(dirname(target), { recursive: true });
  const staging = mkdtempSync(join(dirname(target), `.${basename(target)}-`));
  const fresh = join(staging, 'new');
  const former = join(staging, 'old');
  try {
    mkdirSync(fresh);
    for (const [path, content] of files) {
      mkdirSync(dirname(join(fresh, path)), { recursive: true });
      writeFileSync(join(fresh, path), content);
    }
    const replaces = existsSync(target);
    if (replaces) renameSync(target, former);
    try {
      renameSync(fresh, target);
    } catch (error) {
      if (replaces) renameSync(former, target);
      throw error;
    }
    if (replaces) keepHidden(former, target);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

function keepHidden(former: string, target: string): void {
  for (const name of readdirSync(former)) if (name.startsWith('.')) renameSync(join(former, name), join(target, name));
}
