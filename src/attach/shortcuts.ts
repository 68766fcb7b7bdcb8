import type { Attachment } from 'svelte/attachments';
import { commandOf } from '../state/commands.ts';
import type { TimelineState } from '../state/timeline.svelte.ts';

/** Keys mean commands everywhere but in fields, sliders and dialogs; a mark's Enter opens it natively. */
export function shortcuts(app: TimelineState): Attachment<HTMLElement> {
  return (node) => {
    const press = (event: KeyboardEvent): void => {
      const target = event.target as HTMLElement;
      if (
        event.defaultPrevented ||
        target.closest('input, select, textarea, [role="slider"], [role="listbox"], dialog')
      )
        return;
      const command = commandOf(event);
      if (!command) return;
      // Arrows, Home and End belong to the plot and to the page itself; elsewhere they scroll or move.
      if (/^(?:Arrow|Home|End)/.test(event.key) && target !== document.body && !target.closest('[data-plot]')) return;
      event.preventDefault();
      command.run(app);
    };
    node.ownerDocument.addEventListener('keydown', press);
    return () => node.ownerDocument.removeEventListener('keydown', press);
  };
}
