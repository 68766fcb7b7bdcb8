import { describe, expect, it } from 'vitest';
import { parseDay, type PoliticalEvent } from '../../src/model/index.ts';
import { automaticStory, cameraAt, LEAST_DAYS } from '../../src/story/index.ts';
import { anEvent } from '../support/events.ts';

const on = (id: string, day: string, change: Partial<PoliticalEvent> = {}): PoliticalEvent =>
  anEvent({
    id,
    headline: `Headline of ${id}`,
    date: { edtf: day, start: day, end: day, precision: 'day', basis: 'stated' },
    ...change,
  });
const ids = (events: readonly PoliticalEvent[], steps: number): string[] =>
  automaticStory('USA-COL', events, steps).steps.map((step) => step.event);

describe('an automatic story', () => {
  it('tells the most salient events in the order of time', () => {
    const events = [
      on('late', '2025-09-01', { salience: 0.9 }),
      on('small', '2024-01-01', { salience: 0.1 }),
      on('early', '2022-01-01', { salience: 0.5 }),
    ];
    expect(ids(events, 2)).toEqual(['early', 'late']);
    expect(ids([...events].reverse(), 2)).toEqual(['early', 'late']);
    expect(ids(events, 9)).toHaveLength(3);
  });

  it('does not spend its steps on one loud week', () => {
    const week = ['01', '02', '03', '04'].map((day, at) =>
      on(`w${day}`, `2025-09-${day}`, { salience: 0.9 - at / 100 }),
    );
    const far = on('far', '2020-01-01', { salience: 0.5 });
    expect(ids([...week, far], 2)).toEqual(['far', 'w01']);
  });

  it('leaves out what did not happen, what nobody dates, and what was told already', () => {
    const twin = on('twin', '2025-05-01', { headline: 'Headline of done', salience: 0.5 });
    const events = [
      on('plan', '2025-01-01', { status: 'planned', salience: 1 }),
      on('said', '2025-01-01', { status: 'alleged', salience: 1 }),
      on('report', '2025-01-01', {
        salience: 1,
        date: { edtf: '2025-01-01', start: '2025-01-01', end: '2025-01-01', precision: 'day', basis: 'publication' },
      }),
      on('done', '2025-02-01', { salience: 0.6 }),
      on('other', '2025-03-01', { salience: 0.1 }),
      twin,
    ];
    expect(ids(events, 2)).toEqual(['done', 'other']);
    expect(ids([], 3)).toEqual([]);
  });
});

describe('the camera', () => {
  const day = (text: string): number => parseDay(text)!;
  const step = (from: string, to = from, span?: string) => ({
    event: from,
    from: day(from),
    to: day(to),
    ...(span ? { span } : {}),
  });

  it('shows the step between its neighbours', () => {
    const steps = [step('2024-01-01'), step('2024-06-01'), step('2025-01-01'), step('2030-01-01')];
    const [from, to] = cameraAt(steps, 1);
    expect(from).toBeLessThan(day('2024-01-01'));
    expect(to).toBeGreaterThan(day('2025-01-02'));
    expect(to).toBeLessThan(day('2026-01-01'));
  });

  it('never comes nearer than that, and keeps the event inside', () => {
    const [from, to] = cameraAt([step('2024-01-01')], 0);
    expect(to - from).toBeGreaterThanOrEqual(LEAST_DAYS);
    expect((from + to) / 2).toBeCloseTo(day('2024-01-01') + 0.5);
  });

  it('shows what the step names, its last day too', () => {
    expect(cameraAt([step('2024-01-01', '2024-01-01', '2020/2024-03')], 0)).toEqual([
      day('2020-01-01'),
      day('2024-04-01'),
    ]);
  });
});
