import { fault, warning, type Complaint } from './problem.ts';

/** Text of a file, or why there is none. */
export interface Decoded {
  readonly text: string | null;
  readonly complaints: readonly Complaint[];
}

/** windows-1252 for bytes 0x80-0x9F: Node 20's TextDecoder returns control characters here. Undefined bytes map to U+FFFD. */
const CP1252 =
  '\u20ac\ufffd\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\ufffd\u017d\ufffd' +
  '\ufffd\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\ufffd\u017e\u0178';

/**
 * Bytes to text: a byte order mark decides, then UTF-8 if valid, then the encoding that the file declares (HTML's `charset`),
 * then windows-1252 with a warning. Line ends become LF. NUL bytes or many control characters mean a binary file.
 */
export function decodeText(bytes: Uint8Array, stated: string | null = null): Decoded {
  if (bytes.length === 0)
    return broken('the file is empty', 'there is no article in it', 'write the article or delete the file');
  const utf16 = utf16Of(bytes);
  if (utf16) return settled(new TextDecoder(utf16).decode(bytes), []);
  if (isBinary(bytes)) {
    return broken(
      'a binary file, not text',
      'it holds bytes that no text has',
      'save the article as text, Markdown or HTML',
    );
  }
  try {
    return settled(new TextDecoder('utf-8', { fatal: true }).decode(bytes), []);
  } catch {
    return decodeLegacy(bytes, stated);
  }
}

function decodeLegacy(bytes: Uint8Array, stated: string | null): Decoded {
  const declared = stated ?? declaredCharset(bytes);
  if (declared && !/^(utf-?8|iso-?8859-?1|latin-?1|us-ascii|windows-1252|cp1252)$/i.test(declared)) {
    try {
      return settled(new TextDecoder(declared).decode(bytes), []);
    } catch {
      // An encoding nobody knows is as good as none.
    }
  }
  const notice = warning(
    'not valid UTF-8, read as windows-1252',
    declared && !/^utf-?8$/i.test(declared) ? `the file declares ${declared}` : 'that is what older texts mostly are',
    'save the file as UTF-8',
  );
  return settled(decodeWindows1252(bytes), [notice]);
}

/** windows-1252 by an own table, independent of the Node version. */
export function decodeWindows1252(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += byte >= 0x80 && byte <= 0x9f ? CP1252[byte - 0x80] : String.fromCharCode(byte);
  return text;
}

function settled(raw: string, complaints: readonly Complaint[]): Decoded {
  const text = raw.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  if (text.trim() !== '') return { text, complaints };
  return broken('the file holds only white space', 'there is no article in it', 'write the article or delete the file');
}

function broken(what: string, why: string, fix: string): Decoded {
  return { text: null, complaints: [fault(what, why, fix)] };
}

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  // Without a mark: Latin text has a zero in every second byte and none in the others.
  const head = bytes.subarray(0, 512);
  const zeros = [0, 0];
  head.forEach((byte, i) => byte === 0 && zeros[i % 2]!++);
  const half = head.length / 2;
  if (zeros[1]! > half * 0.8 && zeros[0] === 0) return 'utf-16le';
  if (zeros[0]! > half * 0.8 && zeros[1] === 0) return 'utf-16be';
  return null;
}

function isBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 65536);
  let controls = 0;
  for (const byte of head) {
    if (byte === 0) return true;
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls++;
  }
  return controls > head.length / 50;
}

function declaredCharset(bytes: Uint8Array): string | null {
  const head = decodeWindows1252(bytes.subarray(0, 2048));
  return /charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] ?? /<\?xml[^>]*encoding=["']([\w-]+)/i.exec(head)?.[1] ?? null;
}
