import type { Reason } from '../types.ts';
import type { Clause } from './clauses.ts';
import type { Item } from './items.ts';
import { standingOf } from './modality.ts';
import type { Act, Scene } from './act.ts';
import { ATTEMPTING, BE, CONDITIONALS, FUTURE_MODALS, NEGATIONS, OPEN_MODALS, SPEECH } from './words.ts';

/** Why a clause's verb is not asserted: for clauses of which {@link standingOf} says nothing. Names the words that decided. */
export function unassertedReason({ items, clauses }: Scene, clause: Clause): Reason {
  const { group, opener } = clause;
  const words = items.slice(Math.max(0, group.start - 2), group.end);
  if (items.at(-1)?.low === '?') return { id: 'question' };
  if (CONDITIONALS.has(opener)) return { id: 'conditional', words: opener };
  if (group.negated) return reason('negated', wordAmong(words, NEGATIONS));
  if (group.modal === 'open') return reason('possible', wordAmong(words, OPEN_MODALS));
  if (group.modal === 'future') return reason('forecast', wordAmong(words, FUTURE_MODALS));
  const governor = clause.governor === null ? undefined : clauses[clause.governor];
  // "Had shots been fired, …"
  const first = items.find((item) => item.kind !== 'punct')?.low ?? '';
  const comma = items.findIndex((item) => item.low === ',');
  if (INVERTING.has(first) && (comma < 0 || group.head < comma)) return { id: 'conditional', words: first };
  if (!governor) return { id: group.kind === 'infinitive' ? 'purpose' : 'unasserted' };
  if (group.kind === 'finite' && group.form !== 'base') return { id: 'unasserted' };
  // The governor's own doubt rules what depends on it.
  if (standingOf(items, clauses, governor) === null && governor.index < clause.index)
    return unassertedReason({ items, clauses } as Scene, governor);
  return reason(group.kind === 'finite' ? 'wished' : 'governed', headOf(items, governor));
}

const INVERTING: ReadonlySet<string> = new Set(['had', 'should', 'were']);

/** Why an act has the status it has. */
export function standingReason(scene: Scene, act: Act): Reason {
  const { items, clauses } = scene;
  const { clause, standing } = act;
  if (!clause) return { id: 'told' };
  const above = governorsOf(clauses, clause);
  const group = items.slice(Math.max(0, clause.group.start - 1), clause.group.end);
  switch (standing) {
    case 'denied': {
      const denying = above.find((one) => one.group.lemma === 'deny');
      return denying ? reason('denied', headOf(items, denying)) : reason('disclaimed', wordAmong(group, NEGATIONS));
    }
    case 'alleged': {
      const charging = above.find((one) => one.group.lemma === 'accuse' || SPEECH.has(one.group.lemma));
      return reason('alleged', charging && headOf(items, charging));
    }
    case 'planned': {
      const modal = [clause, ...above].flatMap(({ group: { start, end } }) => items.slice(start, end));
      const word = wordAmong(modal, FUTURE_MODALS) ?? (modal.some(({ low }) => low === 'would') ? 'would' : undefined);
      if (word !== undefined) return reason('ahead', word);
      const governor = above[0];
      return reason('planned', governor ? headOf(items, governor) : wordAmong(group, BE));
    }
    default:
      return occurredReason(items, act, above[0]);
  }
}

function occurredReason(items: readonly Item[], { clause, frame }: Act, governor: Clause | undefined): Reason {
  if (frame.id.startsWith('speech/')) return { id: 'said' };
  if (!clause || !governor || clause.group.kind !== 'infinitive') return { id: 'told' };
  return reason(ATTEMPTING.has(governor.group.lemma) ? 'attempted' : 'factive', headOf(items, governor));
}

/** The clauses above one, nearest first, by government and by a shared subject. */
function governorsOf(clauses: readonly Clause[], clause: Clause): Clause[] {
  const above: Clause[] = [];
  let at = clause.governor ?? clause.shares;
  while (at !== null && above.length < 4) {
    const next: Clause | undefined = clauses[at];
    if (!next || above.includes(next)) break;
    above.push(next);
    at = next.governor ?? next.shares;
  }
  return above;
}

const headOf = (items: readonly Item[], { group }: Clause): string | undefined => items[group.head]?.low;

const wordAmong = (items: readonly Item[], set: ReadonlySet<string>): string | undefined =>
  items.findLast((item) => item.kind === 'word' && set.has(item.low))?.low;

function reason(id: string, words: string | undefined): Reason {
  return words === undefined ? { id } : { id, words };
}
