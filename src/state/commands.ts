import type { TimelineState } from './timeline.svelte.ts';

/** One thing a reader can do: buttons, shortcuts, the help sheet and tests share it. */
export interface Command {
  readonly id: string;
  readonly label: string;
  /** `KeyboardEvent.key` values, `Shift+` in front where it is held; empty for none. */
  readonly keys: readonly string[];
  readonly run: (app: TimelineState) => void;
}

const step = (app: TimelineState, id: string | null): void => {
  if (id === null) return;
  app.focus(id);
  if (app.selected) app.select(id);
};

/** One step back: help, panel, search, keyboard place, in this order. */
function back(app: TimelineState): void {
  if (app.helpOpen) app.helpOpen = false;
  else if (app.selected) app.select(null);
  else if (app.query) app.query = '';
  else if (app.searchOpen) app.searchOpen = false;
  else app.focused = null;
}

export const COMMANDS: readonly Command[] = [
  { id: 'previous', label: 'Previous event in time', keys: ['ArrowLeft'], run: (app) => step(app, app.neighbour(-1)) },
  { id: 'next', label: 'Next event in time', keys: ['ArrowRight'], run: (app) => step(app, app.neighbour(1)) },
  {
    id: 'warmer',
    label: 'More cooperative, near that time',
    keys: ['ArrowUp'],
    run: (app) => step(app, app.toneNeighbour(1)),
  },
  {
    id: 'colder',
    label: 'More hostile, near that time',
    keys: ['ArrowDown'],
    run: (app) => step(app, app.toneNeighbour(-1)),
  },
  { id: 'pan-back', label: 'Move back in time', keys: ['Shift+ArrowLeft'], run: (app) => app.panBy(-0.1) },
  { id: 'pan-on', label: 'Move on in time', keys: ['Shift+ArrowRight'], run: (app) => app.panBy(0.1) },
  { id: 'zoom-in', label: 'Zoom in', keys: ['+', '='], run: (app) => app.zoomBy(1.6) },
  { id: 'zoom-out', label: 'Zoom out', keys: ['-', '−'], run: (app) => app.zoomBy(1 / 1.6) },
  { id: 'fit', label: 'Show everything', keys: ['0'], run: (app) => app.goTo(app.whole) },
  { id: 'first', label: 'First event', keys: ['Home'], run: (app) => step(app, app.items[0]?.id ?? null) },
  { id: 'last', label: 'Last event', keys: ['End'], run: (app) => step(app, app.items.at(-1)?.id ?? null) },
  { id: 'search', label: 'Search', keys: ['/'], run: (app) => (app.searchOpen = true) },
  { id: 'back', label: 'One step back: close, clear', keys: ['Escape'], run: back },
  { id: 'help', label: 'This list', keys: ['?'], run: (app) => (app.helpOpen = !app.helpOpen) },
];

/** The command a key event means. */
export function commandOf(
  event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>,
): Command | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  const key = event.shiftKey && event.key.startsWith('Arrow') ? `Shift+${event.key}` : event.key;
  return COMMANDS.find((command) => command.keys.includes(key)) ?? null;
}
