import { describe, expect, it } from 'vitest';
import { describeCluster, describeItem, describePlot, describeView, layoutTimeline } from '../../src/layout/index.ts';
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
