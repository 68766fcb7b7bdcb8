/** The sixteen event types of PLOVER (Political Language Ontology for Verifiable Event Records), in its order from cooperation to conflict. */
export const EVENT_TYPES = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/** Whether an act happened, is announced, rests on a charge, or is disclaimed. Hypotheticals are no events. */
export const STATUSES = ['occurred', 'planned', 'alleged', 'denied'] as const;
export type Status = (typeof STATUSES)[number];

/** On what an event's date rests. */
export const BASES = ['stated', 'relative', 'narrative', 'publication', 'unknown'] as const;
export type Basis = (typeof BASES)[number];

interface TypeFacts {
  /** Tone on −10 … +10: PLOVER manual, Table 2.2 (plain ACCUSE there lost its minus sign; −2 is its "disapprove" mode). */
  readonly tone: number;
  /** Plain word for a reader. */
  readonly label: string;
  /** One-line definition for a reader. */
  readonly definition: string;
}

/** What each type means, for lexicon defaults, the panel and the legend. */
export const TYPE_FACTS: Record<EventType, TypeFacts> = {
  AGREE: { tone: 2.5, label: 'Agree', definition: 'Promises or concludes future cooperation.' },
  CONSULT: { tone: 2.5, label: 'Consult', definition: 'The sides talk, whatever comes of it.' },
  SUPPORT: { tone: 5, label: 'Support', definition: 'Words or diplomatic acts in favour of the other side.' },
  CONCEDE: { tone: 4.5, label: 'Concede', definition: 'Gives way without force of arms: eases, frees, returns.' },
  COOPERATE: { tone: 9.5, label: 'Cooperate', definition: 'An exchange that serves both sides is begun or widened.' },
  AID: { tone: 10, label: 'Aid', definition: 'Material help that mostly benefits the recipient.' },
  RETREAT: { tone: 6.5, label: 'Retreat', definition: 'A military step back, or the end of fighting.' },
  REQUEST: { tone: 0, label: 'Request', definition: 'Asks or demands, with no threat attached.' },
  ACCUSE: { tone: -2, label: 'Accuse', definition: 'Disapproval in words: blame, complaint, condemnation.' },
  REJECT: { tone: -2, label: 'Reject', definition: 'Says no to a demand, plan, claim or meeting.' },
  THREATEN: { tone: -3.5, label: 'Threaten', definition: 'Announces harm, with or without a condition.' },
  PROTEST: { tone: -5, label: 'Protest', definition: 'Collective public dissent directed at a state.' },
  SANCTION: { tone: -6, label: 'Sanction', definition: 'Cuts back normal relations or exchange.' },
  MOBILIZE: { tone: -5.5, label: 'Mobilise', definition: 'Shows or moves armed force without using it.' },
  COERCE: { tone: -7, label: 'Coerce', definition: 'Force on persons, rights or property, short of battle.' },
  ASSAULT: { tone: -9, label: 'Assault', definition: 'Armed force or violence used against somebody.' },
};
