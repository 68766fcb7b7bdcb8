import type { Item } from './items.ts';
import type { VerbGroup } from './predicates.ts';
import { RELATIVES } from './words.ts';

/** What the extent of a clause depends on of those behind it. */
interface Extent {
  readonly subject: readonly Item[];
  readonly start: number;
  readonly shares: number | null;
}

/** Exclusive end of what can be the object of a verb: the next clause's subject, a relative pronoun, a colon. */
export function clauseEnd(
  items: readonly Item[],
  groups: readonly VerbGroup[],
  drafts: readonly Extent[],
  index: number,
): number {
  const group = groups[index]!;
  let limit = items.length;
  for (let at = index + 1; at < groups.length; at++) {
    const next = groups[at]!;
    if (next.kind === 'finite' || (next.kind === 'ing' && items[next.start - 1]?.low === ',')) {
      limit =
        next.kind === 'finite' &&
        drafts[at]!.shares === null &&
        drafts[at]!.subject.length > 0 &&
        drafts[at]!.start >= group.end
          ? Math.min(next.start, drafts[at]!.start)
          : next.start;
      break;
    }
  }
  for (let at = group.end; at < limit; at++) {
    const item = items[at]!;
    if (item.low === ';' || item.low === ':' || item.low === '—') return at;
    // "attacked when …": with nothing behind the verb it has no object.
    if (item.kind === 'word' && (ENDERS.has(item.low) || (RELATIVES.has(item.low) && at > group.end))) return at;
  }
  return Math.max(group.end, limit);
}

const ENDERS = new Set([
  'when',
  'while',
  'because',
  'though',
  'although',
  'after',
  'before',
  'since',
  'unless',
  'if',
  'until',
  'despite',
  'amid',
  'where',
  'whereupon',
]);
