import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { extractEvents } from '../../src/extract/pipeline.ts';
import { PoliticalEventSchema } from '../../src/model/index.ts';
import { articleOf, knowledge, traceOf } from './support.ts';

const story = `Russia expelled ten British diplomats on Friday and closed a British consulate in Moscow.

Britain, which rejected the move, recalled its ambassador. Will it last? If Russia attacks, Britain could retaliate.`;

describe('extractEvents', () => {
  test('quotes are verbatim and events fit the contract', () => {
    const article = articleOf(story);
    const events = extractEvents(article, knowledge);
    expect(events.length).toBeGreaterThanOrEqual(3);
    for (const event of events) {
      expect(() => v.parse(PoliticalEventSchema, event)).not.toThrow();
      for (const source of event.sources) expect(article.text.slice(source.start, source.end)).toBe(source.quote);
    }
  });
  test('the same article gives the same events', () => {
    expect(extractEvents(articleOf(story), knowledge)).toEqual(extractEvents(articleOf(story), knowledge));
    const ids = traceOf(story).events.map((event) => event.id);
    expect(new Set(ids).size).toBe(ids.length);
  });
  test('an article without a date is still read', () => {
    expect(traceOf('Iraq invaded Kuwait on August 2, 1990.', null).events[0]?.date.edtf).toBe('1990-08-02');
  });
  test('no text makes it throw', () => {
    const words = [
      'Russia',
      "Iran's",
      'expelled',
      'by',
      'who',
      ',',
      '"',
      '“',
      'and',
      'had',
      'to',
      'be',
      'on Friday',
      'if',
      '.',
      'the two',
      'talks',
      'not',
      '\n\n',
      'it',
      '?',
      '’',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 40 }), (parts) => {
        const article = articleOf(parts.join(' '));
        for (const event of extractEvents(article, knowledge)) {
          v.parse(PoliticalEventSchema, event);
          const source = event.sources[0]!;
          expect(article.text.slice(source.start, source.end)).toBe(source.quote);
        }
      }),
      { numRuns: 300 },
    );
  });
});
