/** What both painters understand: a flat display list in px of the plot surface, back to front. */
export type Shape = PathShape | CircleShape | TextShape | ClipShape;

/** A colour, or one that fades along a line through stops of opacity. */
export type Fill =
  | string
  | {
      readonly colour: string;
      readonly from: Point;
      readonly to: Point;
      readonly stops: readonly (readonly [offset: number, opacity: number])[];
    };

export type Point = readonly [x: number, y: number];

interface Pen {
  readonly fill?: Fill;
  readonly stroke?: string;
  readonly width?: number;
  readonly dash?: readonly number[];
  /** Opacity of the whole shape, 1 unless given. */
  readonly alpha?: number;
}

/** A polygon or polyline. */
export interface PathShape extends Pen {
  readonly kind: 'path';
  readonly points: readonly Point[];
  readonly closed: boolean;
}

/** A disc, or an arc of a circle when `from`/`to` (radians clockwise from the top) are given; a filled arc is closed by its chord. */
export interface CircleShape extends Pen {
  readonly kind: 'circle';
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly from?: number;
  readonly to?: number;
}

/** One line of text on its alphabetic baseline. */
export interface TextShape {
  readonly kind: 'text';
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly font: string;
  readonly fill: string;
  readonly align: 'left' | 'right' | 'center';
  readonly alpha?: number;
  readonly underline?: boolean;
}

/** Confines what follows to a box, until the next clip; null lifts it. */
export interface ClipShape {
  readonly kind: 'clip';
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number } | null;
}

/** What painters may be asked for. */
export interface PaintOptions {
  /** Device px a CSS px (canvas only). */
  readonly pixelRatio?: number;
  /** Draw dates and headlines too; the app shows them as HTML. Leaders are always drawn. */
  readonly labels?: boolean;
  /** Side B as a diamond, both as half and half: forced colours, one-colour print, or on request. */
  readonly shapes?: boolean;
}

/** A straight line. */
export function line(a: Point, b: Point, stroke: string, more: Omit<Pen, 'stroke'> = {}): PathShape {
  return { kind: 'path', points: [a, b], closed: false, stroke, width: 1, ...more };
}

/** A diamond as tall as a disc of this radius looks. */
export function diamond(x: number, y: number, radius: number): Point[] {
  const reach = radius * 1.25;
  return [
    [x, y - reach],
    [x + reach, y],
    [x, y + reach],
    [x - reach, y],
  ];
}
