import { isAside, isBackground } from './background.ts';
import type { Anchor } from './recogniser.ts';
import type { Scanned } from './scan.ts';
import { anchorOf } from './story.ts';

/** A date told outright on the story's way. */
export interface Milestone extends Anchor {
  /** Where it stands in the text. */
  readonly at: number;
}

/** The story's dates that are told outright, in text order: what lies between two of them in the text mostly does so in time. */
export function milestonesOf(scanned: readonly Scanned[]): Milestone[] {
  const milestones: Milestone[] = [];
  for (const { sentence, candidates, stated } of scanned) {
    for (const [index, { start, end }] of candidates.entries()) {
      const resolved = stated[index];
      const anchor = resolved && anchorOf(resolved);
      if (!anchor) continue;
      const [before, after] = [sentence.text.slice(0, start), sentence.text.slice(end)];
      const at = sentence.start + start;
      if (isAside(before, after) || isBackground(before, after, resolved, sentence, at)) continue;
      milestones.push({ start: anchor.start, end: anchor.end, precision: anchor.precision, at });
    }
  }
  return milestones;
}

/** The last milestone before a place in the text and the first behind it. */
export function milestonesAround(
  milestones: readonly Milestone[],
  at: number,
): readonly [Milestone | null, Milestone | null] {
  const next = milestones.findIndex((milestone) => milestone.at > at);
  const last = next < 0 ? milestones.length - 1 : next - 1;
  return [milestones[last] ?? null, next < 0 ? null : milestones[next]!];
}
