import type { Day } from '../model/index.ts';
import type { Box, Scene, TimelineItem } from './scene.ts';
import type { Scales } from './scale.ts';

/** Share of the width, and the share of the events in it from which it counts as crowded. */
const WIDTH = 0.1;
const EVENTS = 1 / 3;
/** Fewer events than this never need help. */
const LEAST = 12;
/** Below this span (days) zooming in shows nothing more. */
const SHORTEST = 10;

/** The most crowded tenth of the width, if over a third of the events in view stand in it; only in the horizontal orientation. */
export function findCrowd(
  inView: readonly TimelineItem[],
  scales: Scales,
  domain: readonly [Day, Day],
): Scene['crowd'] {
  const span = domain[1] - domain[0];
  if (scales.vertical || inView.length < LEAST || span < SHORTEST) return null;
  let best: [number, number] = [0, -1];
  for (let from = 0, to = 0; to < inView.length; to++) {
    while (inView[to]!.at - inView[from]!.at > span * WIDTH) from++;
    if (to - from > best[1] - best[0]) best = [from, to];
  }
  const count = best[1] - best[0] + 1;
  if (count <= inView.length * EVENTS) return null;
  const extent: [Day, Day] = [Math.floor(inView[best[0]]!.at), Math.floor(inView[best[1]]!.at)];
  return { from: scales.time(extent[0]), to: scales.time(extent[1] + 1), count, extent };
}

/** Words of the offer. */
export function crowdText(count: number): string {
  return `Zoom to ${count} events`;
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
