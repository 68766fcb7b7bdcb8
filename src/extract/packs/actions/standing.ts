import type { Status } from '../../../model/index.ts';
import type { Grammar } from '../grammar/grammar.ts';
import type { Clause } from './clauses.ts';
import { prepositionAt, type Item } from './items.ts';

/** Whether a clause tells an act, and as what; null for what is negated, possible, demanded or only supposed. */
export function standingOf(items: readonly Item[], clause: Clause, grammar: Grammar): Status | null {
  const { group } = clause;
  if (group.negated || group.means.has('possible') || group.means.has('not')) return null;
  const plain = plainStanding(items, clause, grammar);
  if (plain !== 'occurred') return plain;
  const doubted = items
    .slice(clause.start, Math.min(clause.end, group.end + 3))
    .some(({ low }) => grammar.words.alleged.has(low));
  return doubted ? 'alleged' : 'occurred';
}

function plainStanding(items: readonly Item[], clause: Clause, grammar: Grammar): Status | null {
  const { group, governor } = clause;
  if (clause.link === 'conditional') return null;
  switch (group.tag) {
    case 'inf':
      return infinitiveStanding(items, clause, grammar);
    case 'ger':
      return governor ? standingOf(items, governor, grammar) : null;
    case 'part':
      return 'occurred';
    case 'subj':
      return clause.link === 'factual' ? 'occurred' : null;
    case 'cond':
      return governor && isReporting(governor, grammar) && standingOf(items, governor, grammar) ? 'planned' : null;
    default:
  }
  if (clause.link === 'complement' && governor && !standingOf(items, governor, grammar)) return null;
  return group.tag === 'fut' || group.means.has('planned') ? 'planned' : 'occurred';
}

/** Whether a clause's verb is one of saying. */
export function isReporting({ group }: Clause, { words }: Grammar): boolean {
  return group.readings.some(({ lemma }) => words.reporting.has(lemma));
}

/** An infinitive tells an act behind "tras" or "después de", or when the verb that governs it carries it out, plans it or charges somebody with it. */
function infinitiveStanding(items: readonly Item[], clause: Clause, grammar: Grammar): Status | null {
  const { group, governor } = clause;
  if (!governor) return null;
  if (isFactual(items, group.start, grammar)) return 'occurred';
  const standing = standingOf(items, governor, grammar);
  if (standing === null) return null;
  const between = items.slice(governor.group.end, group.start);
  // A mark or a preposition of purpose loosens it from its verb.
  if (between.some(({ low }) => low === ';' || low === ':')) return null;
  const held = prepositionAt(items, group.start - 1, grammar)?.canon ?? '';
  const { occurred, planned, alleged } = grammar.controls;
  const governed = (verbs: ReadonlySet<string>): boolean =>
    governor.group.readings.some(({ lemma }) => verbs.has(lemma) || (held !== '' && verbs.has(`${lemma} ${held}`)));
  if (grammar.words.purpose.has(held)) return null;
  if (governed(occurred)) return standing;
  if (governed(planned)) return 'planned';
  return governed(alleged) && held === grammar.genitive ? 'alleged' : null;
}

function isFactual(items: readonly Item[], at: number, { words }: Grammar): boolean {
  for (let length = 4; length > 0; length--) {
    const phrase = items.slice(Math.max(0, at - length), at);
    if (phrase.length === length && words.factualInfinitive.has(phrase.map(({ low }) => low).join(' '))) return true;
  }
  return false;
}
