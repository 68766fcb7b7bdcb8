import type { Actor, EventType, Status } from '../../model/index.ts';

/** How much news value a type has by itself, 0 … 1. */
const WEIGHT: Record<EventType, number> = {
  AGREE: 0.5,
  CONSULT: 0.45,
  SUPPORT: 0.4,
  CONCEDE: 0.45,
  COOPERATE: 0.45,
  AID: 0.45,
  RETREAT: 0.55,
  REQUEST: 0.25,
  ACCUSE: 0.3,
  REJECT: 0.3,
  THREATEN: 0.4,
  PROTEST: 0.3,
  SANCTION: 0.55,
  MOBILIZE: 0.5,
  COERCE: 0.5,
  ASSAULT: 0.7,
};

const MODES: Readonly<Record<string, number>> = {
  summit: 0.15,
  treaty: 0.15,
  war: 0.2,
  invade: 0.2,
  annex: 0.2,
  sever: 0.15,
  recognise: 0.15,
  relations: 0.15,
  visit: 0.1,
  meet: 0.05,
  depose: 0.15,
  expel: 0.05,
};

/** What salience is judged from. */
export interface SalienceFacts {
  readonly type: EventType;
  readonly mode: string | null;
  readonly status: Status;
  readonly tone: number;
  readonly actors: readonly Actor[];
  /** 0 at the article's first sentence, 1 at its last. */
  readonly position: number;
  /** How many events of the article share its type and sides. */
  readonly echoes: number;
}

/** How much a reader zoomed far out should still see of an event, 0 … 1. */
export function salienceOf(facts: SalienceFacts): number {
  const leaders = facts.actors.filter((actor) => actor.kind === 'leader').length;
  const certainty = { occurred: 0, planned: -0.1, alleged: -0.15, denied: -0.2 }[facts.status];
  const score =
    WEIGHT[facts.type] +
    (facts.mode ? (MODES[facts.mode] ?? 0) : 0) +
    Math.min(2, leaders) * 0.08 +
    Math.abs(facts.tone) * 0.01 +
    (1 - facts.position) * 0.12 +
    Math.min(2, facts.echoes) * 0.03 +
    certainty;
  return Math.round(Math.max(0.02, Math.min(1, score)) * 100) / 100;
}
