import type { Actor, ActorEntry, PoliticalEvent } from '../model/index.ts';
import { byText } from './order.ts';

/** Everybody named in events, as first named. */
export function namedIn(events: readonly PoliticalEvent[]): Actor[] {
  const named = new Map<string, Actor>();
  for (const { initiators, recipients, bystanders } of events)
    for (const actor of [...initiators, ...recipients, ...(bystanders ?? [])])
      if (!named.has(actor.id)) named.set(actor.id, actor);
  return [...named.values()];
}

/** What the cast is chosen by: two countries and who is named in their relation. */
interface Casting {
  readonly entry: { readonly a: string; readonly b: string };
  readonly named: readonly Actor[];
}

/**
 * The actors a dataset needs: everybody named in its events, the countries of its relations, and all leaders who led those countries'
 * foreign relations, so that terms of office can be drawn though nobody mentions them. Sorted by id.
 * @param known every actor of the reference data; who is not in it is listed with what the events say.
 */
export function castOf(relations: readonly Casting[], known: readonly ActorEntry[]): ActorEntry[] {
  const countries = new Set(relations.flatMap(({ entry: { a, b } }) => [a, b]));
  const named = new Map<string, Actor>();
  for (const relation of relations)
    for (const actor of relation.named) if (!named.has(actor.id)) named.set(actor.id, actor);
  const cast = new Map<string, ActorEntry>();
  for (const entry of known) {
    const leads = entry.country !== undefined && countries.has(entry.country) && entry.terms?.some((term) => term.lead);
    if (named.has(entry.id) || countries.has(entry.id) || leads) cast.set(entry.id, entry);
  }
  for (const { id, name, kind, country } of named.values()) {
    if (!cast.has(id)) cast.set(id, { id, name, kind, ...(country === undefined ? {} : { country }), aliases: [] });
  }
  for (const id of countries)
    if (!cast.has(id)) cast.set(id, { id, name: id, kind: 'country', country: id, aliases: [] });
  return [...cast.values()].sort((one, other) => byText(one.id, other.id));
}
