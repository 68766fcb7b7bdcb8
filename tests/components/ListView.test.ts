import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import App from '../../src/components/App.svelte';
import { formatDay, parseEdtf, toDay, type PoliticalEvent } from '../../src/model/index.ts';
import { DatasetState } from '../../src/state/dataset.svelte.ts';
import { TimelineState } from '../../src/state/timeline.svelte.ts';
import { anEvent } from '../support/events.ts';
import { fetchParts } from '../support/parts.ts';

// jsdom has no media queries, and the theme asks for some as soon as it is loaded.
vi.hoisted(() => {
  window.matchMedia ??= (media: string) =>
    Object.assign(new EventTarget(), { media, matches: false }) as MediaQueryList;
});

const on = (id: string, edtf: string, change: Partial<PoliticalEvent> = {}): PoliticalEvent => {
  const { start, end, precision } = parseEdtf(edtf)!;
  const day = (n: number | null) => (n === null ? null : formatDay(n));
  return anEvent({
    id,
    headline: `Headline of ${id}`,
    date: { edtf, start: day(start), end: day(end), precision, basis: edtf === 'XXXX' ? 'unknown' : 'stated' },
    ...change,
  });
};
const SENTENCE = anEvent().sources[0]!;
const EVENTS = [
  on('ides', '-0043-03-15'),
  on('visa', '2025-09-26', { tone: -6, salience: 0.9, headline: 'The United States cancels a visa' }),
  on('month', '2025-10', { tone: -7, status: 'alleged', type: 'ACCUSE' }),
  on('meet', '2026-02-03', { tone: 4 }),
  on('never', 'XXXX', { sources: [{ ...SENTENCE, published: null }] }),
];

async function open(events: readonly PoliticalEvent[] = EVENTS, set: (app: TimelineState) => void = () => {}) {
  const files: Record<string, unknown> = {
    'index.json': {
      version: 1,
      generated: null,
      actors: 'actors.json',
      articles: 'articles.json',
      relations: [{ id: 'USA-COL', a: 'USA', b: 'COL', events: events.length, first: null, last: null, file: 'r' }],
    },
    r: { relation: 'USA-COL', a: 'USA', b: 'COL', events },
    'actors.json': [],
    'articles.json': [
      {
        id: 'a1',
        title: 'They met',
        publisher: 'Reuters',
        authors: [],
        url: 'https://example.org/1',
        published: '2026-02-04',
        text: null,
      },
    ],
  };
  const app = new TimelineState(new DatasetState((path) => Promise.resolve(files[path])), toDay(2026, 3, 1));
  app.mode = 'list';
  await app.open('USA-COL');
  set(app);
  await fetchParts();
  return { app, user: userEvent.setup(), ...render(App, { props: { app } }) };
}

const list = () => document.getElementById('list')!;
const headings = () => within(list()).getAllByRole('heading', { level: 2 });
const rows = () => within(list()).getAllByRole('button');
const row = (name: RegExp | string) => within(list()).getByRole('button', { name });

beforeEach(() => {
  // jsdom lays nothing out: a wide window.
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1200);
});

