import { expect, test } from 'vitest';
import { salienceOf } from '../../../src/extract/events/salience.ts';
import { toneOf } from '../../../src/extract/events/tone.ts';

const facts = {
  type: 'CONSULT',
  mode: 'summit',
  status: 'occurred',
  tone: 4,
  actors: [],
  position: 0,
  echoes: 0,
} as const;

test('salience falls with position and certainty, and stays within 0 and 1', () => {
  expect(salienceOf(facts)).toBeGreaterThan(salienceOf({ ...facts, position: 1 }));
  expect(salienceOf(facts)).toBeGreaterThan(salienceOf({ ...facts, status: 'alleged' }));
  expect(salienceOf({ ...facts, type: 'ASSAULT', mode: 'war', tone: -10, echoes: 9 })).toBeLessThanOrEqual(1);
});

test('toneOf weighs what is not certain less', () => {
  expect(toneOf(-9, 'occurred')).toBe(-9);
  expect(toneOf(-9, 'alleged')).toBe(-5.4);
  expect(Math.abs(toneOf(10, 'denied'))).toBeLessThan(4);
});
