import { describe, expect, test } from 'vitest';
import { eventsOf } from '../support.ts';

describe('a side left unsaid', () => {
  test.each([
    [
      'is the other of the two the article is about',
      'Chile criticised Peru. Peru recalled its ambassador.',
      'SANCTION occurred PER > CHL',
    ],
    [
      'is rather whom the sentence itself named last',
      'Chile criticised Peru. Peru praised Chile. Chile bombed Bolivia and recalled its ambassador.',
      'SANCTION occurred CHL > BOL',
    ],
    ['is nobody when the article names nobody else', 'Chile recalled its ambassador.', 'SANCTION occurred CHL'],
    [
      'is, for a third side, whom it dealt with last',
      'Chile criticised Peru. Peru praised Chile. Chile and Peru stayed calm. Ecuador bombed Bolivia. Ecuador recalled its ambassador.',
      'SANCTION occurred ECU > BOL',
    ],
  ])('%s: %s', (_, text, event) => {
    expect(eventsOf(text).filter((one) => one.startsWith('SANCTION'))).toEqual([event]);
  });
});
