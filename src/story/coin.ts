/** A number that a text always gives and that looks like none in particular (FNV-1a, 32 bits): order without a die. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  // The last bits of FNV follow the last letter: fold the upper ones in.
  return (hash ^ (hash >>> 15) ^ (hash >>> 7)) >>> 0;
}

/** 0 or 1, by a text. */
export const coin = (text: string): 0 | 1 => (hashOf(text) % 2 === 0 ? 0 : 1);
