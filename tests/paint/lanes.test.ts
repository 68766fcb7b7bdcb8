import { describe, expect, test } from 'vitest';
import { laneShapes, paintLanesSvg, THEMES, type Shape } from '../../src/paint/index.ts';
import { lanes, made } from '../layout/lane-world.ts';

const theme = THEMES.light;
const events = [
  made('ours', '2020-02-01', ['USA'], ['COL'], { salience: 0.9 }),
  made('theirs', '2020-05-01', ['COL'], ['USA'], { salience: 0.8 }),
  made('both', '2020-08-01', ['USA', 'VEN'], [], { salience: 0.8 }),
  made('month', '2020-10', ['VEN'], ['COL'], { salience: 0.7, status: 'alleged', headline: 'A < B & "C"' }),
  ...Array.from({ length: 14 }, (_, at) => made(`r${at}`, '2020-11-20', ['COL'], ['USA'], { salience: 0.02 })),
];
const scene = lanes(events, ['USA', 'VEN', 'COL']);
const strokes = (shapes: readonly Shape[]): unknown[] =>
  shapes.map((shape) => ('stroke' in shape ? shape.stroke : null));

describe('lanes painted', () => {
  test('each row has a line and a bar in its colour', () => {
    const used = strokes(laneShapes(scene, theme, {}));
    for (const colour of [theme.hair, theme.aMark, theme.bMark, theme.thirdMark]) expect(used).toContain(colour);
  });

  test('what both started has the two sides’ colours, whichever two they are', () => {
    const halves = laneShapes(scene, theme, {}).flatMap((shape) =>
      shape.kind === 'circle' && shape.from !== undefined && shape.fill ? [shape.fill] : [],
    );
    // Two rows act together, so two discs.
    expect(halves).toEqual([theme.aMark, theme.thirdMark, theme.aMark, theme.thirdMark]);
  });

  test('faint arcs are faint and have no arrow', () => {
    const only = { ...scene, arcs: [], marks: [], clusters: [], labels: [] };
    const paths = laneShapes(only, theme, {}).filter((shape) => shape.kind === 'path' && (shape.alpha ?? 1) < 1);
    expect(paths).toHaveLength(scene.faint.length);
    expect(scene.faint.length).toBeGreaterThan(0);
  });

  test('as a file: names of the rows, headlines and counts, made safe', () => {
    const text = paintLanesSvg(scene, theme);
    expect(text).toMatch(/^<svg [\s\S]*<\/svg>\n$/);
    for (const row of scene.rows) expect(text).toContain(`>${row.name}</text>`);
    expect(text).toContain('>14</text>');
    expect(text).toContain('A &lt; B &amp; &quot;C&quot;');
    expect(text).not.toMatch(/NaN|undefined|Infinity/);
  });

  test('a row’s line stops behind labels that stand on it', () => {
    const at = scene.rows[0]!.at;
    const label = { ...scene.labels[0]!, box: { x: 400, y: at - 10, width: 100, height: 40 } };
    const lines = laneShapes({ ...scene, labels: [label], arcs: [], faint: [] }, theme, {}).flatMap((shape) =>
      shape.kind === 'path' && shape.points.every(([, y]) => y === at) ? [shape.points.map(([x]) => x)] : [],
    );
    expect(lines).toEqual([
      [scene.plot.x, 397],
      [503, scene.plot.x + scene.plot.width],
    ]);
  });
});
