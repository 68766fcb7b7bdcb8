import type { Attachment } from 'svelte/attachments';
import type { ViewState } from '../state/view.svelte.ts';

/** What says that somebody is about to move the view. */
const APPROACH = ['pointerenter', 'touchstart', 'focusin'] as const;

/** Zooming and dragging for a guest in somebody's page; what they need is fetched when pointer, finger or keyboard come. */
export function zoomableLater(view: ViewState): Attachment<HTMLElement> {
  return (node) => {
    let undo: (() => void) | undefined;
    let gone = false;
    const stop = (): void => {
      for (const type of APPROACH) node.removeEventListener(type, start);
    };
    function start(): void {
      stop();
      // Where it cannot be fetched, the buttons and the keys still move the view.
      void import('./zoom.svelte.ts').then(
        ({ zoomable }) => {
          // It watches the view, and is no longer within the effect that attached us.
          if (!gone) undo = $effect.root(() => zoomable(view, { guest: true })(node));
        },
        () => {},
      );
    }
    for (const type of APPROACH) node.addEventListener(type, start, { passive: true });
    return () => {
      gone = true;
      stop();
      undo?.();
    };
  };
}
