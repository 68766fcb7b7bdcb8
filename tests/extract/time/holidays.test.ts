import { describe, expect, test } from 'vitest';
import { times } from './read.ts';

describe('a holiday', () => {
  test.each([
    ['They hoped to be home by Christmas 1963.', '1963-12-25'],
    ["They met on New Year's Eve 1999.", '1999-12-31'],
    ['They rose at Easter 1916.', '1916-04-23'],
    ['They signed it on Good Friday 1998.', '1998-04-10'],
    ['He spoke on Easter Sunday 2008.', '2008-03-23'],
    ['They met on Thanksgiving 2015.', '2015-11-26'],
    ['They struck on Labor Day 1981.', '1981-09-07'],
    ['They marched on Memorial Day 2017.', '2017-05-29'],
    ['They voted on Election Day 2016.', '2016-11-08'],
    ['They rested on Lunar New Year 2020.', '2020-01-25'],
    ['They prayed on Eid al-Fitr 2024.', '2024-04-10~'],
    ['They prayed on Eid al-Adha 2010.', '2010-11-17~'],
    ['They fought through Ramadan 2024.', '2024-03-11~/2024-04-09~'],
    ['They marched on May Day.', '2025-05-01'],
    ['They met at Christmas.', '2025-12-25'],
    ['They met last Christmas.', '2025-12-25'],
    ['All changed after 9/11.', '2001-09-11'],
    ['They landed on D-Day.', '1944-06-06'],
  ])('%s', (text, edtf) => expect(times(text)).toEqual([edtf]));

  test.each([
    'The Christmas tree was lit.',
    'They sailed to Christmas Island.',
    'The Easter Rising failed.',
    'The Ramadan Offensive began.',
    'They upheld the Good Friday Agreement.',
    'The 9/11 Commission reported.',
    'Chapter 9/11/3 was lost.',
  ])('none: %s', (text) => expect(times(text)).toEqual([]));

  test('moves with the calendar in every year', () => {
    for (let year = 1900; year < 2100; year++) {
      const [sunday] = times(`They met on Easter Sunday ${year}.`, '2150-01-01');
      const [day] = times(`They met on Election Day ${year}.`, '2150-01-01');
      expect(sunday! >= `${year}-03-22` && sunday! <= `${year}-04-25`).toBe(true);
      expect(day! >= `${year}-11-02` && day! <= `${year}-11-08`).toBe(true);
    }
  });
});
