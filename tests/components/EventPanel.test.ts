import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import EventPanel from '../../src/components/EventPanel.svelte';
import { toDay } from '../../src/model/index.ts';
import { ACTORS, ARTICLES, LUNCH, QUARREL } from './panel.fixture.ts';

function open(more: object = {}) {
  const calls = { onclose: vi.fn(), onprevious: vi.fn(), onnext: vi.fn(), onselect: vi.fn(), onsearch: vi.fn() };
  const props = {
    event: QUARREL,
    position: 86,
    total: 131,
    previous: null,
    next: LUNCH,
    articles: ARTICLES,
    actors: ACTORS,
    a: 'USA',
    b: 'COL',
    events: [QUARREL, LUNCH],
    link: 'https://example.org/app',
    generated: '2026-02-04',
    today: toDay(2026, 2, 10),
    ...calls,
    ...more,
  };
  return { user: userEvent.setup(), calls, props, ...render(EventPanel, { props }) };
}

describe('EventPanel', () => {
  it('tells place in order, date, how it is known, headline and tone', () => {
    const { container } = open();
    expect(container).toHaveTextContent('Event 86 of 131 in view');
    expect(container).toHaveTextContent('October 2025');
    expect(container).toHaveTextContent(
      '“In October” in a Reuters article of 4 Feb 2026 → October 2025. The month is known, the day is not.',
    );
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('Alda calls Borra a menace');
    expect(container).toHaveTextContent('Hostile, −7.1');
  });
  it('keeps the quote letter by letter and marks its spans', () => {
    const { container } = open();
    const quote = container.querySelector('blockquote')!;
    expect(quote.textContent).toBe(QUARREL.sources[0]!.quote);
    expect(quote.querySelector('.when')).toHaveTextContent('In October');
    expect(quote.querySelector('.what')).toHaveTextContent('called');
    expect(quote.querySelector('.a')).toHaveTextContent('President Alda');
    expect(quote.querySelector('.b')).toHaveTextContent('President Borra');
  });
  it('swaps colours with the pickers', () => {
    const { container } = open({ a: 'COL', b: 'USA' });
    expect(container.querySelector('blockquote .b')).toHaveTextContent('President Alda');
  });
  it('names actors with flag, office and role; a former state has a chip', async () => {
    const { user, calls } = open();
    const rows = within(screen.getByRole('list', { name: 'Who takes part' })).getAllByRole('listitem');
    expect(rows[0]).toHaveTextContent('Ann Alda President of the United States accuses');
    expect(rows[1]).toHaveTextContent('is accused');
    expect(rows[0]!.querySelector('img')).toHaveAttribute('alt', '');
    expect(rows[0]!.querySelector('img')!.getAttribute('src')).toContain('US');
    expect(rows[2]!.querySelector('svg')).toHaveTextContent('SUN');
    await user.click(screen.getByRole('button', { name: 'Ben Borra' }));
    expect(calls.onsearch).toHaveBeenCalledWith('Ben Borra');
  });
  it('defines the type on click', async () => {
    const { user } = open();
    const tag = screen.getByRole('button', { name: 'Accuse' });
    expect(tag).toHaveAttribute('aria-expanded', 'false');
    await user.click(tag);
    expect(screen.getByText(/^Disapproval in words/)).toBeVisible();
  });
  it('lists reports with their own time words, and links to web pages only', () => {
    const { container } = open();
    expect(screen.getByRole('heading', { name: 'Reported by 2 articles' })).toBeInTheDocument();
    expect(container).toHaveTextContent('“Last October”');
    expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['https://example.org/1']);
  });
  it('opens an article with both events marked, and another event from it', async () => {
    const { user, container, calls } = open();
    await user.click(screen.getByRole('button', { name: /^Read the article of Reuters/ }));
    expect(container.querySelector('article .event')).toHaveTextContent(QUARREL.sources[0]!.quote);
    expect(container.querySelector('article .other')).toHaveTextContent('On Monday the two met over lunch.');
    await user.click(
      within(container.querySelector('article')!).getByRole('button', { name: 'Alda and Borra have lunch' }),
    );
    expect(calls.onselect).toHaveBeenCalledWith('lunch');
    expect(screen.getByRole('heading', { level: 2 })).toHaveFocus();
  });
  it('goes back from an article to the button that opened it', async () => {
    const { user, container } = open();
    const read = () => screen.getByRole('button', { name: /^Read the article of Reuters/ });
    await user.click(read());
    await user.keyboard('{Enter}');
    expect(container.querySelector('article')).toBeNull();
    expect(read()).toHaveFocus();
  });
  it('closes the article when another event comes', async () => {
    const { user, container, rerender, props } = open();
    await user.click(screen.getByRole('button', { name: /^Read the article of The Example/ }));
    expect(container).toHaveTextContent('keeps no text of the article');
    await rerender({ ...props, event: LUNCH });
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('Alda and Borra have lunch');
  });
  it('goes to the neighbours and closes', async () => {
    const { user, calls } = open();
    expect(screen.getByRole('button', { name: 'Previous event' })).toBeDisabled();
    await user.click(screen.getByRole('button', { name: 'Next event' }));
    await user.click(screen.getByRole('button', { name: /2 Feb 2026.*Alda and Borra have lunch/ }));
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(calls.onnext).toHaveBeenCalledTimes(2);
    expect(calls.onclose).toHaveBeenCalledOnce();
  });
  it('copies the link and says so', async () => {
    const { user } = open();
    await user.click(screen.getByRole('button', { name: 'Copy link' }));
    expect(await navigator.clipboard.readText()).toBe('https://example.org/app');
    expect(screen.getByRole('button', { name: 'Copied' })).toBeInTheDocument();
  });
  it('shows the text where the clipboard is closed', async () => {
    const { user } = open();
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValueOnce(new Error('denied'));
    await user.click(screen.getByRole('button', { name: 'Copy link' }));
    expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('https://example.org/app');
  });
});

