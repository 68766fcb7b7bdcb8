import { countUtf8, declaredCharset, decodeWindows1252, isBinary, utf16Of } from './charset.ts';
import { fault, warning, type Complaint } from './problem.ts';

export { decodeWindows1252 } from './charset.ts';

/** Text of a file, or why there is none. */
export interface Decoded {
  readonly text: string | null;
  readonly complaints: readonly Complaint[];
}

/** Encodings whose bytes are those of ASCII, so that being valid UTF-8 says nothing against them. */
const SEVEN_BIT = /^(?:iso-2022-jp|csiso2022jp)$/i;
/** What is read as windows-1252: it holds all of Latin-1, and that is what files that say so are in. */
const LATIN = /^(?:iso-?8859-?1|latin-?1|l1|us-ascii|ascii|windows-1252|cp-?1252|x-cp1252)$/i;

/**
 * Bytes to text: a byte order mark decides, then UTF-16 by how its bytes lie, then UTF-8 if valid, then the encoding that a server stated or
 * the file declares, then UTF-8 with a few broken bytes, then windows-1252 with a warning. Whatever could not be decoded is said. Line ends
 * become LF. NUL bytes or many control characters mean a binary file.
 * @param stated what a web server said of the encoding
 */
export function decodeText(bytes: Uint8Array, stated: string | null = null): Decoded {
  if (bytes.length === 0)
    return broken('the file is empty', 'there is no article in it', 'write the article or delete the file');
  if (isUtf32(bytes)) return broken('the file is in UTF-32', 'nobody writes articles in it', 'save the file as UTF-8');
  const utf16 = utf16Of(bytes);
  if (utf16) return replaced(new TextDecoder(utf16).decode(bytes), utf16.toUpperCase(), bytes);
  if (isBinary(bytes)) {
    return broken(
      'a binary file, not text',
      'it holds bytes that no text has',
      'save the article as text, Markdown or HTML',
    );
  }
  const declared = stated ?? declaredCharset(bytes);
  if (declared && SEVEN_BIT.test(declared)) return decodeAs(declared, bytes) ?? decodeLegacy(bytes, declared);
  try {
    return settled(new TextDecoder('utf-8', { fatal: true }).decode(bytes), []);
  } catch {
    return decodeLegacy(bytes, declared);
  }
}

function decodeLegacy(bytes: Uint8Array, declared: string | null): Decoded {
  const saysUtf8 = declared !== null && /^utf-?8$/i.test(declared);
  const { wide, broken: wrong } = countUtf8(bytes);
  // A page in UTF-8 that was cut or patched: reading it as windows-1252 would spoil every accent in it.
  if (wide > wrong) return replaced(new TextDecoder().decode(bytes), 'UTF-8', bytes);
  const other = declared === null || saysUtf8 || LATIN.test(declared) ? null : decodeAs(declared, bytes);
  if (other) return other;
  const text = decodeWindows1252(bytes);
  const why =
    declared && !saysUtf8 ? `the file declares ${declared.slice(0, 40)}` : 'that is what older texts mostly are';
  const notice = warning('not valid UTF-8, read as windows-1252', why, 'save the file as UTF-8');
  const rest = text.includes('\ufffd') ? replaced(text, 'windows-1252', bytes).complaints : [];
  return settled(text, [notice, ...rest]);
}

/** In an encoding that the platform knows; null when it does not. */
function decodeAs(label: string, bytes: Uint8Array): Decoded | null {
  try {
    return replaced(new TextDecoder(label).decode(bytes), label, bytes);
  } catch {
    return null;
  }
}

/** A text in which U+FFFD stands for what could not be decoded; how often and where first is said. */
function replaced(text: string, encoding: string, bytes: Uint8Array): Decoded {
  const lost = text.split('\ufffd').length - 1;
  // The character may stand in the file itself.
  const own = encoding === 'UTF-8' ? countUtf8(bytes).broken === 0 : false;
  if (lost === 0 || own) return settled(text, []);
  const line = text.slice(0, text.indexOf('\ufffd')).split(/\r\n|\r|\n/).length;
  const what = `${lost} ${lost === 1 ? 'character' : 'characters'} could not be decoded`;
  return settled(text, [
    warning(what, `the file is read as ${encoding}; the first stands here`, 'save it as UTF-8', line),
  ]);
}

function settled(raw: string, complaints: readonly Complaint[]): Decoded {
  const text = raw.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  if (text.trim() !== '') return { text, complaints };
  return broken('the file holds only white space', 'there is no article in it', 'write the article or delete the file');
}

function broken(what: string, why: string, fix: string): Decoded {
  return { text: null, complaints: [fault(what, why, fix)] };
}

function isUtf32(bytes: Uint8Array): boolean {
  const [a, b, c, d] = bytes;
  return (a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe && d === 0xff);
}
