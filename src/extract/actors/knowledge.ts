import { csvParse } from 'd3';
import type { Day } from '../../model/index.ts';
import { fold, slug } from './fold.ts';
import { addName, type NameIndex, type NameKind, type NameReading } from './names.ts';
import { termDays } from './office.ts';

/** A country or former state. */
export interface Country {
  readonly id: string;
  /** ISO 3166-1 alpha-2; empty for former states. */
  readonly iso2: string;
  readonly name: string;
  /** Takes "the" in a sentence. */
  readonly the: boolean;
  readonly aliases: readonly string[];
  readonly demonyms: readonly string[];
}

/** One term of office; both days are in it. */
export interface LeaderTerm {
  readonly country: string;
  readonly office: string;
  readonly start: Day;
  readonly end: Day;
  /** Leads foreign relations in practice. */
  readonly lead: boolean;
}

/** A person with all terms, oldest first. */
export interface Leader {
  readonly id: string;
  readonly name: string;
  /** What news copy says at second mention. */
  readonly family: string;
  readonly country: string;
  readonly aliases: readonly string[];
  readonly terms: readonly LeaderTerm[];
}

/** All that actor recognition knows, compiled once. */
export interface ActorKnowledge {
  readonly names: NameIndex;
  readonly leaders: ReadonlyMap<string, Leader>;
  readonly leadersByCountry: ReadonlyMap<string, readonly Leader[]>;
  readonly countries: ReadonlyMap<string, Country>;
  /** Full name by `org:` id. */
  readonly organisations: ReadonlyMap<string, string>;
  /** Spellings by `org:` id. */
  readonly aliases: ReadonlyMap<string, readonly string[]>;
  /** Family names that are also somebody's first name or a common word: never enough by themselves. */
  readonly commonNames: ReadonlySet<string>;
}

/** Raw texts of the files in `data/reference`. */
export interface ReferenceTexts {
  readonly leaders: string;
  readonly places: string;
  readonly countries: string;
  readonly ambiguity?: string;
}

const split = (text: string | undefined): string[] => (text ?? '').split(';').filter((part) => part !== '');

/** Compiles the reference files into the name index and the lists of leaders, countries and organisations. */
export function compileActors(csv: ReferenceTexts): ActorKnowledge {
  const names: NameIndex = new Map();
  const countries = readCountries(csv.countries, names);
  const { organisations, aliases } = readPlaces(csv.places, names);
  const leaders = readLeaders(csv.leaders);
  const leadersByCountry = new Map<string, Leader[]>();
  for (const leader of leaders.values()) {
    for (const spelling of [leader.name, ...leader.aliases]) {
      addName(names, spelling, reading(spelling.includes(' ') ? 'leader' : 'surname', leader.id));
    }
    const plain = leader.name.replace(/\s\p{Lu}\.(?=\s)/gu, '');
    if (plain !== leader.name && plain.includes(' ')) addName(names, plain, reading('leader', leader.id));
    if (leader.family !== leader.name) addName(names, leader.family, reading('surname', leader.id));
    for (const id of new Set(leader.terms.map((term) => term.country))) {
      leadersByCountry.set(id, [...(leadersByCountry.get(id) ?? []), leader]);
    }
  }
  return { names, leaders, leadersByCountry, countries, organisations, aliases, commonNames: firstNames(leaders) };
}

function reading(kind: NameKind, id: string, from = '', to = '', note = ''): NameReading {
  const days = termDays(from, to);
  return { kind, id, from: days.start, to: days.end, venue: /\bvenue\b/.test(note) };
}

function readCountries(text: string, names: NameIndex): Map<string, Country> {
  const countries = new Map<string, Country>();
  for (const row of csvParse(text)) {
    const id = row['iso3'] ?? '';
    const [aliases, demonyms, people] = [split(row['aliases']), split(row['demonyms']), split(row['people'])];
    const [from, to] = [row['valid_from'], row['valid_to']];
    const name = row['name'] ?? id;
    countries.set(id, { id, iso2: row['iso2'] ?? '', name, the: row['the'] === '1', aliases, demonyms });
    for (const spelling of [name, ...aliases]) {
      const kind = /^[A-Z.]{2,6}$/.test(spelling) ? 'abbreviation' : 'country';
      addName(names, spelling, reading(kind, id, from, to));
    }
    for (const spelling of demonyms) addName(names, spelling, reading('demonym', id, from, to));
    for (const spelling of people) addName(names, spelling, reading('people', id, from, to));
  }
  return countries;
}

const PLACE_KINDS: Record<string, NameKind> = {
  capital: 'capital',
  seat: 'seat',
  town: 'seat',
  government: 'government',
  demonym: 'demonym',
  abbreviation: 'abbreviation',
  historical: 'country',
  igo: 'igo',
  none: 'none',
};

function readPlaces(text: string, names: NameIndex): Pick<ActorKnowledge, 'organisations' | 'aliases'> {
  const organisations = new Map<string, string>();
  const aliases = new Map<string, string[]>();
  for (const row of csvParse(text)) {
    const [term, id] = [row['term'] ?? '', row['iso3'] ?? ''];
    const kind = PLACE_KINDS[row['kind'] ?? ''];
    if (kind === undefined) continue;
    const note = row['kind'] === 'town' ? 'venue' : row['note'];
    addName(names, term, reading(kind, id, row['valid_from'], row['valid_to'], note));
    if (kind !== 'igo') continue;
    aliases.set(id, [...(aliases.get(id) ?? []), term]);
    // The longest spelling in force today serves as the organisation's name.
    const known = organisations.get(id);
    if (known === undefined || (row['valid_to'] === '' && MAIN.test(term) && !MAIN.test(known)))
      organisations.set(id, term);
  }
  return { organisations, aliases };
}

const MAIN = /^(European Union|United Nations|NATO|International|World|Organi[sz]ation|African Union|Gulf Cooperation)/;

function readLeaders(text: string): Map<string, Leader> {
  const people = new Map<string, Leader & { terms: LeaderTerm[]; aliases: string[] }>();
  for (const row of csvParse(text)) {
    const [country, name] = [row['iso3'] ?? '', row['name'] ?? ''];
    const term = {
      country,
      office: row['office'] ?? '',
      ...termDays(row['start'] ?? '', row['end'] ?? ''),
      lead: row['lead'] === '1',
    };
    const known = people.get(slug(name));
    const id = known && !samePerson(known, term) ? `${slug(name)}-${country.toLowerCase()}` : slug(name);
    const person = people.get(id) ?? { id, name, family: row['family_name'] ?? name, country, aliases: [], terms: [] };
    people.set(id, person);
    person.terms.push(term);
    person.aliases.push(...split(row['aliases']).filter((alias) => !person.aliases.includes(alias)));
  }
  for (const person of people.values()) person.terms.sort((a, b) => a.start - b.start);
  return people;
}

/** Namesakes in two countries: a regnal number or a century between them makes two people, a successor state one. */
function samePerson(known: Leader, term: LeaderTerm): boolean {
  if (known.terms.some((other) => other.country === term.country)) return true;
  const near = known.terms.some((other) => Math.abs(other.start - term.start) < 40 * 366);
  return near && !/ [IVX]+$/.test(known.name);
}

function firstNames(leaders: ReadonlyMap<string, Leader>): Set<string> {
  const names = new Set<string>();
  for (const { name, family } of leaders.values()) {
    const [first, second] = name.split(' ');
    if (first !== undefined && second !== undefined && first !== family) names.add(fold(first));
  }
  return names;
}
