import type { Item } from './items.ts';

/** A clause before its extent is known. */
export interface Draft {
  subject: Item[];
  start: number;
  opener: string;
  governor: number | null;
  shares: number | null;
  fronted: Item[];
}

/** A clause of which only the beginning is known. */
export function blank(start: number): Draft {
  return { subject: [], start, opener: '', governor: null, shares: null, fronted: [] };
}
