import { describe, expect, it, vi } from 'vitest';
import type { FromSearch, ToSearch } from '../../src/search/index.ts';
import { SearchClient, type Collection } from '../../src/state/search-client.ts';
import { ACTORS, ARTICLES, EVENTS } from '../search/collection.ts';

const collection = (): Collection => ({
  events: EVENTS,
  actors: new Map(ACTORS.map((actor) => [actor.id, actor])),
  articles: new Map(ARTICLES.map((article) => [article.id, article])),
});

/** A line whose other end is this test. */
function line() {
  const said: ToSearch[] = [];
  const end: { take: (reply: FromSearch) => void; fail: () => void } = { take: () => {}, fail: () => {} };
  const listener = { answered: vi.fn(), ready: vi.fn() };
  const client = new SearchClient((take, fail) => {
    Object.assign(end, { take, fail });
    return { post: (message) => void said.push(message), close: () => {} };
  }, listener);
  const queries = (): string[] => said.flatMap((message) => (message.kind === 'ask' ? [message.query] : []));
  const answer = (ask: number, number = 1): void =>
    end.take({ kind: 'answer', collection: number, ask, answer: { query: 'any' } as never });
  const ready = (number = 1): void =>
    end.take({ kind: 'ready', collection: number, offers: { members: [], names: [], modes: [] } });
  return { client, said, end, listener, queries, answer, ready };
}

describe('the line to who searches', () => {
  it('asks once all is read, and of what is typed meanwhile only the last', () => {
    const { client, queries, answer, ready, listener } = line();
    const events = collection();
    for (const query of ['p', 'pe', 'pet']) client.ask(events, query);
    expect(queries()).toEqual([]);
    ready();
    expect(queries()).toEqual(['pet']);
    for (const query of ['petr', 'petro']) client.ask(events, query);
    expect(queries()).toEqual(['pet']);
    answer(1);
    expect(queries()).toEqual(['pet', 'petro']);
    answer(1);
    expect(listener.answered).toHaveBeenCalledTimes(1);
    answer(2);
    expect(listener.answered).toHaveBeenCalledTimes(2);
  });
  it('hears nothing of a collection that was replaced', () => {
    const { client, ready, listener, answer } = line();
    client.ask(collection(), 'petro');
    client.use(collection());
    ready(1);
    answer(1, 1);
    expect(listener.ready).not.toHaveBeenCalled();
    expect(listener.answered).not.toHaveBeenCalled();
    ready(2);
    expect(listener.ready).toHaveBeenCalledTimes(1);
  });
  it('searches by itself when the line goes dead, the question on its way included', async () => {
    const { client, end, ready, listener } = line();
    client.ask(collection(), 'petor');
    ready();
    end.fail();
    await vi.waitFor(() => expect(listener.answered).toHaveBeenCalled());
    expect(listener.answered.mock.lastCall![1]).toMatchObject({ query: 'petor', corrected: 'petro' });
    client.close();
  });
});
