import type { Attachment } from 'svelte/attachments';
import { ZOOM_STEP, type ViewState } from '../state/view.svelte.ts';

function step(view: ViewState, id: string | null | undefined): void {
  if (!id) return;
  view.focus(id);
  if (view.selected) view.select(id);
}

/** Keys that mean something to a picture alone: the same as in the app. */
const KEYS: Readonly<Record<string, (view: ViewState) => void>> = {
  ArrowLeft: (view) => step(view, view.neighbour(-1)),
  ArrowRight: (view) => step(view, view.neighbour(1)),
  ArrowUp: (view) => step(view, view.toneNeighbour(1)),
  ArrowDown: (view) => step(view, view.toneNeighbour(-1)),
  Home: (view) => step(view, view.items[0]?.id),
  End: (view) => step(view, view.items.at(-1)?.id),
  'Shift+ArrowLeft': (view) => view.panBy(-0.1),
  'Shift+ArrowRight': (view) => view.panBy(0.1),
  '+': (view) => view.zoomBy(ZOOM_STEP),
  '=': (view) => view.zoomBy(ZOOM_STEP),
  '-': (view) => view.zoomBy(1 / ZOOM_STEP),
  '−': (view) => view.zoomBy(1 / ZOOM_STEP),
  '0': (view) => view.goTo(view.whole),
  '.': (view) => view.fitEvent(),
};

/** The keys of an embedded picture. They mean nothing outside of it, so that the page around keeps its own; Escape closes from everywhere. */
export function plotKeys(view: ViewState): Attachment<HTMLElement> {
  return (node) => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'Escape') {
        if (view.selected) view.select(null);
        else view.focused = null;
        return;
      }
      if (!(event.target as HTMLElement).closest('[data-plot]')) return;
      const key = event.shiftKey && event.key.startsWith('Arrow') ? `Shift+${event.key}` : event.key;
      if (!Object.hasOwn(KEYS, key)) return;
      event.preventDefault();
      KEYS[key]!(view);
    };
    node.addEventListener('keydown', press);
    return () => node.removeEventListener('keydown', press);
  };
}
