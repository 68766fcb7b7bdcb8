import type { Attachment } from 'svelte/attachments';

/** Time (ms) between two steps: long enough for the page to answer and paint. */
const PAUSE = 16;

/** Calls `grow` step by step while something is `missing`, so that a long list is shown at once and complete soon. */
export function growing(missing: () => boolean, grow: () => void): Attachment<HTMLElement> {
  return () => {
    $effect(() => {
      if (!missing()) return;
      const timer = setTimeout(grow, PAUSE);
      return () => clearTimeout(timer);
    });
  };
}
