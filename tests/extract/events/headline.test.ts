import { describe, expect, test } from 'vitest';
import { HEADLINE_LIMIT, headlineOf } from '../../../src/extract/events/headline.ts';
import { traceOf } from '../support.ts';

const headlines = (text: string): string[] => traceOf(text, '2026-02-04').events.map((event) => event.headline);

describe('headlines', () => {
  test.each([
    ['Donald Trump and Gustavo Petro met on Tuesday.', 'Donald Trump and Gustavo Petro meet'],
    ['Russia expelled 23 British diplomats on Friday.', 'Russia expels 23 British diplomats'],
    ['France will recall its ambassador from Italy.', 'France to recall its ambassador from Italy'],
    ['Two Polish envoys were expelled by Belarus.', 'Belarus expels diplomats of Poland'],
  ])('%s', (text, headline) => {
    expect(headlines(text)).toEqual([headline]);
  });
  test('never longer than the limit', () => {
    const names = Array.from({ length: 9 }, (_, index) => `The Federated Republic of Longname ${index}`);
    const facts = {
      type: 'AGREE',
      mode: null,
      status: 'occurred',
      mutual: false,
      initiators: names,
      recipients: names,
      phrase: 'x'.repeat(200),
    } as const;
    expect(headlineOf(facts).length).toBeLessThanOrEqual(HEADLINE_LIMIT);
  });
});
