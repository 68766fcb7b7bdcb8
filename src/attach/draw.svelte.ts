import type { Attachment } from 'svelte/attachments';
import type { Scene } from '../layout/index.ts';
import { paintCanvas, THEMES } from '../paint/index.ts';
import { theme } from '../state/theme.svelte.ts';

/** Draws a scene whenever it or the theme changes, at the device's resolution. A getter, so that a new scene does not rebuild the canvas. */
export function draw(scene: () => Scene): Attachment<HTMLCanvasElement> {
  return (canvas) => {
    const context = canvas.getContext('2d');
    if (!context) return;
    $effect(() => {
      const now = scene();
      const ratio = window.devicePixelRatio || 1;
      const [width, height] = [Math.round(now.size.width * ratio), Math.round(now.size.height * ratio)];
      if (canvas.width !== width || canvas.height !== height) [canvas.width, canvas.height] = [width, height];
      paintCanvas(context, now, THEMES[theme.dark ? 'dark' : 'light'], { pixelRatio: ratio, shapes: theme.forced });
    });
  };
}
