import { describe, expect, it } from 'vitest';
import { datelineEnd } from '../../../src/extract/text/dateline.ts';

const rest = (text: string): string => text.slice(datelineEnd(text));

describe('datelineEnd', () => {
  it.each([
    'BOGOTÁ, Feb. 3 (Wire) - ',
    'CARACAS, March 3 - ',
    'PARAGUANÁ, Venezuela, July 12 - ',
    'SAN ANTONIO DEL TÁCHIRA, Venezuela, Sept. 27 - ',
    'YEREVAN/BAKU - ',
    'KYIV, Ukraine, 24 February 2022 — ',
    'WASHINGTON (AP) — ',
    'Paris, May 4 (Wire) - ',
    'Rio de Janeiro, 4 May 1992 - ',
    'PORT-AU-PRINCE, Haiti, Jan. 1, 2004 - ',
    'NAIROBI, Aug. 7 (AP) —',
  ])('%s', (dateline) => {
    expect(rest(`${dateline} The envoy left.`)).toBe('The envoy left.');
  });

  it.each([
    'NATO - the alliance of thirty - met on Tuesday.',
    'The envoy - a friend - left on May 4.',
    'On May 4 - a Tuesday - Peru left the pact.',
    'U.S. and Cuba agree: flights in May.',
    'Bogotá - the capital - was quiet.',
    'Peru, which left on May 4 - a Tuesday - came back.',
    'Paris: a city of envoys.',
    'BREAKING: Peru leaves.',
  ])('%s has none', (text) => {
    expect(datelineEnd(text)).toBe(0);
  });
});
