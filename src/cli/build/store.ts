import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join, resolve } from 'node:path';
import type { Store } from './jobs.ts';
import { digestOf } from './records.ts';

/** A store in use. */
export interface OpenStore {
  readonly store: Store;
  /** Drops what this build did not use, all of it for an empty set. */
  readonly prune: (used: ReadonlySet<string>) => void;
  /** Lets others in. */
  readonly close: () => void;
}

/**
 * The folder of records for a folder of articles. While another build holds it, or where it cannot be written, records go to `spare` and are
 * not kept.
 * @param cache null for a build that keeps nothing
 */
export function openStore(cache: string | null, dir: string, version: string, spare: string): OpenStore {
  const kept = cache === null ? null : join(resolve(cache), digestOf(resolve(dir)));
  const folder = kept !== null && take(kept) ? kept : spare;
  mkdirSync(folder, { recursive: true });
  return {
    store: { folder, version },
    prune: (used) => {
      for (const name of readdirSync(folder))
        if (!used.has(name) && name !== LOCK) rmSync(join(folder, name), { force: true });
    },
    close: () => rmSync(folder === spare ? spare : join(folder, LOCK), { recursive: true, force: true }),
  };
}

const LOCK = 'lock';

/** Takes a folder for this process; one that a killed build held is free. */
function take(folder: string): boolean {
  const lock = join(folder, LOCK);
  try {
    mkdirSync(folder, { recursive: true });
    if (existsSync(lock) && !isOver(readFileSync(lock, 'utf8'))) return false;
    rmSync(lock, { force: true });
    writeFileSync(lock, owner(), { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
}

/** Who holds a folder, to be asked by {@link isOver}. */
export const owner = (): string => `${process.pid} ${hostname()}`;

/** Whether the process that {@link owner} named is no more; of another machine nobody knows. */
export function isOver(named: string): boolean {
  const [pid = '', host] = named.split(' ');
  if (host !== hostname() || !/^\d+$/.test(pid)) return named === '';
  if (Number(pid) === process.pid) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
