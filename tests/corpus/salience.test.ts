import { describe, expect, test } from 'vitest';
import { rankSalience } from '../../src/corpus/salience.ts';
import { anEvent } from '../support/events.ts';

const saliences = (...raw: number[]) =>
  rankSalience(raw.map((salience, i) => anEvent({ id: `e${i}`, salience }))).map((event) => event.salience);

describe('rankSalience', () => {
  test('keeps the order and spreads it from little to 1', () =>
    expect(saliences(0.7, 0.5, 0.6)).toEqual([1, 0.04, 0.21]));
  test('equals stay equal', () => {
    const [a, b] = saliences(0.6, 0.6, 0.9);
    expect(a).toBe(b);
  });
  test('about a fifth of a large relation is never absorbed in a ring', () => {
    const large = saliences(...Array.from({ length: 100 }, (_, i) => 0.5 + i / 300)).filter((s) => s > 0.55).length;
    expect(large).toBeGreaterThan(15);
    expect(large).toBeLessThan(25);
  });
  test('a lone event is salient', () => expect(saliences(0.1)).toEqual([1]));
});
