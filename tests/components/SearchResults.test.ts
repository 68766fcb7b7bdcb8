import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import SearchResults from '../../src/components/SearchResults.svelte';
import { createSearch } from '../../src/search/index.ts';
import { ACTORS, ARTICLES, EVENTS, eventOf } from '../search/collection.ts';

function open(query: string, list = EVENTS) {
  const calls = { onpick: vi.fn(), onexact: vi.fn() };
  const result = createSearch(list, ACTORS, ARTICLES).search(query);
  const events = new Map(list.map((event) => [event.id, event]));
  return {
    user: userEvent.setup(),
    calls,
    ...render(SearchResults, { props: { result, events, a: 'USA', b: 'COL', selected: null, ...calls } }),
  };
}

describe('SearchResults', () => {
  it('says how a misspelt query was read and offers the exact letters', async () => {
    const { user, calls, container } = open('petor narcotcs');
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('1 event');
    expect(container).toHaveTextContent('Showing petro narcotics for “petor narcotcs”');
    await user.click(screen.getByRole('button', { name: '“petor narcotcs”' }));
    expect(calls.onexact).toHaveBeenCalledWith('"petor" "narcotcs"');
  });
  it('marks matches in headline and snippet', () => {
    const { container } = open('petor narcotcs');
    expect([...container.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual([
      'Petro',
      'Petro',
      'narcotics',
    ]);
  });
  it('groups by year with counts', () => {
    open('quarrel');
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('5 events in 2 years');
    const groups = screen.getAllByRole('group');
    expect(groups.map((group) => within(group).getAllByRole('option').length)).toEqual([1, 4]);
    expect(groups[0]).toHaveAccessibleName('2026');
    expect(groups[1]!.querySelector('.count')).toHaveTextContent('4');
  });
  it('moves by arrows and opens with Enter', async () => {
    const { user, calls } = open('quarrel');
    screen.getByRole('listbox').focus();
    await user.keyboard('{ArrowDown}');
    expect(screen.getAllByRole('option')[0]).toHaveAttribute('aria-selected', 'true');
    await user.keyboard('{ArrowDown}{ArrowUp}{Enter}');
    expect(calls.onpick).toHaveBeenCalledWith('house');
  });
  it('opens by click', async () => {
    const { user, calls } = open('coffee');
    await user.click(screen.getByRole('option'));
    expect(calls.onpick).toHaveBeenCalledWith('tariff');
  });
  it('offers what does match when nothing does', async () => {
    const { user, calls } = open('treasury coffee');
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('No event matches');
    await user.click(screen.getByRole('button', { name: 'coffee' }));
    expect(calls.onexact).toHaveBeenCalledWith('coffee');
  });
  it('lists the best of very many first', async () => {
    const many = Array.from({ length: 200 }, (_, n) => eventOf(`e${n}`, `Talks number ${n}`, 'They talked again.'));
    const { user } = open('talks', many);
    expect(screen.getAllByRole('option')).toHaveLength(150);
    await user.click(screen.getByRole('button', { name: /Show all 200/ }));
    expect(screen.getAllByRole('option')).toHaveLength(200);
  });
});
