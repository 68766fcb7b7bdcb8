import { composeTemplate } from '../../scripts/vite/single-template.ts';
import type { SingleSource } from '../../src/embed/single-data.ts';
import type { ActorEntry, ArticleEntry, PoliticalEvent } from '../../src/model/index.ts';
import { findSubject } from '../../src/model/index.ts';
import { anEvent } from '../support/events.ts';

/** A template as the build makes it, from code and styles that have the hard parts of the real ones. */
export const TEMPLATE = composeTemplate(
  `const markup = "<!-- <script>1</script> -->"; window.said = markup;`,
  `@font-face{font-family:N;src:url(data:font/woff2;base64,AA==);unicode-range:U+100-2BA,U+1E9E}
   @font-face{font-family:N;src:url(data:font/woff2;base64,BB==);unicode-range:U+??,U+131}
   body{color:red}`,
);

const actor = (id: string, name: string, more: Partial<ActorEntry> = {}): ActorEntry => ({
  id,
  name,
  kind: 'country',
  country: id,
  aliases: [],
  ...more,
});

const ACTORS = [
  actor('USA', 'United States', { flag: 'us' }),
  actor('COL', 'Colombia', { flag: 'co' }),
  actor('FRA', 'France', { flag: 'fr' }),
  actor('donald-trump', 'Donald Trump', { kind: 'leader', country: 'USA' }),
  actor('gustavo-petro', 'Gustavo Petro', { kind: 'leader', country: 'COL' }),
  actor('joe-biden', 'Joe Biden', {
    kind: 'leader',
    country: 'USA',
    terms: [{ office: 'President', start: '2021-01-20', end: '2025-01-20', lead: true }],
  }),
  actor('charles-de-gaulle', 'Charles de Gaulle', {
    kind: 'leader',
    country: 'FRA',
    terms: [{ office: 'President', start: '1959-01-08', end: '1969-04-28', lead: true }],
  }),
];

export const article = (id: string, more: Partial<ArticleEntry> = {}): ArticleEntry => ({
  id,
  title: 'A visit',
  publisher: 'A Paper',
  authors: [],
  url: null,
  published: '2026-02-04',
  text: 'The two presidents met in Bogotá on Tuesday.',
  ...more,
});

/** A dataset of two relations, and of one article that nothing is taken from, as far as `relation` needs it. */
export function aSource(
  change: { relation?: string; event?: Partial<PoliticalEvent>; article?: Partial<ArticleEntry> } = {},
): SingleSource {
  const leaders = { a: 'donald-trump', b: 'gustavo-petro', events: 1, first: '2026-02-03', last: '2026-02-03' };
  const others = { a: 'USA', b: 'gustavo-petro', events: 1, first: '2026-02-03', last: '2026-02-03' };
  const span = { events: 1, first: '2026-02-03', last: '2026-02-03' };
  const index: SingleSource['index'] = {
    version: 1,
    generated: '2026-02-04',
    relations: [
      {
        id: 'USA-COL',
        a: 'USA',
        b: 'COL',
        ...span,
        file: 'relations/USA-COL.json',
        years: [[2026, 4, 1]],
        pairs: [leaders, others],
      },
      { id: 'USA-FRA', a: 'USA', b: 'FRA', ...span, file: 'relations/USA-FRA.json' },
    ],
    countries: [],
    actors: 'actors.json',
    articles: 'articles.json',
  };
  const actors = new Map(ACTORS.map((one) => [one.id, one]));
  const articles = new Map(
    [article('a1', change.article), article('a2', { title: 'Another' })].map((one) => [one.id, one]),
  );
  const subject = findSubject(index, actors, change.relation ?? 'USA-COL');
  if (!subject) throw new Error('no such relation');
  return { index, actors, articles, subject, events: [anEvent(change.event)] };
}
