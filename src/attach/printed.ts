import { flushSync } from 'svelte';
import type { Attachment } from 'svelte/attachments';

/** Tells when the page is about to be printed and when that is over; the markup has changed before the first sheet is laid out. */
export function printed(tell: (now: boolean) => void): Attachment<HTMLElement> {
  return (node) => {
    const view = node.ownerDocument.defaultView;
    const media = view?.matchMedia?.('print');
    const start = (): void => flushSync(() => tell(true));
    const end = (): void => flushSync(() => tell(false));
    const change = (event: MediaQueryListEvent): void => (event.matches ? start() : end());
    view?.addEventListener('beforeprint', start);
    view?.addEventListener('afterprint', end);
    media?.addEventListener?.('change', change);
    return () => {
      view?.removeEventListener('beforeprint', start);
      view?.removeEventListener('afterprint', end);
      media?.removeEventListener?.('change', change);
    };
  };
}
