import { readDateline } from './dateline.ts';
import { badDate, readMetadata, undated, type Reading } from './metadata.ts';
import { parsePublished } from './published.ts';

/** Where a date stands, and what stands there. */
export type DateCarrier = readonly [name: string, value: string | null];

/**
 * An agency's story with the day of the first carrier that names one; without any, the day of its dateline. That a carrier holds something
 * else than a day is said only when no other helps.
 * @param hint what to add when there is no date at all
 */
export function datedReading(
  story: { readonly id: string; readonly text: string },
  fields: Readonly<Record<string, unknown>>,
  carriers: readonly DateCarrier[],
  hint: string,
): Reading {
  const { metadata } = readMetadata(fields);
  const stated = carriers.flatMap(([, value]) => (value === null ? [] : [parsePublished(value)]));
  const dateline = readDateline(story.text);
  const days = [...stated, ...(dateline ? [dateline] : [])];
  const found = days.find((one) => 'day' in one);
  if (found) return { articles: [{ ...metadata, ...story, published: found.day }], complaints: [] };
  const [problem] = days.flatMap((one) => ('problem' in one ? [one.problem] : []));
  const complaint = problem === undefined ? undated(hint) : badDate(problem, { line: 1, column: 1 });
  return { articles: [{ ...metadata, ...story, published: null }], complaints: [complaint] };
}
