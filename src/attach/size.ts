import type { Attachment } from 'svelte/attachments';

/** Tells an element's inner size in whole px, at once and on every change. */
export function sized(tell: (width: number, height: number) => void): Attachment<HTMLElement> {
  return (node) => {
    const read = (): void => tell(node.clientWidth, node.clientHeight);
    const observer = new ResizeObserver(read);
    observer.observe(node);
    read();
    return () => observer.disconnect();
  };
}
