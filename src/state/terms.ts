import type { TermItem } from '../layout/index.ts';
import { parseEdtf, type ActorEntry } from '../model/index.ts';

/** Terms of those who led the two sides, by start: what the strips above the plot show. */
export function termItems(actors: ReadonlyMap<string, ActorEntry>, a: string, b: string): TermItem[] {
  const items: TermItem[] = [];
  for (const actor of actors.values()) {
    const side = actor.country === a ? 'a' : actor.country === b ? 'b' : null;
    if (!side || actor.kind !== 'leader') continue;
    for (const term of actor.terms ?? []) {
      const start = parseEdtf(term.start)?.start;
      if (!term.lead || start === undefined || start === null) continue;
      const end = term.end === null ? null : (parseEdtf(term.end)?.end ?? null);
      items.push({ side, start, end, name: actor.name, familyName: actor.name.split(' ').at(-1) ?? actor.name });
    }
  }
  return items.sort((p, q) => p.start - q.start);
}
