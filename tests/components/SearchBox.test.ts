import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import SearchBox from '../../src/components/SearchBox.svelte';

function open(query = '') {
  const calls = { onescape: vi.fn(), onenter: vi.fn(), onmove: vi.fn() };
  render(SearchBox, { query, results: 'results', active: 'results-1', ...calls });
  return {
    user: userEvent.setup(),
    calls,
    field: screen.getByRole<HTMLInputElement>('combobox', { name: 'Search events' }),
  };
}

describe('SearchBox', () => {
  it('names the list it controls and its active row', () => {
    const { field } = open();
    expect(field).toHaveAttribute('aria-controls', 'results');
    expect(field).toHaveAttribute('aria-expanded', 'true');
    expect(field).toHaveAttribute('aria-activedescendant', 'results-1');
  });
  it('clears with the first Esc and leaves with the second', async () => {
    const { user, calls, field } = open();
    await user.type(field, 'petro');
    await user.keyboard('{Escape}');
    expect(field).toHaveValue('');
    expect(calls.onescape).not.toHaveBeenCalled();
    await user.keyboard('{Escape}');
    expect(calls.onescape).toHaveBeenCalledOnce();
    expect(field).not.toHaveFocus();
  });
  it('clears by button and keeps the cursor', async () => {
    const { user, field } = open('petro');
    await user.click(screen.getByRole('button', { name: 'Clear search' }));
    expect(field).toHaveValue('');
    expect(field).toHaveFocus();
  });
  it('passes on Enter and arrows, but not to the page', async () => {
    const { user, calls, field } = open('petro');
    const page = vi.fn();
    document.addEventListener('keydown', page);
    await user.click(field);
    await user.keyboard('{ArrowDown}{ArrowUp}{Enter}{Shift>}{Enter}{/Shift}');
    document.removeEventListener('keydown', page);
    expect(calls.onmove.mock.calls).toEqual([[1], [-1]]);
    expect(calls.onenter.mock.calls).toEqual([[false], [true]]);
    expect(page.mock.calls.map(([event]) => (event as KeyboardEvent).key)).toEqual(['Shift']);
  });
});
