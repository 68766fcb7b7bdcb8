import { csvParse } from 'd3';
import type { PoliticalEvent } from '../../src/model/index.ts';
import { findReport, reference, type Reference } from './reference.ts';

/** What somebody found who read the sentence of an event that tells no fact of the tables. */
export interface Judgement {
  /** Another act that the article tells; a fact told with another type, date or side than the table gives it; or no such act. */
  readonly judgement: 'true' | 'restated' | 'wrong';
  /** What is wrong, in a word: date, sides, type, status, no act. */
  readonly cause: string;
  readonly note: string;
  readonly event: Reference;
  /** Date, status and sides as they were judged; an event that is given otherwise by now has to be judged again. */
  readonly seen: string;
}

/** Reads the table of judged events. */
export function readJudgements(csv: string): Judgement[] {
  return csvParse(csv).map((row) => ({
    judgement: row['judgement'] as Judgement['judgement'],
    cause: row['cause'] ?? '',
    note: row['note'] ?? '',
    event: reference(row),
    seen: row['seen'] ?? '',
  }));
}

/** The judgement of each event that has one; an act extracted twice from its words is judged once. */
export function judge(
  events: readonly PoliticalEvent[],
  judgements: readonly Judgement[],
): ReadonlyMap<PoliticalEvent, Judgement> {
  const found = new Map<string, Judgement>();
  for (const one of judgements) {
    const event = findReport(one.event, events);
    if (event && seenAs(event) === one.seen) found.set(placeOf(event), one);
  }
  const judged = events.flatMap((event) => {
    const judgement = found.get(placeOf(event));
    return judgement ? [[event, judgement] as const] : [];
  });
  return new Map(judged);
}

/** What a judgement is about: "2019-01-24 occurred COL>VEN". */
export function seenAs({ date, status, initiators, recipients }: PoliticalEvent): string {
  const codes = (actors: PoliticalEvent['initiators']): string =>
    actors.map(({ country, id }) => country ?? id).join('+');
  return `${date.edtf} ${status} ${codes(initiators)}>${codes(recipients)}`;
}

/** Two of one sentence and headline are one act extracted twice. */
const placeOf = ({ type, mode, headline, sources }: PoliticalEvent): string =>
  JSON.stringify([sources[0]!.article, sources[0]!.start, type, mode, headline]);
