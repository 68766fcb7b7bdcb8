import { describe, expect, it } from 'vitest';
import { makeScales } from '../../src/layout/index.ts';
import { axisTicks } from '../../src/layout/ticks.ts';
import { toDay } from '../../src/model/index.ts';

function axis(from: number, to: number, width = 1000) {
  const domain: [number, number] = [from, to];
  const scales = makeScales({ size: { width, height: 500 }, orientation: 'horizontal', domain });
  const { ticks, coarseTicks } = axisTicks(scales, domain, (text) => text.length * 7);
  return {
    scales,
    ticks,
    coarse: coarseTicks,
    texts: ticks.map((tick) => tick.text),
    coarseTexts: coarseTicks.map((tick) => tick.text),
  };
}

describe('axisTicks', () => {
  it('has quarters under years', () => {
    const { texts, coarseTexts } = axis(toDay(2022), toDay(2026, 6));
    expect(texts.slice(0, 5)).toEqual(['Jan', 'Apr', 'Jul', 'Oct', 'Jan']);
    expect(coarseTexts).toEqual(['2022', '2023', '2024', '2025', '2026']);
  });

  it('pins the coarse level at the near edge, so the year is never lost', () => {
    const { coarse, scales } = axis(toDay(2025, 3, 4), toDay(2025, 8));
    expect(coarse).toEqual([{ position: scales.ends[0], text: '2025', strong: true }]);
  });

  it('has days under months, and hours under days', () => {
    expect(axis(toDay(2026, 2, 1), toDay(2026, 2, 20)).texts.slice(0, 3)).toEqual(['1', '2', '3']);
    expect(axis(toDay(2026, 2, 1), toDay(2026, 2, 2)).texts).toEqual(['', '06:00', '12:00', '18:00', '']);
    expect(axis(toDay(2026, 2, 1), toDay(2026, 2, 2)).coarseTexts[0]).toBe('1 Feb 2026');
  });

  it('has decades with strong half centuries over two centuries, and no second level', () => {
    const { ticks, coarse, texts } = axis(toDay(1815), toDay(2030), 1400);
    expect(texts).toContain('1870');
    expect(ticks.filter((tick) => tick.strong).map((tick) => tick.text)).toEqual(['1850', '1900', '1950', '2000']);
    expect(coarse).toEqual([]);
  });

  it('knows no year 0', () => {
    expect(axis(toDay(-4), toDay(5)).texts).toEqual([
      '5 BCE',
      '4 BCE',
      '3 BCE',
      '2 BCE',
      '1 BCE',
      '1',
      '2',
      '3',
      '4',
      '5',
    ]);
    expect(axis(toDay(-250), toDay(250)).texts).toContain('200 BCE');
    expect(axis(toDay(-250), toDay(250)).texts).toContain('1');
    expect(axis(toDay(-250), toDay(250)).texts).not.toContain('0');
  });

  it('keeps its words apart at every zoom', () => {
    for (let span = 1; span < 2e6; span *= 1.7) {
      const { ticks } = axis(toDay(2020) - span, toDay(2020));
      const named = ticks.filter((tick) => tick.text);
      named.slice(1).forEach((tick, i) => {
        expect(tick.position - named[i]!.position).toBeGreaterThan(20);
      });
    }
  });
});
