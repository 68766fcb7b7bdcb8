import { createSubscriber } from 'svelte/reactivity';

/** A time of day and how long somebody has been speaking. Ticks only while it is looked at. */
export class StoryClock {
  readonly #now: () => number;
  readonly #watch = createSubscriber((update) => {
    const timer = setInterval(update, 500);
    return () => clearInterval(timer);
  });
  #started = $state(0);
  /** What had passed when it was halted, while it is halted. */
  #halted = $state<number | null>(null);

  /** @param now milliseconds since 1970 by the reader's clock. */
  constructor(now: () => number) {
    this.#now = now;
    this.#started = now();
  }

  get running(): boolean {
    return this.#halted === null;
  }

  /** Seconds spoken. */
  get seconds(): number {
    this.#watch();
    return Math.floor((this.#halted ?? this.#now() - this.#started) / 1000);
  }

  /** The present moment, for a time of day. */
  get now(): number {
    this.#watch();
    return this.#now();
  }

  /** Halts, or goes on from where it was. */
  toggle(): void {
    if (this.#halted === null) this.#halted = this.#now() - this.#started;
    else {
      this.#started = this.#now() - this.#halted;
      this.#halted = null;
    }
  }

  /** Begins anew. */
  reset(): void {
    this.#started = this.#now();
    if (this.#halted !== null) this.#halted = 0;
  }
}

/** Seconds as "4:05" or "1:04:05". */
export function durationText(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (n: number): string => String(n).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
