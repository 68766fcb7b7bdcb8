import { formatDay, parseEdtf, type Actor, type ActorEntry, type Day, type Term } from '../../model/index.ts';
import type { ActorKnowledge, Country, Leader, LeaderTerm } from './knowledge.ts';

/** A term's bounds as day numbers from `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; an empty end never comes. */
export function termDays(start: string, end: string): { start: Day; end: Day } {
  return {
    start: parseEdtf(start)?.start ?? Number.NEGATIVE_INFINITY,
    end: end === '' ? Number.POSITIVE_INFINITY : (parseEdtf(end)?.end ?? Number.POSITIVE_INFINITY),
  };
}

/** The term held on a day; on a hand-over day the one that begins; the leading office before others. */
export function termOn(leader: Leader, day: Day): LeaderTerm | undefined {
  let best: LeaderTerm | undefined;
  for (const term of leader.terms) {
    if (day < term.start || day > term.end) continue;
    if (!best || Number(term.lead) > Number(best.lead) || (term.lead === best.lead && term.start > best.start))
      best = term;
  }
  return best;
}

/** Full title held on a day, `President of the United States`; undefined outside all terms. */
export function officeOn(leader: Leader, day: Day, knowledge: ActorKnowledge): string | undefined {
  const term = termOn(leader, day);
  return term && titleOf(term, knowledge);
}

/** Everybody who holds an office of a country on a day, those who lead its foreign relations first. */
export function leadersInOffice(knowledge: ActorKnowledge, country: string, day: Day): Leader[] {
  const holders = (knowledge.leadersByCountry.get(country) ?? []).flatMap((leader) => {
    const term = termOn(leader, day);
    return term?.country === country ? [{ leader, term }] : [];
  });
  holders.sort((a, b) => Number(b.term.lead) - Number(a.term.lead) || b.term.start - a.term.start);
  return holders.map(({ leader }) => leader);
}

/** The term that counts on a day: the one held, else the last one before, else the first one after. */
export function nearestTerm(leader: Leader, day: Day | null): LeaderTerm | undefined {
  if (day === null) return leader.terms.at(-1);
  return termOn(leader, day) ?? leader.terms.filter((term) => term.end <= day).at(-1) ?? leader.terms[0];
}

/** A leader as an event's actor on a day; the office only where one is held that day. */
export function leaderActor(leader: Leader, day: Day | null, knowledge: ActorKnowledge): Actor {
  const country = nearestTerm(leader, day)?.country ?? leader.country;
  const office = day === null ? undefined : officeOn(leader, day, knowledge);
  return { id: leader.id, name: leader.name, kind: 'leader', country, ...(office ? { office } : {}) };
}

/** A country or organisation as an actor, by ISO alpha-3 or `org:` id. */
export function placeActor(id: string, knowledge: ActorKnowledge): Actor {
  if (id.startsWith('org:')) return { id, name: knowledge.organisations.get(id) ?? id.slice(4), kind: 'organisation' };
  return { id, name: knowledge.countries.get(id)?.name ?? id, kind: 'country', country: id };
}

/** Entry of actors.json for an actor's id; undefined when the knowledge has no such actor. */
export function actorEntry(id: string, knowledge: ActorKnowledge): ActorEntry | undefined {
  const leader = knowledge.leaders.get(id);
  if (leader) return leaderEntry(leader, knowledge);
  const country = knowledge.countries.get(id);
  if (country)
    return { ...placeActor(id, knowledge), aliases: [...country.aliases, ...country.demonyms], ...flagOf(country) };
  const name = knowledge.organisations.get(id);
  return name === undefined
    ? undefined
    : { id, name, kind: 'organisation', aliases: [...(knowledge.aliases.get(id) ?? [])] };
}

function leaderEntry(leader: Leader, knowledge: ActorKnowledge): ActorEntry {
  const country = leader.terms.at(-1)?.country ?? leader.country;
  const terms: Term[] = leader.terms.map((term) => ({
    office: titleOf(term, knowledge),
    start: Number.isFinite(term.start) ? formatDay(term.start) : '',
    end: Number.isFinite(term.end) ? formatDay(term.end) : null,
    lead: term.lead,
  }));
  const family = leader.family === leader.name ? [] : [leader.family];
  return {
    id: leader.id,
    name: leader.name,
    kind: 'leader',
    country,
    aliases: [...family, ...leader.aliases],
    ...flagOf(knowledge.countries.get(country)),
    terms,
  };
}

function titleOf(term: LeaderTerm, knowledge: ActorKnowledge): string {
  if (/^Pope$| of /.test(term.office) && !/^Secretary of State/.test(term.office)) return term.office;
  const country = knowledge.countries.get(term.country);
  return country ? `${term.office} of ${country.the ? 'the ' : ''}${country.name}` : term.office;
}

const flagOf = (country: Country | undefined): { flag?: string } => (country?.iso2 ? { flag: country.iso2 } : {});
