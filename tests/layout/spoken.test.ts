import { describe, expect, it } from 'vitest';
import {
  describeCluster,
  describeItem,
  describePlot,
  describeView,
  layoutTimeline,
  viewTitle,
  type TimelineItem,
} from '../../src/layout/index.ts';
import { toDay } from '../../src/model/index.ts';
import { input, item } from './items.ts';

const names = { a: 'United States', b: 'Colombia' };

describe('what a screen reader is told', () => {
  it('names day, headline, tone, who started it and the place in the row', () => {
    const meeting = item('m', '2026-02-03', { tone: 3, side: 'both', headline: 'The presidents meet' });
    expect(describeItem(meeting, names, { index: 128, of: 131 })).toBe(
      '3 February 2026. The presidents meet. Cooperative. Started by both. 128 of 131.',
    );
  });

  it('speaks doubt', () => {
    expect(describeItem(item('m', '2025-10', { tone: -7, status: 'alleged' }), names)).toContain(
      'October 2025, day not known, alleged. ',
    );
  });

  it('describes the plot and a settled view', () => {
    const items = [
      item('p', '2023-01-01', { tone: -4, salience: 0.9, headline: 'An envoy is recalled' }),
      item('q', '2024-01-01', { tone: 4 }),
    ];
    const scene = layoutTimeline(input(items, { domain: [toDay(2022), toDay(2026, 11, 30)] }));
    expect(describePlot(scene, names)).toBe(
      'Relation of United States and Colombia, January 2022 to November 2026, 2 events',
    );
    expect(describeView(scene, items)).toBe(
      'January 2022 to November 2026, 2 events, 1 hostile; most salient: An envoy is recalled.',
    );
  });

  it('describes a ring', () => {
    const ring = {
      ids: [],
      x: 0,
      y: 0,
      radius: 9,
      count: 5,
      shares: { a: 1, b: 0, both: 0, other: 0 },
      extent: [toDay(2025, 9, 2), toDay(2025, 11, 20)] as const,
      dim: false,
      focused: false,
    };
    expect(describeCluster(ring, true)).toBe('5 events, September to November 2025, mostly hostile; Enter to zoom in.');
  });
});

/** Datasets small enough to count by hand, with what must be said of a view of them. */
type View = readonly [from: number, to: number, said: string];
const DATASETS: Record<string, { items: readonly TimelineItem[]; views: readonly View[] }> = {
  'two countries today, one day among many': {
    items: [
      item('a', '2025-09-26', { tone: -6, salience: 0.8, headline: 'A visa is revoked' }),
      item('b', '2025-10-19', { tone: -7, salience: 0.6, headline: 'Aid is cut' }),
      item('c', '2025-10-24', { tone: -6, salience: 0.9, headline: 'The president is sanctioned' }),
      item('d', '2025-10', { tone: -9, salience: 0.4, headline: 'Boats are attacked' }),
      item('e', '2026-01-07', { tone: 2, salience: 0.7, headline: 'The presidents speak' }),
      item('f', '2026-02-03', { tone: 4, salience: 1, headline: 'The presidents meet' }),
    ],
    views: [
      // The month of October stands at its middle; the meeting is on the last day of the view.
      [
        toDay(2025, 10),
        toDay(2026, 2, 4),
        'October 2025 to February 2026, 5 events, 3 hostile; most salient: The presidents meet.',
      ],
      [
        toDay(2025, 10),
        toDay(2026, 2, 3),
        'October 2025 to February 2026, 4 events, 3 hostile; most salient: The president is sanctioned.',
      ],
      [
        toDay(2025, 10),
        toDay(2026, 2, 1),
        'October 2025 to January 2026, 4 events, 3 hostile; most salient: The president is sanctioned.',
      ],
      [
        toDay(2025, 10, 24),
        toDay(2025, 10, 25),
        '24 October 2025, 1 event, 1 hostile; most salient: The president is sanctioned.',
      ],
      [toDay(2025, 10, 20), toDay(2025, 10, 24), '20 October 2025 to 23 October 2025, no events.'],
      [
        toDay(2025),
        toDay(2026),
        'January to December 2025, 4 events, 4 hostile; most salient: The president is sanctioned.',
      ],
    ],
  },
  'two centuries': {
    items: [
      item('a', '1822-06-19', { tone: 5, salience: 0.7, headline: 'Independence is recognised' }),
      item('b', '1846-12-12', { tone: 3, salience: 0.5, headline: 'A treaty is signed' }),
      item('c', '1903-11-03', { tone: -9, salience: 0.9, headline: 'A province breaks away' }),
      item('d', '1921-04', { tone: 4, salience: 0.6, headline: 'A debt is paid' }),
    ],
    views: [
      [toDay(1822), toDay(2027), '1822 to 2026, 4 events, 1 hostile; most salient: A province breaks away.'],
      [toDay(1822), toDay(1903, 11, 3), '1822 to 1903, 2 events, 0 hostile; most salient: Independence is recognised.'],
      [toDay(1904), toDay(1927), 'January 1904 to December 1926, 1 event, 0 hostile; most salient: A debt is paid.'],
    ],
  },
  'antiquity, where no year 0 is spoken': {
    items: [
      item('a', '-0043-03-15', { tone: -10, salience: 1, headline: 'A dictator is killed' }),
      item('b', '-0030-09-02', { tone: -9, salience: 0.8, headline: 'A fleet is beaten' }),
      item('c', '0009', { tone: -8, salience: 0.7, headline: 'Three legions are lost' }),
      item('d', '0050~', { tone: 2, salience: 0.3, headline: 'Envoys bring gifts' }),
    ],
    views: [
      [toDay(-43), toDay(51), '44 BCE to 50, 4 events, 3 hostile; most salient: A dictator is killed.'],
      [
        toDay(-43, 3, 1),
        toDay(-43, 4, 1),
        '1 March 44 BCE to 31 March 44 BCE, 1 event, 1 hostile; most salient: A dictator is killed.',
      ],
      [toDay(1), toDay(51), 'January 1 to December 50, 2 events, 1 hostile; most salient: Three legions are lost.'],
    ],
  },
};

describe('the summary of a settled view', () => {
  for (const [name, { items, views }] of Object.entries(DATASETS)) {
    it.each(views.map((view) => [...view] as const))(`${name}: %i to %i`, (from, to, said) => {
      const all = [...items].sort((p, q) => p.at - q.at);
      expect(describeView(layoutTimeline(input(all, { domain: [from, to] })), all)).toBe(said);
    });
  }
  it('is not moved by rounding of the ends', () => {
    const all = DATASETS['two countries today, one day among many']!.items;
    const domain = [toDay(2025, 10, 24) - 1e-7, toDay(2025, 10, 25) + 1e-7] as const;
    expect(describeView(layoutTimeline(input(all, { domain })), all)).toMatch(/^24 October 2025, 1 event/);
    expect(viewTitle(domain)).toBe('24 Oct 2025');
  });
});
