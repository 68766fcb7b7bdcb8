import { describe, expect, it } from 'vitest';
import { readReference } from '../../src/ingest/reference.ts';

describe('readReference', () => {
  it('reads all four files', () => {
    const reference = readReference(process.cwd());
    expect(reference.leaders).toMatch(/^iso3,name,/);
    expect(reference.places).toMatch(/^term,iso3,/);
    expect(reference.countries).toMatch(/^iso3,iso2,/);
    expect(reference.ambiguity).toMatch(/^term,readings,/);
  });

  it('fails loudly outside a project', () => {
    expect(() => readReference('/nowhere')).toThrow(/ENOENT/);
  });
});
