import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutTimeline, type Box, type LayoutInput, type Scene } from '../../src/layout/index.ts';
import { distanceToBox, overlaps, segmentHitsBox } from '../../src/layout/obstacles.ts';
import { toDay } from '../../src/model/index.ts';
import { paintSvg, THEMES } from '../../src/paint/index.ts';
import { crowd, input, item } from './items.ts';

const worlds = fc.record({
  seed: fc.integer({ min: 1, max: 1e6 }),
  count: fc.integer({ min: 0, max: 260 }),
  from: fc.integer({ min: toDay(2021), max: toDay(2025) }),
  days: fc.integer({ min: 1, max: 2500 }),
  vertical: fc.boolean(),
});
type World = typeof worlds extends fc.Arbitrary<infer T> ? T : never;

function inputOf({ seed, count, from, days, vertical }: World, more: Partial<LayoutInput> = {}): LayoutInput {
  const size = vertical ? { width: 390, height: 600 } : { width: 1000, height: 600 };
  return input(crowd(seed, count), {
    size,
    orientation: vertical ? 'vertical' : 'horizontal',
    domain: [from, from + days],
    ...more,
  });
}

function labelFaults(scene: Scene): string[] {
  const faults: string[] = [];
  const zero: Box = { x: 0, y: scene.zero, width: 1e4, height: 0.1 };
  for (const [i, label] of scene.labels.entries()) {
    for (const other of scene.labels.slice(i + 1))
      if (overlaps(label.box, other.box)) faults.push(`${label.id} over ${other.id}`);
    for (const disc of [...scene.marks, ...scene.clusters]) {
      if (distanceToBox(disc.x, disc.y, label.box) < disc.radius) faults.push(`${label.id} over a mark`);
    }
    for (const other of scene.labels) {
      const line = other.leader;
      if (line && line.length === 2 && other !== label && segmentHitsBox([line[0]!, line[1]!], label.box))
        faults.push('leader through label');
    }
    if (scene.orientation === 'horizontal' && overlaps(label.box, zero)) faults.push(`${label.id} over the zero line`);
    if (label.box.x + label.box.width > scene.size.width) faults.push(`${label.id} leaves the surface`);
    if (label.lines.length > 4) faults.push(`${label.id} has over four lines`);
  }
  return faults;
}

describe('layoutTimeline', () => {
  it('hides nothing silently: every event in view is a mark or counted in one ring', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const given = inputOf(world);
        const scene = layoutTimeline(given);
        const drawn = [...scene.marks.map((mark) => mark.id), ...scene.clusters.flatMap((ring) => ring.ids)];
        expect(new Set(drawn).size).toBe(drawn.length);
        const inView = given.items.filter(({ at }) => at + 0.5 >= given.domain[0] && at + 0.5 <= given.domain[1]);
        for (const { id } of inView) expect(drawn).toContain(id);
        expect(scene.counts.inView).toBe(inView.length);
      }),
      { numRuns: 40 },
    );
  });

  it('never puts a label over a mark, a ring, another label, a leader or the zero line', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        expect(labelFaults(layoutTimeline(inputOf(world)))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('gives the same scene for the same input, and keeps labels where they were', () => {
    const given = inputOf({ seed: 7, count: 120, from: toDay(2022), days: 1700, vertical: false });
    const scene = layoutTimeline(given);
    expect(layoutTimeline(given)).toEqual(scene);
    const next = layoutTimeline({ ...given, previous: scene.labels, previousClusters: scene.clusters });
    const before = new Map(scene.labels.map((label) => [label.id, label.offset.map(Math.round)]));
    const same = next.labels.filter((label) => String(before.get(label.id)) === String(label.offset.map(Math.round)));
    expect(same.length).toBeGreaterThanOrEqual(scene.labels.length * 0.8);
  });

  it('moves labels along with their marks during a gesture, and seeks no new ones', () => {
    const given = inputOf({ seed: 7, count: 120, from: toDay(2022), days: 1700, vertical: false });
    const scene = layoutTimeline(given);
    const panned = layoutTimeline({
      ...given,
      domain: [given.domain[0] + 20, given.domain[1] + 20],
      moving: true,
      previous: scene.labels,
    });
    const before = new Map(scene.labels.map((label) => [label.id, label]));
    expect(panned.labels.length).toBeGreaterThan(0);
    for (const label of panned.labels) expect(label.lines).toEqual(before.get(label.id)?.lines);
    expect(labelFaults(panned)).toEqual([]);
  });

  it('always names what is selected when there is room', () => {
    const items = [item('tiny', '2024-05-05', { salience: 0, tone: 9 }), ...crowd(2, 60)];
    expect(layoutTimeline(input(items, { selected: 'tiny' })).labels.map((label) => label.id)).toContain('tiny');
  });

  it('copes with nothing, with one day and with four millennia', () => {
    expect(layoutTimeline(input([])).counts).toEqual({ inView: 0, labelled: 0, total: 0 });
    const ides = item('ides', '-0043-03-15');
    const long = layoutTimeline(input([ides, item('now', '2026-02-03')], { domain: [toDay(-2000), toDay(2100)] }));
    expect(long.marks).toHaveLength(2);
    expect(long.labels.map((label) => label.date)).toContain('15 Mar 44 BCE');
    expect(layoutTimeline(input([ides], { domain: [ides.at, ides.at + 1] })).marks[0]!.x).toBeGreaterThan(0);
  });
});

