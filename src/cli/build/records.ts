import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** Named texts: what a step of a build gives. A line a fact, so that parts of several can be put one after the other. */
export type Sections = ReadonlyMap<string, string>;

/** Where a section stands in its record, in bytes, and the digest of its text. */
export type Place = readonly [offset: number, length: number, digest: string];

/** A record on disk with its table of sections; the texts stay there until they are asked for. */
export interface StoredRecord {
  readonly path: string;
  readonly places: ReadonlyMap<string, Place>;
}

/** Slices to read from one record. Plain data: it goes to other threads. */
export type Slices = readonly [path: string, places: readonly Place[]];

/** A record does not hold what its table says, as after a fault of the disk: whoever made it must make it again. */
export class DamagedRecord extends Error {}

const LENGTH_DIGITS = 12;

/** A short digest of texts, each told apart from the next. */
export function digestOf(...texts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(`${text.length}:`).update(text);
  return hash.digest('base64url').slice(0, 22);
}

/**
 * Writes a record so that it is there whole or not at all: under another name first.
 * @param version what made it; a reader of another version takes no notice of it
 */
export function writeStored(path: string, version: string, sections: Sections): StoredRecord {
  const places = new Map<string, Place>();
  const bodies: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of sections) {
    const body = Buffer.from(text);
    places.set(name, [offset, body.length, digestOf(body)]);
    bodies.push(body);
    offset += body.length;
  }
  const table = Buffer.from(JSON.stringify({ version, length: offset, places: [...places] }));
  const start = LENGTH_DIGITS + table.length;
  mkdirSync(dirname(path), { recursive: true });
  const fresh = `${path}.${process.pid}.new`;
  try {
    writeAll(fresh, [Buffer.from(String(table.length).padStart(LENGTH_DIGITS, '0')), table, ...bodies]);
    renameSync(fresh, path);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
  return { path, places: shifted(places, start) };
}

/** Opens a record; null if there is none, it was made by another version, or it is damaged. */
export function openStored(path: string, version: string): StoredRecord | null {
  try {
    const head = readPiece(path, 0, LENGTH_DIGITS).toString();
    const length = /^\d+$/.test(head) ? Number(head) : -1;
    const size = statSync(path).size;
    if (length < 0 || LENGTH_DIGITS + length > size) return null;
    const table = JSON.parse(readPiece(path, LENGTH_DIGITS, length).toString()) as {
      version: string;
      length: number;
      places: [string, Place][];
    };
    const start = LENGTH_DIGITS + length;
    if (table.version !== version || size !== start + table.length) return null;
    return { path, places: shifted(new Map(table.places), start) };
  } catch {
    return null;
  }
}

/** The text of a section; empty if there is none. @throws DamagedRecord */
export function readSection({ path, places }: StoredRecord, name: string): string {
  const place = places.get(name);
  return place ? readSlices([path, [place]])[0]!.toString() : '';
}

/** Several slices of one record, checked. @throws DamagedRecord */
export function readSlices([path, places]: Slices): Buffer[] {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    throw new DamagedRecord(path);
  }
  try {
    return places.map(([offset, length, digest]) => {
      const body = Buffer.allocUnsafe(length);
      if (readSync(file, body, 0, length, offset) !== length || digestOf(body) !== digest)
        throw new DamagedRecord(path);
      return body;
    });
  } finally {
    closeSync(file);
  }
}

/** Lines of a text that ends with a newline, or is empty. */
export function linesOf(text: string): string[] {
  return text === '' ? [] : text.slice(0, -1).split('\n');
}

function shifted(places: ReadonlyMap<string, Place>, by: number): Map<string, Place> {
  return new Map([...places].map(([name, [offset, length, digest]]) => [name, [offset + by, length, digest]]));
}

function readPiece(path: string, offset: number, length: number): Buffer {
  const file = openSync(path, 'r');
  try {
    const piece = Buffer.alloc(length);
    const read = readSync(file, piece, 0, length, offset);
    return piece.subarray(0, read);
  } finally {
    closeSync(file);
  }
}

function writeAll(path: string, pieces: readonly Buffer[]): void {
  const file = openSync(path, 'w');
  try {
    for (const piece of pieces) for (let at = 0; at < piece.length;) at += writeSync(file, piece, at);
  } finally {
    closeSync(file);
  }
}
