import { csvParse } from 'd3';
import { describe, expect, it } from 'vitest';
import { compileActors } from '../../../src/extract/actors/knowledge.ts';
import { termDays } from '../../../src/extract/actors/office.ts';
import { readReference } from '../../../src/ingest/reference.ts';

const reference = readReference(process.cwd());
const codes = new Set(csvParse(reference.countries).map((row) => row['iso3']));
const isDate = (text: string | undefined): boolean => /^$|^\d{4}(-\d{2}(-\d{2})?)?$/.test(text ?? '');

describe('countries.csv', () => {
  const rows = csvParse(reference.countries);
  it('has a code, a name and unique codes in each row', () => {
    expect(rows.length).toBeGreaterThan(250);
    expect(codes.size).toBe(rows.length);
    for (const row of rows) {
      expect(row['iso3']).toMatch(/^[A-Z]{3}$/);
      expect(row['iso2']).toMatch(/^([A-Z]{2})?$/);
      expect(row['name']).toBeTruthy();
      expect(isDate(row['valid_from']) && isDate(row['valid_to'])).toBe(true);
    }
  });
  it('has the former states', () => {
    for (const code of ['SUN', 'YUG', 'SCG', 'CSK', 'DDR', 'YMD', 'RVN', 'XKX']) expect(codes).toContain(code);
  });
});

describe('leaders.csv', () => {
  const rows = csvParse(reference.leaders);
  it('parses, with known states, dates in order and no empty cell', () => {
    const wrong = rows.filter((row) => {
      const { start, end } = termDays(row['start'] ?? '', row['end'] ?? '');
      const filled = row['name'] && row['family_name'] && row['office'] && row['source'];
      return (
        !codes.has(row['iso3']) ||
        !Number.isFinite(start) ||
        end < start ||
        !filled ||
        !/^[01]$/.test(row['lead'] ?? '')
      );
    });
    expect(wrong).toEqual([]);
  });
});

describe('places-metonyms.csv', () => {
  it('parses, with known states, kinds and dates, each reading once', () => {
    const kinds = new Set('capital seat town government demonym abbreviation historical igo none'.split(' '));
    const rows = csvParse(reference.places);
    const wrong = rows.filter((row) => {
      const actor =
        row['kind'] === 'igo'
          ? /^org:[A-Z0-9]+$/.test(row['iso3'] ?? '')
          : row['kind'] === 'none' || codes.has(row['iso3']);
      return (
        !row['term'] ||
        !kinds.has(row['kind'] ?? '') ||
        !actor ||
        !isDate(row['valid_from']) ||
        !isDate(row['valid_to'])
      );
    });
    expect(wrong).toEqual([]);
    expect(new Set(rows.map((row) => `${row['term']} ${row['iso3']} ${row['kind']}`)).size).toBe(rows.length);
  });
});

describe('ambiguity.csv', () => {
  it('names a rule and a default for each term', () => {
    for (const row of csvParse(reference.ambiguity)) expect(row['term'] && row['rule'] && row['default']).toBeTruthy();
  });
});

describe('compileActors', () => {
  it('uses every row of every file', () => {
    const knowledge = compileActors(reference);
    expect(knowledge.countries.size).toBe(codes.size);
    expect([...knowledge.leaders.values()].reduce((sum, leader) => sum + leader.terms.length, 0)).toBe(
      csvParse(reference.leaders).length,
    );
    for (const row of csvParse(reference.places)) {
      const reached = [...knowledge.names.values()].some((names) =>
        names.some((name) => name.readings.some((one) => one.id === row['iso3'])),
      );
      expect(reached).toBe(true);
    }
  });
});