const story = [
  item('host', '2022-03-10', {
    tone: 6,
    salience: 0.5,
    side: 'both',
    headline: 'The presidents meet in the northern capital',
  }),
  item('ally', '2022-05-23', { tone: 8.2, salience: 0.8, headline: 'Northland names Southland a major ally' }),
  item('un', '2022-09-20', {
    tone: -3,
    salience: 0.5,
    side: 'b',
    headline: 'Southland calls the long campaign a failure',
  }),
  item('planes', '2025-01-26', { tone: -4.5, salience: 0.7, side: 'b', headline: 'Southland turns back two flights' }),
  item('tariff', '2025-01-26', { tone: -6.2, salience: 0.9, headline: 'Northland threatens tariffs of a quarter' }),
  item('october', '2025-10', { tone: -7, salience: 0.65, headline: 'Northland calls the president unlawful' }),
  item('treasury', '2025-10-24', { tone: -8, salience: 0.8, headline: 'Northland’s treasury lists him' }),
  item('vote', '2026-05-31', {
    tone: 0.5,
    salience: 0.4,
    side: 'b',
    status: 'planned',
    headline: 'Southland votes for a president',
  }),
  item('raid', '2025-12~', { tone: -9, salience: 0.3, status: 'alleged', headline: 'A boat is said to be sunk' }),
  item('since', '2024-02-10/..', { tone: 3, salience: 0.3, side: 'both', headline: 'Joint patrols & <river> posts' }),
  item('denied', '2023-06-01', {
    tone: -2,
    salience: 0.3,
    side: 'b',
    status: 'denied',
    headline: 'An envoy walks out',
  }),
  item('reported', '2023-08-04', {
    tone: 2,
    salience: 0.4,
    fromPublication: true,
    start: toDay(2023, 7, 28),
    headline: 'Ports reopen',
  }),
  ...Array.from({ length: 9 }, (_, i) =>
    item(`s${i}`, `2025-09-${10 + i}`, { tone: -5 + (i % 3) * 0.2, salience: 0.02, side: i % 2 ? 'a' : 'b' }),
  ),
];
const terms = [
  {
    side: 'a' as const,
    start: toDay(2021, 1, 20),
    end: toDay(2025, 1, 20),
    name: 'Ada Northman',
    familyName: 'Northman',
  },
  { side: 'b' as const, start: toDay(2022, 8, 7), end: null, name: 'Bela Southerly', familyName: 'Southerly' },
];

describe('the painted scene', () => {
  it.each<[string, Partial<LayoutInput>, 'light' | 'dark']>([
    ['relation', { selected: 'october', terms }, 'light'],
    ['months', { domain: [toDay(2025, 8), toDay(2026, 3)], focused: 'treasury', hovered: 'raid' }, 'dark'],
    [
      'phone',
      { orientation: 'vertical', size: { width: 390, height: 560 }, domain: [toDay(2025, 1), toDay(2026, 7)] },
      'light',
    ],
  ])('%s', async (name, more, theme) => {
    const svg = paintSvg(layoutTimeline(input(story, more)), THEMES[theme]);
    await expect(svg).toMatchFileSnapshot(`snapshots/${name}.svg`);
  });
});
