import { expect, it } from 'vitest';
import { roleText, toneText } from '../../src/layout/wording.ts';

it.each([
  [-7.1, 'Hostile, −7.1'],
  [0, 'Neutral, 0.0'],
  [-0.04, 'Neutral, 0.0'],
  [2.5, 'Cooperative, +2.5'],
  [-9, 'Violent, −9.0'],
  [10, 'Very cooperative, +10.0'],
  [-2, 'Critical, −2.0'],
])('puts tone %f in words', (tone, text) => expect(toneText(tone)).toBe(text));

it('names what each part does', () => {
  expect(roleText('ACCUSE', 'initiator')).toBe('accuses');
  expect(roleText('ACCUSE', 'recipient')).toBe('is accused');
  expect(roleText('ACCUSE', 'bystander')).toBe('is named');
});
