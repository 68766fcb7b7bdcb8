// Stands in for components/flags.ts in a page of one file, which has no flags but those it carries.
import { carriedHere } from './single-carried.ts';

/** Address of a country's flag by ISO 3166-1 alpha-2 code; undefined where the page carries none. */
export function flagUrl(code: string | undefined): string | undefined {
  return code === undefined ? undefined : carriedHere().flags[code.toUpperCase()];
}
