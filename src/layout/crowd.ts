import { say } from '../messages/index.ts';
import type { Day } from '../model/index.ts';
import type { Columns, Rows } from './columns.ts';
import type { Box, Scene } from './scene.ts';
import type { Scales } from './scale.ts';

/** Share of the width, and the share of the events in it from which it counts as crowded. */
const WIDTH = 0.1;
const EVENTS = 1 / 3;
/** Fewer events than this never need help. */
const LEAST = 12;
/** Below this span (days) zooming in shows nothing more. */
const SHORTEST = 10;

/** The most crowded tenth of the width, if over a third of the events in view stand in it; only in the horizontal orientation. */
export function findCrowd({ at }: Columns, rows: Rows, scales: Scales, domain: readonly [Day, Day]): Scene['crowd'] {
  const span = domain[1] - domain[0];
  const inView = rows.to - rows.from;
  if (scales.vertical || inView < LEAST || span < SHORTEST) return null;
  const reach = span * WIDTH;
  let best: [number, number] = [0, -1];
  for (let { from } = rows, to = from; to < rows.to; to++) {
    while (at[to]! - at[from]! > reach) from++;
    if (to - from > best[1] - best[0]) best = [from, to];
  }
  const count = best[1] - best[0] + 1;
  if (count <= inView * EVENTS) return null;
  const extent: [Day, Day] = [Math.floor(at[best[0]]!), Math.floor(at[best[1]]!)];
  return { from: scales.time(extent[0]), to: scales.time(extent[1] + 1), count, extent };
}

/** Words of the offer. */
export function crowdText(count: number): string {
  return say('Zoom to {count} events', { count });
}

/** Where bracket and words of the offer stand: at the foot of the plot, the words left of the bracket if there is room, else right. */
export function crowdBox(
  scene: Pick<Scene, 'crowd' | 'plot'>,
): (Box & { readonly textX: number; readonly textEnd: boolean }) | null {
  const { crowd, plot } = scene;
  if (!crowd) return null;
  const text = crowdText(crowd.count).length * 6.6 + 26;
  const left = crowd.from - text >= plot.x;
  const x = left ? crowd.from - text : crowd.from;
  return {
    x,
    y: plot.y + plot.height - 22,
    width: crowd.to - crowd.from + text,
    height: 20,
    textX: left ? crowd.from - 8 : crowd.to + 8,
    textEnd: left,
  };
}
