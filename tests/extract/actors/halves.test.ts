import { describe, expect, it } from 'vitest';
import { read } from './support.ts';

const day = '2000-06-16';
const koreas = 'South Korea and North Korea met.';

describe('divided countries', () => {
  it.each([
    ['The northern leader spoke.', 'northern leader=PRK'],
    ['Southern troops fired.', 'Southern=KOR'],
    ['The North spoke.', 'The North=PRK'],
    ['The two Koreas spoke.', 'The two Koreas=KOR+PRK'],
  ])('%s', (text, mention) => {
    expect(read(day, koreas, text).join(' ')).toContain(mention);
  });
  it('needs both named, and a word that states have', () => {
    expect(read(day, 'South Korea spoke.', 'The northern leader spoke.')).toEqual(['South Korea=KOR']);
    expect(read(day, koreas, 'Northern winters are cold.')).toEqual(['South Korea=KOR', 'North Korea=PRK']);
  });
  it('knows two leaders of one name', () => {
    const met = 'Kim Dae-jung met Kim Jong Il.';
    expect(read(day, met, 'The two Kims signed.').at(-1)).toMatch(/^The two Kims=kim-/);
    expect(read(day, 'Kim Dae-jung spoke.', 'The two Kims signed.')).toEqual(['Kim Dae-jung=kim-dae-jung']);
  });
});

describe('described groups and names', () => {
  it('reads a club before the noun as no party', () => {
    expect(read(day, 'Greece and Turkey quarrelled.', 'The two NATO allies agreed.').at(-1)).toMatch(
      /^The two NATO allies=(GRC\+TUR|TUR\+GRC)$/,
    );
  });
  it('leaves who orders out of "both neighbours"', () => {
    expect(read(day, 'Poland and Lithuania spoke.', 'Belarus ordered both neighbours to leave.').at(-1)).toMatch(
      /=(POL\+LTU|LTU\+POL)$/,
    );
  });
  it('takes one adjective before a neighbour', () => {
    expect(read(day, koreas, 'South Korea sent rice to its starving neighbour.').at(-1)).toBe(
      'its starving neighbour=PRK',
    );
  });
  it('reads an initial and another transliteration', () => {
    expect(read('2021-12-01', 'The government of Aleksandr G. Lukashenko spoke.')).toContain(
      'Aleksandr G. Lukashenko=alexander-lukashenko',
    );
    expect(read('2021-12-01', 'The shop of Boris G. Lukashenko closed.')).toEqual([]);
  });
});
