import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import EventSheet from '../../src/components/EventSheet.svelte';
import { toDay } from '../../src/model/index.ts';
import { ACTORS, ARTICLES, LUNCH, QUARREL } from './panel.fixture.ts';

it('shows a few lines first, everything when raised, and goes to the neighbours by name', async () => {
  const calls = { onclose: vi.fn(), onprevious: vi.fn(), onnext: vi.fn(), onselect: vi.fn() };
  const user = userEvent.setup();
  render(EventSheet, {
    props: {
      event: QUARREL,
      position: 1,
      total: 2,
      previous: null,
      next: LUNCH,
      articles: ARTICLES,
      actors: ACTORS,
      a: 'USA',
      b: 'COL',
      today: toDay(2026, 2, 10),
      ...calls,
    },
  });
  expect(screen.getByRole('region', { name: 'Event 1 of 2 in view' })).toHaveTextContent('Alda calls Borra a menace');
  expect(screen.queryByText('Reported by 2 articles')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Show more' }));
  expect(screen.getByText('Reported by 2 articles')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Close' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Next: Alda and Borra have lunch' }));
  expect(calls.onnext).toHaveBeenCalledOnce();
  expect(screen.getByRole('button', { name: 'No earlier event' })).toBeDisabled();
});
