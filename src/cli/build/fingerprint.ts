import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import type { InputFile } from '../../ingest/index.ts';
import { articleId, extensionOf } from '../../ingest/read.ts';

/** What a file was when it was read. */
export interface Fingerprint {
  /** Digest of path and content; empty for a file that cannot be read. */
  readonly key: string;
  /** Size and times of file and sidecar: while they stay, so does the content. */
  readonly signature: string;
  /** When the content was looked at, in milliseconds. */
  readonly seen: number;
}

/** Within so many milliseconds a file system may give two states of a file one time. */
const CLOCK_GRAIN = 2000;

/** Size and times of a file and of the `.yaml` beside a text; empty if it is not there. */
export function signatureOf(file: InputFile): string {
  return sourcesOf(file)
    .map((path) => {
      const facts = statSync(path, { throwIfNoEntry: false });
      return facts ? `${facts.size}/${facts.mtimeMs}/${facts.ctimeMs}/${facts.ino}` : '';
    })
    .join(' ');
}

/** Digest of a file's path and content, and its sidecar's. Read piece by piece: archives are large. */
export function fingerprint(file: InputFile): Fingerprint {
  const seen = Date.now();
  const signature = signatureOf(file);
  const hash = createHash('sha256').update(`${file.path}\0`);
  try {
    for (const path of sourcesOf(file)) {
      if (path !== file.absolute && !statSync(path, { throwIfNoEntry: false })) continue;
      hash.update(`\0${addContent(hash, path)}\0`);
    }
  } catch {
    return { key: '', signature, seen };
  }
  return { key: hash.digest('base64url'), signature, seen };
}

/** Whether a file is as it was, judged by its times if they can be trusted, by its content otherwise. */
export function isUnchanged(file: InputFile, before: Fingerprint): boolean {
  if (before.key === '') return false;
  const times = before.signature.split(/[/ ]/).filter((_, at) => at % 4 === 1 || at % 4 === 2);
  const settled = times.every((time) => Number(time) < before.seen - CLOCK_GRAIN);
  if (settled && signatureOf(file) === before.signature) return true;
  return fingerprint(file).key === before.key;
}

function sourcesOf({ absolute, path }: InputFile): string[] {
  return extensionOf(path) === 'txt' ? [absolute, `${articleId(absolute)}.yaml`] : [absolute];
}

function addContent(hash: ReturnType<typeof createHash>, path: string): number {
  const file = openSync(path, 'r');
  try {
    const piece = Buffer.allocUnsafe(1 << 16);
    let total = 0;
    for (let read = readSync(file, piece); read > 0; read = readSync(file, piece)) {
      hash.update(piece.subarray(0, read));
      total += read;
    }
    return total;
  } finally {
    closeSync(file);
  }
}
