import type { Status } from '../../model/index.ts';

/**
 * Tone of an act as it stands: what is only planned or charged weighs less than what was done, a denied act least.
 * @param tone the frame's tone, −10 … +10
 */
export function toneOf(tone: number, status: Status): number {
  const share = { occurred: 1, planned: 0.7, alleged: 0.6, denied: 0.3 }[status];
  return Math.max(-10, Math.min(10, Math.round(tone * share * 10) / 10));
}
