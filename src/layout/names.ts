import { language, say } from '../messages/index.ts';
import { EVERYONE, type ActorEntry } from '../model/index.ts';

/** Name of a country, a leader, an organisation or {@link EVERYONE}, in the language spoken where it has one there. */
export function actorName(id: string, actors: ReadonlyMap<string, ActorEntry>): string {
  if (id === EVERYONE) return say('all others');
  const actor = actors.get(id);
  return actor ? (language().name?.(actor) ?? actor.name) : id;
}
