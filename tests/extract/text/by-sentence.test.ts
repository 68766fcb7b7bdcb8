import { describe, expect, test } from 'vitest';
import { bySentence, sentenceAt } from '../../../src/extract/text/by-sentence.ts';
import { splitSentences } from '../../../src/extract/text/sentences.ts';

const text = 'One came. Two went.\n\nThree stayed.';
const sentences = splitSentences(text);
const mention = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

describe('mentions by sentence', () => {
  test('each goes to the sentence that holds it whole, in order', () => {
    const [one, came, three] = [mention('One'), mention('came'), mention('Three')];
    expect(bySentence(sentences, [one, came, three])).toEqual([[one, came], [], [three]]);
  });
  test('one that crosses a sentence end belongs to none', () => {
    expect(bySentence(sentences, [mention('came. Two')])).toEqual([[], [], []]);
  });
  test('no sentences, no lists', () => {
    expect(bySentence([], [mention('One')])).toEqual([]);
  });
});

describe('the sentence that holds a stretch', () => {
  test.each([
    ['One', 0],
    ['One came.', 0],
    ['Two', 1],
    ['Three stayed.', 2],
    ['came. Two', -1],
    ['\n\n', -1],
  ])('%j', (words, at) => {
    const { start, end } = mention(words);
    expect(sentenceAt(sentences, start, end)).toBe(at);
  });
  test('none before the first or without any', () => {
    expect(sentenceAt(splitSentences('  Late.'), 0, 1)).toBe(-1);
    expect(sentenceAt([], 0, 1)).toBe(-1);
  });
});
