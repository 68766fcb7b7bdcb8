import type { DroppedAct, Sentence, Span } from '../types.ts';
import type { Clause } from './clauses.ts';
import { bestMatch } from './match.ts';
import type { Match } from './match.ts';
import { standingOf } from './modality.ts';
import { doersOf } from './private.ts';
import { unassertedReason } from './reasons.ts';
import { sidesOf } from './slots.ts';
import { mentionsOf } from './act.ts';
import { actOfVerb, matchVerb } from './verbs.ts';
import type { Act, Scene } from './act.ts';
import { ATTEMPTING } from './words.ts';

/**
 * What the lexicon knows as acts in a sentence and what nevertheless became none, each with the reason. Asks the same questions again that
 * {@link actOfVerb} and the search for nouns asked, so it is run for explanations only.
 */
export function droppedActs(
  sentence: Sentence,
  scene: Scene,
  acts: readonly Act[],
  spanOf: (used: readonly number[]) => Span,
): DroppedAct[] {
  const taken = new Set(acts.flatMap((act) => [...act.used]));
  const dropped: DroppedAct[] = [];
  const drop = (kind: string, { frame, used }: Match, because: DroppedAct['because']): void => {
    if (used.some((index) => taken.has(index))) return;
    for (const index of used) taken.add(index);
    const [start, end] = spanOf(used);
    const text = sentence.text.slice(start - sentence.start, end - sentence.start);
    const { type, mode, id } = frame;
    dropped.push({ start, end, text, rule: `actions/${kind}`, type, mode, frame: id, because });
  };
  for (const clause of scene.clauses) {
    const match = matchVerb(scene, clause);
    // "denied that …": the verb only says how its complement stands.
    if (match && !match.frame.flags.has('denial')) drop('verb', match, verbReason(scene, clause, match, acts));
  }
  for (const item of scene.items) {
    const frames = item.kind === 'word' ? scene.lexicon.nounForms.get(item.low) : undefined;
    const match = frames && bestMatch(frames, scene.items, item.index, scene.items.length, null);
    if (match && !scene.clauses.some((clause) => clause.group.head === item.index))
      drop('noun', match, nounReason(scene, match, acts));
  }
  return dropped.sort((a, b) => a.start - b.start);
}

function verbReason(scene: Scene, clause: Clause, match: Match, acts: readonly Act[]): DroppedAct['because'] {
  if (match.frame.type === 'NONE') return { id: 'phrase' };
  if (standingOf(scene.items, scene.clauses, clause) === null) return unassertedReason(scene, clause);
  const governor = clause.governor === null ? undefined : scene.clauses[clause.governor];
  if (clause.group.kind === 'infinitive' && governor && ATTEMPTING.has(governor.group.lemma))
    return { id: 'attempt', words: scene.items[governor.group.head]?.low ?? governor.group.lemma };
  if (acts.length > 0 && actOfVerb(scene, clause)) return { id: 'told-otherwise' };
  if (clause.group.passive) return { id: 'no-agent' };
  const own = sidesOf(mentionsOf(clause.subject));
  if (own.size > 0 && doersOf(scene.items, clause, match.frame).length === 0) return { id: 'private' };
  return own.size === 0 ? { id: 'no-subject' } : sideReason(scene, clause.group.end, clause.end, own);
}

// Whom the words behind the verb name: nobody, or only those who act themselves.
function sideReason(scene: Scene, from: number, to: number, own: ReadonlySet<string>): DroppedAct['because'] {
  const named = mentionsOf(scene.items.slice(from, to).filter((item) => item.actor));
  if (named.length === 0) return { id: 'no-recipient' };
  return { id: [...sidesOf(named)].every((side) => own.has(side)) ? 'same-side' : 'no-slot' };
}

function nounReason(scene: Scene, { frame, used }: Match, acts: readonly Act[]): DroppedAct['because'] {
  if (frame.type === 'NONE') return { id: 'phrase' };
  const head = used[0] ?? 0;
  const clause = scene.clauses.findLast(({ group, end }) => group.end <= head && head < end);
  if (acts.some((act) => act.frame.type === frame.type)) return { id: 'same-act' };
  if (clause && acts.some((act) => act.clause?.index === clause.index)) return { id: 'talked-about' };
  if (clause && standingOf(scene.items, scene.clauses, clause) === null) return unassertedReason(scene, clause);
  return { id: 'noun-sides' };
}
