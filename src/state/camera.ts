import type { Day } from '../model/index.ts';

/** Length (ms) of a move along the timeline. */
export const CAMERA = 320;

/** Moves a domain by cubic-out over `length` ms; calls `done` at the end. Returns a function that stops it where it is. */
export function glide(
  from: readonly [Day, Day],
  to: readonly [Day, Day],
  set: (domain: [Day, Day]) => void,
  done: () => void,
  length: number = CAMERA,
): () => void {
  const start = performance.now();
  let frame = requestAnimationFrame(function step(now: number) {
    const t = Math.min(Math.max((now - start) / length, 0), 1);
    const eased = 1 - (1 - t) ** 3;
    set([from[0] + (to[0] - from[0]) * eased, from[1] + (to[1] - from[1]) * eased]);
    if (t < 1) frame = requestAnimationFrame(step);
    else done();
  });
  return () => cancelAnimationFrame(frame);
}

/** Speed is left to this share after a second. */
const LEFT = 0.02;
/** Speed (px/s) below which a thrown view stands still. */
const STILL = 12;

/** How far (px) a view thrown at `speed` (px/s) has gone after `seconds`; it slows down exponentially. */
export function thrownBy(speed: number, seconds: number): number {
  return (speed * (1 - LEFT ** seconds)) / -Math.log(LEFT);
}

/** Lets a view go on after a drag at `speed` (px/s) until it stands still. Returns a function that stops it where it is. */
export function coast(speed: number, set: (px: number) => void, done: () => void): () => void {
  const length = Math.log(STILL / Math.abs(speed)) / Math.log(LEFT);
  const start = performance.now();
  let frame = requestAnimationFrame(function step(now: number) {
    const seconds = Math.min(Math.max((now - start) / 1000, 0), length);
    set(thrownBy(speed, seconds));
    if (seconds < length) frame = requestAnimationFrame(step);
    else done();
  });
  return () => cancelAnimationFrame(frame);
}

/** Whether the reader asked for no movement. */
export function prefersStillness(): boolean {
  return typeof matchMedia === 'function' && matchMedia('(prefers-reduced-motion: reduce)').matches;
}