describe('the list', () => {
  it('has a heading a year, newest first, undated last, and its rows in lists', async () => {
    await open();
    expect(headings().map((heading) => heading.textContent?.trim())).toEqual([
      '2026 1 event',
      '2025 2 events',
      '44 BCE 1 event',
      'Date unknown 1 event',
    ]);
    expect(within(list()).getAllByRole('list')).toHaveLength(4);
    expect(within(list()).getAllByRole('listitem')).toHaveLength(5);
  });

  it('tells date, doubt, who, kind, tone and status in words', async () => {
    await open();
    const item = row('Headline of month').closest('li')!;
    for (const words of [
      'October 2025',
      'day not known',
      'Donald Trump and Gustavo Petro',
      'Accuse, alleged',
      'Hostile, −7.0',
      '1 article',
    ])
      expect(item).toHaveTextContent(words);
    expect(row('Headline of month')).toHaveAccessibleDescription(
      /October 2025.*Donald Trump.*Accuse, alleged.*Hostile/,
    );
    expect(row('Headline of meet').closest('li')!.querySelector('time')).toHaveAttribute('datetime', '2026-02-03');
  });

  it('opens the panel of an event and marks its row', async () => {
    const { user, app } = await open();
    await user.click(row(/cancels a visa/));
    expect(app.selected).toBe('visa');
    expect(row(/cancels a visa/)).toHaveAttribute('aria-current', 'true');
    expect(document.querySelectorAll('[aria-current="true"]')).toHaveLength(1);
    const panel = screen.getByRole('complementary', { name: 'Open event' });
    expect(panel).toHaveTextContent('Event 3 of 5 in view');
    expect(within(panel).getByRole('button', { name: /^October 2025/ })).toBeVisible();
  });

  it('a click anywhere on a row opens it, unless words of it are being marked', async () => {
    const { user, app } = await open();
    await user.click(row('Headline of meet').closest('li')!.querySelector('.who')!);
    expect(app.selected).toBe('meet');
    app.select(null);
    const marked = row('Headline of ides').closest('li')!.querySelector('.who')!;
    const selection = vi.spyOn(document, 'getSelection').mockReturnValue({ isCollapsed: false } as Selection);
    await fireEvent.click(marked);
    selection.mockRestore();
    expect(app.selected).toBeNull();
  });

  it('is one stop of the Tab key; arrows, Home and End move, Enter opens', async () => {
    const { user, app } = await open();
    expect(rows().filter((button) => button.tabIndex === 0)).toHaveLength(1);
    rows()[0]!.focus();
    await user.keyboard('{ArrowDown}');
    expect(row('Headline of month')).toHaveFocus();
    await user.keyboard('{End}');
    expect(row('Headline of never')).toHaveFocus();
    await user.keyboard('{ArrowDown}{ArrowUp}');
    expect(row('Headline of ides')).toHaveFocus();
    await user.keyboard('{Home}{Enter}');
    expect(app.selected).toBe('meet');
    await user.keyboard('{ArrowDown}');
    expect(app.selected).toBe('month');
    expect(rows().filter((button) => button.tabIndex === 0)).toEqual([row('Headline of month')]);
  });

  it('gives the focus back to the row when its panel is closed', async () => {
    const { user } = await open();
    await user.click(row(/cancels a visa/));
    await user.click(screen.getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(row(/cancels a visa/)).toHaveFocus());
  });

  it('sorts by a button that says how, and turns round', async () => {
    const { user, app } = await open();
    const sorts = screen.getByRole('group', { name: 'Sort by' });
    await user.click(within(sorts).getByRole('button', { name: 'Tone' }));
    expect(within(sorts).getByRole('button', { name: 'Tone, most cooperative first' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await user.click(within(sorts).getByRole('button', { name: /^Tone/ }));
    expect(app.list.order).toEqual({ sort: 'tone', direction: 'ascending', byYear: true });
    await user.click(screen.getByRole('checkbox', { name: 'By year' }));
    expect(headings().map((heading) => heading.textContent?.trim())).toEqual(['All years 5 events']);
    expect(rows()[0]).toHaveTextContent('Headline of month');
    expect(screen.getByText(/^List of 5 events by tone, most hostile first, across all years\.$/)).toBeInTheDocument();
  });

  it('shares the search, and marks what matched', async () => {
    const { app } = await open();
    app.query = 'visa';
    await waitFor(() => expect(rows()).toHaveLength(1));
    expect(rows()[0]!.querySelector('mark')).toHaveTextContent('visa');
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(screen.getByText('1 of 5 events')).toBeInTheDocument();
  });

  it('says when nothing matches and clears the search', async () => {
    const { user, app } = await open(EVENTS, (one) => (one.query = 'zzqqxx'));
    await waitFor(() => expect(within(list()).getByRole('heading', { name: 'No event matches' })).toBeVisible());
    await user.click(within(list()).getByRole('button', { name: 'Clear the search' }));
    expect(app.query).toBe('');
    expect(rows()).toHaveLength(5);
  });

  it('lists the span in view, counts the rest and offers it', async () => {
    const { user } = await open(EVENTS, (one) => one.goTo([toDay(2025), toDay(2026)]));
    expect(headings().map((heading) => heading.textContent?.trim())).toEqual(['2025 2 events']);
    await user.click(screen.getByRole('button', { name: '3 outside this span: list all 5' }));
    expect(rows()).toHaveLength(5);
  });

  it('says that an empty span is no proof', async () => {
    await open(EVENTS, (one) => one.goTo([toDay(1900), toDay(1950)]));
    expect(list()).toHaveTextContent('not that nothing happened');
    expect(within(list()).getByRole('button', { name: 'List all 5' })).toBeVisible();
  });

  it('choosing a row at the edge of the span does not move the span', async () => {
    const { user, app } = await open(EVENTS, (one) => one.goTo([toDay(2025, 9, 26), toDay(2026, 9)]));
    const before = app.domain;
    await user.click(row(/cancels a visa/));
    expect(app.domain).toEqual(before);
  });

  it('prints every row with its sentence and sources', async () => {
    await open();
    expect(list().querySelector('q')).toBeNull();
    window.dispatchEvent(new Event('beforeprint'));
    expect([...list().querySelectorAll('q')].map((quote) => quote.textContent)).toEqual(
      EVENTS.map(() => SENTENCE.quote),
    );
    expect(list().querySelector('cite')).toHaveTextContent('Reuters, “They met”, 4 Feb 2026, example.org/1');
    window.dispatchEvent(new Event('afterprint'));
    expect(list().querySelector('q')).toBeNull();
  });

  it('shows a long list at once and all of it soon; prints it whole at any moment', async () => {
    const many = Array.from({ length: 240 }, (_, i) => on(`n${i}`, formatDay(toDay(2000) + i * 20)));
    await open(many);
    const count = () => list().querySelectorAll('[data-row]').length;
    expect(count()).toBeLessThan(150);
    window.dispatchEvent(new Event('beforeprint'));
    expect(count()).toBe(240);
    window.dispatchEvent(new Event('afterprint'));
    await waitFor(() => expect(count()).toBe(240), { timeout: 10_000 });
  }, 30_000);
});

describe('the switch', () => {
  it('changes the view by button and by key', async () => {
    const { user, app } = await open();
    const views = within(screen.getByRole('banner')).getByRole('group', { name: 'View' });
    expect(within(views).getByRole('button', { name: 'List' })).toHaveAttribute('aria-pressed', 'true');
    await user.click(within(views).getByRole('button', { name: 'Timeline' }));
    expect(app.mode).toBe('timeline');
    expect(document.getElementById('list')).toBeNull();
    expect(screen.getByRole('group', { name: /^Relation of/ })).toBeInTheDocument();
    await user.keyboard('t');
    expect(app.mode).toBe('list');
    expect(rows()).toHaveLength(5);
  });

  it('keeps the open event', async () => {
    const { user, app } = await open();
    await user.click(row(/cancels a visa/));
    await user.keyboard('tt');
    expect(app.selected).toBe('visa');
    expect(row(/cancels a visa/)).toHaveAttribute('aria-current', 'true');
  });

  it('moves of the camera mean nothing in the list', async () => {
    const { user, app } = await open();
    const before = app.domain;
    await user.keyboard('++');
    expect(app.domain).toEqual(before);
  });
});
