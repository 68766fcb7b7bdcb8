import { message, type Message } from '../messages/index.ts';
import type { TimelineState } from './timeline.svelte.ts';
import { ZOOM_STEP } from './view.svelte.ts';

/** One thing a reader can do: buttons, shortcuts, the help sheet and tests share it. */
export interface Command {
  readonly id: string;
  readonly label: Message;
  /** `KeyboardEvent.key` values, `Shift+` in front where it is held; empty for none. */
  readonly keys: readonly string[];
  readonly run: (app: TimelineState) => void;
}

const step = (app: TimelineState, id: string | null): void => {
  if (id === null) return;
  app.focus(id);
  if (app.selected) app.select(id);
};

type Step = (app: TimelineState) => string | null;

/** The event a key steps to: along time and tone in the plot, along time and rows in the lanes, from row to row in the list. */
const stepping =
  (plot: Step, lanes: Step, list: Step) =>
  (app: TimelineState): void =>
    step(app, app.mode === 'list' ? list(app) : app.mode === 'lanes' ? lanes(app) : plot(app));

/** Moves of the camera mean nothing where there is no picture. */
const inPlot =
  (run: (app: TimelineState) => void) =>
  (app: TimelineState): void => {
    if (app.mode !== 'list') run(app);
  };

/** One step back: help, filters, panel, story, search, keyboard place, in this order. */
function back(app: TimelineState): void {
  if (app.helpOpen) app.helpOpen = false;
  else if (app.shareOpen) app.shareOpen = false;
  else if (app.filters.open) app.filters.open = false;
  else if (app.selected) app.select(null);
  else if (app.story.open) app.story.open = false;
  else if (app.query) app.query = '';
  else if (app.searchOpen) app.searchOpen = false;
  else app.focused = null;
}

export const COMMANDS: readonly Command[] = [
  {
    id: 'previous',
    label: message('Previous event in time'),
    keys: ['ArrowLeft'],
    run: stepping(
      (app) => app.neighbour(-1),
      (app) => app.lanes.neighbour(-1),
      (app) => app.list.neighbour(-1),
    ),
  },
  {
    id: 'next',
    label: message('Next event in time'),
    keys: ['ArrowRight'],
    run: stepping(
      (app) => app.neighbour(1),
      (app) => app.lanes.neighbour(1),
      (app) => app.list.neighbour(1),
    ),
  },
  {
    id: 'warmer',
    label: message('More cooperative, near that time; in the lanes the row above'),
    keys: ['ArrowUp'],
    run: stepping(
      (app) => app.toneNeighbour(1),
      (app) => app.lanes.rowNeighbour(-1),
      (app) => app.list.neighbour(-1),
    ),
  },
  {
    id: 'colder',
    label: message('More hostile, near that time; in the lanes the row below'),
    keys: ['ArrowDown'],
    run: stepping(
      (app) => app.toneNeighbour(-1),
      (app) => app.lanes.rowNeighbour(1),
      (app) => app.list.neighbour(1),
    ),
  },
  {
    id: 'pan-back',
    label: message('Move back in time'),
    keys: ['Shift+ArrowLeft'],
    run: inPlot((app) => app.panBy(-0.1)),
  },
  { id: 'pan-on', label: message('Move on in time'), keys: ['Shift+ArrowRight'], run: inPlot((app) => app.panBy(0.1)) },
  { id: 'zoom-in', label: message('Zoom in'), keys: ['+', '='], run: inPlot((app) => app.zoomBy(ZOOM_STEP)) },
  { id: 'zoom-out', label: message('Zoom out'), keys: ['-', '−'], run: inPlot((app) => app.zoomBy(1 / ZOOM_STEP)) },
  { id: 'fit', label: message('Show everything'), keys: ['0'], run: (app) => app.goTo(app.whole) },
  {
    id: 'fit-event',
    label: message('Zoom to the event that is open or has the focus'),
    keys: ['.'],
    run: inPlot((app) => app.fitEvent()),
  },
  {
    id: 'first',
    label: message('First event'),
    keys: ['Home'],
    run: stepping(
      (app) => app.items[0]?.id ?? null,
      (app) => app.lanes.events[0]?.item.id ?? null,
      (app) => app.list.ids[0] ?? null,
    ),
  },
  {
    id: 'last',
    label: message('Last event'),
    keys: ['End'],
    run: stepping(
      (app) => app.items.at(-1)?.id ?? null,
      (app) => app.lanes.events.at(-1)?.item.id ?? null,
      (app) => app.list.ids.at(-1) ?? null,
    ),
  },
  { id: 'relation', label: message('Timeline of the relation'), keys: ['r'], run: (app) => (app.mode = 'timeline') },
  {
    id: 'lanes',
    label: message('Lanes: who did what to whom, row by row'),
    keys: ['l'],
    run: (app) => (app.mode = 'lanes'),
  },
  {
    id: 'list',
    label: message('List of the events, or the timeline again'),
    keys: ['t'],
    run: (app) => (app.mode = app.mode === 'list' ? 'timeline' : 'list'),
  },
  { id: 'search', label: message('Search'), keys: ['/'], run: (app) => (app.searchOpen = true) },
  { id: 'filters', label: message('Filters'), keys: ['f'], run: (app) => (app.filters.open = !app.filters.open) },
  {
    id: 'story',
    label: message('Story: put together and present'),
    keys: ['p'],
    run: (app) => {
      app.story.open = !app.story.open || app.selected !== null;
      if (app.story.open) app.select(null);
    },
  },
  {
    id: 'pick',
    label: message('Add the event to the story, or remove it'),
    keys: ['s'],
    run: (app) => {
      const id = app.selected ?? app.focused;
      if (id) app.story.toggle(id);
    },
  },
  { id: 'share', label: message('Share or embed what is in view'), keys: ['e'], run: (app) => (app.shareOpen = true) },
  { id: 'back', label: message('One step back: close, clear'), keys: ['Escape'], run: back },
  { id: 'help', label: message('This list'), keys: ['?'], run: (app) => (app.helpOpen = !app.helpOpen) },
];

/** The command a key event means. */
export function commandOf(
  event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>,
): Command | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  const key = event.shiftKey && event.key.startsWith('Arrow') ? `Shift+${event.key}` : event.key;
  return COMMANDS.find((command) => command.keys.includes(key)) ?? null;
}
