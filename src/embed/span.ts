import { parseEdtf, type Day } from '../model/index.ts';
import { asAppSearch } from './address.ts';

/** The span that an embed's address asks for, as days from the first to after the last; an open end lies at infinity. Null for none, or none that can be read. */
export function askedSpan(search: string): readonly [Day, Day] | null {
  const range = parseEdtf(new URLSearchParams(asAppSearch(search)).get('time') ?? '');
  if (!range || (range.start === null && range.end === null)) return null;
  return [range.start ?? -Infinity, range.end === null ? Infinity : range.end + 1];
}
