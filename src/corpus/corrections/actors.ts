import type { ActorRef } from '../../model/corrections.ts';
import { parseDay, parseEdtf, type Actor, type ActorEntry, type PoliticalEvent } from '../../model/index.ts';

/** Every actor that an entry may name by its id: those of the reference data, and those that occur in events. */
export type ActorBook = ReadonlyMap<string, ActorEntry | Actor>;

/** The reference data goes before what events say, which may be out of date. */
export function actorBook(known: readonly ActorEntry[], events: readonly PoliticalEvent[]): ActorBook {
  const book = new Map<string, ActorEntry | Actor>();
  for (const { initiators, recipients, bystanders } of events)
    for (const actor of [...initiators, ...recipients, ...(bystanders ?? [])]) book.set(actor.id, actor);
  for (const entry of known) book.set(entry.id, entry);
  return book;
}

/**
 * The actors that references name, with the office held on the day of the event.
 * @returns the first reference that nobody is called by, if there is one.
 */
export function resolveActors(
  refs: readonly ActorRef[],
  edtf: string,
  book: ActorBook,
): readonly Actor[] | { readonly unknown: string } {
  const actors = new Map<string, Actor>();
  for (const ref of refs) {
    const entry = typeof ref === 'string' ? book.get(ref) : undefined;
    if (typeof ref === 'string' && !entry) return { unknown: ref };
    const actor = typeof ref === 'string' ? toActor(entry!, edtf) : withoutGaps(ref);
    actors.set(actor.id, actor);
  }
  return [...actors.values()];
}

function toActor(entry: ActorEntry | Actor, edtf: string): Actor {
  const { id, name, kind, country } = entry;
  const office = 'aliases' in entry ? officeOn(entry, edtf) : entry.office;
  return { id, name, kind, ...(country === undefined ? {} : { country }), ...(office === undefined ? {} : { office }) };
}

/** The leading office held on the first day that the event can be; on a hand-over day the one that begins. */
function officeOn({ terms }: ActorEntry, edtf: string): string | undefined {
  const range = parseEdtf(edtf);
  const day = range?.start ?? range?.end ?? null;
  if (day === null) return undefined;
  const held = (terms ?? []).filter(
    (term) =>
      (parseDay(term.start) ?? Number.NEGATIVE_INFINITY) <= day &&
      day <= (parseDay(term.end ?? '') ?? Number.POSITIVE_INFINITY),
  );
  held.sort((a, b) => Number(b.lead) - Number(a.lead) || (parseDay(b.start) ?? 0) - (parseDay(a.start) ?? 0));
  return held[0]?.office;
}

function withoutGaps(ref: Exclude<ActorRef, string>): Actor {
  const { id, name, kind, country, office } = ref;
  return { id, name, kind, ...(country === undefined ? {} : { country }), ...(office === undefined ? {} : { office }) };
}
