import type { Attachment } from 'svelte/attachments';
import { commandOf } from '../state/commands.ts';
import type { TimelineState } from '../state/timeline.svelte.ts';

/**
 * Keys mean commands everywhere but in fields, sliders and dialogs; a mark's Enter opens it natively.
 * @param has which commands there are, by id: all unless told
 */
export function shortcuts(app: TimelineState, has: (id: string) => boolean = () => true): Attachment<HTMLElement> {
  return (node) => {
    const press = (event: KeyboardEvent): void => {
      const target = event.target as HTMLElement;
      if (
        event.defaultPrevented ||
        target.closest('input, select, textarea, [role="slider"], [role="listbox"], dialog')
      )
        return;
      const command = commandOf(event);
      if (!command || !has(command.id)) return;
      // Arrows, Home and End belong to the plot, the list's rows and the page itself; elsewhere they scroll or move.
      const own = target === document.body || target.closest('[data-plot], [data-lanes], [data-row]');
      if (/^(?:Arrow|Home|End)/.test(event.key) && !own) return;
      event.preventDefault();
      command.run(app);
    };
    node.ownerDocument.addEventListener('keydown', press);
    return () => node.ownerDocument.removeEventListener('keydown', press);
  };
}
