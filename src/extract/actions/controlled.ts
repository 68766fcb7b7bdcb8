import type { Item } from './items.ts';
import type { VerbGroup } from './predicates.ts';
import { isPrivate } from './private.ts';

/** An actor that can do something by itself: no possessor and no adjective. */
export function isFreeActor(item: Item): boolean {
  return item.kind === 'actor' && !item.possessive && item.actor?.role !== 'modifier';
}

/** "allowed the lawyer to fly": whom the verb lets or makes do it, where somebody stands between. */
export function controlled(items: readonly Item[], governor: VerbGroup, group: VerbGroup): Item[] | null {
  if (group.kind !== 'infinitive' || governor.passive || !CONTROLLING.has(governor.lemma)) return null;
  const between = items.slice(governor.end, group.start).filter(({ low }) => low !== 'to');
  return between.length === 0 ? null : between.filter((item) => isFreeActor(item) && !isPrivate(items, item));
}

const CONTROLLING: ReadonlySet<string> = new Set([
  'allow',
  'permit',
  'enable',
  'let',
  'force',
  'cause',
  'help',
  'lead',
]);