describe('EventPanel, citing and sharing', () => {
  const cite = async () => {
    const opened = open();
    await opened.user.click(screen.getByRole('button', { name: 'Cite' }));
    return { ...opened, box: await screen.findByRole('region', { name: 'Cite' }) };
  };
  it('cites the event in four forms, each with a button that copies it', async () => {
    const { user, box } = await cite();
    expect(box).toHaveTextContent('https://example.org/app?select=quarrel');
    await user.click(within(box).getByRole('button', { name: 'Copy BibTeX' }));
    expect(await navigator.clipboard.readText()).toMatch(/^@misc\{entente-quarrel,[^]*Alda calls Borra a menace/);
    await user.click(within(box).getByRole('button', { name: 'Copy CSL-JSON' }));
    expect(JSON.parse(await navigator.clipboard.readText())).toMatchObject([{ title: 'Alda calls Borra a menace' }]);
  });
  it('cites an article that reports it, and forgets that for the next event', async () => {
    const { user, box, rerender, props } = await cite();
    await user.selectOptions(within(box).getByRole('combobox', { name: 'What' }), 'The article: Reuters: A quarrel');
    await user.click(within(box).getByRole('button', { name: 'Copy APA' }));
    expect(await navigator.clipboard.readText()).toBe('A quarrel. (2026, February 4). Reuters. https://example.org/1');
    await rerender({ ...props, event: LUNCH });
    const next = await screen.findByRole('region', { name: 'Cite' });
    expect(within(next).getByRole('combobox', { name: 'What' })).toHaveDisplayValue(/^This event/);
  });
  it('offers the share sheet only where the device has one, and says when it fails', async () => {
    expect(screen.queryByRole('button', { name: 'Share' })).toBeNull();
    const share = vi.fn().mockRejectedValueOnce(new Error('no target')).mockResolvedValueOnce(undefined);
    Object.defineProperty(navigator, 'share', { value: share, configurable: true });
    try {
      const { user } = open();
      await user.click(screen.getByRole('button', { name: 'Share' }));
      expect(share).toHaveBeenCalledWith({ title: 'Alda calls Borra a menace', url: 'https://example.org/app' });
      expect(await screen.findByRole('alert')).toHaveTextContent('copy the link instead');
      await user.click(screen.getByRole('button', { name: 'Share' }));
      expect(screen.queryByRole('alert')).toBeNull();
    } finally {
      Reflect.deleteProperty(navigator, 'share');
    }
  });
  it('is quiet when the reader closes the share sheet', async () => {
    const share = vi.fn().mockRejectedValue(new DOMException('closed', 'AbortError'));
    Object.defineProperty(navigator, 'share', { value: share, configurable: true });
    try {
      const { user } = open();
      await user.click(screen.getByRole('button', { name: 'Share' }));
      expect(screen.queryByRole('alert')).toBeNull();
    } finally {
      Reflect.deleteProperty(navigator, 'share');
    }
  });
});

describe('EventPanel, other reports and neighbours', () => {
  it('puts side by side what reports say differently, and who says it', () => {
    const [first, second] = QUARREL.sources;
    const told = { ...second!, told: { date: '2025-11', initiators: ['Ben Borra'] } };
    open({ event: { ...QUARREL, sources: [first, told] } });
    const rows = within(screen.getByRole('table', { name: 'Where the reports differ' })).getAllByRole('row');
    expect(rows.map((row) => [...row.children].map((cell) => cell.textContent.trim()))).toEqual([
      ['When', 'October 2025', 'Reuters'],
      ['November 2025', 'The Example'],
      ['Who', 'Ann Alda', 'Reuters'],
      ['Ben Borra', 'The Example'],
    ]);
  });
  it('tells reports of one paper apart by their days', () => {
    const [first, second] = QUARREL.sources;
    const two = { ...ARTICLES.get('two')!, publisher: 'Reuters' };
    open({
      event: { ...QUARREL, sources: [first, { ...second!, told: { date: '2025-11' } }] },
      articles: new Map([...ARTICLES, ['two', two]]),
    });
    expect(screen.getAllByRole('cell').map(({ textContent }) => textContent.trim())).toEqual([
      'October 2025',
      'the report of 4 Feb 2026',
      'November 2025',
      'the report of 3 Feb 2026',
    ]);
  });
  it('explains the tone scale on click', async () => {
    const { user } = open();
    const tone = screen.getByRole('button', { name: 'Hostile, −7.1' });
    expect(screen.getByText(/^Tone runs from −10/)).not.toBeVisible();
    await user.click(tone);
    expect(tone).toHaveAttribute('aria-expanded', 'true');
    expect(screen.getByText(/^Tone runs from −10/)).toBeVisible();
  });
  it('says nothing of differences where reports agree', () => {
    open();
    expect(screen.queryByRole('table')).toBeNull();
  });
  it('leads to the event before and after between the same two', async () => {
    const { recipients } = QUARREL;
    const apart = { ...LUNCH, id: 'apart', initiators: recipients, recipients: QUARREL.bystanders ?? [] };
    const { user, calls } = open({ events: [QUARREL, LUNCH, apart] });
    const nav = screen.getByRole('navigation', { name: 'Between Ann Alda and Ben Borra' });
    expect(nav).toHaveTextContent('1 of 2 between Ann Alda and Ben Borra');
    await user.click(within(nav).getByRole('button', { name: /After, 2 Feb 2026.*have lunch/ }));
    expect(calls.onselect).toHaveBeenCalledWith('lunch');
  });
});
