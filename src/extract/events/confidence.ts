import type { Basis } from '../../model/index.ts';
import type { ActionMention, ActorMention } from '../types.ts';

const KIND: Record<ActorMention['kind'], number> = {
  name: 1,
  demonym: 0.95,
  metonym: 0.92,
  description: 0.85,
  pronoun: 0.8,
};
const BASIS: Record<Basis, number> = { stated: 1, relative: 0.97, narrative: 0.85, publication: 0.85, unknown: 0.8 };

/** How sure the rules are, 0 … 1: the weakest actor, the rule that made the act, and on what its date rests. */
export function confidenceOf(action: ActionMention, basis: Basis): number {
  const weakest = Math.min(1, ...[...action.initiators, ...action.recipients].map((mention) => KIND[mention.kind]));
  let score = 0.92 * weakest * BASIS[basis];
  if (action.rule.endsWith('-supplied')) score *= 0.75;
  if (action.rule.includes('noun')) score *= 0.85;
  if (action.rule.includes('speech')) score *= 0.85;
  // Put forward by a model, with nothing in the rules to bear out more than its parts.
  if (action.rule.startsWith('proposed')) score *= 0.85;
  if (action.status !== 'occurred') score *= 0.9;
  return Math.round(Math.max(0.05, Math.min(1, score)) * 100) / 100;
}
