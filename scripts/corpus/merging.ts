import { csvParse } from 'd3';
import { groupReports } from '../../src/corpus/merge.ts';
import type { PoliticalEvent } from '../../src/model/index.ts';
import { findReport, reference, type Reference } from './reference.ts';

/** Two reports and whether they tell one event, as somebody judged who read the articles. */
export interface LabelledPair {
  readonly same: boolean;
  readonly reason: string;
  readonly reports: readonly [Reference, Reference];
}

/** What came of a labelled pair; `joined` is null where extraction gives no such pair of reports. */
export interface JudgedPair {
  readonly pair: LabelledPair;
  readonly joined: boolean | null;
}

/** Counts of the pairs, and what follows from them. */
export interface MergeScore {
  readonly found: number;
  readonly missing: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Reads a table of labelled pairs. */
export function readPairs(csv: string): LabelledPair[] {
  return csvParse(csv).map((row) => ({
    same: row['label'] === 'same',
    reason: row['reason'] ?? '',
    reports: [reference(row, '_1'), reference(row, '_2')],
  }));
}

/** Merges the reports and says of each labelled pair whether it was joined. */
export function judgePairs(pairs: readonly LabelledPair[], events: readonly PoliticalEvent[]): JudgedPair[] {
  const groupOf = new Map<PoliticalEvent, number>();
  groupReports(events).forEach((group, index) => group.forEach((event) => groupOf.set(event, index)));
  return pairs.map((pair) => {
    const [one, other] = pair.reports.map((report) => findReport(report, events));
    const joined = one && other && one !== other ? groupOf.get(one) === groupOf.get(other) : null;
    return { pair, joined };
  });
}

/** Precision: of the pairs joined, how many are one event; recall: of the pairs that are one event, how many were joined. */
export function scorePairs(judged: readonly JudgedPair[]): MergeScore {
  const found = judged.filter(({ joined }) => joined !== null);
  const right = found.filter(({ pair, joined }) => pair.same && joined).length;
  const precision = right / Math.max(1, found.filter(({ joined }) => joined).length);
  const recall = right / Math.max(1, found.filter(({ pair }) => pair.same).length);
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { found: found.length, missing: judged.length - found.length, precision, recall, f1 };
}
