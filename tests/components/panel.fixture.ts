import type { ActorEntry, ArticleEntry, PoliticalEvent } from '../../src/model/index.ts';

const TEXT =
  'The quarrel has a long history.\n\nIn October, President Alda called President Borra a menace. Nobody was surprised.\n\nOn Monday the two met over lunch.';
const QUOTE = 'In October, President Alda called President Borra a menace.';
const at = (part: string): [number, number] => [TEXT.indexOf(part), TEXT.indexOf(part) + part.length];
const [start, end] = at(QUOTE);

/** An event dated to a month, with one source in each of two articles. */
export const QUARREL: PoliticalEvent = {
  id: 'quarrel',
  date: { edtf: '2025-10', start: '2025-10-01', end: '2025-10-31', precision: 'month', basis: 'relative' },
  type: 'ACCUSE',
  tone: -7.1,
  status: 'occurred',
  headline: 'Alda calls Borra a menace',
  initiators: [
    { id: 'alda', name: 'Ann Alda', kind: 'leader', country: 'USA', office: 'President of the United States' },
  ],
  recipients: [{ id: 'borra', name: 'Ben Borra', kind: 'leader', country: 'COL', office: 'President of Colombia' }],
  bystanders: [{ id: 'SUN', name: 'Soviet Union', kind: 'country', country: 'SUN' }],
  salience: 0.7,
  confidence: 0.9,
  sources: [
    {
      article: 'one',
      quote: QUOTE,
      start,
      end,
      published: '2026-02-04',
      spans: {
        time: at('In October'),
        initiators: [at('President Alda')],
        action: at('called'),
        recipients: [at('President Borra')],
      },
    },
    {
      article: 'two',
      quote: 'Last October they fell out.',
      start: 0,
      end: 27,
      spans: { time: [0, 12] },
      published: '2026-02-03',
    },
  ],
};

export const LUNCH: PoliticalEvent = {
  ...QUARREL,
  id: 'lunch',
  date: { edtf: '2026-02-02', start: '2026-02-02', end: '2026-02-02', precision: 'day', basis: 'relative' },
  type: 'CONSULT',
  tone: 2.5,
  headline: 'Alda and Borra have lunch',
  initiators: [...QUARREL.initiators, ...QUARREL.recipients],
  recipients: [],
  sources: [
    {
      article: 'one',
      quote: 'On Monday the two met over lunch.',
      start: at('On Monday')[0],
      end: TEXT.length,
      spans: {},
      published: '2026-02-04',
    },
  ],
};

const article: ArticleEntry = {
  id: 'one',
  title: 'A quarrel',
  publisher: 'Reuters',
  authors: [],
  url: 'https://example.org/1',
  published: '2026-02-04',
  text: TEXT,
};

export const ARTICLES: ReadonlyMap<string, ArticleEntry> = new Map([
  ['one', article],
  [
    'two',
    {
      ...article,
      id: 'two',
      publisher: 'The Example',
      url: 'javascript:alert(1)',
      published: '2026-02-03',
      text: null,
    },
  ],
]);

export const ACTORS: ReadonlyMap<string, ActorEntry> = new Map([
  ['USA', { id: 'USA', name: 'United States', kind: 'country', country: 'USA', aliases: [], flag: 'US' }],
  ['COL', { id: 'COL', name: 'Colombia', kind: 'country', country: 'COL', aliases: [], flag: 'CO' }],
]);
