import { describe, expect, it } from 'vitest';
import { read } from './support.ts';

describe('places and metonyms', () => {
  it.each([
    ['Bogota argues that Washington lied.', ['Bogota=COL', 'Washington=USA']],
    ['The two met in Washington.', ['Washington=USA/place']],
    ['Merkel left the White House.', ['Merkel=angela-merkel', 'White House=USA/place']],
    ['She flew to Moscow.', ['Moscow=RUS/place']],
    ['An apology to Tehran followed.', ['Tehran=IRN']],
    ['Italy recalled its ambassador from Cairo.', ['Italy=ITA', 'its=ITA', 'Cairo=EGY']],
    ['It closed the embassy in Bogota.', ['Bogota=COL']],
    ['MOSCOW, March 30 (wire) - Russia agreed.', ['MOSCOW=RUS/place', 'Russia=RUS']],
    ['They returned from Chile, Argentina and Peru.', ['Chile=CHL/place', 'Argentina=ARG/place', 'Peru=PER/place']],
    ['The Kremlin told the White House on Friday.', ['Kremlin=RUS', 'White House=USA']],
    ['The summit at Camp David failed.', ['Camp David=USA/place']],
  ])('%s', (text, expected) => {
    expect(read('2018-04-01', text)).toEqual(expected);
  });

  it.each([
    'Turkeys ate turkey in New Mexico near the South China Sea.',
    'The former governor of Georgia lives in Washington state.',
    'Paris, Texas, is small.',
    'Who told us about china?',
  ])('no actor: %s', (text) => {
    expect(read('2018-04-01', text)).toEqual([]);
  });
});
