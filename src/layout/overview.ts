import type { Day } from '../model/index.ts';
import { axisTicks } from './ticks.ts';
import type { Overview, TimelineItem } from './scene.ts';
import type { Scales } from './scale.ts';

/** Width (px) of a bin of the minimap. */
export const BIN_WIDTH = 4;

/** Counts above and below the line over the whole data, for the minimap; empty bins are left out. Neutral events count above. */
export function layoutOverview(
  items: readonly TimelineItem[],
  extent: readonly [Day, Day],
  width: number,
  matches: ReadonlySet<string> | null,
): Overview {
  const perDay = width / (extent[1] - extent[0]);
  const counts = new Map<number, { up: number; down: number; match: boolean }>();
  for (const item of items) {
    const px = (item.at + 0.5 - extent[0]) * perDay;
    if (px < 0 || px > width) continue;
    const index = Math.floor(px / BIN_WIDTH);
    const bin = counts.get(index) ?? { up: 0, down: 0, match: false };
    counts.set(index, {
      up: bin.up + (item.tone >= 0 ? 1 : 0),
      down: bin.down + (item.tone < 0 ? 1 : 0),
      match: bin.match || (matches?.has(item.id) ?? false),
    });
  }
  const bins = [...counts]
    .sort(([p], [q]) => p - q)
    .map(([index, bin]) => ({ from: index * BIN_WIDTH, to: Math.min((index + 1) * BIN_WIDTH, width), ...bin }));
  return {
    extent,
    bins,
    max: bins.reduce((most, bin) => Math.max(most, bin.up, bin.down), 0),
    ticks: overviewTicks(extent, width, perDay),
  };
}

function overviewTicks(extent: readonly [Day, Day], width: number, perDay: number): Overview['ticks'] {
  const time = (day: Day): number => (day - extent[0]) * perDay;
  const scales: Scales = {
    vertical: false,
    plot: { x: 0, y: 0, width, height: 1 },
    time,
    dayAt: (px) => extent[0] + px / perDay,
    tone: () => 0,
    // A minimap has room for few words: ticks are asked for as if it were a third as wide.
    perDay: perDay / 3,
    ends: [0, width],
    point: (along, across) => [along, across],
  };
  return axisTicks(scales, extent, (text) => text.length * 7).ticks;
}
