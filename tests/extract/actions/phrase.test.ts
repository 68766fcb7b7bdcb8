import { describe, expect, test } from 'vitest';
import { traceOf } from '../support.ts';

const phrasesOf = (text: string) => traceOf(text).actions.map(({ phrase }) => phrase);

describe('what a headline says behind its subject', () => {
  test.each([
    [
      'the present, without the date',
      'Chile expelled 23 Peruvian diplomats on Monday.',
      ['expels 23 Peruvian diplomats'],
    ],
    ['what is planned', 'Chile will expel 23 Peruvian diplomats.', ['to expel 23 Peruvian diplomats']],
    ['what is charged', 'Chile said Peru had bombed Ecuador.', ['allegedly bombs Ecuador']],
    ['several subjects', 'Chile and Peru signed a treaty.', ['sign a treaty']],
    ['a passive turned round', 'Two envoys of Ecuador were arrested by Peru.', ['arrests two envoys of Ecuador']],
    ['not the tail of a list', 'The envoys of Ecuador and of Chile were arrested by Peru.', [undefined]],
    ['not a relative clause', 'The curbs on Chile that Peru had imposed were lifted by Ecuador.', [undefined]],
    ['who receives is not who gives', 'Chile received aid from Peru.', [undefined]],
    ['who mediates is no side', 'Chile mediated between Peru and Ecuador.', [undefined]],
    [
      'no conjunction left at the end',
      'Chile recalled its envoy to Peru and, on March 14, slept.',
      ['recalls its envoy to Peru'],
    ],
    ['no question word left at the end', 'Chile condemned what it called an act of war by Peru.', [undefined]],
    [
      'names for pronouns',
      'Vladimir Putin praised Peru. Chile condemned him.',
      ['praises Peru', 'condemns Vladimir Putin'],
    ],
    ['naming', 'Chile described Peru as a bully.', ['describes Peru as a bully']],
    ['not a denial', 'Chile denied that it had bombed Peru.', [undefined]],
  ])('%s: %s', (_, text, phrases) => {
    expect(phrasesOf(text).slice(0, phrases.length)).toEqual(phrases);
  });
  test('whole phrases fall off until it is short', () => {
    const [phrase = ''] = phrasesOf(
      'Chile met the leader of Peru in a small hotel over the bitterly and long disputed sea border between both in the wide and windy southern Pacific.',
    );
    expect(phrase).toBe('meet the leader of Peru in a small hotel');
  });
});
