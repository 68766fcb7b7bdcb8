// The events that every timeline of the benchmark draws: deterministic, bursty, two centuries.
import {
  EVENT_TYPES,
  toCivil,
  toDay,
  TYPE_FACTS,
  type Day,
  type EventType,
  type Status,
} from '../../src/model/index.ts';

/** One generated event, before it is written in a subject's own format. */
export interface BenchEvent {
  readonly id: string;
  readonly start: Day;
  readonly end: Day;
  readonly dated: 'day' | 'month' | 'year' | 'interval' | 'about' | 'publication';
  readonly type: EventType;
  readonly tone: number;
  readonly status: Status;
  readonly headline: string;
  readonly by: 'a' | 'b' | 'both';
  readonly salience: number;
}

export const FIRST: Day = toDay(1825);
export const LAST: Day = toDay(2025) - 1;

/** Rows of the subjects that have rows: neighbouring types of the ontology share one. */
export const LANES = ['Accord', 'Support', 'Aid', 'Request', 'Rejection', 'Threat', 'Sanction', 'Force'] as const;

/** The row of an event. */
export const laneOf = (event: BenchEvent): number => EVENT_TYPES.indexOf(event.type) >> 1;

const WHO = {
  a: ['President Alard', 'Premier Bonnet', 'France', 'Minister Caron'],
  b: ['Chancellor Dietz', 'Germany', 'Minister Ebert', 'Premier Falk'],
} as const;
const VERBS: Record<EventType, string> = {
  AGREE: 'signs an accord with',
  CONSULT: 'meets',
  SUPPORT: 'praises',
  CONCEDE: 'gives way to',
  COOPERATE: 'opens trade with',
  AID: 'sends relief to',
  RETREAT: 'withdraws troops facing',
  REQUEST: 'calls on',
  ACCUSE: 'criticises',
  REJECT: 'turns down',
  THREATEN: 'warns',
  PROTEST: 'sees marches against',
  SANCTION: 'raises tariffs against',
  MOBILIZE: 'moves ships towards',
  COERCE: 'detains envoys of',
  ASSAULT: 'shells positions of',
};
const MATTERS = [
  'over the border dispute',
  'on coal and steel',
  'after the election',
  'at the spring summit',
  'about fishing rights',
  'on the terms of the loan',
  'over the river crossing',
  'before the conference',
] as const;

/** A small generator of evenly spread numbers in [0, 1): a linear congruence of 2³² whose output is mixed, so that low bits serve too. */
export function randomNumbers(seed: number): () => number {
  let state = (Math.imul(seed, 0x9e3779b1) ^ 0x5bd1e995) >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x7feb352d);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
  };
}

interface Burst {
  readonly day: Day;
  /** Mean days until its news ebb away. */
  readonly tail: number;
  /** Weight of this burst and all before it. */
  readonly upTo: number;
}

function bursts(count: number, random: () => number): Burst[] {
  const all: Burst[] = [];
  let upTo = 0;
  for (let i = 0; i < count; i++) {
    upTo += random() ** 3 + 0.02;
    all.push({ day: lateDay(random), tail: 3 + 120 * random() * random(), upTo });
  }
  return all;
}

/** A day of the two centuries; the density grows towards the present. */
const lateDay = (random: () => number): Day => FIRST + (LAST - FIRST) * Math.sqrt(random());

function burstDay(all: readonly Burst[], random: () => number): Day {
  const wanted = random() * (all.at(-1)?.upTo ?? 0);
  const burst = all.find(({ upTo }) => upTo >= wanted) ?? all.at(-1)!;
  return burst.day - Math.log(1 - random()) * burst.tail;
}

/** `count` events sorted by day: 70 % in bursts with a sharp rise and a long tail, the rest spread. The same count and seed give the same. */
export function benchEvents(count: number, seed = 1): BenchEvent[] {
  const random = randomNumbers(seed);
  const all = bursts(Math.round(Math.min(400, Math.max(6, 1.2 * Math.sqrt(count)))), random);
  const events = Array.from({ length: count }, (_, i) => {
    const day = Math.floor(random() < 0.7 ? burstDay(all, random) : lateDay(random));
    return oneEvent(i, day > LAST ? LAST - ((day - LAST) % 365) : day, random);
  });
  return events.sort((p, q) => p.start - q.start || (p.id < q.id ? -1 : 1));
}

function oneEvent(index: number, day: Day, random: () => number): BenchEvent {
  const type = pick(EVENT_TYPES, random);
  const by = random() < 0.2 ? 'both' : random() < 0.5 ? 'a' : 'b';
  const [who, whom] = by === 'b' ? [WHO.b, WHO.a] : [WHO.a, WHO.b];
  const tone = TYPE_FACTS[type].tone + (random() - 0.5) * 2;
  return {
    id: `e${index}`,
    ...datesOf(day, random),
    type,
    tone: Math.round(Math.min(10, Math.max(-10, tone)) * 10) / 10,
    status: statusOf(random()),
    headline: `${pick(who, random)} ${VERBS[type]} ${pick(whom, random)} ${pick(MATTERS, random)}`,
    by,
    // The curve of ranks by which a dataset's salience is spread.
    salience: Math.round((0.04 + 0.96 * random() ** 2.5) * 1000) / 1000,
  };
}

/** About the shares of the sample data: seven of eight to the day. */
function datesOf(day: Day, random: () => number): Pick<BenchEvent, 'start' | 'end' | 'dated'> {
  const kind = random();
  if (kind < 0.87) return { dated: 'day', start: day, end: day };
  if (kind < 0.94) return { dated: 'month', ...monthOf(day) };
  if (kind < 0.95) return { dated: 'year', start: toDay(toCivil(day).year), end: toDay(toCivil(day).year + 1) - 1 };
  if (kind < 0.97) return { dated: 'interval', start: day, end: day + 2 + Math.floor(random() * 20) };
  if (kind < 0.98) return { dated: 'about', ...monthOf(day) };
  return { dated: 'publication', start: day, end: day };
}

function monthOf(day: Day): { start: Day; end: Day } {
  const { year, month } = toCivil(day);
  return { start: toDay(year, month), end: (month === 12 ? toDay(year + 1) : toDay(year, month + 1)) - 1 };
}

const statusOf = (share: number): Status =>
  share < 0.95 ? 'occurred' : share < 0.975 ? 'planned' : share < 0.99 ? 'alleged' : 'denied';

const pick = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() * list.length)]!;
