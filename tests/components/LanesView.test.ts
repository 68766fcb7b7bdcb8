import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { flushSync } from 'svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import App from '../../src/components/App.svelte';
import type { PoliticalEvent } from '../../src/model/index.ts';
import { toDay } from '../../src/model/index.ts';
import { DatasetState } from '../../src/state/dataset.svelte.ts';
import { TimelineState } from '../../src/state/timeline.svelte.ts';
import { made } from '../layout/lane-world.ts';
import { fetchParts } from '../support/parts.ts';

// jsdom has no media queries, and the theme asks for some as soon as it is loaded.
vi.hoisted(() => {
  window.matchMedia ??= (media: string) =>
    Object.assign(new EventTarget(), { media, matches: false }) as MediaQueryList;
});

const EVENTS: readonly PoliticalEvent[] = [
  made('first', '2020-02-01', ['trump'], ['petro'], { salience: 0.9, headline: 'They quarrel' }),
  made('second', '2020-05-01', ['petro'], ['USA'], { salience: 0.8, headline: 'He answers' }),
  made('third', '2020-08-01', ['trump', 'petro'], [], { salience: 0.8, headline: 'They meet' }),
  made('fourth', '2020-10-01', ['VEN'], ['USA'], { headline: 'Another speaks' }),
  made('fifth', '2020-12-01', ['maduro'], ['PER'], { headline: 'Nobody of the rows' }),
];

async function open() {
  const files: Record<string, unknown> = {
    'index.json': {
      version: 1,
      generated: null,
      actors: 'actors.json',
      articles: 'articles.json',
      relations: [{ id: 'USA-COL', a: 'USA', b: 'COL', events: EVENTS.length, first: null, last: null, file: 'r' }],
    },
    r: { relation: 'USA-COL', a: 'USA', b: 'COL', events: EVENTS },
    'actors.json': [],
    'articles.json': [],
  };
  const app = new TimelineState(new DatasetState((path) => Promise.resolve(files[path])), toDay(2021));
  app.mode = 'lanes';
  await app.open('USA-COL');
  await fetchParts();
  render(App, { app });
  // jsdom lays nothing out.
  app.narrow = false;
  app.size = { width: 1200, height: 600 };
  flushSync();
  return app;
}

const group = () => screen.getByRole('group', { name: /^Lanes of/ });
const marks = () =>
  within(group())
    .getAllByRole('button')
    .filter((button) => button.hasAttribute('data-mark'))
    .map((button) => button.getAttribute('aria-label'));
const rows = () =>
  within(screen.getByRole('list', { name: 'Rows' }))
    .getAllByRole('listitem')
    .map((item) => item.querySelector('.full')?.textContent);

beforeEach(() => {
  globalThis.ResizeObserver ??= class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  };
  HTMLCanvasElement.prototype.getContext = () => null;
});

describe('the lanes', () => {
  it('suggest the two countries and their leaders, and say what they leave out', async () => {
    const app = await open();
    expect(rows()).toEqual(['trump', 'USA', 'COL', 'petro']);
    expect(screen.getByText('4 of 5 events, 4 named, 4 rows')).toBeInTheDocument();
    expect(group()).toHaveAccessibleName('Lanes of trump, USA, COL and petro, January to December 2020, 4 events');
    expect(app.lanes.spoken).toMatch(/4 rows, 4 of 5 events; most salient: They quarrel\.$/);
  });

  it('have one button for each event, which says who does it to whom', async () => {
    await open();
    expect(marks()).toHaveLength(4);
    expect(marks()).toContain('1 February 2020. They quarrel. Cooperative. From trump to petro. 1 of 4.');
    expect(marks()).toContain('1 August 2020. They meet. Cooperative. trump and petro together. 3 of 4.');
  });

  it('follow the keys: along time, from row to row, open and close', async () => {
    const app = await open();
    const user = userEvent.setup();
    group().focus();
    await user.keyboard('{Home}');
    expect(app.focused).toBe('first');
    expect(document.activeElement).toHaveAccessibleName(/They quarrel/);
    await user.keyboard('{ArrowRight}');
    expect(app.focused).toBe('second');
    await user.keyboard('{ArrowUp}');
    expect(app.focused).toBe('fourth');
    await user.keyboard('{ArrowDown}');
    expect(app.focused).toBe('third');
    await user.keyboard('{Enter}');
    expect(app.selected).toBe('third');
    expect(screen.getByRole('complementary', { name: 'Open event' })).toHaveTextContent('Event 3 of 4 in view');
    await user.keyboard('{Escape}');
    expect(app.selected).toBeNull();
  });

  it('move, remove and add rows', async () => {
    const app = await open();
    const user = userEvent.setup();
    screen.getByRole('button', { name: /^petro/ }).focus();
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(rows()).toEqual(['trump', 'USA', 'petro', 'COL']);
    expect(document.activeElement).toHaveAccessibleName(/^petro/);
    await user.click(screen.getByRole('button', { name: 'Remove the row of COL' }));
    expect(rows()).toEqual(['trump', 'USA', 'petro']);
    app.lanes.add('maduro');
    flushSync();
    expect(app.lanes.counts).toMatch(/^5 events/);
    for (const id of ['trump', 'USA', 'petro']) app.lanes.remove(id);
    app.lanes.remove('maduro');
    expect(app.lanes.ids).toEqual(['maduro']);
    app.lanes.reset();
    expect(app.lanes.ids).toEqual(['trump', 'USA', 'COL', 'petro']);
  });

  it('forget rows that nobody knows, or that are told twice', async () => {
    const app = await open();
    app.lanes.chosen = ['petro', 'nobody', 'petro', 'USA'];
    expect(app.lanes.ids).toEqual(['petro', 'USA']);
    app.lanes.chosen = ['nobody'];
    expect(app.lanes.ids).toEqual(['trump', 'USA', 'COL', 'petro']);
  });
});
