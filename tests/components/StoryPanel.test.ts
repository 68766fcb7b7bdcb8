import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import App from '../../src/components/App.svelte';
import { toDay, type PoliticalEvent } from '../../src/model/index.ts';
import { DatasetState } from '../../src/state/dataset.svelte.ts';
import { TimelineState } from '../../src/state/timeline.svelte.ts';
import { anEvent } from '../support/events.ts';
import { fetchParts } from '../support/parts.ts';

// jsdom has no media queries, and the theme asks for some as soon as it is loaded.
vi.hoisted(() => {
  window.matchMedia ??= (media: string) =>
    Object.assign(new EventTarget(), { media, matches: false }) as MediaQueryList;
});

const on = (id: string, day: string, salience: number): PoliticalEvent =>
  anEvent({
    id,
    salience,
    headline: `Headline of ${id}`,
    date: { edtf: day, start: day, end: day, precision: 'day', basis: 'stated' },
  });
const EVENTS = [on('one', '2025-01-05', 0.4), on('two', '2025-06-05', 0.9), on('three', '2026-01-05', 0.6)];
const kept = new Map<string, string>();

async function open(): Promise<TimelineState> {
  const files: Record<string, unknown> = {
    'index.json': {
      version: 1,
      generated: null,
      actors: 'actors.json',
      articles: 'articles.json',
      relations: [{ id: 'USA-COL', a: 'USA', b: 'COL', events: 3, first: null, last: null, file: 'r' }],
    },
    r: { relation: 'USA-COL', a: 'USA', b: 'COL', events: EVENTS },
    'actors.json': [],
    'articles.json': [],
  };
  const app = new TimelineState(new DatasetState((path) => Promise.resolve(files[path])), toDay(2026, 3, 1));
  app.mode = 'list';
  app.story.start({
    local: () => ({
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
    }),
    keep: '&data=x',
    base: 'https://example.org/news/index.html?relation=USA-COL',
  });
  await app.open('USA-COL');
  await fetchParts();
  return app;
}

const ids = (app: TimelineState): string[] => app.story.story.steps.map(({ event }) => event);
const editor = () => screen.findByRole('region', { name: 'Story' }, { timeout: 10_000 });

beforeEach(() => kept.clear());

