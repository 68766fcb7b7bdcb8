import { csvParse } from 'd3';
import { parseEdtf, type EventType, type PoliticalEvent } from '../../src/model/index.ts';

/** One row of `data/facts/*.csv`: who did what to whom, when. */
export interface Fact {
  readonly edtf: string;
  readonly text: string;
  readonly initiators: readonly string[];
  readonly recipients: readonly string[];
  readonly type: EventType;
}

/** What became of a fact: the event that tells it best, and what that one has right. */
export interface Outcome {
  readonly fact: Fact;
  /** Null when no event of these sides has a date that the fact's allows. */
  readonly event: PoliticalEvent | null;
  readonly type: boolean;
  readonly direction: boolean;
}

/** A relation's facts and events laid beside each other. */
export interface Comparison {
  readonly outcomes: readonly Outcome[];
  /** Events that tell no fact: true background, or wrong. */
  readonly strays: readonly PoliticalEvent[];
}

/** Types that the tables and the annotation guide both use for the same act: a signed treaty is AGREE here, SUPPORT there. */
const SAME: Readonly<Record<EventType, readonly EventType[]>> = {
  AGREE: ['SUPPORT', 'COOPERATE', 'RETREAT', 'CONCEDE'],
  CONSULT: ['COOPERATE', 'SUPPORT'],
  SUPPORT: ['AGREE', 'CONCEDE', 'CONSULT'],
  CONCEDE: ['SUPPORT', 'COOPERATE', 'AGREE', 'RETREAT'],
  COOPERATE: ['AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE'],
  AID: ['COOPERATE', 'SUPPORT'],
  RETREAT: ['AGREE', 'CONCEDE'],
  REQUEST: ['ACCUSE'],
  ACCUSE: ['REJECT', 'THREATEN', 'REQUEST'],
  REJECT: ['ACCUSE', 'SANCTION'],
  THREATEN: ['ACCUSE', 'MOBILIZE', 'REQUEST'],
  PROTEST: ['ACCUSE', 'ASSAULT'],
  SANCTION: ['REJECT', 'COERCE'],
  MOBILIZE: ['THREATEN', 'ASSAULT', 'COERCE'],
  COERCE: ['SANCTION', 'ASSAULT', 'MOBILIZE'],
  ASSAULT: ['COERCE', 'MOBILIZE'],
};

/** Reads a table of facts. */
export function readFacts(csv: string): Fact[] {
  return csvParse(csv).map((row) => ({
    edtf: row['date_edtf'] ?? '',
    text: row['fact'] ?? '',
    initiators: codes(row['initiators']),
    recipients: codes(row['recipients']),
    type: row['type'] as EventType,
  }));
}

const codes = (cell: string | undefined): string[] =>
  (cell ?? '').split(';').flatMap((code) => (code.trim() === '' ? [] : [code.trim()]));

/** Lays facts and events beside each other; events of states that no fact of the table names are left out. */
export function compare(
  facts: readonly Fact[],
  events: readonly PoliticalEvent[],
  pair: readonly string[],
): Comparison {
  const told = events.filter((event) => pair.every((code) => sidesOf(event).has(code)));
  const outcomes = facts.map((fact) => outcomeOf(fact, events));
  const strays = told.filter((event) => !facts.some((fact) => fits(fact, event) && sameType(fact, event)));
  return { outcomes, strays };
}

function outcomeOf(fact: Fact, events: readonly PoliticalEvent[]): Outcome {
  const fitting = events
    .filter((event) => fits(fact, event))
    .map((event) => ({ fact, event, type: sameType(fact, event), direction: sameDirection(fact, event) }));
  const score = (one: Outcome): number => (one.type ? 2 : 0) + (one.direction ? 1 : 0);
  fitting.sort((p, q) => score(q) - score(p));
  return fitting[0] ?? { fact, event: null, type: false, direction: false };
}

/** Same sides, and a date that the fact's allows: within it, or about it but no coarser than a year. */
function fits(fact: Fact, event: PoliticalEvent): boolean {
  const sides = sidesOf(event);
  const main = fact.recipients.length > 0 ? [fact.initiators[0]!, fact.recipients[0]!] : fact.initiators.slice(0, 2);
  if (!main.every((code) => sides.has(code))) return false;
  const [wanted, got] = [parseEdtf(fact.edtf), parseEdtf(event.date.edtf)];
  if (wanted?.start == null || wanted.end == null || got?.start == null || got.end == null) return false;
  if (got.start > wanted.end || got.end < wanted.start) return false;
  return got.end - got.start <= Math.max(366, 2 * (wanted.end - wanted.start));
}

const sameType = (fact: Fact, event: PoliticalEvent): boolean =>
  fact.type === event.type || SAME[fact.type].includes(event.type);

/** A mutual fact is told right by any direction; a directed one by its initiator, or by both as equals. */
function sameDirection(fact: Fact, event: PoliticalEvent): boolean {
  if (fact.recipients.length === 0) return true;
  const acting = new Set(event.initiators.map(codeOf));
  return fact.initiators.some((code) => acting.has(code));
}

const codeOf = ({ country, id }: PoliticalEvent['initiators'][number]): string => country ?? id;

/** Countries and organisations on either side of an event. */
export const sidesOf = (event: PoliticalEvent): Set<string> =>
  new Set([...event.initiators, ...event.recipients, ...(event.bystanders ?? [])].map(codeOf));
