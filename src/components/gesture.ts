/** A pointer's place in CSS px. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

const START = 6;
const SWIPE = 56;

/** What a pointer's way means: a vertical drag from 6 px on, a swipe from 56 px sideways and twice as far as up or down, else nothing. */
export function readGesture(from: Point, to: Point): 'left' | 'right' | 'vertical' | null {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  if (Math.abs(dx) >= SWIPE && Math.abs(dx) > 2 * Math.abs(dy)) return dx < 0 ? 'left' : 'right';
  return Math.abs(dy) >= START && Math.abs(dy) > Math.abs(dx) ? 'vertical' : null;
}

/** The sheet's height to settle on after a drag to `px` in a window `available` px high; dragged nearly away, it closes. */
export function nearestHeight(px: number, available: number): 'closed' | 'peek' | 'half' | 'full' {
  if (px < 120) return 'closed';
  const half = available * 0.55;
  if (px < (250 + half) / 2) return 'peek';
  return px < (half + available) / 2 ? 'half' : 'full';
}
