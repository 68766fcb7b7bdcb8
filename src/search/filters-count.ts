import { FACETS, FILTER_PARTS, type Facet, type Filter, type FilterPart } from './filters.ts';
import type { FacetIndex, FilterIndex } from './filters-index.ts';

/** Bars of the tones: one for each whole step from −10 to +10. */
export const TONE_BINS = 20;

/** What a filter leaves, and how much each choice would leave beside the others. */
export interface FilterCounts {
  /** Events let through. */
  readonly count: number;
  /** By row of the index: 1 when let through. */
  readonly kept: Uint8Array;
  /** For each value of a facet (by its place) the events that have it and pass all other facets and the tone. */
  readonly options: Readonly<Record<Facet, Uint32Array>>;
  /** Events by tone that pass all facets. */
  readonly tones: Uint32Array;
  /** Events that would be let through without a part. */
  readonly without: Readonly<Record<FilterPart, number>>;
}

/** Filters in one pass over the index and counts every option on the way: an event that fails one part only is still counted there. */
export function countFilter(index: FilterIndex, filter: Filter): FilterCounts {
  const tests = testsOf(index, filter);
  const kept = new Uint8Array(index.size);
  const options = perFacet((facet) => new Uint32Array(index.facets[facet].values.length));
  const tones = new Uint32Array(TONE_BINS);
  const only = Object.fromEntries(FILTER_PARTS.map((part) => [part, 0])) as Record<FilterPart, number>;
  let count = 0;
  for (let row = 0; row < index.size; row++) {
    const failed = failedPart(tests, row);
    if (failed === 'several') continue;
    if (failed === null) {
      kept[row] = 1;
      count++;
      for (const facet of FACETS) countRow(index.facets[facet], options[facet], row);
    } else {
      only[failed]++;
      if (failed !== 'tone') countRow(index.facets[failed], options[failed], row);
    }
    if (failed === null || failed === 'tone') tones[toneBin(index.tones[row]!)]!++;
  }
  const without = Object.fromEntries(FILTER_PARTS.map((part) => [part, count + only[part]]));
  return { count, kept, options, tones, without: without as Record<FilterPart, number> };
}

/** Which bar of the tones a tone belongs to. */
export const toneBin = (tone: number): number => Math.min(Math.max(Math.floor(tone) + 10, 0), TONE_BINS - 1);

interface PartTest {
  readonly part: FilterPart;
  readonly passes: (row: number) => boolean;
}

/** One test for each part that may keep something out. */
function testsOf({ facets, tones }: FilterIndex, filter: Filter): PartTest[] {
  const tests: PartTest[] = [];
  for (const facet of FACETS) {
    if (filter[facet].length === 0) continue;
    const { values, starts, places } = facets[facet];
    const wanted = new Set(filter[facet]);
    const chosen = Uint8Array.from(values, (value) => Number(wanted.has(value)));
    const passes = (row: number): boolean => {
      for (let at = starts[row]!; at < starts[row + 1]!; at++) if (chosen[places[at]!] === 1) return true;
      return false;
    };
    tests.push({ part: facet, passes });
  }
  if (filter.tone) {
    const [least, most] = filter.tone;
    tests.push({ part: 'tone', passes: (row) => tones[row]! >= least && tones[row]! <= most });
  }
  return tests;
}

function failedPart(tests: readonly PartTest[], row: number): FilterPart | 'several' | null {
  let failed: FilterPart | null = null;
  for (const { part, passes } of tests) {
    if (passes(row)) continue;
    if (failed !== null) return 'several';
    failed = part;
  }
  return failed;
}

function countRow({ starts, places }: FacetIndex, counts: Uint32Array, row: number): void {
  for (let at = starts[row]!; at < starts[row + 1]!; at++) counts[places[at]!]!++;
}

const perFacet = <T>(make: (facet: Facet) => T): Record<Facet, T> =>
  Object.fromEntries(FACETS.map((facet) => [facet, make(facet)])) as Record<Facet, T>;
