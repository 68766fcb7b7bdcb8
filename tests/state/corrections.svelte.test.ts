import { describe, expect, it, vi } from 'vitest';
import type { Correction } from '../../src/model/corrections.ts';
import { parseDay } from '../../src/model/index.ts';
import type { CorrectionHost } from '../../src/state/corrections.svelte.ts';
import { DatasetState } from '../../src/state/dataset.svelte.ts';
import { TimelineState } from '../../src/state/timeline.svelte.ts';

const drop: Correction = { event: 'e1', drop: true, reason: 'No act', author: 'Ann', date: '2026-02-06' };

class Store {
  readonly items = new Map<string, string>();
  getItem = (key: string) => this.items.get(key) ?? null;
  setItem = (key: string, value: string) => void this.items.set(key, value);
  removeItem = (key: string) => void this.items.delete(key);
}

function open(
  hash: string,
  answer: (init: RequestInit) => Response | Promise<Response>,
  stores = [new Store(), new Store()],
) {
  const app = new TimelineState(
    new DatasetState(async () => Promise.reject(new Error('no data'))),
    parseDay('2026-02-06')!,
  );
  const [session, local] = stores as [Store, Store];
  const host = {
    location: { hash, pathname: '/app/', search: '?relation=USA-COL' },
    history: { replaceState: vi.fn() },
    session: () => session,
    local: () => local,
    fetch: vi.fn(async (_: string, init: RequestInit) => answer(init)),
  } satisfies CorrectionHost;
  return { state: app.corrections, host, session, local };
}
const json = (value: unknown, status = 200) => new Response(JSON.stringify(value), { status });

describe('behind the edit server', () => {
  it('takes the token out of the address, keeps it for the tab and shows it to the server only as a header', async () => {
    const { state, host, session } = open('#edit=abc-123', () => json({ corrections: [drop], problems: ['p'] }));
    await state.start(host);
    expect(host.history.replaceState).toHaveBeenCalledWith(null, '', '/app/?relation=USA-COL');
    expect(host.fetch).toHaveBeenCalledWith(
      './corrections',
      expect.objectContaining({ method: 'GET', headers: { Authorization: 'Bearer abc-123' } }),
    );
    expect([state.served, state.entries, state.problems]).toEqual([true, [drop], ['p']]);
    const again = open('', () => json({ corrections: [] }), [session, new Store()]);
    await again.state.start(again.host);
    expect(again.state.served).toBe(true);
  });

  it('says why an entry is refused, and keeps the form', async () => {
    const { state, host } = open('#edit=abc', ({ method }) =>
      method === 'GET' ? json({ corrections: [] }) : json({ error: 'these words do not stand in a1' }, 422),
    );
    await state.start(host);
    state.form = { event: 'e1', draft: {} as never };
    expect(await state.save(drop)).toBe(false);
    expect(state.error).toBe('these words do not stand in a1');
    expect(state.form).not.toBeNull();
    expect([state.busy, state.entries]).toEqual([false, []]);
  });

  it('says that the server went away', async () => {
    let up = true;
    const { state, host } = open('#edit=abc', () => {
      if (up) return json({ corrections: [] });
      throw new TypeError('Failed to fetch');
    });
    await state.start(host);
    up = false;
    expect(await state.undo(drop)).toBe(false);
    expect(state.error).toContain('does not answer');
  });

  it.each([
    ['#edit=old', 'The token is missing or wrong'],
    ['', 'The token is missing or wrong'],
  ])('with a refused token (%s) says so and gathers a patch', async (hash, message) => {
    const session = new Store();
    session.setItem('entente-edit', 'old');
    const { state, host } = open(hash, () => json({ error: message }, 401), [session, new Store()]);
    await state.start(host);
    expect([state.served, state.error, session.items.size]).toEqual([false, message, 0]);
  });

  it('on another server keeps quiet about a token left over', async () => {
    const session = new Store();
    session.setItem('entente-edit', 'old');
    const { state, host } = open('', () => new Response('<!doctype html>'), [session, new Store()]);
    await state.start(host);
    expect([state.served, state.error]).toEqual([false, '']);
  });
});

describe('without a server', () => {
  const never = () => {
    throw new Error('nothing may be asked');
  };
  it('asks nobody, gathers a patch that lasts, and takes entries out again', async () => {
    const first = open('', never);
    await first.state.start(first.host);
    expect(await first.state.save(drop)).toBe(true);
    expect(await first.state.patch()).toContain(
      '\n- {event: e1, drop: true, reason: "No act", author: Ann, date: "2026-02-06"}\n',
    );
    const second = open('', never, [new Store(), first.local]);
    await second.state.start(second.host);
    expect([second.state.entries, second.state.author]).toEqual([[drop], 'Ann']);
    await second.state.undo(drop);
    expect(second.state.entries).toEqual([]);
    expect([...second.local.items.keys()]).toEqual(['entente-author']);
    expect(first.host.fetch).not.toHaveBeenCalled();
  });

  it.each(['', '{', '7', '[{"event": "e1"}]'])('takes nothing from a patch that is none: %j', async (text) => {
    const local = new Store();
    local.setItem('entente-patch', text);
    const { state, host } = open('', never, [new Store(), local]);
    await state.start(host);
    expect(state.entries).toEqual([]);
  });

  it('works where storage is closed to the page', async () => {
    const { state, host } = open('', never);
    const closed = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    await state.start({ ...host, session: closed, local: closed });
    expect(await state.save(drop)).toBe(true);
    expect(state.entries).toEqual([drop]);
  });
});
