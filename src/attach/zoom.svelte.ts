import { select, zoom, zoomIdentity, type D3ZoomEvent, type ZoomTransform } from 'd3';
import type { Attachment } from 'svelte/attachments';
import { clampDomain, domainOfTransform, transformOfDomain, zoomLimits } from '../layout/index.ts';
import type { Day } from '../model/index.ts';
import { CAMERA, prefersStillness } from '../state/camera.ts';
import type { ViewState } from '../state/view.svelte.ts';

interface Axis {
  readonly vertical: boolean;
  readonly from: number;
  readonly length: number;
}

function axisOf(app: ViewState): Axis {
  const vertical = app.narrow;
  const box = app.plot;
  return vertical ? { vertical, from: box.y, length: box.height } : { vertical, from: box.x, length: box.width };
}

/** d3-zoom counts from the element's corner, the layout from the plot's: `offset · (k − 1)` lies between them. */
function toTransform(app: ViewState, { vertical, from, length }: Axis): ZoomTransform {
  const { k, x } = transformOfDomain(app.whole, app.domain, length);
  const shift = x - from * (k - 1);
  return zoomIdentity.translate(vertical ? 0 : shift, vertical ? shift : 0).scale(k);
}

/** Whether an end of the view would move by what could be seen: at the ends of the data a gesture goes on and moves nothing. */
function differs(next: readonly [Day, Day], now: readonly [Day, Day], length: number): boolean {
  const seen = ((now[1] - now[0]) / length) * 0.001;
  return Math.abs(next[0] - now[0]) > seen || Math.abs(next[1] - now[1]) > seen;
}

/** One step of a gesture: the transform that it led to, and when (ms). */
interface Step {
  readonly k: number;
  readonly along: number;
  readonly time: number;
}

/** Steps this recent (ms) tell how fast a drag was when it ended; slower than this (px/s), nobody meant to throw. */
const RECENT = 90;
const THROWN = 240;

/** Speed (px/s) at which a drag let go; 0 after a zoom, or when it had come to rest. */
function speedOf(trail: readonly Step[], end: number): number {
  const recent = trail.filter(({ time }) => end - time <= RECENT);
  const [first, last] = [recent[0], recent.at(-1)];
  if (!first || !last || last.time - first.time < 8 || first.k !== last.k) return 0;
  const speed = ((last.along - first.along) * 1000) / (last.time - first.time);
  return Math.abs(speed) < THROWN ? 0 : speed;
}

/**
 * Wheel, drag, pinch and double click move the view; the point under the pointer stays, and what was thrown goes on for a while. The view's domain is the only truth: whenever it
 * changes from elsewhere, d3-zoom's own transform is set to it. A `guest` in somebody's page leaves it the plain wheel and the single finger.
 */
export function zoomable(app: ViewState, { guest = false } = {}): Attachment<HTMLElement> {
  return (node) => {
    const trail: Step[] = [];
    const behaviour = zoom<HTMLElement, unknown>()
      .filter((event: MouseEvent) => {
        // A wheel turned over a button means the picture behind it; everything else there is the button's.
        if (event.type === 'wheel') return !guest || event.ctrlKey || event.metaKey;
        if (guest && event.type === 'touchstart' && (event as unknown as TouchEvent).touches.length < 2) return false;
        return !event.button && !(event.target as Element).closest('button:not([data-mark])');
      })
      .clickDistance(4)
      .duration(prefersStillness() ? 0 : CAMERA)
      .on('start', (event: D3ZoomEvent<HTMLElement, unknown>) => {
        if (event.sourceEvent) app.halt();
        trail.length = 0;
      })
      .on('zoom', (event: D3ZoomEvent<HTMLElement, unknown>) => {
        if (!event.sourceEvent) return;
        const axis = axisOf(app);
        const { k } = event.transform;
        const along = axis.vertical ? event.transform.y : event.transform.x;
        const asked = domainOfTransform(app.whole, { k, x: along + axis.from * (k - 1) }, axis.length);
        trail.push({ k, along, time: event.sourceEvent.timeStamp });
        const next = clampDomain(asked, app.whole);
        if (differs(next, app.domain, axis.length)) app.drag(next);
      })
      .on('end', (event: D3ZoomEvent<HTMLElement, unknown>) => {
        const speed = speedOf(trail, event.sourceEvent?.timeStamp ?? 0);
        if (speed !== 0) app.throw(speed, (app.domain[1] - app.domain[0]) / axisOf(app).length);
      });
    const selection = select(node).call(behaviour);
    $effect(() => {
      const axis = axisOf(app);
      const end = axis.from + axis.length;
      const [low, high] = axis.vertical
        ? [
            [0, axis.from],
            [1, end],
          ]
        : [
            [axis.from, 0],
            [end, 1],
          ];
      const extent = [low, high] as [[number, number], [number, number]];
      behaviour.scaleExtent(zoomLimits(app.whole)).extent(extent).translateExtent(extent);
      (node as HTMLElement & { __zoom: ZoomTransform }).__zoom = toTransform(app, axis);
    });
    return () => void selection.on('.zoom', null);
  };
}
