import { expect, test } from 'vitest';
import { explainText } from '../../src/extract/explain.ts';
import { traceOf } from './support.ts';

test('explainText shows each stage with its rule', () => {
  const text = explainText(traceOf('Iraq invaded Kuwait on August 2, 1990.'));
  expect(text).toContain('1. (body) Iraq invaded Kuwait on August 2, 1990.');
  expect(text).toMatch(/time {4}"August 2, 1990" = 1990-08-02 {2}\[time\//);
  expect(text).toContain('ASSAULT/invade, occurred: IRQ > KWT  [actions/verb: verb/invade]');
  expect(text).toContain('1 actions, 1 events');
});
