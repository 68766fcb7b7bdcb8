import { describe, expect, test } from 'vitest';
import { confidenceFactors, confidenceOf } from '../../../src/extract/events/confidence.ts';
import type { ActionMention } from '../../../src/extract/types.ts';
import { traceOf } from '../support.ts';

const actOf = (text: string): ActionMention => traceOf(text).actions.at(-1)!;
const idsOf = (text: string) =>
  confidenceFactors(actOf(text), 'stated')
    .filter(({ by }) => by < 1)
    .map(({ id }) => id);

describe('what lowers confidence', () => {
  test.each([
    ['nothing but that rules are rules', 'Chile bombed Peru.', ['rules']],
    ['an actor by an adjective', 'Chilean troops bombed Peru.', ['rules', 'actor']],
    ['a side supplied', 'Chile bombed Peru. Chile expelled an envoy.', ['rules', 'supplied']],
    ['a noun', 'The war between Chile and Peru went on.', ['rules', 'noun']],
    ['praise or blame', 'Chile called Peru a bully.', ['rules', 'speech']],
    ['what has not happened', 'Chile will bomb Peru.', ['rules', 'status']],
  ])('%s: %s', (_, text, ids) => {
    expect(idsOf(text)).toEqual(ids);
  });
  test('the shakier the date, the lower', () => {
    const act = actOf('Chile bombed Peru.');
    const steps = (['stated', 'relative', 'narrative', 'unknown'] as const).map((basis) => confidenceOf(act, basis));
    expect(steps).toEqual([...steps].sort((a, b) => b - a));
    expect(steps[0]).toBeGreaterThan(steps.at(-1)!);
  });
  test("a model's proposal stands far below", () => {
    const act = actOf('Chile bombed Peru.');
    expect(confidenceOf({ ...act, rule: 'proposed/model' }, 'stated')).toBeLessThan(confidenceOf(act, 'stated') * 0.7);
  });
  test('is the product of its factors, to two places', () => {
    const act = actOf('Chilean troops will bomb Peru.');
    const product = confidenceFactors(act, 'relative').reduce((all, { by }) => all * by, 1);
    expect(confidenceOf(act, 'relative')).toBeCloseTo(product, 2);
  });
});
