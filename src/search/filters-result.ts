import type { SearchResult } from './types.ts';

/** The hits that a filter lets through, with their years; the same result when it lets all through. */
export function filterResult(result: SearchResult, passes: (id: string) => boolean): SearchResult {
  const hits = result.hits.filter(({ id }) => passes(id));
  if (hits.length === result.hits.length) return result;
  const counts = new Map<number, number>();
  for (const { year } of hits) if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1);
  const years = [...counts].sort(([p], [q]) => q - p).map(([year, count]) => ({ year, count }));
  return { ...result, hits, years };
}
