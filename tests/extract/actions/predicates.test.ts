import { describe, expect, test } from 'vitest';
import { clausesOf, eventsOf } from '../support.ts';

const groupsOf = (text: string) => clausesOf(text).clauses.map(({ group }) => group);

describe('auxiliaries', () => {
  test.each([
    ['Japan has expelled a Korean envoy.', ['SANCTION occurred JPN > KOR']],
    ['Japan is expelling a Korean envoy.', ['SANCTION occurred JPN > KOR']],
    ['Japan will expel the Korean envoy.', ['SANCTION planned JPN > KOR']],
    ['Japan is due to expel the Korean envoy.', ['SANCTION planned JPN > KOR']],
    ['Japan must expel the Korean envoy.', []],
    ['Japan did not expel the Korean envoy.', []],
    ['A Korean envoy has been expelled by Japan.', ['SANCTION occurred JPN > KOR']],
    ["Japan's envoy visited South Korea.", ['CONSULT occurred JPN + KOR']],
  ])('%s', (text, events) => {
    expect(eventsOf(text)).toEqual(events);
  });
  test('behind a modal any plain word is a verb, behind a preposition none', () => {
    expect(groupsOf('Japan must assuage Korea.').map(({ lemma }) => lemma)).toEqual(['assuage']);
    expect(groupsOf('Japan with assuage Korea.')).toEqual([]);
  });
  test('"be opposed to" says how the subject stands and is no passive', () => {
    expect(eventsOf('Japan was opposed to the Korean plan.')).toEqual(['REJECT occurred JPN > KOR']);
    expect(groupsOf('Japan was opposed to the Korean plan.').map(({ passive }) => passive)).toEqual([false]);
    expect(groupsOf('The plan of Japan was opposed by Korea.').map(({ passive }) => passive)).toEqual([true]);
  });
});

describe('participles without an auxiliary', () => {
  test.each([
    ['with an agent', 'Envoys expelled by Kenya returned to Uganda.', ['SANCTION occurred KEN > UGA']],
    ['with a means instead', 'Ruto phoned by telephone in Uganda.', []],
    ['how the subject felt', 'Kenya, angered by Uganda, recalled its envoy.', ['SANCTION occurred KEN > UGA']],
    [
      'behind a noun that a preposition holds',
      'Under the pact signed in 1996 Kenya bombed Uganda.',
      ['ASSAULT occurred KEN > UGA'],
    ],
    ['what opens again was opened', 'The Kenyan embassy in Uganda reopened in July.', ['SUPPORT occurred UGA > KEN']],
    ['with an object it opened something', 'Kenya reopened its embassy in Uganda.', ['SUPPORT occurred KEN > UGA']],
    ['"aimed at" behind a noun', 'Kenya fired missiles aimed at Uganda.', ['ASSAULT occurred KEN > UGA']],
  ])('%s: %s', (_, text, events) => {
    expect(eventsOf(text)).toEqual(expect.arrayContaining(events));
    if (events.length === 0) expect(eventsOf(text)).toEqual([]);
  });
});
