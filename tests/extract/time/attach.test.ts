import { describe, expect, test } from 'vitest';
import { splitSentences } from '../../../src/extract/text/sentences.ts';
import { timeFor } from '../../../src/extract/time/attach.ts';
import { findTimes } from '../../../src/extract/time/find.ts';

/** Date of the act whose word is told; its clause is the words between commas. */
function dateOf(text: string, word: string): string {
  const published = '2026-02-04';
  const sentences = splitSentences(text);
  const start = text.indexOf(word);
  const sentence = sentences.find((one) => one.start <= start && start < one.end)!;
  const from = Math.max(text.lastIndexOf(',', start) + 1, sentence.start);
  const comma = text.indexOf(',', start);
  const clause = [from, comma < 0 || comma > sentence.end ? sentence.end : comma] as const;
  const at = [start, start + word.length] as const;
  const act = { at, clause, sentence, perfect: false, planned: false, others: [] };
  return timeFor(act, findTimes(sentences, { published }), null, published).date.edtf;
}

describe('a date in a relative clause', () => {
  const text = 'Rojas, who only last week had met Vega, denounced the deal.';
  test('serves what happens in it', () => expect(dateOf(text, 'met')).toBe('2026-01-26/2026-02-01'));
  test('not what the sentence goes on to tell', () => expect(dateOf(text, 'denounced')).toBe('2026-02-04'));
  test('unless it tells how long the thing itself lasted', () =>
    expect(dateOf('The fighting, which lasted from April 2 to June 14, 1982, ended badly.', 'fighting')).toBe(
      '1982-04-02/1982-06-14',
    ));
  test('nor one in "as emerged only later"', () =>
    expect(dateOf('In May, as emerged in August, two envoys were expelled.', 'expelled')).toBe('2025-05'));
});

test('a sentence without a date leaves the article its own', () =>
  expect(dateOf('Rojas denounced the deal.', 'denounced')).toBe('2026-02-04'));
