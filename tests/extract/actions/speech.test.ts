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

describe('what is praise or blame', () => {
  test.each([
    ['naming', 'Chile called Peru a bully.', ['ACCUSE occurred CHL > PER']],
    ['not a request', 'Chile called on Peru to stay.', ['REQUEST occurred CHL > PER']],
    ['not what is denied', 'Chile did not call Peru a bully.', []],
    ['not in the passive', 'Peru was called a bully by Chile.', []],
    ['words before the speaker', '"It was a barbaric act," Peru said of Chile.', ['ACCUSE occurred PER > CHL']],
    ['not what only could be', 'Chile said Peru could be a bully.', []],
    ['not a kind word in passing', 'Chile said a good friend of Peru came.', []],
    [
      'each verdict to its own clause',
      'Chile called Peru a bully but said Ecuador was a good friend.',
      ['ACCUSE occurred CHL > PER', 'SUPPORT occurred CHL > ECU'],
    ],
    ['"added to" is no speech', 'Chile added to the bad mood in Peru.', []],
    [
      'the act outright rather than its mood',
      'Chile said it had expelled two cruel Peruvian envoys.',
      ['SANCTION occurred CHL > PER'],
    ],
  ])('%s: %s', (_, text, events) => {
    expect(eventsOf(text)).toEqual(events);
  });
});
