import { csvParse } from 'd3';
import { groupReports } from '../../src/corpus/merge.ts';
import type { PoliticalEvent } from '../../src/model/index.ts';

/** A report in the sample corpus, named so that it is found again when extraction words, dates or cuts it otherwise. */
export interface Reference {
  readonly article: string;
  readonly type: string;
  readonly mode: string;
  /** Words of the sentence about the verb; they occur once in the article. */
  readonly words: string;
}

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

/** The reference in a row whose columns end alike. */
export function reference(row: Readonly<Record<string, string | undefined>>, ending = ''): Reference {
  const cell = (name: string): string => row[`${name}${ending}`] ?? '';
  return { article: cell('article'), type: cell('type'), mode: cell('mode'), words: cell('words') };
}

/** The report that a reference names: of its article, type and sentence, the one whose verb is nearest to the middle of its words. */
export function findReport(
  { article, type, mode, words }: Reference,
  events: readonly PoliticalEvent[],
): PoliticalEvent | undefined {
  const distance = (event: PoliticalEvent): number => {
    const { quote, start, spans } = event.sources[0]!;
    const middle = start + quote.indexOf(words) + words.length / 2;
    const [from, to] = spans.action ?? [start, start];
    // The mode decides only between two acts of one verb.
    return Math.abs((from + to) / 2 - middle) + (event.mode === (mode || undefined) ? 0 : 0.5);
  };
  return events
    .filter((event) => event.type === type && event.sources[0]!.article === article)
    .filter((event) => event.sources[0]!.quote.includes(words))
    .sort((one, other) => distance(one) - distance(other))[0];
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
