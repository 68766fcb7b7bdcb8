import type { LanesScene, Scene } from '../layout/index.ts';
import { paperShape } from './label-shapes.ts';
import { laneShapes } from './lane-shapes.ts';
import { sceneShapes } from './scene-shapes.ts';
import type { CircleShape, Fill, PaintOptions, PathShape, Shape, TextShape } from './shapes.ts';
import type { Theme } from './theme.ts';

/** A scene as a whole SVG document, labels and all, for export, print and snapshots. Numbers are rounded to a tenth of a px. */
export function paintSvg(scene: Scene, theme: Theme, options: Pick<PaintOptions, 'shapes'> = {}): string {
  return svgDocument(scene.size, [
    paperShape(scene, theme),
    ...sceneShapes(scene, theme, { ...options, labels: true }),
  ]);
}

/** Lanes as a whole SVG document, with the rows' names. */
export function paintLanesSvg(scene: LanesScene, theme: Theme, options: Pick<PaintOptions, 'shapes'> = {}): string {
  return svgDocument(scene.size, [paperShape(scene, theme), ...laneShapes(scene, theme, { ...options, labels: true })]);
}

function svgDocument({ width, height }: Scene['size'], shapes: readonly Shape[]): string {
  const open = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`;
  return `${open}\n${svgShapes(shapes)}\n</svg>\n`;
}

/** A display list as SVG elements, one a line; gradients and clips stand before their first use. `text` writes a line of text: as outlines, say. */
export function svgShapes(shapes: readonly Shape[], text: (shape: TextShape) => string = textElement): string {
  const lines: string[] = [];
  let defined = 0;
  let clipped = false;
  for (const shape of shapes) {
    if (shape.kind === 'clip') {
      if (clipped) lines.push('</g>');
      clipped = shape.box !== null;
      if (!shape.box) continue;
      const { x, y, width, height } = shape.box;
      const id = `c${defined++}`;
      lines.push(
        `<clipPath id="${id}"><rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}"/></clipPath>`,
      );
      lines.push(`<g clip-path="url(#${id})">`);
    } else if (shape.kind === 'text') lines.push(text(shape));
    else {
      const id = `g${defined}`;
      const gradient = typeof shape.fill === 'object';
      if (gradient) {
        defined++;
        lines.push(gradientElement(id, shape.fill as Exclude<Fill, string>));
      }
      lines.push(outlineElement(shape, gradient ? `url(#${id})` : ((shape.fill as string | undefined) ?? 'none')));
    }
  }
  if (clipped) lines.push('</g>');
  return lines.join('\n');
}

function gradientElement(id: string, fill: Exclude<Fill, string>): string {
  const stops = fill.stops
    .map(
      ([offset, opacity]) => `<stop offset="${n(offset, 3)}" stop-color="${fill.colour}" stop-opacity="${opacity}"/>`,
    )
    .join('');
  const [x1, y1, x2, y2] = [...fill.from, ...fill.to].map((value) => n(value));
  return `<linearGradient id="${id}" gradientUnits="userSpaceOnUse" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}">${stops}</linearGradient>`;
}

function outlineElement(shape: PathShape | CircleShape, fill: string): string {
  const dash = shape.dash?.length ? ` stroke-dasharray="${shape.dash.join(' ')}"` : '';
  const stroke = shape.stroke ? ` stroke="${shape.stroke}" stroke-width="${shape.width ?? 1}"${dash}` : '';
  const alpha = shape.alpha === undefined || shape.alpha === 1 ? '' : ` opacity="${n(shape.alpha, 3)}"`;
  const pen = `fill="${fill}"${stroke}${alpha}`;
  if (shape.kind === 'circle' && shape.from === undefined) {
    return `<circle cx="${n(shape.x)}" cy="${n(shape.y)}" r="${n(shape.radius)}" ${pen}/>`;
  }
  return `<path d="${shape.kind === 'circle' ? arc(shape) : polyline(shape)}" ${pen}/>`;
}

const polyline = ({ points, closed }: PathShape): string =>
  points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${n(x)} ${n(y)}`).join('') + (closed ? 'Z' : '');

function arc({ x, y, radius, from = 0, to = 2 * Math.PI }: CircleShape): string {
  const at = (angle: number): string => `${n(x + radius * Math.sin(angle))} ${n(y - radius * Math.cos(angle))}`;
  return `M${at(from)}A${n(radius)} ${n(radius)} 0 ${to - from > Math.PI ? 1 : 0} 1 ${at(to)}`;
}

function textElement(shape: TextShape): string {
  const anchor = { left: 'start', right: 'end', center: 'middle' }[shape.align];
  const alpha = shape.alpha === undefined || shape.alpha === 1 ? '' : ` opacity="${n(shape.alpha, 3)}"`;
  const [, italic = '', weight, size, family = ''] = /^(italic )?(\d+) ([\d.]+)px (.+)$/.exec(shape.font) ?? [];
  const face = `${italic ? ' font-style="italic"' : ''} font-weight="${weight}" font-size="${size}" font-family="${escape(family)}"`;
  const line = shape.underline ? ' text-decoration="underline"' : '';
  return `<text x="${n(shape.x)}" y="${n(shape.y)}" text-anchor="${anchor}"${face} fill="${shape.fill}"${line}${alpha}>${escape(shape.text)}</text>`;
}

/** Text as XML content or attribute value. Control characters that XML 1.0 forbids are dropped. */
export function escape(text: string): string {
  return text
    .replace(FORBIDDEN, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

// eslint-disable-next-line no-control-regex -- these are what must go
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** Rounded, and never "-0". */
function n(value: number, digits = 1): string {
  const factor = 10 ** digits;
  return String(Math.round(value * factor) / factor || 0);
}
