import { paintCanvas, paintLanesCanvas, paintLanesSvg, paintSvg, THEMES } from '../paint/index.ts';
import type { TimelineState } from '../state/timeline.svelte.ts';

/** The picture in view as an SVG document, in light colours as on paper. */
export function pictureSvg(app: TimelineState): string {
  return app.mode === 'lanes' ? paintLanesSvg(app.lanes.scene, THEMES.light) : paintSvg(app.scene, THEMES.light);
}

/** The picture in view as a PNG of twice its size. Throws where the browser draws none. */
export async function picturePng(app: TimelineState): Promise<Blob> {
  const canvas = document.createElement('canvas');
  const { width, height } = app.size;
  [canvas.width, canvas.height] = [width * 2, height * 2];
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser draws no pictures.');
  const colours = THEMES.light;
  const options = { pixelRatio: 2, labels: true };
  if (app.mode === 'lanes') paintLanesCanvas(context, app.lanes.scene, colours, options);
  else paintCanvas(context, app.scene, colours, options);
  context.globalCompositeOperation = 'destination-over';
  context.fillStyle = colours.paper;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.fillRect(0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (!blob) throw new Error('The picture could not be made.');
  return blob;
}

/** Name of a file about what is shown, `kind` its ending. */
export function fileName(app: Pick<TimelineState, 'a' | 'b'>, kind: string): string {
  return `entente-${app.a}-${app.b}.${kind}`.toLowerCase();
}

/** Hands a file to the browser's downloads. */
export function saveFile(name: string, type: string, content: string | Blob): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
