import type { Day } from '../model/index.ts';
import { spanDays, type StoryStep } from './model.ts';

/** Fewest days that the camera shows by itself: nearer, an audience would lose where it is. */
export const LEAST_DAYS = 60;
/** Air at each end as a share of the span. */
const AIR = 0.12;

/** A step with the days of its event. */
export interface PlacedStep extends StoryStep {
  readonly from: Day;
  readonly to: Day;
}

/**
 * The days that the camera shows at a step: those that the step names, else from the step before to the step after, with air, and the
 * event inside.
 */
export function cameraAt(steps: readonly PlacedStep[], at: number): readonly [Day, Day] {
  const step = steps[at];
  if (!step) return [0, LEAST_DAYS];
  const named = step.span ? spanDays(step.span) : null;
  if (named) return named;
  const around = [steps[at - 1], step, steps[at + 1]].filter((one) => one !== undefined);
  const from = Math.min(...around.map((one) => one.from));
  const to = Math.max(...around.map((one) => one.to)) + 1;
  const lack = Math.max(LEAST_DAYS - (to - from), 0) / 2;
  const air = (to - from + 2 * lack) * AIR;
  return [from - lack - air, to + lack + air];
}
