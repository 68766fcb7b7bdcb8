import { gunzipSync } from 'node:zlib';
import { fault, type Complaint } from './problem.ts';
import { LARGEST_FILE } from './limits.ts';

/** Bytes unpacked, or why not. */
export type Unpacked = { readonly bytes: Uint8Array } | { readonly complaint: Complaint };

/** Unpacks a `.gz` file whole. What grows beyond {@link LARGEST_FILE} is given up at that size, however small it was packed. */
export function gunzip(bytes: Uint8Array): Unpacked {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) {
    return { complaint: fault('not a gzip file', 'it does not begin as one', 'pack it again, or drop the ".gz"') };
  }
  try {
    return { bytes: gunzipSync(bytes, { maxOutputLength: LARGEST_FILE }) };
  } catch (error) {
    return { complaint: unpackingFault(error) };
  }
}

/** What zlib complains of, in words. */
export function unpackingFault(error: unknown): Complaint {
  const code = String((error as { code?: unknown } | null)?.code);
  if (code === 'ERR_BUFFER_TOO_LARGE') {
    return fault('the file is too large', `it unpacks to more than ${LARGEST_FILE} bytes`, 'split it');
  }
  if (code === 'Z_BUF_ERROR') return fault('the file is cut off', 'its packed data ends too early', 'fetch it again');
  const reason = error instanceof Error ? error.message : String(error);
  return fault('the file cannot be unpacked', `its packed data is damaged: ${reason}`, 'fetch it again');
}
