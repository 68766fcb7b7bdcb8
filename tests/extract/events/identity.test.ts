import { expect, test } from 'vitest';
import { identify } from '../../../src/extract/events/identity.ts';

test('identify is stable, short and tells parts apart', () => {
  expect(identify(['a', 'b'])).toBe(identify(['a', 'b']));
  expect(identify(['a', 'b'])).toMatch(/^e[0-9a-z]{10}$/);
  expect(identify(['ab', ''])).not.toBe(identify(['a', 'b']));
});
