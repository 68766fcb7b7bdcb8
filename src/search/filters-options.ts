import type { Facet, Filter } from './filters.ts';
import type { FilterCounts } from './filters-count.ts';
import { ARTICLE, BY_BOTH, BY_OTHERS, type FilterIndex } from './filters-index.ts';
import { fold } from './fold.ts';
import { valueText, type FilterNames } from './filters-words.ts';

/** A value to choose, with the events that it would show beside the other facets. */
export interface FilterOption {
  readonly value: string;
  readonly label: string;
  readonly count: number;
  readonly chosen: boolean;
}

/** What is offered under one heading: a facet, whose sources stand under two. */
export const OPTION_GROUPS = [
  'by',
  'type',
  'status',
  'precision',
  'leader',
  'country',
  'publisher',
  'article',
] as const;
export type OptionGroup = (typeof OPTION_GROUPS)[number];

export const facetOf = (group: OptionGroup): Facet => (group === 'publisher' || group === 'article' ? 'source' : group);

/** Facets whose values stand in the order of the index; those of the others stand by frequency. */
const IN_ORDER: ReadonlySet<OptionGroup> = new Set(['type', 'status', 'precision']);

/**
 * The options of a group: all that occur, in an order that filtering never changes, then those chosen that do not occur, so that a reader
 * can give them up.
 */
export function optionsOf(
  group: OptionGroup,
  index: FilterIndex,
  counts: FilterCounts,
  filter: Filter,
  names: FilterNames,
): FilterOption[] {
  const facet = facetOf(group);
  const { values, totals } = index.facets[facet];
  const chosen = new Set(filter[facet]);
  const option = (value: string, count: number): FilterOption => ({
    value,
    label: valueText(facet, value, names),
    count,
    chosen: chosen.has(value),
  });
  const rows = values
    .map((value, place) => ({ place, total: totals[place]!, option: option(value, counts.options[facet][place]!) }))
    .filter(({ option: { value }, total }) => total > 0 && belongs(group, value));
  if (!IN_ORDER.has(group))
    rows.sort((p, q) => rank(p.option) - rank(q.option) || q.total - p.total || p.place - q.place);
  const known = new Set(values.filter((_, place) => totals[place]! > 0));
  const absent = filter[facet].filter((value) => !known.has(value) && belongs(group, value));
  return [...rows.map((row) => row.option), ...absent.map((value) => option(value, 0))];
}

/** Options whose label holds all words typed, and those chosen. */
export function findOptions(options: readonly FilterOption[], typed: string): readonly FilterOption[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return options;
  return options.filter(({ label, chosen }) => chosen || words.every((word) => fold(label).includes(word)));
}

function belongs(group: OptionGroup, value: string): boolean {
  if (group === 'article') return value.startsWith(ARTICLE);
  return group !== 'publisher' || !value.startsWith(ARTICLE);
}

/** Both and others stand behind the sides. */
const rank = ({ value }: FilterOption): number => (value === BY_OTHERS ? 2 : value === BY_BOTH ? 1 : 0);
