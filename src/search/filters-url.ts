import { EVENT_TYPES, PRECISIONS, STATUSES } from '../model/index.ts';
import { NO_FILTER, withTone, type Filter } from './filters.ts';
import { REPORTED } from './filters-index.ts';

/** Countries are three capitals, organisations begin with `org:`; every other actor is a leader. */
const PLACE = /^(?:[A-Z]{3}$|org:)/;

/**
 * Reads the filter of an address: `by=USA&actor=donald-trump,BRA&types=SANCTION,THREATEN&tone=-10..-2&status=planned&precision=day&source=…`.
 * Values that can never be are left out; those that merely do not occur stay, so that a reader is told.
 */
export function readFilter(search: string): Filter {
  const params = rawParams(search);
  const unique = (values: readonly string[]): string[] => [...new Set(values.filter((value) => value !== ''))];
  const list = (name: string): string[] => unique(decode(params.get(name) ?? '').split(','));
  const among = (name: string, known: readonly string[]): string[] =>
    list(name).filter((value) => known.includes(value));
  const actors = list('actor');
  const filter: Filter = {
    ...NO_FILTER,
    by: list('by'),
    leader: actors.filter((id) => !PLACE.test(id)),
    country: actors.filter((id) => PLACE.test(id)),
    type: among('types', EVENT_TYPES),
    status: among('status', STATUSES),
    precision: among('precision', [...PRECISIONS, REPORTED]),
    // A publisher may have a comma in its name, which is encoded: parted first, decoded then.
    source: unique((params.get('source') ?? '').split(',').map(decode)),
  };
  const tone = /^(-?\d+(?:\.\d+)?)\.\. ?(-?\d+(?:\.\d+)?)$/.exec(decode(params.get('tone') ?? '').trim());
  return tone ? withTone(filter, [Number(tone[1]), Number(tone[2])]) : filter;
}

/** The parameters of a filter in a fixed order, encoded; the inverse of {@link readFilter}. */
export function writeFilter(filter: Filter): string[] {
  const lists: readonly (readonly [name: string, values: readonly string[]])[] = [
    ['by', filter.by],
    ['actor', [...filter.leader, ...filter.country]],
    ['types', filter.type],
    ['status', filter.status],
    ['precision', filter.precision],
    ['source', filter.source],
  ];
  const params = lists
    .filter(([, values]) => values.length > 0)
    .map(([name, values]) => `${name}=${values.map(encodeValue).join(',')}`);
  return filter.tone ? [...params, `tone=${filter.tone[0]}..${filter.tone[1]}`] : params;
}

/** Commas part values, so one inside a value is encoded; colons and slashes of ids stay readable; browsers encode apostrophes themselves. */
const encodeValue = (value: string): string =>
  encodeURIComponent(value).replace(/%3A/g, ':').replace(/%2F/g, '/').replace(/%20/g, '+').replace(/'/g, '%27');

/** The first value of each parameter, as it stands in the address. */
function rawParams(search: string): Map<string, string> {
  const params = new Map<string, string>();
  for (const pair of search.replace(/^\?/, '').split('&')) {
    const [name = '', ...rest] = pair.split('=');
    if (!params.has(name)) params.set(name, rest.join('='));
  }
  return params;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '));
  } catch {
    return '';
  }
}
