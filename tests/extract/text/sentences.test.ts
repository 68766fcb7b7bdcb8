import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findQuotations } from '../../../src/extract/text/quotations.ts';
import { splitSentences } from '../../../src/extract/text/sentences.ts';

const texts = (text: string) => splitSentences(text).map((sentence) => sentence.text);

describe('splitSentences', () => {
  test.each([
    ['The U.S. President met Gen. Ortiz in Washington, D.C., on Jan. 5. They spoke at 3 p.m. local time.', 2],
    ['Mr. Lleras of Colombia wrote to J. F. Kennedy. No answer came.', 2],
    ['"We will not yield," she said. "Not now." Her rival agreed.', 3],
    ['Exports grew 3.5 percent. Imports fell.', 2],
    ['Troops from the U.S. The rest stayed home.', 2],
    ['Did they meet? Yes! They did.', 3],
    ['He left the U.S. Embassy at noon.', 1],
  ])('%s', (text, count) => expect(texts(text)).toHaveLength(count));

  test('never crosses a paragraph and keeps offsets', () => {
    const text = 'A headline without a stop\n\nBy Ana Ruiz and Tom Lee\n\nThe envoy left on Monday. He returned.';
    const sentences = splitSentences(text);
    expect(sentences.map((s) => s.kind)).toEqual(['headline', 'byline', 'body', 'body']);
    expect(sentences.map((s) => s.paragraph)).toEqual([0, 1, 2, 2]);
    for (const s of sentences) expect(text.slice(s.start, s.end)).toBe(s.text);
  });

  test('any text is split without loss of order, offsets true', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        let last = 0;
        for (const s of splitSentences(text)) {
          expect(s.start).toBeGreaterThanOrEqual(last);
          expect(text.slice(s.start, s.end)).toBe(s.text);
          last = s.end;
        }
      }),
    );
  });
});

test('quotations, straight and curly, without their marks', () => {
  const text = 'He called it "a farce" and “a “shame””';
  expect(findQuotations(text, 0, text.length).map(({ start, end }) => text.slice(start, end))[0]).toBe('a farce');
});
