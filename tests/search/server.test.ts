import { expect, it } from 'vitest';
import { createSearchServer, handedOver, type FromSearch, type ToSearch } from '../../src/search/index.ts';
import { ACTORS, ARTICLES, EVENTS } from './collection.ts';

/** A server that has read the events, as another thread would be told them; replies change threads. */
function started(collection = 1) {
  const serve = createSearchServer();
  const gone = new Set<ArrayBuffer>();
  const say = (message: ToSearch): FromSearch | null => {
    const reply = serve(structuredClone(message));
    if (!reply) return null;
    const moved = handedOver(reply);
    // A browser refuses to hand over an array twice, an empty one too; Node.js lets that pass.
    for (const buffer of moved) expect(gone.has(buffer)).toBe(false);
    for (const buffer of moved) gone.add(buffer);
    return structuredClone(reply, { transfer: moved });
  };
  say({ kind: 'start', collection, actors: ACTORS, articles: ARTICLES });
  say({ kind: 'add', collection, events: EVENTS.slice(0, 2) });
  say({ kind: 'add', collection, events: EVENTS.slice(2) });
  return { say, ready: say({ kind: 'done', collection }) };
}

const rowsOf = (reply: FromSearch | null): number[] => (reply?.kind === 'answer' ? [...reply.answer.rows] : []);

it('reads a collection piece by piece and numbers its events', () => {
  const { say, ready } = started();
  expect(ready).toMatchObject({ kind: 'ready', collection: 1 });
  const reply = say({ kind: 'ask', collection: 1, ask: 7, query: 'treasury' });
  expect(reply).toMatchObject({ kind: 'answer', collection: 1, ask: 7 });
  expect(rowsOf(reply)).toEqual([0]);
});

it('answers the same question again and again, though its answers are handed over', () => {
  const { say } = started();
  for (const query of ['"', 'from:', '"', 'petor', 'petor', 'zebra', 'zebra']) {
    const reply = say({ kind: 'ask', collection: 1, ask: 1, query });
    expect(rowsOf(reply).length > 0).toBe(query === 'petor');
  }
});

it('leaves alone what is said of another collection, or before all is read', () => {
  const { say } = started(2);
  expect(say({ kind: 'ask', collection: 1, ask: 1, query: 'petro' })).toBeNull();
  say({ kind: 'start', collection: 3, actors: [], articles: [] });
  expect(say({ kind: 'ask', collection: 3, ask: 2, query: 'petro' })).toBeNull();
  expect(say({ kind: 'done', collection: 3 })).toMatchObject({ kind: 'ready', collection: 3 });
  expect(rowsOf(say({ kind: 'ask', collection: 3, ask: 3, query: 'petro' }))).toEqual([]);
});
