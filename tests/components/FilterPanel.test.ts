import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import App from '../../src/components/App.svelte';
import { toDay, type Actor, type PoliticalEvent } from '../../src/model/index.ts';
import { NO_FILTER } from '../../src/search/index.ts';
import { DatasetState } from '../../src/state/dataset.svelte.ts';
import { TimelineState } from '../../src/state/timeline.svelte.ts';
import { anEvent } from '../support/events.ts';
import { fetchParts } from '../support/parts.ts';

// jsdom has no media queries, and the theme asks for some as soon as it is loaded.
vi.hoisted(() => {
  window.matchMedia ??= (media: string) =>
    Object.assign(new EventTarget(), { media, matches: false }) as MediaQueryList;
});

const country = (id: string, name: string): Actor => ({ id, name, kind: 'country', country: id });
const on = (id: string, day: string, change: Partial<PoliticalEvent> = {}) =>
  anEvent({
    id,
    headline: `Headline of ${id}`,
    date: { edtf: day, start: day, end: day, precision: 'day', basis: 'stated' },
    ...change,
  });
const EVENTS = [
  on('meet', '2026-02-03'),
  on('visa', '2025-09-26', { type: 'SANCTION', tone: -6, initiators: [country('USA', 'United States')] }),
  on('tariff', '2025-01-26', { type: 'SANCTION', tone: -5, initiators: [country('COL', 'Colombia')] }),
  on('plan', '2026-05-31', { type: 'AGREE', tone: 2.5, status: 'planned', initiators: [country('COL', 'Colombia')] }),
];
const OTHER = [on('far', '2024-01-01', { initiators: [country('IND', 'India')], type: 'SANCTION' })];

async function open(set: (app: TimelineState) => void = () => {}) {
  const entry = (a: string, b: string, events: number) => ({
    id: `${a}-${b}`,
    a,
    b,
    events,
    first: null,
    last: null,
    file: `${a}-${b}`,
  });
  const files: Record<string, unknown> = {
    'index.json': {
      version: 1,
      generated: null,
      actors: 'actors.json',
      articles: 'articles.json',
      relations: [entry('USA', 'COL', 4), entry('IND', 'PAK', 1)],
    },
    'USA-COL': { relation: 'USA-COL', a: 'USA', b: 'COL', events: EVENTS },
    'IND-PAK': { relation: 'IND-PAK', a: 'IND', b: 'PAK', events: OTHER },
    'actors.json': [country('USA', 'United States'), country('COL', 'Colombia')].map((one) => ({
      ...one,
      aliases: [],
    })),
    'articles.json': [],
  };
  const app = new TimelineState(new DatasetState((path) => Promise.resolve(files[path])), toDay(2026, 3, 1));
  app.mode = 'list';
  await app.open('USA-COL');
  set(app);
  await fetchParts();
  return { app, user: userEvent.setup(), ...render(App, { props: { app } }) };
}

const panel = () => screen.getByRole('complementary', { name: 'Filters' });
const box = (name: RegExp | string) => within(panel()).getByRole('checkbox', { name });
const rows = () => within(document.getElementById('list')!).queryAllByRole('button', { name: /^Headline/ });

beforeEach(() => {
  // jsdom lays nothing out: a wide window.
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1200);
});

