import { describe, expect, test } from 'vitest';
import { eventsOf } from '../support.ts';

describe('verbs without auxiliary', () => {
  test.each([
    [
      'a participle that tells of an object',
      'Chile criticised the treatment of Chileans expelled from Peru.',
      'COERCE occurred PER > CHL',
    ],
    ['a subject behind "said"', 'Cuba said the government of Peru attacked Chile.', 'ASSAULT alleged PER > CHL'],
  ])('%s', (_, text, event) => {
    expect(eventsOf(text)).toContain(event);
  });
  test('a passive goes on behind "and"', () => {
    const events = eventsOf('Chile’s envoy was wounded and captured by Peru.');
    expect(events.length).toBeGreaterThan(0);
    expect(events.filter((event) => !event.endsWith('PER > CHL'))).toEqual([]);
    expect(eventsOf('Peru was attacked by Chile and attacked Bolivia.')).toContain('ASSAULT occurred PER > BOL');
  });
});
