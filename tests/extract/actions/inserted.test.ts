import { describe, expect, test } from 'vitest';
import { eventsOf, traceOf } from '../support.ts';

const on = '2022-08-01';

describe('who says so did not do it', () => {
  test.each([
    ['Gangs directed by Belgrade, Albin Kurti said, had carried out a terrorist attack.', /^ASSAULT/],
    ['Troops sent by Russia, Joe Biden said, had attacked Ukraine.', /^ASSAULT .*USA/],
  ])('%s', (text, wrong) => {
    expect(eventsOf(text, on)).not.toContainEqual(expect.stringMatching(wrong));
  });
  test('who is named before the comma did', () => {
    expect(eventsOf('Russia, Joe Biden said, had attacked Ukraine.', on)).toEqual(['ASSAULT alleged RUS > UKR']);
  });
});

describe('what nobody says', () => {
  test.each([
    ['Kosovo and Serbia are at odds. Sirens howled in Mitrovica, and shots were fired.', []],
    ['Armed Serbs killed a Kosovo policeman on Sunday.', []],
    ['Serbs from the north attacked Kosovo policemen.', []],
    ['The Serbs attacked Kosovo on Sunday.', ['ASSAULT occurred SRB > XKX']],
    ['India and Pakistan held a summit on Saturday that ended without an agreement.', ['CONSULT occurred IND + PAK']],
    ['Japan and South Korea hope that each does what it has promised.', []],
    [
      'Park Geun-hye would not sit down with the Japanese prime minister before he accepted the apologies of South Korea.',
      [],
    ],
    [
      'American fighters destroyed a Chinese balloon, and no visit was to be thought of.',
      ['ASSAULT occurred USA > CHN'],
    ],
    ['Lee Myung-bak left Japan and shook hands with the policemen of the garrison.', []],
    [
      'India struck nine sites in Pakistan on Wednesday that it called terrorist camps.',
      ['ASSAULT occurred IND > PAK'],
    ],
  ])('%s', (text, events) => {
    expect(eventsOf(text, '2014-03-26')).toEqual(events);
  });
});

describe('when', () => {
  const dates = (text: string, published: string) => traceOf(text, published).events.map(({ date }) => date.edtf);
  test.each([
    ['Pakistan put the Simla Agreement of 1972 with India in abeyance on Thursday.', '2025-04-25', ['2025-04-24']],
    ['India and Pakistan signed the Simla Agreement of 1972.', '2025-04-25', ['1972']],
    ['India banned Pakistani aircraft from its sky after a hijacking early in 1971.', '1976-05-15', ['1971']],
    [
      'Iranian and Saudi officials held talks since the break of 2016 in Baghdad on April 9.',
      '2021-04-28',
      ['2021-04-09'],
    ],
    [
      'It is a year of friendship, forty years after Japan and South Korea established relations.',
      '2005-03-24',
      ['1965'],
    ],
    [
      'The envoys arrived on September 5, half a year after Iran and Saudi Arabia had agreed to make up.',
      '2023-09-06',
      ['2023-03'],
    ],
    [
      'Japan accused South Korea on Friday of having fired the day before. It called the act of South Korea dangerous.',
      '2018-12-22',
      ['2018-12-21', '2018-12-21'],
    ],
  ])('%s', (text, published, expected) => {
    expect(dates(text, published)).toEqual(expected);
  });
});

test('headlines keep what belongs to a name', () => {
  const headline = (text: string) => traceOf(text, '2025-04-25').events[0]?.headline;
  expect(headline('Pakistan put the Simla Agreement of 1972 with India in abeyance on Thursday.')).toBe(
    'Pakistan puts the Simla Agreement of 1972 with India in abeyance',
  );
  expect(headline('Colombia recognised the new government of Venezuela at the time.')).toBe(
    'Colombia recognises the new government of Venezuela',
  );
});