describe('the story editor', () => {
  it('is filled from the view, ordered by keyboard and buttons, and says what happened', async () => {
    const user = userEvent.setup();
    const app = await open();
    render(App, { app });
    await user.click(screen.getByRole('button', { name: /^Present/ }));
    await user.click(within(await editor()).getByRole('button', { name: 'Weightiest events in view' }));
    expect(ids(app)).toEqual(['one', 'two', 'three']);
    const handle = screen.getByRole('button', { name: /^Place of “Headline of three”: 3 of 3/ });
    handle.focus();
    await user.keyboard('{ArrowUp}{ArrowUp}');
    expect(ids(app)).toEqual(['three', 'one', 'two']);
    expect(screen.getByRole('button', { name: /^Place of “Headline of three”: 1 of 3/ })).toHaveFocus();
    expect(screen.getByText('Now step 1 of 3.')).toHaveAttribute('role', 'status');
    await user.click(screen.getByRole('button', { name: 'Move “Headline of one” down' }));
    expect(ids(app)).toEqual(['three', 'two', 'one']);
    // At the end its own button does nothing more: the handle takes the focus.
    await waitFor(() => expect(screen.getByRole('button', { name: /^Place of “Headline of one”/ })).toHaveFocus());
    await user.click(screen.getByRole('button', { name: 'Remove “Headline of two” from the story' }));
    expect(ids(app)).toEqual(['three', 'one']);
  });

  it('holds title, notes and spans, and gives them away in the address', async () => {
    const user = userEvent.setup();
    const app = await open();
    app.story.toggle('two');
    render(App, { app });
    await user.keyboard('p');
    await user.type(within(await editor()).getByLabelText('Title'), 'My story');
    await user.click(screen.getByRole('button', { name: 'Add a note to “Headline of two”' }));
    await user.type(screen.getByLabelText('Note to “Headline of two”'), 'Say this');
    await user.click(screen.getByRole('button', { name: /^Show “Headline of two” in the span/ }));
    expect(app.story.story).toMatchObject({ title: 'My story', relation: 'USA-COL', steps: [{ note: 'Say this' }] });
    expect(app.story.story.steps[0]?.span).toMatch(/^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/);
    const link = screen.getByRole('link', { name: /^Present/ });
    expect(link.getAttribute('href')).toMatch(
      /^present\.html\?relation=USA-COL&title=My%20story&steps=two&span1=.*&data=x#note1=Say%20this$/,
    );
    expect(app.story.address({ notes: false, whole: true })).toMatch(/^https:\/\/example\.org\/news\/present\.html\?/);
    expect(app.story.address({ notes: false })).not.toContain('Say');
  });

  it('takes the open event by button and key, and shows where it stands', async () => {
    const user = userEvent.setup();
    const app = await open();
    render(App, { app });
    // Without sizes jsdom looks like a phone, where the sheet's lowest height shows less.
    app.narrow = false;
    app.select('two');
    await user.click(await screen.findByRole('button', { name: 'Add to story' }));
    expect(ids(app)).toEqual(['two']);
    expect(screen.getByRole('button', { name: 'Step 1 of the story: remove' })).toHaveAttribute('aria-pressed', 'true');
    await user.keyboard('s');
    expect(ids(app)).toEqual([]);
  });

  it('closes by Escape, after the event that lies over it', async () => {
    const user = userEvent.setup();
    const app = await open();
    app.story.open = true;
    app.select('two');
    render(App, { app });
    await user.keyboard('{Escape}');
    await editor();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('region', { name: 'Story' })).toBeNull();
  });

  it('reads a file, says what is wrong with another, and brings the story before back', async () => {
    const user = userEvent.setup();
    const app = await open();
    app.story.toggle('one');
    app.story.open = true;
    render(App, { app });
    const input = within(await editor()).getByLabelText<HTMLInputElement>('File of a story');
    const file = (text: string): File => new File([text], 'story.yaml');
    await user.upload(input, file('relation: USA-COL\ntitle: Read\nsteps: [{event: three}, {event: gone}]'));
    await waitFor(() => expect(ids(app)).toEqual(['three', 'gone']));
    expect(screen.getByText(/Not in this collection: gone/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(ids(app)).toEqual(['one']);
    await user.upload(input, file('relation: USA-COL\nsteps: [{event: three, when: now}]'));
    expect(await screen.findByRole('alert')).toHaveTextContent('step 1: when is not a part of a story.');
    await user.upload(input, file('relation: USA-XXX\nsteps: []'));
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('USA-XXX is not in this collection'));
    expect(ids(app)).toEqual(['one']);
  });
});

describe('a story in this browser', () => {
  it('is there again after a reload, whichever side stands first', async () => {
    const first = await open();
    first.story.toggle('two');
    first.story.setNote('two', 'Kept');
    const second = await open();
    expect(second.story.story.steps).toEqual([{ event: 'two', note: 'Kept' }]);
    await second.swap();
    expect(second.story.story).toMatchObject({ relation: 'COL-USA', steps: [{ event: 'two' }] });
  });

  it('does not mind a storage that is refused or holds something else', async () => {
    kept.set('entente-stories', '{"COL USA": {"steps": 3}, "x": [');
    expect((await open()).story.story.steps).toEqual([]);
    kept.set('entente-stories', '{"COL USA": {"steps": 3}}');
    const app = await open();
    expect(app.story.story.steps).toEqual([]);
    app.story.start({
      local: () => {
        throw new Error('refused');
      },
      keep: '',
      base: 'https://example.org/',
    });
    app.story.toggle('one');
    expect(ids(app)).toEqual(['one']);
  });
});
