import { describe, expect, test } from 'vitest';
import { read, times } from './read.ts';

describe('a date that names its year', () => {
  test.each([
    ['The log says 2025-10-24.', '2025-10-24'],
    ['The form was stamped 24/10/2025.', '2025-10-24'],
    ['They met on October 24th, 2025.', '2025-10-24'],
    ['They met on the 24th of October 2025 in Lima.', '2025-10-24'],
    ['They met on Friday, Oct. 24, 2025.', '2025-10-24'],
    ['They met in October of 2025.', '2025-10'],
    ['Trade grew in the spring of 2017.', '2017-21'],
    ['They fought through the winter of 1941-42.', '1941-24'],
    ['Trade fell in the second quarter of 2019.', '2019-34'],
    ['Exports rose in Q3 2019.', '2019-35'],
    ['Attacks fell in the second half of 2008.', '2008-07/2008-12'],
    ['They quarrelled in the 1980s.', '198X'],
    ['They quarrelled throughout the eighties.', '198X'],
    ['It began in the 19th century.', '18XX'],
    ['It began in the nineteenth century.', '18XX'],
  ])('%s', (text, edtf) => expect(times(text)).toEqual([edtf]));
});

describe('a date before the common era', () => {
  test.each([
    ['The league was founded in 478 BC on an island.', ['-0477']],
    ['The cities revolted from 499 to 493 BC.', ['-0498/-0492']],
    ['The fleet sailed in the spring of 480 B.C. for the coast.', ['-0479-21']],
    ['The treaty dates from the 4th century BC.', ['-0399/-0300']],
    ['They raided the coast in the 470s BC.', ['-0478/-0469']],
    ['The walls fell in AD 70 after a siege.', ['0070']],
  ])('%s', (text, edtf) => expect(times(text)).toEqual(edtf));
});

describe('a bare year', () => {
  test.each([
    ['In 1979 they signed it.', ['1979']],
    ['They signed it in 1979.', ['1979']],
    ['He cited the 1846 treaty.', ['1846']],
    ['His 1995 book angered Lima.', ['1995']],
    ['Voters rejected it in a disputed 2020 election.', ['2020']],
    ['The crisis of 1995-96 passed.', ['1995/1996']],
    ['Border war, 1941-1942', ['1941/1942']],
    ['They fought between 1998 and 2002.', ['1998/2002']],
    ['They have traded since 2014.', ['2014/..']],
  ])('%s', (text, edtf) => expect(times(text)).toEqual(edtf));

  test.each([
    'The 1,200 troops left with 2000 rifles.',
    'The army sent 1500 soldiers and 1900 horses.',
    'The Security Council passed Resolution 1973.',
    'It invoked resolutions 1701 and 1559.',
    'The deal is worth $2014 a head.',
    'Vision 2030 is the name of the plan.',
    'More than 2000 came.',
    'Call 555-1984 for help.',
    'They marched 1984 miles.',
    'Form 24/10/20259 was lost.',
    'The bill of 3/4/2020 is unclear.',
    'They ran 20 ad campaigns.',
    'It rose by 1.1979 points.',
  ])('none: %s', (text) => expect(times(text)).toEqual([]));
});

test('a range keeps both its ends as they are told', () =>
  expect(read('They fought from May to August 1950.')[0]?.parts?.map(({ date }) => date.edtf)).toEqual([
    '1950-05',
    '1950-08',
  ]));
