import { bisector } from 'd3';
import type { Day } from '../model/index.ts';
import type { TimelineItem } from './scene.ts';

const byAt = bisector((item: TimelineItem) => item.at);

/** Items whose mark stands in `[from, to]`, by binary search: the work of a frame follows what is in view, not the whole collection. */
export function itemsBetween(items: readonly TimelineItem[], from: Day, to: Day): readonly TimelineItem[] {
  return items.slice(byAt.left(items, from), byAt.right(items, to));
}

/** The `most` items of the greatest salience, in their order; of equals the earlier. One look at each, so that no frame sorts thousands. */
export function weightiest(items: readonly TimelineItem[], most: number): readonly TimelineItem[] {
  if (items.length <= most) return items;
  const falling = Float64Array.from(items, (item) => item.salience).sort();
  const least = falling[falling.length - most] ?? 0;
  let above = 0;
  for (const value of falling) if (value > least) above++;
  let equals = most - above;
  return items.filter(({ salience }) => salience > least || (salience === least && equals-- > 0));
}
