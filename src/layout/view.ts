import { bisector } from 'd3';
import type { Day } from '../model/index.ts';
import type { TimelineItem } from './scene.ts';

const byAt = bisector((item: TimelineItem) => item.at);

/** Items whose mark stands in `[from, to]`, by binary search: the work of a frame follows what is in view, not the whole collection. */
export function itemsBetween(items: readonly TimelineItem[], from: Day, to: Day): readonly TimelineItem[] {
  return items.slice(byAt.left(items, from), byAt.right(items, to));
}
