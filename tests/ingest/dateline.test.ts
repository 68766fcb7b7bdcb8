import { describe, expect, test } from 'vitest';
import { readDateline } from '../../src/ingest/dateline.ts';

describe('the day in a dateline', () => {
  test.each([
    ['place, month, day, year and agency', 'QUITO, Feb 3, 2026 (Agency) - Chile spoke.', '2026-02-03'],
    ['day before month', 'QUITO, 3 February 2026 - Chile spoke.', '2026-02-03'],
    ['a dash of any length', 'QUITO, Feb. 3, 2026 — Chile spoke.', '2026-02-03'],
    ['two places', 'QUITO/LIMA, May 9, 1994 - Chile spoke.', '1994-05-09'],
    ['the year in a line above', 'BORDER FILE - 1995\nQUITO, Feb 3 - Chile spoke.', '1995-02-03'],
    ['a line that is a day', 'Talks fail\n3 February 2026\nChile spoke.', '2026-02-03'],
    ['with its weekday', 'Talks fail\nTuesday, February 3, 2026\nChile spoke.', '2026-02-03'],
    ['with a word before it', 'Talks fail\nPublished: February 3rd, 2026\nChile spoke.', '2026-02-03'],
    ['with a time behind it', 'Talks fail\nUpdated 3 February 2026 at 14:30 GMT\nChile spoke.', '2026-02-03'],
    ["with a paper's name behind it", 'Talks fail\n3 February 2026 | The Daily\nChile spoke.', '2026-02-03'],
  ])('%s', (_, text, day) => {
    expect(readDateline(text)).toEqual({ day });
  });
  test.each([
    ['no dateline', 'Chile spoke.\nPeru listened.'],
    ['a date within a sentence', 'Chile spoke on 3 February 2026 in Quito.'],
    ['a word that is no month', 'QUITO, Feast 3, 2026 - Chile spoke.'],
    ['too far down', `${'Chile spoke.\n'.repeat(6)}3 February 2026`],
    ['no capital at the start', 'quito, Feb 3, 2026 - Chile spoke.'],
  ])('none: %s', (_, text) => {
    expect(readDateline(text)).toBeNull();
  });
  test('without a year it says so', () => {
    expect(readDateline('QUITO, Feb 3 (Agency) - Chile spoke.')).toEqual({
      problem: 'the dateline says Feb 3 without a year',
    });
  });
  test('two years above decide nothing', () => {
    expect(readDateline('FILE 1994-1995\nBORDERS 1996\nQUITO, Feb 3 - Chile spoke.')).toHaveProperty('problem');
  });
  test('a day that the calendar lacks is a problem', () => {
    expect(readDateline('QUITO, Feb 30, 2026 - Chile spoke.')).toHaveProperty('problem');
  });
});
