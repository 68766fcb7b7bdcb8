import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { isOver, owner } from './build/store.ts';
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

/** A place beside a published dataset where the next one is made. */
export interface Staging {
  /** An empty folder for the files of the dataset. */
  readonly folder: string;
  /** A folder name for whatever the build needs meanwhile. */
  readonly spare: string;
  /** Begins anew. */
  readonly empty: () => void;
  /** Puts the new dataset in the place of the old one. */
  readonly publish: () => void;
  /** Removes what is left; what is published stays. */
  readonly close: () => void;
}

/**
 * Prepares to publish a dataset so that its folder is whole at any moment: it is made in a hidden folder beside the target, which then takes its
 * place by being renamed. What killed builds have left is cleared away, and a dataset that one had just moved aside is put back.
 */
export function openStaging(out: string): Staging {
  const target = resolve(out);
  const parent = dirname(isLink(target) ? realOf(target) : target);
  mkdirSync(parent, { recursive: true });
  recover(target, parent);
  const staging = mkdtempSync(join(parent, `.${basename(target)}-`));
  const folder = join(staging, 'new');
  try {
    writeFileSync(join(staging, OWNER), owner());
    mkdirSync(folder);
  } catch (error) {
    rmSync(staging, { recursive: true, force: true });
    throw error;
  }
  return {
    folder,
    spare: join(staging, 'spare'),
    empty: () => {
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder);
    },
    publish: () =>
      isLink(target) ? swapLink(target, folder, staging) : swapFolder(target, folder, join(staging, 'old')),
    close: () => rmSync(staging, { recursive: true, force: true }),
  };
}

const OWNER = 'owner';

/** Two renames; a process that ends between them leaves the old dataset for {@link recover}. */
function swapFolder(target: string, fresh: string, former: string): void {
  const replaces = existsSync(target);
  if (replaces) {
    keepHidden(target, fresh);
    renameSync(target, former);
  }
  try {
    renameSync(fresh, target);
  } catch (error) {
    if (replaces) renameSync(former, target);
    throw error;
  }
}

/** A link is replaced by one rename: there is no moment without a dataset. */
function swapLink(target: string, fresh: string, staging: string): void {
  const former = realOf(target);
  if (existsSync(former)) keepHidden(former, fresh);
  const place = join(dirname(staging), `${basename(staging).slice(1)}${PLACE}`);
  const link = join(staging, 'link');
  symlinkSync(relative(dirname(target), place), link, 'dir');
  renameSync(fresh, place);
  renameSync(link, target);
  if (former !== target) rmSync(former, { recursive: true, force: true });
}

/** How the folders end that a link leads to in turn. */
const PLACE = '.dataset';

/** A folder that a build has just begun bears no name of its owner yet; after so many milliseconds it never will. */
const BEGINNING = 60_000;

function recover(target: string, parent: string): void {
  const name = basename(target);
  for (const one of readdirSync(parent)) {
    if (!one.startsWith(`.${name}-`)) continue;
    const staging = join(parent, one);
    if (!isLeft(staging)) continue;
    const former = join(staging, 'old');
    if (!existsSync(target) && existsSync(former)) renameSync(former, target);
    rmSync(staging, { recursive: true, force: true });
  }
  if (!isLink(target)) return;
  for (const one of readdirSync(parent)) {
    if (!one.startsWith(`${name}-`) || !one.endsWith(PLACE) || join(parent, one) === realOf(target)) continue;
    if (!existsSync(join(parent, `.${one.slice(0, -PLACE.length)}`)))
      rmSync(join(parent, one), { recursive: true, force: true });
  }
}

/** Whether nobody works in a staging folder any more. */
function isLeft(staging: string): boolean {
  const named = join(staging, OWNER);
  if (existsSync(named)) return isOver(readFileSync(named, 'utf8'));
  const facts = statSync(staging, { throwIfNoEntry: false });
  return facts?.isDirectory() === true && readdirSync(staging).length === 0 && facts.mtimeMs < Date.now() - BEGINNING;
}

const isLink = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;

/** The folder that a link leads to; a link that leads nowhere is as good as a folder that is not there yet. */
function realOf(link: string): string {
  return existsSync(link) ? realpathSync(link) : link;
}

/** Hidden files are not ours to lose; copied, so that the old folder stays whole until the new one stands there. */
function keepHidden(former: string, fresh: string): void {
  for (const name of readdirSync(former))
    if (name.startsWith('.')) cpSync(join(former, name), join(fresh, name), { recursive: true });
}
