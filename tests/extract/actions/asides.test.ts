import { describe, expect, test } from 'vitest';
import { eventsOf } from '../support.ts';

describe('behind a relative clause between commas the main clause goes on', () => {
  test.each([
    ['Chile, which alleged that Peruvian agents had a hand in it, imposed visas on Peruvian citizens.', 'CHL > PER'],
    ["Zambia's president, whose country sheltered the exiles, expelled the Kenyan ambassador.", 'ZMB > KEN'],
  ])('%s', (text, sides) => {
    expect(eventsOf(text)).toContain(`SANCTION occurred ${sides}`);
  });
  test('also behind one that holds a verb we do not know', () => {
    expect(eventsOf('Narendra Modi, who faces an election in which muscle sells, visited Nepal.')).toEqual([
      'CONSULT occurred IND + NPL',
    ]);
  });
  test('but what is joined by "and" inside it stays inside', () => {
    expect(eventsOf('Chile thanked Peru, which condemned Bolivia and expelled a Bolivian envoy.')).toContain(
      'SANCTION occurred PER > BOL',
    );
  });
});

describe('words that only look like verbs or subjects', () => {
  test('"two patrol ships" patrols nothing', () => {
    const text = 'China has a quarrel with Japan. China dispatched two patrol ships to Japanese waters.';
    expect(eventsOf(text)).toContain('MOBILIZE occurred CHN > JPN');
  });
  test('"in return" holds no subject', () => {
    expect(eventsOf('In return the Vietnamese leader expelled a Chinese envoy.')).toEqual([
      'SANCTION occurred VNM > CHN',
    ]);
  });
  test('"had each been received" is one verb', () => {
    expect(eventsOf('Vladimir Putin had each been received by Xi Jinping.')).toEqual(['CONSULT occurred CHN + RUS']);
  });
});

describe('crowds at an embassy', () => {
  test.each([
    ["Thousands rallied outside Japan's embassy in Seoul.", ['PROTEST occurred KOR > JPN']],
    ['A crowd stoned the British embassy in Reykjavik.', ['PROTEST occurred ISL > GBR']],
    ['Thousands rallied outside a stadium in Seoul.', []],
    ["Thousands rallied outside Japan's embassy.", []],
  ])('%s', (text, events) => {
    expect(eventsOf(text)).toEqual(events);
  });
});

describe('passives', () => {
  test('whose shells they were fired them', () => {
    expect(eventsOf('Icelandic shells were fired at the British trawler Primella.')).toContain(
      'ASSAULT occurred ISL > GBR',
    );
    expect(eventsOf('The Icelandic envoy was fired at.')).not.toContain('ASSAULT occurred ISL > GBR');
  });
  test('who broke ties off before does not restore them', () => {
    const text =
      'Cuba and the United States announced that the ties broken off by Dwight Eisenhower would be restored.';
    expect(eventsOf(text)).toContain('SUPPORT planned USA + CUB');
  });
  test('a soldier killed somebody where the verb before says', () => {
    expect(eventsOf('South African soldiers crossed into Botswana and killed ten exiles in their beds.')).toContain(
      'ASSAULT occurred ZAF > BWA',
    );
  });
});

describe('nouns', () => {
  test('talks between envoys of two countries', () => {
    expect(eventsOf('Secret talks between envoys of Peru and Chile were held in Geneva.')).toContain(
      'CONSULT occurred PER + CHL',
    );
  });
  test('a visit told by the way was made', () => {
    const told = eventsOf('Peru pledged aid to Chile during a visit by the Chilean president.');
    expect(told).toContain('CONSULT occurred CHL + PER');
    expect(eventsOf('Peru agreed to plan a visit by the Chilean president.')).not.toContain(
      'CONSULT occurred CHL + PER',
    );
  });
});
