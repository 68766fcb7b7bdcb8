import { lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { archiveKind, readArchive } from './archive.ts';
import { LARGEST_FILE } from './limits.ts';
import { fault, type Problem } from './problem.ts';
import { articleId, extensionOf, readArticle, type Parts } from './read.ts';

/** An input file: where it is, and the name it goes by in ids and messages. */
export interface InputFile {
  readonly absolute: string;
  /** Relative to the folder given, with `/` on every system. */
  readonly path: string;
  /** Extension of the reader to use, whatever the name says. */
  readonly format?: string | undefined;
  /** The content, where it does not stand on disk. */
  readonly bytes?: Uint8Array;
}

/**
 * Article files below a folder, sorted by path (by code unit, so independent of locale and of the order on disk). Hidden files, `README.*` and
 * the sidecar `.yaml` of a text file are not articles. Symbolic links to folders are not followed.
 */
export function listFiles(root: string): { files: InputFile[]; problems: Problem[] } {
  const files: InputFile[] = [];
  const problems: Problem[] = [];
  const walk = (folder: string) => {
    for (const name of readNames(folder, root, problems)) {
      const absolute = join(folder, name);
      const path = relative(root, absolute).split(sep).join('/');
      if (name.startsWith('.') || /^readme\./i.test(name)) continue;
      const kind = kindOf(absolute, root);
      if (kind === 'folder') walk(absolute);
      else if (kind !== 'file') problems.push({ file: path, ...kind });
      else if (!isSidecar(absolute)) files.push({ absolute, path });
    }
  };
  walk(root);
  return { files: files.sort((a, b) => (a.path < b.path ? -1 : 1)), problems };
}

/** A file named on the command line; its id is its base name. */
export function inputFile(path: string, format?: string): InputFile {
  return { absolute: path, path: basename(path), format };
}

/** Reads one file; an archive's inputs all together. Whatever fails becomes a problem. */
export async function readFileArticles(file: InputFile): Promise<Parts> {
  const all: { articles: Parts['articles'][number][]; problems: Problem[] } = { articles: [], problems: [] };
  for await (const { articles, problems } of readInputs(file)) {
    // Not spread: a file may hold more articles than a call takes arguments.
    for (const one of articles) all.articles.push(one);
    for (const one of problems) all.problems.push(one);
  }
  return all;
}

/** Reads one file, or an archive input by input, as far as the reader asks for more. Whatever fails becomes a problem. */
export async function* readInputs(file: InputFile): AsyncGenerator<Parts> {
  const { absolute, path, format, bytes } = file;
  const kind = archiveKind(format === undefined ? path : `.${format}`);
  if (bytes) {
    if (kind) yield* readArchive(path, kind, bytes);
    else yield readArticle(path, bytes, null, { format });
    return;
  }
  const refusal = refuse(file, kind === null);
  if (refusal) yield refusal;
  else if (kind) yield* readArchive(path, kind, absolute);
  else yield readSingle(file);
}

function readSingle(file: InputFile): Parts {
  const { absolute, path, format } = file;
  try {
    const sidecar = `${articleId(absolute)}.yaml`;
    const beside = extensionOf(path) === 'txt' && exists(sidecar) ? readFileSync(sidecar) : null;
    return readArticle(path, readFileSync(absolute), beside, { format });
  } catch (error) {
    return refused(file, 'the file cannot be read', systemReason(error), 'check the name and the permissions');
  }
}

function refuse(file: InputFile, single: boolean): Parts | null {
  try {
    const facts = statSync(file.absolute);
    if (facts.isDirectory())
      return refused(file, 'a folder, not a file', 'extract reads files', 'use "entente build" for a folder');
    if (!facts.isFile())
      return refused(file, 'not a regular file', 'it is a pipe, socket or device', 'give a file, or "-" for a pipe');
    if (single && facts.size > LARGEST_FILE)
      return refused(file, 'the file is too large', `${facts.size} bytes, the limit is ${LARGEST_FILE}`, 'split it');
    return null;
  } catch (error) {
    return refused(file, 'the file cannot be read', systemReason(error), 'check the name and the permissions');
  }
}

function refused(file: InputFile, what: string, why: string, fix: string): Parts {
  return { articles: [], problems: [{ file: file.path, ...fault(what, why, fix) }] };
}

/** What the operating system says, in words. */
export function systemReason(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  const reasons: Record<string, string> = {
    ENOENT: 'there is no such file or folder',
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    ELOOP: 'its symbolic links go in circles',
    ENOTDIR: 'it is not a folder',
    ENOSPC: 'the disk is full',
    EROFS: 'the disk is read-only',
  };
  return reasons[String(code)] ?? (error instanceof Error ? error.message : String(error));
}

function readNames(folder: string, root: string, problems: Problem[]): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    const file = relative(root, folder) || '.';
    problems.push({ file, ...fault('the folder cannot be read', systemReason(error), 'check its permissions') });
    return [];
  }
}

type Kind = 'file' | 'folder' | ReturnType<typeof fault>;

function kindOf(absolute: string, root: string): Kind {
  try {
    const facts = lstatSync(absolute);
    if (facts.isDirectory()) return 'folder';
    if (facts.isFile()) return 'file';
    if (!facts.isSymbolicLink()) return fault('not a regular file', 'it is a pipe, socket or device', 'remove it');
    const target = realpathSync(absolute);
    if (relative(realpathSync(root), target).startsWith('..')) {
      return fault('a link out of the folder', 'only what lies inside is read', 'copy the file into the folder');
    }
    if (statSync(target).isFile()) return 'file';
    return fault('a link to a folder', 'links to folders are not followed', 'move the folder here');
  } catch (error) {
    return fault('the file cannot be read', systemReason(error), 'remove the broken link');
  }
}

function isSidecar(absolute: string): boolean {
  return extensionOf(absolute) === 'yaml' && exists(`${articleId(absolute)}.txt`);
}

function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
