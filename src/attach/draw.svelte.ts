import type { Attachment } from 'svelte/attachments';
import type { Scene } from '../layout/index.ts';
import { paintCanvas, THEMES, type PaintOptions, type Theme } from '../paint/index.ts';
import { theme } from '../state/theme.svelte.ts';

type Paint<S> = (context: CanvasRenderingContext2D, scene: S, theme: Theme, options: PaintOptions) => void;

/** Draws a scene whenever it or the theme changes, at the device's resolution. A getter, so that a new scene does not rebuild the canvas. */
export function draw(scene: () => Scene): Attachment<HTMLCanvasElement>;
export function draw<S extends Pick<Scene, 'size'>>(scene: () => S, paint: Paint<S>): Attachment<HTMLCanvasElement>;
export function draw<S extends Pick<Scene, 'size'>>(
  scene: () => S,
  // Without a painter the scene is a relation view's.
  paint = paintCanvas as unknown as Paint<S>,
): Attachment<HTMLCanvasElement> {
  return (canvas) => {
    const context = canvas.getContext('2d');
    if (!context) return;
    $effect(() => {
      const now = scene();
      const ratio = window.devicePixelRatio || 1;
      const [width, height] = [Math.round(now.size.width * ratio), Math.round(now.size.height * ratio)];
      if (canvas.width !== width || canvas.height !== height) [canvas.width, canvas.height] = [width, height];
      paint(context, now, THEMES[theme.dark ? 'dark' : 'light'], { pixelRatio: ratio, shapes: theme.forced });
    });
  };
}
