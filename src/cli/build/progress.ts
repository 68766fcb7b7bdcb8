import type { Io } from '../io.ts';

/** Milliseconds between two states of the line, so that a terminal can follow. */
const PAUSE = 200;

/** A line on a terminal that says how far a build is, how fast it goes and how long it will take; nothing where there is no terminal. */
export class Progress {
  readonly #io: Pick<Io, 'err' | 'isTerminal'>;
  readonly #clock: () => number;
  #step = '';
  #since = 0;
  #shown = Number.NEGATIVE_INFINITY;

  /** @param clock milliseconds */
  constructor(io: Pick<Io, 'err' | 'isTerminal'>, clock: () => number) {
    this.#io = io;
    this.#clock = clock;
  }

  /** Says what is done of a step. @param fresh how much of it was work: what was known before tells nothing of the time left */
  show(step: string, done: number, all: number, fresh = done): void {
    if (!this.#io.isTerminal) return;
    const now = this.#clock();
    if (step !== this.#step) [this.#step, this.#since, this.#shown] = [step, now, Number.NEGATIVE_INFINITY];
    if (now - this.#shown < PAUSE && done < all) return;
    this.#shown = now;
    this.#io.err(`\r\x1b[K${progressLine(step, { done, all, fresh, seconds: (now - this.#since) / 1000 })}`);
  }

  /** Leaves the line empty. */
  clear(): void {
    if (this.#io.isTerminal) this.#io.err('\r\x1b[K');
  }
}

/** How far a step is. */
export interface State {
  readonly done: number;
  readonly all: number;
  readonly fresh: number;
  readonly seconds: number;
}

/** `reading: 1,200 of 4,000 files, 310 a second, 9 s left`; rate and time only when there is something to go by. */
export function progressLine(step: string, { done, all, fresh, seconds }: State): string {
  const line = `${step}: ${number(done)} of ${number(all)}`;
  if (fresh === 0 || seconds < 1) return line;
  const rate = fresh / seconds;
  return `${line}, ${number(rate < 10 ? Math.round(rate * 10) / 10 : Math.round(rate))} a second, ${span((all - done) / rate)} left`;
}

/** `45 s`, `3 min 20 s`, `2 h 5 min`. */
export function span(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}

const number = (value: number): string => value.toLocaleString('en');
