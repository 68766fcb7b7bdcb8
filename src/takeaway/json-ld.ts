import type { Actor, PoliticalEvent } from '../model/index.ts';
import type { Articles } from './table.ts';

/**
 * Events as schema.org `Event`s in one JSON-LD graph: who acted is `organizer`, whom it concerned `attendee`, the reports `subjectOf` with
 * their quote. Dates are as precise as they are known (`2026-02`), which ISO 8601 and schema.org allow.
 */
export function eventsJsonLd(events: readonly PoliticalEvent[], articles: Articles): string {
  const graph = events.map((event) => {
    const { start, end, edtf, precision } = event.date;
    const rough = precision === 'month' || precision === 'year' ? edtf.replace(/[~?%]$/, '') : start;
    return {
      '@type': 'Event',
      '@id': `urn:entente:${event.id}`,
      name: event.headline,
      ...(rough === null ? {} : { startDate: rough }),
      ...(end === null || end === start || rough !== start ? {} : { endDate: end }),
      keywords: [event.type, event.mode, event.status].filter(Boolean).join(', '),
      ...(event.place ? { location: { '@type': 'Place', name: event.place.name } } : {}),
      organizer: event.initiators.map(party),
      ...(event.recipients.length > 0 ? { attendee: event.recipients.map(party) } : {}),
      subjectOf: event.sources.map((source) => {
        const article = articles.get(source.article);
        return {
          '@type': 'NewsArticle',
          name: article?.title ?? source.article,
          ...(article?.url ? { url: article.url } : {}),
          ...(article?.publisher ? { publisher: { '@type': 'Organization', name: article.publisher } } : {}),
          ...(source.published ? { datePublished: source.published } : {}),
          text: source.quote,
        };
      }),
    };
  });
  return `${JSON.stringify({ '@context': 'https://schema.org', '@graph': graph }, null, 2)}\n`;
}

/** A country acts by its government; schema.org's `Country` is a place, and places organise nothing. */
const TYPES: Readonly<Record<Actor['kind'], string>> = {
  leader: 'Person',
  country: 'GovernmentOrganization',
  organisation: 'Organization',
};

const party = ({ kind, name, office }: Actor) => ({
  '@type': TYPES[kind],
  name,
  ...(kind === 'leader' && office !== undefined ? { jobTitle: office } : {}),
});
