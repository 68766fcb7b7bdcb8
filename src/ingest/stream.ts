/** Takes a stream of chunks apart by lengths and marks, holding no more of it than is asked for. */
export class ByteReader {
  #chunks: AsyncIterator<Uint8Array>;
  #held: Uint8Array = new Uint8Array(0);
  /** Bytes that came in so far. */
  received = 0;

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#chunks = source[Symbol.asyncIterator]();
  }

  /** Up to `length` bytes, fewer only at the end. */
  async take(length: number): Promise<Uint8Array> {
    const parts: Uint8Array[] = [];
    let missing = length;
    while (missing > 0 && (this.#held.length > 0 || (await this.#fill()))) {
      const part = this.#held.subarray(0, missing);
      parts.push(part);
      missing -= part.length;
      this.#held = this.#held.subarray(part.length);
    }
    return parts.length === 1 ? parts[0]! : Buffer.concat(parts);
  }

  /** Passes over `length` bytes without keeping them. @returns how many there were. */
  async skip(length: number): Promise<number> {
    let missing = length;
    while (missing > 0 && (this.#held.length > 0 || (await this.#fill()))) {
      const step = Math.min(missing, this.#held.length);
      this.#held = this.#held.subarray(step);
      missing -= step;
    }
    return length - missing;
  }

  /** A line without its end, as Latin-1; null at the end of the stream or when it is longer than `longest`. */
  async line(longest: number): Promise<string | null> {
    let end = this.#held.indexOf(10);
    while (end === -1 && this.#held.length <= longest && (await this.#fill(true))) end = this.#held.indexOf(10);
    if (end === -1 || end > longest) return null;
    const line = Buffer.from(this.#held.subarray(0, end)).toString('latin1');
    this.#held = this.#held.subarray(end + 1);
    return line.replace(/\r$/, '');
  }

  /** Ends the stream behind it. */
  async close(): Promise<void> {
    await this.#chunks.return?.();
  }

  async #fill(append = false): Promise<boolean> {
    const { value, done } = await this.#chunks.next();
    if (done === true) return false;
    this.received += value.length;
    this.#held = append && this.#held.length > 0 ? Buffer.concat([this.#held, value]) : value;
    return true;
  }
}
