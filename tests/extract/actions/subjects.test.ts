import { describe, expect, test } from 'vitest';
import { eventsOf } from '../support.ts';

describe('who acts', () => {
  test.each([
    ['"of" behind a noun', 'The leaders of Russia bombed Ukraine.', ['ASSAULT occurred RUS > UKR']],
    ['"from" behind people', 'Officials from Chile condemned Peru.', ['ACCUSE occurred CHL > PER']],
    ['"from" behind anything else', 'Goods from Chile angered Peru.', []],
    [
      'not who an adverbial holds',
      "In Donald Trump's office Emmanuel Macron condemned Iran.",
      ['ACCUSE occurred FRA > IRN'],
    ],
    [
      'beside the verb behind an adverbial',
      'Under the treaty Israel will withdraw its troops from Egypt.',
      ['RETREAT planned ISR > EGY'],
    ],
    [
      'people for where they are',
      'Crowds in Chinese cities stormed the Japanese embassy.',
      ['PROTEST occurred CHN > JPN'],
    ],
    ['nobody for people anywhere', 'Crowds in cities stormed the Japanese embassy.', []],
    ['all that are joined', 'France and Spain bombed Libya.', ['ASSAULT occurred FRA + ESP > LBY']],
    ['not those behind "with"', 'France and Spain, with Italy, bombed Libya.', ['ASSAULT occurred FRA + ESP > LBY']],
    ['not those in what it is', 'France, an ally of Spain, bombed Libya.', ['ASSAULT occurred FRA > LBY']],
    ['not the possessor of what it is', "France, Spain's neighbour, bombed Libya.", ['ASSAULT occurred FRA > LBY']],
    ['a possessor with its leader', "Russia's Vladimir Putin condemned Ukraine.", ['ACCUSE occurred RUS > UKR']],
    ['not analysts', 'Chile analysts condemned Peru.', []],
    [
      'behind the comma after a participle',
      'After expelling two Spanish envoys, Portugal bombed Italy.',
      ['SANCTION occurred PRT > ESP', 'ASSAULT occurred PRT > ITA'],
    ],
    [
      'behind another verb the last joint',
      'Chile praised Peru, and Ecuador condemned Bolivia.',
      ['SUPPORT occurred CHL > PER', 'ACCUSE occurred ECU > BOL'],
    ],
    ['not what is no side there', 'Chile praised Peru, and a flood ruined Ecuador.', ['SUPPORT occurred CHL > PER']],
  ])('%s: %s', (_, text, events) => {
    expect(eventsOf(text)).toEqual(events);
  });
});
