/**
 * Whether the browser tells an element with `content-visibility: auto` that it comes near the screen (`contentvisibilityautostatechange`).
 * Where it does not, nothing may wait for that.
 */
export const TELLS_APPROACH: boolean =
  typeof document !== 'undefined' && 'oncontentvisibilityautostatechange' in document.documentElement;
