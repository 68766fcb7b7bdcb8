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
  for (let at = group.end; at < limit; at++) if (endsAt(items, at, group)) return at;
  return Math.max(group.end, limit);
}

function endsAt(items: readonly Item[], at: number, group: VerbGroup): boolean {
  const { kind, low } = items[at]!;
  if (low === ';' || low === ':' || low === '—') return true;
  // "were not restored until May 1988": when they were.
  if (kind !== 'word' || (low === 'until' && group.negated && items[at + 1]?.kind === 'time')) return false;
  // "attacked when …": with nothing behind the verb it has no object.
  return ENDERS.has(low) || (RELATIVES.has(low) && at > group.end);
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
