import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import EventPanel from '../../src/components/EventPanel.svelte';
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
  it('opens an article with both events marked, and goes back', async () => {
    const { user, container, calls } = open();
    await user.click(screen.getByRole('button', { name: /^Read the article of Reuters/ }));
    expect(container.querySelector('article mark')).toHaveTextContent(QUARREL.sources[0]!.quote);
    expect(container.querySelector('article .other')).toHaveTextContent('On Monday the two met over lunch.');
    await user.click(
      within(container.querySelector('article')!).getByRole('button', { name: 'Alda and Borra have lunch' }),
    );
    expect(calls.onselect).toHaveBeenCalledWith('lunch');
    await user.click(screen.getByRole('button', { name: 'Back to the event' }));
    expect(container.querySelector('article')).toBeNull();
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
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'));
    await user.click(screen.getByRole('button', { name: 'Cite' }));
    expect(screen.getByRole<HTMLInputElement>('textbox').value).toMatch(
      /^Alda calls Borra a menace \(October 2025\)\. Reuters, /,
    );
  });
});
