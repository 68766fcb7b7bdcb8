import type { PoliticalEvent } from '../../src/model/index.ts';

/** A report in the sample corpus, named so that it is found again when extraction words, dates or cuts it otherwise. */
export interface Reference {
  readonly article: string;
  readonly type: string;
  readonly mode: string;
  /** Words of the sentence about the verb; they occur once in the article. */
  readonly words: string;
}

/** The reference in a row whose columns end alike. */
export function reference(row: Readonly<Record<string, string | undefined>>, ending = ''): Reference {
  const cell = (name: string): string => row[`${name}${ending}`] ?? '';
  return { article: cell('article'), type: cell('type'), mode: cell('mode'), words: cell('words') };
}

/** The report that a reference names: of its article and type, the one whose verb stands among its words, nearest to their middle. */
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
    .filter((event) => event.sources[0]!.quote.includes(words) && distance(event) <= words.length / 2 + 1)
    .sort((one, other) => distance(one) - distance(other))[0];
}
