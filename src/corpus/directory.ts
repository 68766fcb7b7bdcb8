import type { ActorKnowledge } from '../extract/actors/knowledge.ts';
import { actorEntry } from '../extract/actors/office.ts';
import type { ActorEntry } from '../model/index.ts';

/** Every country, leader and organisation of the reference data as an entry of actors.json; flags in lower case, as their files are named. */
export function actorDirectory(knowledge: ActorKnowledge): ActorEntry[] {
  const ids = [...knowledge.countries.keys(), ...knowledge.leaders.keys(), ...knowledge.organisations.keys()];
  return ids.flatMap((id) => {
    const entry = actorEntry(id, knowledge);
    if (!entry) return [];
    return entry.flag === undefined ? [entry] : [{ ...entry, flag: entry.flag.toLowerCase() }];
  });
}
