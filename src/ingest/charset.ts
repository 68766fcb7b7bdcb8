/** windows-1252 for bytes 0x80-0x9F: Node 20's TextDecoder returns control characters here. Undefined bytes map to U+FFFD. */
const CP1252 =
  '\u20ac\ufffd\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\ufffd\u017d\ufffd' +
  '\ufffd\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\ufffd\u017e\u0178';

/** windows-1252 by an own table, independent of the Node version. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes);
  return text.replace(/[\x80-\x9f]/g, (char) => CP1252[char.charCodeAt(0) - 0x80]!);
}

/** UTF-16 by its byte order mark, or by how its bytes lie; null when it is not UTF-16. */
export function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, 4096 - (4096 % 2));
  const zeros = [0, 0];
  head.forEach((byte, index) => byte === 0 && zeros[index % 2]!++);
  // Spaces, digits and line ends have a zero in every script's text, always on the same side.
  if (head.length < 4 || Math.min(...zeros) > 0 || Math.max(...zeros) < Math.max(2, head.length / 100)) return null;
  const high = zeros[0]! > 0 ? 0 : 1;
  return fewScripts(head, high) ? (high === 0 ? 'utf-16be' : 'utf-16le') : null;
}

/** Text keeps to a script: nearly all its high bytes are the same three, Latin and punctuation among them. */
function fewScripts(bytes: Uint8Array, high: 0 | 1): boolean {
  const counts = new Map<number, number>();
  let units = 0;
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    const [top, low] = [bytes[at + high]!, bytes[at + 1 - high]!];
    if (top === 0 && low < 32 && low !== 9 && low !== 10 && low !== 13) return false;
    counts.set(top, (counts.get(top) ?? 0) + 1);
    units++;
  }
  const common = [...counts.values()].sort((a, b) => b - a).slice(0, 3);
  return common.reduce((sum, count) => sum + count, 0) >= units * 0.9;
}

/** Whether the bytes are those of a program or picture: NUL bytes, or many control characters. */
export function isBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 65536);
  let controls = 0;
  for (const byte of head) {
    if (byte === 0) return true;
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls++;
  }
  return controls > head.length / 50;
}

/** What a page or document says of its own encoding: HTML's `charset`, XML's `encoding`. */
export function declaredCharset(bytes: Uint8Array): string | null {
  const head = decodeWindows1252(bytes.subarray(0, 2048));
  return (
    /<\?xml[^>]*encoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1] ??
    /<meta[^>]*charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1] ??
    /@charset\s+"([\w.:-]+)"/i.exec(head)?.[1] ??
    null
  );
}

/** What a stretch of bytes is by the rules of UTF-8: characters of several bytes, and bytes that are none. */
export function countUtf8(bytes: Uint8Array): { wide: number; broken: number; firstBroken: number } {
  let [wide, broken, firstBroken] = [0, 0, -1];
  for (let at = 0; at < bytes.length;) {
    const length = sequenceLength(bytes, at);
    if (length > 1) wide++;
    if (length === 0) {
      if (broken++ === 0) firstBroken = at;
    }
    at += Math.max(1, length);
  }
  return { wide, broken, firstBroken };
}

/** Bytes of the character at an offset; 0 when there is none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  if (lead < 0x80) return 1;
  const length =
    lead >= 0xf0 && lead < 0xf5 ? 4 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xc2 && lead < 0xe0 ? 2 : 0;
  for (let index = 1; index < length; index++) if ((bytes[at + index]! & 0xc0) !== 0x80) return 0;
  return at + length <= bytes.length ? length : 0;
}
