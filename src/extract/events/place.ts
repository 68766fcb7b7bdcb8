import type { ActorMention, Span } from '../types.ts';

/** Where an act took place: the first mention within its clause that only says where. */
export function placeOf(actors: readonly ActorMention[], clause: Span): { name: string; country?: string } | undefined {
  const mention = actors.find(
    (one) => one.role === 'place' && one.kind !== 'pronoun' && one.start >= clause[0] && one.end <= clause[1],
  );
  if (!mention) return undefined;
  const country = mention.actors[0]?.country;
  const name = mention.text.replace(/^the\s+/i, '').replace(/['’]s$/, '');
  return country && /^[A-Z]{3}$/.test(country) ? { name, country } : { name };
}
