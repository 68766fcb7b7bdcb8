import { expect, it } from 'vitest';
import { stageSizes } from '../../src/story/index.ts';

it('shrinks titles and quotes as they grow, never under what a room can read', () => {
  const sizes = [10, 60, 110, 400].map((length) => stageSizes('x'.repeat(length), 'x'.repeat(2 * length)));
  expect(sizes[0]).toEqual({ title: 80, quote: 33 });
  for (let at = 1; at < sizes.length; at++) {
    expect(sizes[at]!.title).toBeLessThanOrEqual(sizes[at - 1]!.title);
    expect(sizes[at]!.quote).toBeLessThanOrEqual(sizes[at - 1]!.quote);
  }
  expect(Math.min(...sizes.flatMap(({ title, quote }) => [title, quote]))).toBeGreaterThanOrEqual(24);
});
