import { describe, expect, test } from 'vitest';
import { eventsOf } from '../support.ts';

describe('who does it to whom in an active clause', () => {
  test.each([
    [
      'a border shared with the other side',
      'Chile put its forces along the border with Peru on alert.',
      ['MOBILIZE occurred CHL > PER'],
    ],
    ['help from a third side', 'Chile fought against Peru with weapons.', ['ASSAULT occurred CHL + PER']],
    ['talks that a host takes no part in', 'Cuba hosted talks between Chile and Peru.', ['CONSULT occurred CHL + PER']],
    [
      'talks with a party of no state',
      'Chile and Peru met in May. Chile hosted talks between Peru and the rebels.',
      ['CONSULT occurred CHL + PER'],
    ],
    ['others who are asked', 'Iran asked the pilgrims to show their hatred of Israel.', []],
    ['a state that is asked', 'Iran asked Iraq to free the pilgrims.', ['REQUEST occurred IRN > IRQ']],
    [
      'a party of no state instead of the partner',
      'Chile and Peru signed a treaty. Chile opened talks with the guerrillas.',
      ['AGREE occurred CHL + PER'],
    ],
    [
      'a thing that it concerned',
      'Chile and Peru signed a treaty. There is a court from which Chile withdrew.',
      ['AGREE occurred CHL + PER'],
    ],
  ])('%s', (_, text, events) => {
    expect(eventsOf(text)).toEqual(events);
  });
});

describe('whose clause it is', () => {
  test.each([
    [
      'behind the aside of a subject',
      'The kingdom, which hosted a summit on Monday, wants peace. Chile, which borders Peru, accuses Peru of lies.',
      ['ACCUSE occurred CHL > PER'],
    ],
    [
      'a noun in -s before its auxiliary',
      'Pakistan and India are neighbours. Pakistan promised to help India, and shells have since killed villagers in India.',
      ['AGREE occurred PAK > IND'],
    ],
    [
      'people of no state behind "who"',
      'India flew troops north to stop tribesmen who had invaded Pakistan.',
      ['MOBILIZE occurred IND > PAK'],
    ],
    [
      'behind something that happened',
      'Chile condemned Peru on the day it happened and expelled its envoy.',
      ['ACCUSE occurred CHL > PER', 'SANCTION occurred CHL > PER'],
    ],
    ['a father', 'Chile and Peru are neighbours. Chile’s father fought against Peru.', []],
    [
      'neither',
      'India and Pakistan agreed that neither of their countries would attack the other.',
      ['AGREE occurred IND + PAK'],
    ],
    ['habits', 'Chile has long refused to meet Peru.', []],
    ['what is not a habit', 'Chile had long refused to meet Peru.', ['REJECT occurred CHL > PER']],
  ])('%s', (_, text, events) => {
    expect(eventsOf(text)).toEqual(events);
  });
});

describe('what a relative clause between commas leaves', () => {
  test.each([
    [
      'the subject before it',
      'Chile’s council, which met on Monday, left. Chile, which met Cuba on Monday, accused Peru of lies.',
      'ACCUSE occurred CHL > PER',
    ],
    [
      'an adjective in -ed is no verb',
      'Abe urged Moon Jae-in to come up with a way out of a row over wartime forced labour.',
      'REQUEST occurred JPN > KOR',
    ],
  ])('%s', (_, text, event) => {
    expect(eventsOf(text)).toContain(event);
  });
  test('a verb behind "and" still shares it', () => {
    expect(eventsOf('Cuba thanked Chile, which met Peru on Monday and accused it of lies.')).toContain(
      'ACCUSE occurred CHL > PER',
    );
  });
});
