import type { Attachment } from 'svelte/attachments';

/** Down and up move the focus through what `selector` finds in an element, from its field to the first and back; Enter in the field takes the first. */
export function arrows(selector: string): Attachment<HTMLElement> {
  return (node) => {
    const press = (event: KeyboardEvent): void => {
      const rows = [...node.querySelectorAll<HTMLElement>(selector)];
      const target = event.target as HTMLElement;
      const field = target.closest<HTMLElement>('input');
      const at = rows.findIndex((row) => row.contains(target));
      if (event.key === 'Enter' && field) {
        event.preventDefault();
        rows[0]?.click();
      }
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step === undefined || (at < 0 && !field)) return;
      event.preventDefault();
      const next = at + step;
      if (next < 0) node.querySelector<HTMLElement>('input')?.focus();
      else rows[Math.min(next, rows.length - 1)]?.focus();
    };
    node.addEventListener('keydown', press);
    return () => node.removeEventListener('keydown', press);
  };
}
