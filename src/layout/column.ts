import { dateLine, labelOf, type Candidate } from './labels.ts';
import { distanceToSegment, type Point } from './obstacles.ts';
import { COLUMN_GAP, type Scales } from './scale.ts';
import type { LayoutInput, SceneCluster, SceneLabel, SceneMark } from './scene.ts';
import { sizeOf, type Sized } from './spots.ts';
import { cachedWays } from './wrap.ts';

/** Least air (px) between two labels of the column, and right of it. */
const GAP = 10;
const EDGE = 12;
/** Shifts (px) of a leader's level run that are tried to pass fewer marks. */
const RUNS = [0, 5, -5, 9, -9];

interface Entry {
  readonly candidate: Candidate;
  readonly mark: SceneMark;
  readonly sized: Sized;
}

/**
 * Labels of the vertical orientation: one column right of the marks, in the order of time, each tied to its mark by an elbow leader.
 * Labels are taken by rank while all fit, then moved as little as can be from their marks' heights (least squares under the order:
 * pool adjacent violators).
 */
export function columnLabels(
  candidates: readonly Candidate[],
  marks: ReadonlyMap<string, SceneMark>,
  clusters: readonly SceneCluster[],
  input: LayoutInput,
  scales: Scales,
): SceneLabel[] {
  const left = scales.plot.x + scales.plot.width + COLUMN_GAP;
  const width = input.size.width - EDGE - left;
  const entries: Entry[] = [];
  let used = 0;
  for (const candidate of candidates) {
    const mark = marks.get(candidate.item.id);
    const sized = mark && fit(candidate, width, input);
    if (!mark || !sized || used + sized.height + GAP > scales.plot.height) continue;
    used += sized.height + GAP;
    entries.push({ candidate, mark, sized });
  }
  entries.sort((p, q) => p.mark.y - q.mark.y || q.mark.x - p.mark.x);
  const tops = stack(entries, scales.ends);
  const discs = [...marks.values(), ...clusters];
  let last = -Infinity;
  return entries.map(({ candidate, mark, sized }, i) => {
    const box = { x: left, y: tops[i] ?? 0, width: sized.width, height: sized.height };
    const leader = elbow(mark, box.y + 8, left, discs, last);
    last = leader[1]?.[1] ?? last;
    return labelOf(candidate.item, mark, { box, align: 'left', lines: sized.way.lines, leader });
  });
}

function fit({ item }: Candidate, width: number, { measure }: LayoutInput): Sized | undefined {
  const date = measure(dateLine(item), 'date');
  const ways = cachedWays(item.headline, width, measure);
  return ways[0] && date <= width ? sizeOf(ways[0], date) : undefined;
}

/** Tops of the labels: wished at their marks, kept in order, inside the ends. */
function stack(entries: readonly Entry[], [from, to]: readonly [number, number]): number[] {
  const heights = entries.map(({ sized }) => sized.height + GAP);
  const blocks: { wish: number; count: number; height: number }[] = [];
  entries.forEach(({ mark }, i) => {
    let block = { wish: mark.y - 8, count: 1, height: heights[i] ?? 0 };
    for (let above = blocks.at(-1); above && above.wish + above.height > block.wish; above = blocks.at(-1)) {
      // The mean wish of the merged block's top, each label's wish less what stands above it in the block.
      const wish = (above.wish * above.count + (block.wish - above.height) * block.count) / (above.count + block.count);
      block = { wish, count: above.count + block.count, height: above.height + block.height };
      blocks.pop();
    }
    blocks.push({ ...block, wish: Math.min(Math.max(block.wish, from), to - block.height + GAP) });
  });
  return settle(blocks, heights, from, to);
}

function settle(
  blocks: readonly { wish: number; count: number; height: number }[],
  heights: readonly number[],
  from: number,
  to: number,
): number[] {
  const tops: number[] = [];
  for (const block of blocks) {
    let top = block.wish;
    for (let i = 0; i < block.count; i++) {
      tops.push(top);
      top += heights[tops.length - 1] ?? 0;
    }
  }
  for (let i = tops.length - 1, limit = to + GAP; i >= 0; i--) {
    tops[i] = Math.min(tops[i]!, limit - heights[i]!);
    limit = tops[i]!;
  }
  for (let i = 0, limit = from; i < tops.length; i++) {
    tops[i] = Math.max(tops[i]!, limit);
    limit = tops[i]! + heights[i]!;
  }
  return tops;
}

function elbow(
  mark: SceneMark,
  y: number,
  left: number,
  discs: readonly { readonly x: number; readonly y: number; readonly radius: number }[],
  above: number,
): Point[] {
  const turn = left - 14;
  const others = discs.filter((disc) => disc !== mark);
  let run = mark.y;
  let least = Infinity;
  for (const shift of RUNS) {
    const level = mark.y + shift;
    if (level < above + 2 && shift <= 0 && least < Infinity) continue;
    const line: [Point, Point] = [
      [mark.x + mark.radius, level],
      [turn, level],
    ];
    const passed = others.filter((disc) => distanceToSegment(disc.x, disc.y, line) < disc.radius).length;
    const cost = passed + Math.abs(shift) * 0.05 + (level < above + 2 ? 3 : 0);
    if (cost < least) [run, least] = [level, cost];
  }
  const start = mark.x + mark.radius + 1;
  const out: Point[] =
    run === mark.y
      ? [[start, run]]
      : [
          [start - 2, mark.y],
          [start + 6, run],
        ];
  return [...out, [turn, run], [left - 7, y], [left - 2, y]];
}
