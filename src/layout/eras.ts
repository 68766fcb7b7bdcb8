import { parseEdtf, type Day, type Era } from '../model/index.ts';
import type { Scene } from './scene.ts';

/** A named time of a relation, with day numbers; `end` is its last day, null while it goes on. */
export interface EraItem {
  readonly name: string;
  readonly start: Day;
  readonly end: Day | null;
}

/** A stretch of the strip above the plot, px of the plot surface. */
export interface SceneEra {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** Its first day is in view: a rule stands there. */
  readonly starts: boolean;
  /** Room enough for some of the name; the rest is cut off with an ellipsis. */
  readonly named: boolean;
}

/** Below this width (px) a name would be cut down to nothing that can be read. */
const LEGIBLE = 44;

/** Eras of a relation's entry as day numbers; one whose dates cannot be read is left out. */
export function eraItems(eras: readonly Era[]): EraItem[] {
  return eras.flatMap(({ name, start, end }): EraItem[] => {
    const first = parseEdtf(start)?.start;
    const last = end === null ? null : parseEdtf(end)?.end;
    return first === undefined || first === null || last === undefined ? [] : [{ name, start: first, end: last }];
  });
}

/** The eras in view, clipped to the plot. One that goes on runs to the plot's end. */
export function sceneEras(eras: readonly EraItem[], { plot, domain }: Pick<Scene, 'plot' | 'domain'>): SceneEra[] {
  const perDay = plot.width / (domain[1] - domain[0]);
  const right = plot.x + plot.width;
  return eras.flatMap(({ name, start, end }): SceneEra[] => {
    const at = plot.x + (start - domain[0]) * perDay;
    const [from, to] = [
      Math.max(at, plot.x),
      end === null ? right : Math.min(plot.x + (end + 1 - domain[0]) * perDay, right),
    ];
    return to - from < 1 ? [] : [{ name, from, to, starts: at >= plot.x, named: to - from >= LEGIBLE }];
  });
}
