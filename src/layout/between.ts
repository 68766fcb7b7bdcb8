import { bisector } from 'd3';
import type { Day } from '../model/index.ts';
import type { TimelineItem } from './scene.ts';

const byMiddle = bisector((item: TimelineItem) => item.at + 0.5);

/** How many items stand in a span, by binary search; they are sorted by `at`. */
export function countBetween(items: readonly TimelineItem[], [from, to]: readonly [Day, Day]): number {
  return byMiddle.right(items as TimelineItem[], to) - byMiddle.left(items as TimelineItem[], from);
}

/** The items, sorted by `at`, whose day's middle lies between two moments. */
export function itemsBetween(items: readonly TimelineItem[], [from, to]: readonly [Day, Day]): readonly TimelineItem[] {
  return items.slice(byMiddle.left(items as TimelineItem[], from), byMiddle.right(items as TimelineItem[], to));
}
