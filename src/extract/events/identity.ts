/**
 * A stable id: the same article, quote, type, act and sides give the same id on every build, whatever else is edited in the article. Nor
 * does it matter how the quote is set: line breaks, spaces, curly or straight quotation marks, kinds of dashes.
 * @param parts what makes the event that event
 * @returns `e` and ten base-36 digits: two FNV-1a hashes of 32 bits (Fowler, Noll, Vo), which is ample within a corpus
 */
export function identify(parts: readonly string[]): string {
  const text = parts.map(settle).join('\u001f');
  const digits = (seed: number): string => fnv(text, seed).toString(36).padStart(7, '0');
  return `e${digits(0x811c9dc5).slice(-6)}${digits(0x01000193).slice(-4)}`;
}

/** Text without what typesetting changes. */
function settle(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00ad\u200b\ufeff]/g, '')
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‐‑‒–—―]/g, '-')
    .replace(/…/g, '...')
    .replace(/\s+/g, ' ')
    .trim();
}

function fnv(text: string, seed: number): number {
  let hash = seed;
  for (let index = 0; index < text.length; index++) {
    hash ^= text.charCodeAt(index);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}
