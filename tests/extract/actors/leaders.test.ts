import { describe, expect, it } from 'vitest';
import { read } from './support.ts';

describe('surnames', () => {
  it.each([
    ['1990-08-03', 'President Bush warned Iraq.', 'President Bush=george-h-w-bush'],
    ['2003-03-19', 'President Bush warned Iraq.', 'President Bush=george-w-bush'],
    ['2008-01-01', 'North Korea said Kim was well.', 'Kim=kim-jong-il'],
    ['2018-06-12', 'Kim met the press in North Korea.', 'Kim=kim-jong-un'],
    ['1979-03-01', 'Secretary of State Vance flew to Egypt.', 'Secretary of State Vance=cyrus-vance'],
    ['2025-03-01', 'Vice President Vance flew to Greenland.', 'Vice President Vance=jd-vance'],
  ])('on %s "%s" has %s', (day, text, expected) => {
    expect(read(day, text)).toContain(expected);
  });

  it('reads an office with a possessive or a counterpart', () => {
    expect(
      read(
        '2008-03-08',
        "Venezuela's Hugo Chavez met his Brazilian counterpart, Luiz Inácio Lula da Silva, on Friday.",
      ),
    ).toEqual([
      "Venezuela's Hugo Chavez=hugo-chavez",
      'his Brazilian counterpart, Luiz Inácio Lula da Silva=luiz-inacio-lula-da-silva',
    ]);
  });

  it('takes no namesake for a leader', () => {
    expect(read('2018-05-01', 'Eric Trump opened Trump Tower, and Rep. Will May sang in May 2018.')).toEqual([]);
    expect(read('2018-05-01', 'Michael Jordan and Chad Wolf met Jim Jordan.')).toEqual([]);
  });

  it('takes "May" for the prime minister only once she is introduced', () => {
    expect(read('2018-05-01', 'Prime Minister Theresa May spoke in May.', 'May said so on May 2.')).toEqual([
      'Prime Minister Theresa May=theresa-may',
      'May=theresa-may',
    ]);
    expect(read('2018-05-01', 'May was warm in Britain.')).toEqual(['Britain=GBR/place']);
  });
});
