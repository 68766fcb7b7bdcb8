import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { otherTopic, readTopics } from '../../../src/extract/text/topic.ts';

const topics = readTopics(readFileSync('data/lexicon/en/topics.csv', 'utf8'));

describe('otherTopic', () => {
  test('a match report is sport, whoever attacks whom', () => {
    const report =
      'England attacked from the whistle. The striker scored a late goal past the goalkeeper, and the referee sent off a defender before the final of the tournament.';
    expect(otherTopic(report, topics)).toBe('sport');
  });
  test('a boycott of the Olympics is politics', () => {
    const story =
      'President Carter told athletes that the United States would boycott the Olympics unless Soviet troops left. The Soviet government accused the president; foreign ministers of allies backed the embargo. No medal, no match, no stadium was worth an invasion, an embassy official said.';
    expect(otherTopic(story, topics)).toBeNull();
  });
  test('a passing mention is not a topic', () => {
    expect(otherTopic('The two men watched a football match and signed the treaty.', topics)).toBeNull();
  });
  test('no text, no topic', () => expect(otherTopic('', topics)).toBeNull());
});
