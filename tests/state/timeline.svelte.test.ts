import { describe, expect, test } from 'vitest';
import type { PoliticalEvent } from '../../src/model/index.ts';
import { toDay } from '../../src/model/index.ts';
import { DatasetState } from '../../src/state/dataset.svelte.ts';
import { TimelineState } from '../../src/state/timeline.svelte.ts';
import { anEvent } from '../support/events.ts';

const on = (id: string, day: string, change: Partial<PoliticalEvent> = {}) =>
  anEvent({ id, date: { edtf: day, start: day, end: day, precision: 'day', basis: 'stated' }, ...change });
const events = [on('first', '2022-03-10'), on('second', '2024-05-01', { tone: -6 }), on('third', '2026-02-03')];

function files(): Record<string, unknown> {
  return {
    'index.json': {
      version: 1,
      generated: '2026-02-04',
      actors: 'actors.json',
      articles: 'articles.json',
      relations: [
        {
          id: 'USA-COL',
          a: 'USA',
          b: 'COL',
          events: 3,
          first: '2022-03-10',
          last: '2026-02-03',
          file: 'relations/USA-COL.json',
        },
      ],
    },
    'relations/USA-COL.json': { relation: 'USA-COL', a: 'USA', b: 'COL', events },
    'actors.json': [{ id: 'USA', name: 'United States', kind: 'country', aliases: [] }],
    'articles.json': [],
  };
}

function makeApp(content = files()): TimelineState {
  const app = new TimelineState(
    new DatasetState((path) =>
      path in content ? Promise.resolve(content[path]) : Promise.reject(new Error(`${path} is missing`)),
    ),
    toDay(2026, 11, 22),
  );
  app.size = { width: 1000, height: 600 };
  return app;
}

describe('the view', () => {
  test('opens the largest relation at its whole span', async () => {
    const app = makeApp();
    await app.open(null);
    expect([app.a, app.b, app.items.length]).toEqual(['USA', 'COL', 3]);
    expect(app.domain).toEqual(app.whole);
    expect(app.scene.counts.inView).toBe(3);
  });

  test('a swapped id swaps the slots, and the colours with them', async () => {
    const app = makeApp();
    await app.open('COL-USA');
    expect([app.a, app.b]).toEqual(['COL', 'USA']);
  });

  test('steps through events in time and by tone', async () => {
    const app = makeApp();
    await app.open('USA-COL');
    app.focus('first');
    expect(app.neighbour(1)).toBe('second');
    expect(app.toneNeighbour(-1)).toBe('second');
    expect(app.neighbour(-1)).toBeNull();
  });

  test('never leaves the whole nor goes below a day', async () => {
    const app = makeApp();
    await app.open('USA-COL');
    app.drag([app.whole[0] - 9999, app.whole[1] + 9999]);
    expect(app.domain).toEqual(app.whole);
    app.drag([toDay(2024), toDay(2024) + 0.01]);
    expect(app.domain[1] - app.domain[0]).toBe(1);
  });

  test('an unknown selection in a link is left out', async () => {
    const app = makeApp();
    await app.open('USA-COL', { selected: 'gone' });
    expect(app.selected).toBeNull();
  });
});

describe('loading', () => {
  test('says what is missing', async () => {
    const content = files();
    delete content['actors.json'];
    const app = makeApp(content);
    await app.open(null);
    expect([app.data.status, app.data.message]).toEqual(['error', 'actors.json is missing']);
  });

  test('refuses a file that breaks the contract', async () => {
    const app = makeApp({
      ...files(),
      'relations/USA-COL.json': { relation: 'USA-COL', a: 'USA', b: 'COL', events: [{ id: 'x' }] },
    });
    await app.open(null);
    expect(app.data.status).toBe('error');
  });
});
