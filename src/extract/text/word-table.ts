/** Code of a plain word's hash before its first letter. */
export const EMPTY_HASH = 0;

/** The hash of a word with one more code unit. */
export const addToHash = (hash: number, code: number): number => (Math.imul(hash, 31) + code) | 0;

/** Hash of a whole word, as a scanner would have made it letter by letter. */
export function hashOf(word: string): number {
  let hash = EMPTY_HASH;
  for (let at = 0; at < word.length; at++) hash = addToHash(hash, word.charCodeAt(at));
  return hash;
}

/**
 * Values by word, looked up where the word stands in a text: the scanner hashes the letters that it passes anyway, so that nothing is cut out
 * of the text for the sake of asking. Open addressing; when full it starts afresh, as it only remembers what can be worked out again.
 */
export class WordTable<T> {
  readonly #keys: (string | undefined)[];
  readonly #values: (T | undefined)[];
  readonly #mask: number;
  #size = 0;

  /** @param bits its size is two to the power of this; it holds half as many words. */
  constructor(bits: number) {
    this.#keys = new Array<string | undefined>(1 << bits);
    this.#values = new Array<T | undefined>(1 << bits);
    this.#mask = (1 << bits) - 1;
  }

  /** The value of the word at `start` to `end` of a text whose letters hash to `hash`. */
  at(text: string, start: number, end: number, hash: number): T | undefined {
    for (let slot = spread(hash) & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const key = this.#keys[slot];
      if (key === undefined) return undefined;
      if (key.length === end - start && text.startsWith(key, start)) return this.#values[slot];
    }
  }

  /** Keeps a value. */
  set(word: string, value: T, hash = hashOf(word)): void {
    if (this.#size * 2 > this.#mask) this.#clear();
    let slot = spread(hash) & this.#mask;
    while (this.#keys[slot] !== undefined && this.#keys[slot] !== word) slot = (slot + 1) & this.#mask;
    if (this.#keys[slot] === undefined) this.#size++;
    this.#keys[slot] = word;
    this.#values[slot] = value;
  }

  #clear(): void {
    this.#keys.fill(undefined);
    this.#values.fill(undefined);
    this.#size = 0;
  }
}

/** The high bits decide as much as the low ones. */
const spread = (hash: number): number => hash ^ (hash >>> 15);
