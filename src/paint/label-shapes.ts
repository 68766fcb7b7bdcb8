import { crowdBox, crowdText, DATE_LINE, HEADLINE_LINE, type Scene, type SceneLabel } from '../layout/index.ts';
import type { Shape } from './shapes.ts';
import { FONTS, textColour, type Theme } from './theme.ts';

/** Hairlines from marks to labels. */
export function leaderShapes(scene: Pick<Scene, 'labels'>, theme: Theme): Shape[] {
  return scene.labels.flatMap(({ leader }): Shape[] =>
    leader ? [{ kind: 'path', closed: false, points: leader, stroke: theme.lead, width: 1 }] : [],
  );
}

/** Dates over headlines, as text. */
export function labelShapes(scene: Pick<Scene, 'labels'>, theme: Theme): Shape[] {
  return scene.labels.flatMap((label) => labelText(label, theme));
}

function labelText(label: SceneLabel, theme: Theme): Shape[] {
  const { box, align } = label;
  const x = align === 'left' ? box.x : align === 'right' ? box.x + box.width : box.x + box.width / 2;
  const date = label.note ? `${label.date} · ${label.note}` : label.date;
  const font = label.italic ? `italic ${FONTS.headline}` : FONTS.headline;
  return [
    { kind: 'text', x, y: box.y + 11, text: date, font: FONTS.date, fill: textColour(label.side, theme), align },
    ...label.lines.map((text, i): Shape => ({
      kind: 'text',
      x,
      y: box.y + DATE_LINE + HEADLINE_LINE * i + 13.5,
      text,
      font,
      fill: theme.ink,
      align,
      underline: label.match,
    })),
  ];
}

/** The bracket under a crowded stretch; its words only where labels are drawn too (the app has a button there). */
export function crowdShapes(scene: Scene, theme: Theme, words: boolean): Shape[] {
  const box = crowdBox(scene);
  const { crowd } = scene;
  if (!box || !crowd) return [];
  const [top, foot] = [box.y + 6, box.y + 12];
  const bracket: Shape = {
    kind: 'path',
    closed: false,
    points: [
      [crowd.from, top],
      [crowd.from, foot],
      [crowd.to, foot],
      [crowd.to, top],
    ],
    stroke: theme.ink,
    width: 1,
  };
  if (!words) return [bracket];
  const align = box.textEnd ? 'right' : 'left';
  const text = crowdText(crowd.count);
  return [bracket, { kind: 'text', x: box.textX, y: box.y + 15, text, font: FONTS.axisStrong, fill: theme.ink, align }];
}

/** A box in paper colour, to lay a ground. */
export function paperShape({ size }: Pick<Scene, 'size'>, theme: Theme): Shape {
  return {
    kind: 'path',
    closed: true,
    fill: theme.paper,
    points: [
      [0, 0],
      [size.width, 0],
      [size.width, size.height],
      [0, size.height],
    ],
  };
}
