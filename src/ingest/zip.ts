import { crc32 } from 'node:zlib';
import { fromBufferPromise, getFileNameLowLevel, openPromise, type Entry, type Options, type ZipFile } from 'yauzl';
import { LARGEST_ARCHIVE, LARGEST_FILE, MOST_ENTRIES } from './limits.ts';
import { fault, type Complaint } from './problem.ts';
import { unpackingFault } from './unpack.ts';

/** One file of an archive: its bytes, or why there are none. */
export interface Packed {
  /** Its name in the archive, with `/`. Only ever a name: nothing is written to disk. */
  readonly name: string;
  readonly bytes: Uint8Array | null;
  readonly complaint: Complaint | null;
}

/**
 * The files of a zip archive in the order of their names, each unpacked only when asked for. Names are those in the archive; sizes are checked
 * while unpacking, so that no more memory is taken than was declared and allowed.
 * @param source path of the archive, or its bytes
 * @param wanted which names to unpack at all
 * @throws Error when it is no zip archive or its list of files is damaged
 */
export async function* readZip(
  source: string | Uint8Array,
  wanted: (name: string) => boolean,
): AsyncGenerator<Packed, Complaint | null> {
  const zip = await openZip(source);
  try {
    if (zip.entryCount > MOST_ENTRIES) {
      return fault('the archive is too large', `it lists ${zip.entryCount} files, the limit is ${MOST_ENTRIES}`, SPLIT);
    }
    const entries = (await listEntries(zip))
      .map((entry) => ({ entry, name: nameOf(entry), refusal: refuse(entry) }))
      .filter(({ name }) => !name.endsWith('/') && wanted(name))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    // No entry unpacks to more than it declares, so that what is declared bounds the whole before anything is unpacked.
    const total = entries.reduce((sum, { entry, refusal }) => sum + (refusal ? 0 : entry.uncompressedSize), 0);
    if (total > LARGEST_ARCHIVE) {
      return fault('the archive is too large', `it unpacks to ${total} bytes, the limit is ${LARGEST_ARCHIVE}`, SPLIT);
    }
    for (const { entry, name, refusal } of entries) {
      yield refusal ? { name, bytes: null, complaint: refusal } : { name, ...(await unpack(zip, entry)) };
    }
    return null;
  } finally {
    zip.close();
  }
}

const SPLIT = 'split it';

// Names are decoded here: the library's own reading refuses "../", which matters only to those who unpack to disk.
const OPTIONS: Options = { lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: true };

function openZip(source: string | Uint8Array): Promise<ZipFile> {
  if (typeof source === 'string') return openPromise(source, OPTIONS);
  return fromBufferPromise(Buffer.from(source.buffer, source.byteOffset, source.byteLength), OPTIONS);
}

function listEntries(zip: ZipFile): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on('entry', (entry: Entry) => {
      entries.push(entry);
      zip.readEntry();
    });
    zip.on('end', () => resolve(entries));
    zip.on('error', reject);
    zip.readEntry();
  });
}

function nameOf(entry: Entry): string {
  const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false);
  return name.replaceAll('\\', '/');
}

function refuse(entry: Entry): Complaint | null {
  if (entry.isEncrypted()) return fault('the file is encrypted', 'no password is known', 'pack it without a password');
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) {
    return fault('packed in an unknown way', `method ${entry.compressionMethod}, not deflate`, 'pack it as usual');
  }
  if (entry.uncompressedSize <= LARGEST_FILE) return null;
  return fault('the file is too large', `${entry.uncompressedSize} bytes, the limit is ${LARGEST_FILE}`, 'split it');
}

async function unpack(zip: ZipFile, entry: Entry): Promise<Omit<Packed, 'name'>> {
  try {
    const chunks: Buffer[] = [];
    const stream = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    const bytes = Buffer.concat(chunks);
    if (crc32(bytes) === entry.crc32) return { bytes, complaint: null };
    return { bytes: null, complaint: unpackingFault(new Error('its checksum is wrong')) };
  } catch (error) {
    return { bytes: null, complaint: unpackingFault(error) };
  }
}
