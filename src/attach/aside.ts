import type { Attachment } from 'svelte/attachments';

/**
 * A panel beside the picture: takes the focus when it opens, gives it back to where it was when it closes with the focus inside, and Escape
 * closes it from any of its fields.
 */
export function aside(close: () => void): Attachment<HTMLElement> {
  return (node) => {
    const { ownerDocument: page } = node;
    const before = page.activeElement as HTMLElement | null;
    node.focus({ preventScroll: true });
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      event.stopPropagation();
      close();
    };
    node.addEventListener('keydown', press);
    return () => {
      node.removeEventListener('keydown', press);
      const held = page.activeElement === page.body || node.contains(page.activeElement);
      if (held && before?.isConnected) before.focus({ preventScroll: true });
    };
  };
}
