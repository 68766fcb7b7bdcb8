import type { PoliticalEvent } from '../../src/model/index.ts';

/** A valid event, changed where a test says so. */
export function anEvent(change: Partial<PoliticalEvent> = {}): PoliticalEvent {
  const quote = 'The two presidents met in Bogotá on Tuesday.';
  return {
    id: 'e1',
    date: { edtf: '2026-02-03', start: '2026-02-03', end: '2026-02-03', precision: 'day', basis: 'relative' },
    type: 'CONSULT',
    mode: 'meet',
    tone: 4,
    status: 'occurred',
    headline: 'Trump and Petro meet',
    initiators: [
      { id: 'donald-trump', name: 'Donald Trump', kind: 'leader', country: 'USA' },
      { id: 'gustavo-petro', name: 'Gustavo Petro', kind: 'leader', country: 'COL' },
    ],
    recipients: [],
    salience: 0.8,
    confidence: 0.9,
    sources: [
      {
        article: 'a1',
        quote,
        start: 0,
        end: quote.length,
        spans: { time: [33, 43], action: [19, 22] },
        published: '2026-02-04',
      },
    ],
    ...change,
  };
}
