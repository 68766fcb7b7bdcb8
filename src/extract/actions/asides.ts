import { isBare } from './gaps.ts';
import type { Item } from './items.ts';

/** What a clause must tell of itself to be found in an aside. */
interface Inner {
  readonly opener: string;
  readonly start: number;
  readonly governor: number | null;
}

/** Words that open a relative clause which commas may set apart. */
export const ASIDES: ReadonlySet<string> = new Set(['who', 'which', 'whose']);

/** "Morocco, which alleged that agents had a hand in it, imposed": the relative clause between commas that a clause stands in. */
export function asideAround(items: readonly Item[], drafts: readonly Inner[], inner: number): number | null {
  for (let at = drafts[inner]!.governor; at !== null; at = drafts[at]!.governor)
    if (ASIDES.has(drafts[at]!.opener) && items[drafts[at]!.start - 2]?.low === ',') return at;
  return null;
}

/** "in which muscle sells, had": words we know no verb among, and then the comma. */
export const isClosedBefore = (items: readonly Item[], opener: number, right: number): boolean =>
  items[right - 1]?.low === ',' &&
  right - opener > 3 &&
  items.slice(opener + 1, right - 1).every(({ kind }) => kind === 'word') &&
  !isBare(items, opener + 1, right - 1);

/** The relative clause between commas that a clause is, or stands in. */
export const asideOf = (items: readonly Item[], drafts: readonly Inner[], at: number): number | null =>
  ASIDES.has(drafts[at]!.opener) && items[drafts[at]!.start - 2]?.low === ',' ? at : asideAround(items, drafts, at);
