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

/** Whether the reader asked for no movement. */
export function prefersStillness(): boolean {
  return typeof matchMedia === 'function' && matchMedia('(prefers-reduced-motion: reduce)').matches;
}
