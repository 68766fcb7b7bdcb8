import { describe, expect, test } from 'vitest';
import { inflect, thirdPerson } from '../../../src/extract/actions/inflect.ts';

const irregular = new Map([['meet', { past: ['met'], participle: ['met'] }]]);
const formsOf = (lemma: string) => inflect(lemma, irregular).map(([word, form]) => `${form} ${word}`);

describe('inflect', () => {
  test('regular, silent e and -y', () => {
    expect(formsOf('accuse')).toEqual([
      'base accuse',
      's accuses',
      'ing accusing',
      'past accused',
      'participle accused',
    ]);
    expect(formsOf('deny')).toContain('past denied');
    expect(formsOf('attack')).toContain('ing attacking');
  });
  test('doubling in both spellings', () => {
    expect(formsOf('ban')).toContain('past banned');
    expect(formsOf('initial')).toEqual(expect.arrayContaining(['past initialled', 'past initialed']));
  });
  test('irregular', () => {
    expect(formsOf('meet')).toContain('past met');
    expect(formsOf('meet')).not.toContain('past meeted');
  });
  test('third person', () => {
    expect(['push', 'deny', 'go', 'have', 'pay'].map(thirdPerson)).toEqual(['pushes', 'denies', 'goes', 'has', 'pays']);
  });
});
