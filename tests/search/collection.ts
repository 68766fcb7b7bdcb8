import type { ActorEntry, ArticleEntry, PoliticalEvent } from '../../src/model/index.ts';

const usa = { id: 'USA', name: 'United States', kind: 'country', country: 'USA' } as const;
const colombia = { id: 'COL', name: 'Colombia', kind: 'country', country: 'COL' } as const;
const petro = {
  id: 'gustavo-petro',
  name: 'Gustavo Petro',
  kind: 'leader',
  country: 'COL',
  office: 'President of Colombia',
} as const;

/** A small event; only what a test is about needs to be given. */
export function eventOf(
  id: string,
  headline: string,
  quote: string,
  more: Partial<PoliticalEvent> = {},
): PoliticalEvent {
  return {
    id,
    date: { edtf: '2025-10-24', start: '2025-10-24', end: '2025-10-24', precision: 'day', basis: 'stated' },
    type: 'ACCUSE',
    tone: -2,
    status: 'occurred',
    headline,
    initiators: [usa],
    recipients: [colombia],
    salience: 0.5,
    confidence: 0.9,
    sources: [{ article: 'one', quote, start: 0, end: quote.length, spans: {}, published: '2026-02-04' }],
    ...more,
  };
}

export const EVENTS: readonly PoliticalEvent[] = [
  eventOf('treasury', 'US Treasury sanctions Petro', 'The Treasury listed Petro and said narcotics output had grown.', {
    type: 'SANCTION',
    recipients: [petro],
  }),
  eventOf('bogota', 'Envoy recalled from Bogotá', 'The ambassador left Bogotá for consultations.', { type: 'REJECT' }),
  eventOf('house', 'Presidents meet in Washington', 'The two men talked at the White House for an hour.', {
    type: 'CONSULT',
    mode: 'meet',
    date: { edtf: '2026-02-03', start: '2026-02-03', end: '2026-02-03', precision: 'day', basis: 'stated' },
    place: { name: 'Washington', country: 'USA' },
  }),
  eventOf(
    'tariff',
    'Tariffs announced on Colombian goods',
    'A tariff of a quarter was announced on flowers and coffee.',
    { type: 'THREATEN', mode: 'tariff' },
  ),
  eventOf('house-price', 'Petro talks about houses', 'Petro spoke of white walls and new houses in Cali.', {
    initiators: [petro],
    recipients: [],
  }),
];

export const ACTORS: readonly ActorEntry[] = [
  { ...usa, aliases: ['America', 'Washington'], flag: 'US' },
  { ...colombia, aliases: ['Bogotá', 'Nariño Palace'], flag: 'CO' },
  { ...petro, aliases: ['Petro', 'Gustavo Francisco Petro Urrego'] },
];

export const ARTICLES: readonly ArticleEntry[] = [
  {
    id: 'one',
    title: 'A quarrel of neighbours',
    publisher: 'The Example Post',
    authors: [],
    url: null,
    published: '2026-02-04',
    text: null,
  },
];
