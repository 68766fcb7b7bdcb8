/** A frame narrower than this (px) shows time running down, as phones do. */
export const PHONE = 480;

/** Least height (px) in which a picture can be read. */
export const LEAST = 300;

/** Height (px) that suits a frame of a width: the proportions of a column's picture, taller where time runs down. */
export function suitedHeight(width: number): number {
  return width < PHONE ? 620 : Math.min(Math.max(Math.round(width * 0.615), 420), 620);
}
