import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import App from '../../src/components/App.svelte';
import { groupRelations, indexRelation } from '../../src/corpus/relations.ts';
import { summariseCountries } from '../../src/corpus/overview.ts';
import { toDay, type Actor, type PoliticalEvent } from '../../src/model/index.ts';
import { NO_FILTER } from '../../src/search/index.ts';
import { DatasetState } from '../../src/state/dataset.svelte.ts';
import { TimelineState } from '../../src/state/timeline.svelte.ts';
import { anEvent } from '../support/events.ts';
import { fetchParts } from '../support/parts.ts';

// jsdom has no media queries and no dialogs.
vi.hoisted(() => {
  window.matchMedia ??= (media: string) =>
    Object.assign(new EventTarget(), { media, matches: false }) as MediaQueryList;
  HTMLDialogElement.prototype.showModal ??= function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close ??= function () {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  };
});

const country = (id: string, name: string): Actor => ({ id, name, kind: 'country', country: id });
const leader = (id: string, name: string, of: string): Actor => ({ id, name, kind: 'leader', country: of });
const [usa, col, ven] = [country('USA', 'United States'), country('COL', 'Colombia'), country('VEN', 'Venezuela')];
const [trump, petro] = [leader('donald-trump', 'Donald Trump', 'USA'), leader('gustavo-petro', 'Gustavo Petro', 'COL')];
const on = (id: string, day: string, initiators: Actor[], recipients: Actor[], change: Partial<PoliticalEvent> = {}) =>
  anEvent({
    id,
    headline: `Headline of ${id}`,
    date: { edtf: day, start: day, end: day, precision: 'day', basis: 'stated' },
    initiators,
    recipients,
    ...change,
  });
const relations = groupRelations([
  on('meet', '2026-02-03', [trump, petro], []),
  on('visa', '2025-09-26', [usa], [petro]),
  on('tariff', '2025-01-26', [trump], [col]),
  on('both', '2025-10-26', [usa], [col, ven]),
  on('border', '2019-02-23', [ven], [col]),
]);

async function open(relation: string | null = 'USA-COL') {
  const files: Record<string, unknown> = {
    'index.json': {
      version: 1,
      generated: null,
      actors: 'actors.json',
      articles: 'articles.json',
      relations: relations.map(indexRelation),
      countries: summariseCountries(relations),
    },
    ...Object.fromEntries(relations.map((one) => [`relations/${one.relation}.json`, one])),
    'actors.json': [usa, col, ven, trump, petro].map((one) => ({ ...one, aliases: [] })),
    'articles.json': [],
  };
  const app = new TimelineState(new DatasetState((path) => Promise.resolve(files[path])), toDay(2026, 3, 1));
  app.mode = 'list';
  await app.open(relation);
  await fetchParts();
  return { app, user: userEvent.setup(), ...render(App, { props: { app } }) };
}

const picker = () => screen.getByRole('group', { name: 'Relation' });
const overview = () => screen.getByRole('dialog', { name: 'Relations' });
/** Rows as they read; flags that jsdom has no pictures of are codes. */
const names = () =>
  within(overview())
    .getAllByRole('listitem')
    .map((item) =>
      item.textContent
        ?.replace(/\s+/g, ' ')
        .trim()
        .replace(/^(?:[A-Z]{3})+ /, ''),
    );
const ids = (app: TimelineState) => app.items.map(({ id }) => id);

beforeEach(() => {
  // jsdom lays nothing out: a wide window.
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1200);
});

describe('the overview', () => {
  it('lists relations with count and span, countries first, and marks the one on view', async () => {
    const { user } = await open();
    await user.click(within(picker()).getByRole('button', { name: /^Relation of United States/ }));
    expect(names().slice(0, 3)).toEqual([
      'United States and Colombia 4 events 2025 – 2026',
      'Colombia and Venezuela 1 event 2019',
      'United States and Venezuela 1 event 2025',
    ]);
    expect(names()).toContain('Colombia and all others 5 events 2019 – 2026');
    expect(names()).toContain('Donald Trump and Gustavo Petro 1 event 2026');
    expect(overview().querySelectorAll('[aria-current="true"]')).toHaveLength(1);
    expect(overview().querySelector('svg path')).not.toBeNull();
  });

  it('finds leaders by typing; arrows and Enter choose', async () => {
    const { user, app } = await open();
    await user.click(within(picker()).getByRole('button', { name: /^Relation of United States/ }));
    const field = within(overview()).getByRole('textbox', { name: 'Find a country or a leader' });
    await user.click(field);
    await user.keyboard('trump');
    expect(names()).toHaveLength(2);
    await user.keyboard('{ArrowDown}');
    expect(within(overview()).getByRole('button', { name: /^Donald Trump and Colombia/ })).toHaveFocus();
    await user.keyboard('{ArrowDown}{Enter}');
    await waitFor(() => expect([app.a, app.b]).toEqual(['donald-trump', 'gustavo-petro']));
    expect(app.relations.open).toBe(false);
    expect(ids(app)).toEqual(['meet']);
    expect(screen.getByRole('heading', { level: 1, name: 'Donald Trump and Gustavo Petro' })).toBeInTheDocument();
  });

  it("the second name offers the first one's relations, and all on request", async () => {
    const { user } = await open();
    await user.click(within(picker()).getByRole('button', { name: /^with Colombia/ }));
    const scopes = within(overview()).getByRole('group', { name: 'Relations of' });
    expect(within(scopes).getByRole('button', { name: 'With United States' })).toHaveAttribute('aria-pressed', 'true');
    expect(names().every((name) => name?.startsWith('United States and'))).toBe(true);
    await user.click(within(overview()).getByRole('textbox'));
    await user.keyboard('border');
    expect(overview()).toHaveTextContent('No relation of that name');
    await user.click(within(overview()).getByRole('button', { name: 'Look among all' }));
    await user.clear(within(overview()).getByRole('textbox'));
    await user.keyboard('{Enter}');
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

describe('who deals with whom', () => {
  it('one country with all others: each event once, swapped by nobody', async () => {
    const { app } = await open('USA');
    expect(ids(app)).toEqual(['tariff', 'visa', 'both', 'meet']);
    expect(app.items.map(({ side }) => side)).toEqual(['a', 'a', 'a', 'both']);
    expect(app.names).toEqual({ a: 'United States', b: 'all others' });
    expect(screen.queryByRole('button', { name: 'Swap the two' })).toBeNull();
  });

  it('a leader and a country, either first', async () => {
    const { app } = await open('COL~donald-trump');
    expect([app.a, app.b, ids(app)]).toEqual(['COL', 'donald-trump', ['tariff', 'meet']]);
    await app.swap();
    expect([app.a, app.b]).toEqual(['donald-trump', 'COL']);
    expect(app.items.map(({ side }) => side)).toEqual(['a', 'both']);
  });

  it('who never deals with whom falls back to the largest relation', async () => {
    const { app } = await open('donald-trump~VEN');
    expect([app.a, app.b]).toEqual(['USA', 'COL']);
  });

  it('filters by who started it know leaders and all others', async () => {
    const { app } = await open('COL');
    app.filters.set({ ...NO_FILTER, by: ['*'] });
    expect(ids(app)).toEqual(['border', 'tariff', 'visa', 'both']);
  });
});
