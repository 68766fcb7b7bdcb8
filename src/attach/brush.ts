import type { Attachment } from 'svelte/attachments';
import type { Day } from '../model/index.ts';

/** What a brush needs to know and tell. `part` says what is dragged: the span or one of its ends. */
export interface Brush {
  readonly whole: () => readonly [Day, Day];
  readonly domain: () => readonly [Day, Day];
  readonly change: (domain: [Day, Day]) => void;
}

/** Drags the minimap's span (`data-part` `start`, `end`, or the rest); a press outside it centres it there. */
export function brushed({ whole, domain, change }: Brush): Attachment<HTMLElement> {
  return (node) => {
    let grip: { part: string; at: Day; from: readonly [Day, Day] } | null = null;
    const dayAt = (event: PointerEvent): Day => {
      const box = node.getBoundingClientRect();
      const [first, last] = whole();
      return first + ((event.clientX - box.left) / box.width) * (last - first);
    };
    const press = (event: PointerEvent): void => {
      if (event.button) return;
      const at = dayAt(event);
      const [from, to] = domain();
      const part = (event.target as Element).closest<HTMLElement>('[data-part]')?.dataset.part ?? 'span';
      if (part === 'span' && (at < from || at > to)) change([at - (to - from) / 2, at + (to - from) / 2]);
      grip = { part, at, from: domain() };
      node.setPointerCapture(event.pointerId);
    };
    const move = (event: PointerEvent): void => {
      if (!grip) return;
      const by = dayAt(event) - grip.at;
      const [from, to] = grip.from;
      if (grip.part === 'start') change([Math.min(from + by, to - 1), to]);
      else if (grip.part === 'end') change([from, Math.max(to + by, from + 1)]);
      else change([from + by, to + by]);
    };
    const release = (): void => void (grip = null);
    node.addEventListener('pointerdown', press);
    node.addEventListener('pointermove', move);
    node.addEventListener('pointerup', release);
    node.addEventListener('pointercancel', release);
    return () => {
      node.removeEventListener('pointerdown', press);
      node.removeEventListener('pointermove', move);
      node.removeEventListener('pointerup', release);
      node.removeEventListener('pointercancel', release);
    };
  };
}
