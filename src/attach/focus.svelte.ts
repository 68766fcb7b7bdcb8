import type { Attachment } from 'svelte/attachments';

/** Moves the keyboard's focus to an element while a condition holds. */
export function focusWhen(wanted: () => boolean): Attachment<HTMLElement> {
  return (node) => {
    $effect(() => {
      if (wanted() && node.ownerDocument.activeElement !== node) node.focus({ preventScroll: true });
    });
  };
}

/** Opens and closes a native dialog. */
export function modal(open: () => boolean): Attachment<HTMLDialogElement> {
  return (dialog) => {
    $effect(() => {
      if (open() && !dialog.open) dialog.showModal?.();
      if (!open() && dialog.open) dialog.close();
    });
  };
}
