import { describe, expect, test } from 'vitest';
import { eventsOf } from '../support.ts';

const on = '2021-07-15';

describe('people and firms of a country are not the country', () => {
  test.each([
    ['A French journalist accused Iran of torture on Monday.', []],
    ['The French government accused Iran of torture on Monday.', ['ACCUSE occurred FRA > IRN']],
    ['An Iranian tourist attacked a Turkish policeman.', []],
    ['A Turkish policeman was attacked by an Iranian tourist.', []],
    ['The Colombian businessman, who helped the Venezuelan government with a loan, is in Florida.', []],
    ['Chinese companies sold tanks to Iran.', []],
    ["China's state-owned companies sold tanks to Iran.", ['COOPERATE occurred CHN > IRN']],
    ['A Chinese state company sold tanks to Iran.', ['COOPERATE occurred CHN > IRN']],
  ])('%s', (text, events) => {
    expect(eventsOf(text, on)).toEqual(events);
  });
  test('as recipients they are', () => {
    expect(eventsOf('Iran arrested two French tourists on Monday.', on)).toEqual(['COERCE occurred IRN > FRA']);
  });
  test('and those who protest act for where they are', () => {
    const text = 'South Korean consumers boycotted goods, and thousands rallied outside the embassy of Japan in Seoul.';
    expect(eventsOf(text, on)).toContain('PROTEST occurred KOR > JPN');
  });
});

describe('who does what another lets or made him do', () => {
  test.each([
    ['China allowed the lawyer to fly to the United States.', ['CONCEDE occurred CHN > USA']],
    [
      'The United States imposed sanctions on a Venezuelan oil company for supplying Iran with fuel.',
      ['SANCTION occurred USA > VEN'],
    ],
    ['Washington blacklisted three Chinese firms for selling arms to Iran.', ['SANCTION occurred USA > CHN']],
    [
      'Joe Biden apologised to the Chinese people for the bombing of their embassy and said that it had been a mistake.',
      ['SUPPORT occurred USA > CHN'],
    ],
  ])('%s', (text, events) => {
    expect(eventsOf(text, on)).toEqual(events);
  });
});

describe('nouns for what is not done now', () => {
  test.each([
    ['Cuba has put an end to visits by Americans.', []],
    ['The accord between Cuba and the United States has lasted five months.', []],
    ['The treaty between Iran and Iraq is over.', []],
    ['An accord between Cuba and the United States was signed on Monday.', ['AGREE occurred CUB + USA']],
  ])('%s', (text, events) => {
    expect(eventsOf(text, on)).toEqual(events);
  });
});

describe('what only sounds like an act', () => {
  test.each([
    ['American officials warned against expecting too much of Iran.', []],
    ['Iran warned the United States against any attack.', ['THREATEN occurred IRN > USA']],
    ["Iran's president spoke in New York, and the American seats were occupied by a note-taker.", []],
    ['Iran will free the sailors once Britain apologises.', []],
    ["Chile's president condemned the attacks of September 11 on Monday, and met the United States ambassador.", false],
  ])('%s', (text, events) => {
    if (events === false) expect(eventsOf(text, on)).not.toContainEqual(expect.stringMatching(/^ACCUSE/));
    else expect(eventsOf(text, on)).toEqual(events);
  });
  test('an order home recalls, an order out expels', () => {
    expect(eventsOf('Canada ordered two Russian envoys out on Monday.', on)).toEqual(['SANCTION occurred CAN > RUS']);
    const expelled = 'Six Iranian diplomats were ordered out of the United States by the Biden administration.';
    expect(eventsOf(expelled, on)).toEqual(['SANCTION occurred USA > IRN']);
  });
});
