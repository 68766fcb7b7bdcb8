import type { Basis } from '../../model/index.ts';
import type { ActionMention, ActorMention } from '../types.ts';

const KIND: Record<ActorMention['kind'], number> = {
  name: 1,
  demonym: 0.99,
  metonym: 0.98,
  description: 0.96,
  pronoun: 0.94,
};
const BASIS: Record<Basis, number> = { stated: 1, relative: 0.99, narrative: 0.97, publication: 0.97, unknown: 0.95 };

/** One thing that lowers confidence. */
export interface Factor {
  readonly id: 'rules' | 'actor' | 'date' | 'supplied' | 'noun' | 'speech' | 'proposed' | 'status';
  readonly by: number;
}

/** What confidence is the product of: the weakest actor, the rule that made the act, and on what its date rests. */
export function confidenceFactors(action: ActionMention, basis: Basis): Factor[] {
  const weakest = Math.min(1, ...[...action.initiators, ...action.recipients].map((mention) => KIND[mention.kind]));
  const factors: Factor[] = [
    { id: 'rules', by: 0.97 },
    { id: 'actor', by: weakest },
    { id: 'date', by: BASIS[basis] },
  ];
  if (action.rule.endsWith('-supplied')) factors.push({ id: 'supplied', by: 0.92 });
  if (action.rule.includes('noun')) factors.push({ id: 'noun', by: 0.95 });
  if (action.rule.includes('speech')) factors.push({ id: 'speech', by: 0.95 });
  // Put forward by a model, with nothing in the rules to bear out more than its parts.
  if (action.rule.startsWith('proposed')) factors.push({ id: 'proposed', by: 0.6 });
  if (action.status !== 'occurred') factors.push({ id: 'status', by: 0.97 });
  return factors;
}

/**
 * How likely the event is to be right, 0 … 1. The factors are fitted so that, in bins, stated confidence comes within ten points of the
 * precision measured on the annotated articles (`npm run eval` prints both); those of a model's proposals are a guess.
 */
export function confidenceOf(action: ActionMention, basis: Basis): number {
  const score = confidenceFactors(action, basis).reduce((product, { by }) => product * by, 1);
  return Math.round(Math.max(0.05, Math.min(1, score)) * 100) / 100;
}
