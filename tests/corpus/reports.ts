import { groupReports } from '../../src/corpus/merge.ts';
import type { EventDate, PoliticalEvent } from '../../src/model/index.ts';
import { anEvent } from '../support/events.ts';

export const petro = { id: 'gustavo-petro', name: 'Gustavo Petro', kind: 'leader', country: 'COL' } as const;
export const trump = { id: 'donald-trump', name: 'Donald Trump', kind: 'leader', country: 'USA' } as const;
export const maduro = { id: 'nicolas-maduro', name: 'Nicolás Maduro', kind: 'leader', country: 'VEN' } as const;
export const colombia = { id: 'COL', name: 'Colombia', kind: 'country', country: 'COL' } as const;
export const states = { id: 'USA', name: 'United States', kind: 'country', country: 'USA' } as const;

export const day = (edtf: string, basis: EventDate['basis'] = 'stated'): EventDate => ({
  edtf,
  start: edtf,
  end: edtf,
  precision: 'day',
  basis,
});
export const month = (edtf: string, last: string): EventDate => ({
  edtf,
  start: `${edtf}-01`,
  end: `${edtf}-${last}`,
  precision: 'month',
  basis: 'stated',
});

/** What a test says of an event; its lists may be constants. */
type Told = {
  readonly [K in keyof PoliticalEvent]?: PoliticalEvent[K] extends (infer T)[] ? readonly T[] : PoliticalEvent[K];
};

/** A report; two of one article stand in one sentence if their quotes are the same. */
export function report(article: string, quote: string, told: Told): PoliticalEvent {
  const change = told as Partial<PoliticalEvent>;
  const start = quote.length;
  const [source] = anEvent().sources;
  const sources = [{ ...source!, article, quote, start, end: start + quote.length, spans: {} }];
  return anEvent({ id: `${article}-${change.headline ?? quote}`, sources, ...change });
}

/** How many events the reports are. */
export const count = (...reports: PoliticalEvent[]): number => groupReports(reports).length;
