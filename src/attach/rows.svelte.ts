import type { Attachment } from 'svelte/attachments';
import type { TimelineState } from '../state/timeline.svelte.ts';

/** How long a row is kept in sight, in frames. */
const FRAMES = 12;

/**
 * Ties a list's rows (`data-row`, the event's id, each with one button) to the view: a click opens, the keyboard's place is the focus, and
 * the row of an event opened from elsewhere comes into sight.
 * @param rendered changes when there are other rows than before: a row that was waited for may have come.
 */
export function rowsOf(app: TimelineState, rendered: () => unknown): Attachment<HTMLElement> {
  return (node) => {
    const { ownerDocument: page } = node;
    let wanted: { id: string; focus: boolean } | null = null;
    let opened: string | null = null;
    let frame = 0;

    const idAt = (target: EventTarget | null): string | null =>
      (target as Element | null)?.closest?.<HTMLElement>('[data-row]')?.dataset.row ?? null;
    /** Brings a row into sight, for some frames: rows above it that were estimated until now take their height. */
    const follow = (row: HTMLElement, frames = FRAMES): void => {
      row.scrollIntoView?.({ block: 'nearest' });
      frame = frames > 0 ? requestAnimationFrame(() => follow(row, frames - 1)) : 0;
    };
    /** The reader scrolls: no row is waited for any longer. */
    const rest = (): void => {
      cancelAnimationFrame(frame);
      wanted = null;
    };
    const settle = (): void => {
      const row = wanted && node.querySelector<HTMLElement>(`[data-row="${wanted.id.replace(/["\\]/g, '\\$&')}"]`);
      if (!row) return;
      if (wanted?.focus) row.querySelector('button')?.focus({ preventScroll: true });
      rest();
      follow(row);
    };
    const click = (event: MouseEvent): void => {
      const id = idAt(event.target);
      const onButton = (event.target as Element).closest('button') !== null;
      // Whoever marks words of a row wants to copy them.
      if (id === null || (!onButton && page.getSelection()?.isCollapsed === false)) return;
      app.focused = id;
      app.select(id);
    };
    const enter = (event: FocusEvent): void => {
      app.focused = idAt(event.target) ?? app.focused;
    };
    const leave = (event: FocusEvent): void => {
      if (event.relatedTarget && !node.contains(event.relatedTarget as Node)) app.focused = null;
    };

    $effect(() => {
      const id = app.focused;
      if (id === null || idAt(page.activeElement) === id) return;
      wanted = { id, focus: true };
      settle();
    });
    $effect(() => {
      const id = app.selected;
      // The panel that had the focus is gone: back to the row it was opened from.
      const closed = id === null && opened !== null && page.activeElement === page.body ? opened : null;
      opened = id;
      if (closed !== null) wanted = { id: closed, focus: true };
      // Also when it was opened here: the phone's sheet may now lie over it.
      else if (id !== null) wanted = { id, focus: wanted?.id === id && wanted.focus };
      settle();
    });
    $effect(() => {
      rendered();
      settle();
    });

    node.addEventListener('wheel', rest, { passive: true });
    node.addEventListener('pointerdown', rest);
    node.addEventListener('click', click);
    node.addEventListener('focusin', enter);
    node.addEventListener('focusout', leave);
    return () => {
      rest();
      node.removeEventListener('wheel', rest);
      node.removeEventListener('pointerdown', rest);
      node.removeEventListener('click', click);
      node.removeEventListener('focusin', enter);
      node.removeEventListener('focusout', leave);
    };
  };
}
