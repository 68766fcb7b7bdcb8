import { describe, expect, test } from 'vitest';
import { eventsOf } from '../support.ts';

describe('praise and blame', () => {
  test.each([
    ['Iran called Israel a "rogue state".', 'ACCUSE occurred IRN > ISR'],
    ['Egypt described Israel as a reliable partner.', 'SUPPORT occurred EGY > ISR'],
    ['Cuba said the American embargo was a crime.', 'ACCUSE occurred CUB > USA'],
  ])('%s', (text, event) => {
    expect(eventsOf(text)).toContain(event);
  });
  test('plain statements are no event', () => {
    expect(eventsOf('Iran said the weather in Israel was warm.')).toEqual([]);
  });
});
