import { applyCorrections, readCorrections, type Applied } from '../../../src/corpus/index.ts';
import type { ActorEntry, Article, PoliticalEvent } from '../../../src/model/index.ts';
import { anEvent } from '../../support/events.ts';

const TEXT =
  'The two presidents met in Bogotá on Tuesday. Trump accused Petro of lying. They talked. They talked. Petro said no.';

export const ARTICLE: Article = {
  id: 'a1',
  title: 'A day',
  text: TEXT,
  published: '2026-02-04',
  publisher: 'Paper',
  authors: [],
  url: null,
  lang: 'en',
  references: [],
};

const at = (quote: string) => {
  const start = TEXT.indexOf(quote);
  return { article: 'a1', quote, start, end: start + quote.length, spans: {}, published: '2026-02-04' };
};

const [TRUMP, PETRO] = anEvent().initiators;

/** A meeting, a charge and a refusal, all of one article. */
export const EVENTS: readonly PoliticalEvent[] = [
  anEvent(),
  anEvent({
    id: 'e2',
    type: 'ACCUSE',
    mode: 'blame',
    tone: -2,
    headline: 'Trump accuses Petro of lying',
    initiators: [TRUMP!],
    recipients: [PETRO!],
    salience: 0.4,
    sources: [{ ...at('Trump accused Petro of lying.'), spans: { time: [45, 50], initiators: [[45, 50]] } }],
  }),
  anEvent({
    id: 'e3',
    type: 'REJECT',
    tone: -2,
    headline: 'Petro says no',
    initiators: [PETRO!],
    recipients: [TRUMP!],
    salience: 0.3,
    sources: [at('Petro said no.')],
  }),
];

export const ACTORS: readonly ActorEntry[] = [
  {
    id: 'donald-trump',
    name: 'Donald Trump',
    kind: 'leader',
    country: 'USA',
    aliases: ['Trump'],
    terms: [
      { office: 'President of the United States', start: '2017-01-20', end: '2021-01-20', lead: true },
      { office: 'President of the United States', start: '2025-01-20', end: null, lead: true },
    ],
  },
  { id: 'gustavo-petro', name: 'Gustavo Petro', kind: 'leader', country: 'COL', aliases: [], terms: [] },
  { id: 'USA', name: 'United States', kind: 'country', country: 'USA', aliases: [] },
  { id: 'COL', name: 'Colombia', kind: 'country', country: 'COL', aliases: [] },
  { id: 'org:UN', name: 'United Nations', kind: 'organisation', aliases: [] },
];

const SIGNED = 'reason: wrong, author: Ann, date: "2026-02-05"';

/** A file of entries, each the inside of a flow map without reason, author and date. */
export const fileOf = (...entries: string[]): string =>
  `corrections:\n${entries.map((entry) => `- {${entry}, ${SIGNED}}\n`).join('')}`;

/** What these entries make of the three events. */
export function apply(text: string, events: readonly PoliticalEvent[] = EVENTS, reports = events): Applied {
  const { entries, problems } = readCorrections(text);
  const applied = applyCorrections(events, entries, { articles: [ARTICLE], actors: ACTORS, reports });
  return { ...applied, problems: [...problems, ...applied.problems] };
}

/** The event with an id, or undefined. */
export const eventOf = (applied: Applied, id: string) => applied.events.find((event) => event.id === id);