describe('the filter panel', () => {
  it('opens with f, holds named groups, and Escape gives the focus back from any field', async () => {
    const { user } = await open();
    // Header and title line each have the button; the style sheet shows one of them.
    const button = screen.getAllByRole('button', { name: 'Filters' })[0]!;
    button.focus();
    await user.keyboard('f');
    const groups = within(panel()).getAllByRole('group');
    expect(groups.map((group) => group.querySelector('legend')?.textContent?.trim())).toEqual([
      'Started by',
      'Kind',
      'Tone any',
      'Status',
      'Date',
      'Leaders who take part',
      'Countries and organisations that take part',
      'Publisher',
      'Article',
    ]);
    expect(within(panel()).getByRole('region', { name: 'Filters: 4 events' })).toHaveFocus();
    box('Sanction 2 events').focus();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('complementary', { name: 'Filters' })).toBeNull();
    await waitFor(() => expect(button).toHaveFocus());
  });

  it('narrows the list, counts what each choice would show, and says so in words', async () => {
    const { user, app } = await open((one) => (one.filters.open = true));
    await user.click(box('Sanction 2 events'));
    expect(rows()).toHaveLength(2);
    expect(screen.getByText('2 of 4 events · filtered')).toBeInTheDocument();
    expect(screen.getByText('2 of 4 events.')).toHaveAttribute('aria-live', 'polite');
    const by = within(within(panel()).getByRole('group', { name: 'Started by' }));
    expect(by.getByRole('checkbox', { name: 'Colombia 1 event' })).not.toBeChecked();
    expect(box('Agree 1 event')).toBeInTheDocument();
    await user.click(by.getByRole('checkbox', { name: 'United States 1 event' }));
    expect(rows().map((row) => row.textContent)).toEqual([expect.stringContaining('Headline of visa')]);
    expect(app.filters.value).toEqual({ ...NO_FILTER, type: ['SANCTION'], by: ['USA'] });
    const chips = screen.getByRole('list', { name: 'Filters set' });
    await user.click(within(chips).getByRole('button', { name: 'Remove the filter Started by United States' }));
    expect(rows()).toHaveLength(2);
    await user.click(within(chips).getByRole('button', { name: 'Clear filters' }));
    expect(rows()).toHaveLength(4);
    expect(screen.queryByText(/filtered/)).toBeNull();
  });

  it('sets the tone by two sliders that never pass each other', async () => {
    const { app } = await open((one) => (one.filters.open = true));
    const least = within(panel()).getByRole<HTMLInputElement>('slider', { name: 'Least tone' });
    const most = within(panel()).getByRole<HTMLInputElement>('slider', { name: 'Greatest tone' });
    await fireEvent.input(most, { target: { value: '-5.5' } });
    expect([app.filters.value.tone, app.filters.adjusting]).toEqual([[-10, -5.5], true]);
    expect(most).toHaveAttribute('aria-valuetext', '−5.5');
    await fireEvent.change(most);
    expect(app.filters.adjusting).toBe(false);
    expect(rows()).toHaveLength(1);
    await fireEvent.input(least, { target: { value: '3' } });
    expect([app.filters.value.tone, least.value]).toEqual([[-5.5, -5.5], '-5.5']);
  });

  it('closes an event that it keeps out, and gives way to one that is opened', async () => {
    const { user, app } = await open((one) => one.select('meet'));
    app.filters.open = true;
    await waitFor(() => panel());
    await user.click(box('Sanction 2 events'));
    expect(app.selected).toBeNull();
    await user.click(rows()[0]!);
    expect(screen.queryByRole('complementary', { name: 'Filters' })).toBeNull();
    expect(screen.getByRole('complementary', { name: 'Open event' })).toHaveTextContent('Event 1 of 2 in view');
  });

  it('says which filter to take back when nothing passes', async () => {
    const { user, app } = await open((one) =>
      one.filters.set({ ...NO_FILTER, type: ['SANCTION'], status: ['planned'] }),
    );
    expect(screen.getByRole('heading', { name: 'No event passes the filters' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Without status “Planned”: 2 events' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Without kind “Sanction”: 1 event' }));
    expect(app.filters.value).toEqual({ ...NO_FILTER, status: ['planned'] });
    expect(rows()).toHaveLength(1);
  });

  it('says that matches of a search are filtered out', async () => {
    const { app, user } = await open((one) => one.filters.set({ ...NO_FILTER, type: ['AGREE'] }));
    app.query = 'visa';
    await waitFor(() =>
      expect(screen.getByRole('heading', { name: /match(es)? (is|are) filtered out/ })).toBeVisible(),
    );
    await user.click(screen.getAllByRole('button', { name: 'Clear filters' }).at(-1)!);
    await waitFor(() => expect(rows().length).toBeGreaterThan(0));
  });
});

describe('the view', () => {
  it('keeps its span while filters come and go', async () => {
    const { app } = await open();
    const { whole, domain } = app;
    app.filters.set({ ...NO_FILTER, type: ['AGREE'] });
    expect([app.whole, app.domain, app.items.length]).toEqual([whole, domain, 1]);
  });

  it('does not select what a link filters out', async () => {
    const { app } = await open();
    await app.open('USA-COL', { selected: 'meet', filter: { ...NO_FILTER, type: ['AGREE'] } });
    expect([app.selected, app.items.length]).toEqual([null, 1]);
  });

  it('gives up sides and people when a reader goes on to another relation, and keeps kinds', async () => {
    const { app } = await open((one) =>
      one.filters.set({ ...NO_FILTER, type: ['SANCTION'], by: ['USA'], leader: ['x'] }),
    );
    await app.open('IND-PAK');
    expect(app.filters.value).toEqual({ ...NO_FILTER, type: ['SANCTION'] });
    expect(app.items.map(({ id }) => id)).toEqual(['far']);
  });
});
