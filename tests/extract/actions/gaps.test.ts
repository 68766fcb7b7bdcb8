import { describe, expect, test } from 'vitest';
import { eventsOf } from '../support.ts';

describe('what stands between a verb and its subject', () => {
  test.each([
    ['adverbs and dates', 'Chile on Tuesday quietly expelled a Peruvian envoy.', ['SANCTION occurred CHL > PER']],
    [
      'a conjunction, then an adverbial',
      'Chile praised Ecuador and, on March 14, bombed Peru.',
      ['SUPPORT occurred CHL > ECU', 'ASSAULT occurred CHL > PER'],
    ],
    [
      'a comma only',
      'Chile praised Ecuador, bombed Peru and slept.',
      ['SUPPORT occurred CHL > ECU', 'ASSAULT occurred CHL > PER'],
    ],
    ['an apposition', "Chile, Peru's neighbour, expelled an Ecuadorian envoy.", ['SANCTION occurred CHL > ECU']],
    [
      'a subject of its own that is no side',
      'Chile praised Ecuador, and the flood killed crops in Peru.',
      ['SUPPORT occurred CHL > ECU'],
    ],
    ['two joined names', 'Chile and Ecuador bombed Peru.', ['ASSAULT occurred CHL + ECU > PER']],
  ])('%s: %s', (_, text, events) => {
    expect(eventsOf(text)).toEqual(events);
  });
});
