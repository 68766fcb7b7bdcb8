import type { Scene } from '../layout/index.ts';
import { axisShapes, guideShapes, indexShapes, todayShapes, toneWords } from './ground-shapes.ts';
import { crowdShapes, labelShapes, leaderShapes } from './label-shapes.ts';
import { dataShapes } from './mark-shapes.ts';
import type { PaintOptions, Shape } from './shapes.ts';
import type { Theme } from './theme.ts';

/**
 * A scene as a display list, back to front: index, tone guides, zero line, bars, leaders, rings, marks large to small, selection,
 * labels, today, axis. Whatever follows time is clipped to the plot's ends.
 */
export function sceneShapes(scene: Scene, theme: Theme, options: PaintOptions): Shape[] {
  const { plot, size } = scene;
  const { bars, marks, states } = dataShapes(scene, theme, options);
  const ends =
    scene.orientation === 'vertical'
      ? { x: 0, y: plot.y, width: size.width, height: plot.height }
      : { x: plot.x, y: 0, width: plot.width, height: size.height };
  return [
    ...(scene.orientation === 'vertical' ? axisShapes(scene, theme) : []),
    { kind: 'clip', box: ends },
    ...indexShapes(scene, theme),
    ...guideShapes(scene, theme),
    ...bars,
    { kind: 'clip', box: null },
    ...leaderShapes(scene, theme),
    { kind: 'clip', box: ends },
    ...marks,
    { kind: 'clip', box: null },
    ...states,
    ...crowdShapes(scene, theme, options.labels ?? false),
    ...(options.labels ? labelShapes(scene, theme) : []),
    ...todayShapes(scene, theme),
    ...toneWords(scene, theme),
    ...(scene.orientation === 'vertical' ? [] : axisShapes(scene, theme)),
  ];
}
