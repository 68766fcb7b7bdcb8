import type { Quotation } from '../types.ts';

const OPENS = /["“«]/;
const OPEN = '"“«';
const CLOSE = '"”»';

/** Passages inside double quotation marks between two offsets of a text, without the marks; a quotation left open ends with the passage. */
export function findQuotations(text: string, from: number, to: number): Quotation[] {
  const found: Quotation[] = [];
  if (!OPENS.test(text.slice(from, to))) return found;
  let start = -1;
  for (let i = from; i < to; i++) {
    const c = text[i]!;
    if (start < 0) {
      if (OPEN.includes(c)) start = i + 1;
    } else if (CLOSE.includes(c)) {
      if (i > start) found.push({ start, end: i });
      start = -1;
    }
  }
  if (start >= 0 && start < to) found.push({ start, end: to });
  return found;
}
