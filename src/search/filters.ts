/**
 * What a reader may filter by, apart from tone: who started it, leaders and countries (or organisations) that take part, kind, status, how
 * well the date is known, publisher or article.
 */
export const FACETS = ['by', 'leader', 'country', 'type', 'status', 'precision', 'source'] as const;
export type Facet = (typeof FACETS)[number];

/** A facet or the range of tones. */
export const FILTER_PARTS = [...FACETS, 'tone'] as const;
export type FilterPart = (typeof FILTER_PARTS)[number];

/** Least and most tone, both inclusive. */
export type ToneRange = readonly [least: number, most: number];
export const ALL_TONES: ToneRange = [-10, 10];

/** What is let through: of each facet any of the values chosen (none chosen lets all through), and a tone in the range. */
export interface Filter extends Readonly<Record<Facet, readonly string[]>> {
  readonly tone: ToneRange | null;
}

export const NO_FILTER: Filter = {
  by: [],
  leader: [],
  country: [],
  type: [],
  status: [],
  precision: [],
  source: [],
  tone: null,
};

/** The parts of a filter that may keep something out. */
export function activeParts(filter: Filter): FilterPart[] {
  return FILTER_PARTS.filter((part) => (part === 'tone' ? filter.tone !== null : filter[part].length > 0));
}

/** Whether a filter may keep anything out. */
export const isFiltered = (filter: Filter): boolean => activeParts(filter).length > 0;

/** Chooses a value of a facet, or gives it up. */
export function toggleValue(filter: Filter, facet: Facet, value: string): Filter {
  const chosen = filter[facet];
  return {
    ...filter,
    [facet]: chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value],
  };
}

/** The filter without one of its parts. */
export const dropPart = (filter: Filter, part: FilterPart): Filter => ({ ...filter, [part]: NO_FILTER[part] });

/** Limits the tone; ends in the wrong order are exchanged, and the whole range is no limit. */
export function withTone(filter: Filter, [p, q]: ToneRange): Filter {
  const clamp = (tone: number): number => Math.min(Math.max(tone, ALL_TONES[0]), ALL_TONES[1]);
  const [least, most] = [clamp(Math.min(p, q)), clamp(Math.max(p, q))];
  const all = least === ALL_TONES[0] && most === ALL_TONES[1];
  return { ...filter, tone: all ? null : [least, most] };
}
