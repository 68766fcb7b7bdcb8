import { TYPE_FACTS, type ActorEntry, type ArticleEntry, type PoliticalEvent } from '../model/index.ts';
import type { SearchField } from './types.ts';

/** One searchable text of an event. `shown` is false for texts that may match but make no snippet (aliases). */
export interface FieldText {
  readonly field: SearchField;
  readonly text: string;
  readonly shown: boolean;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** All texts of an event that a reader may search for: words said, names and aliases, kind, place, date in words, article titles. */
export function fieldsOf(
  event: PoliticalEvent,
  actors: ReadonlyMap<string, ActorEntry>,
  articles: ReadonlyMap<string, ArticleEntry>,
): FieldText[] {
  const fields: FieldText[] = [{ field: 'headline', text: event.headline, shown: true }];
  for (const quote of new Set(event.sources.map((source) => source.quote)))
    fields.push({ field: 'quote', text: quote, shown: true });
  fields.push(...actorFields(event, actors));
  if (event.place) fields.push({ field: 'place', text: placeText(event.place, actors), shown: true });
  const mode = event.mode?.replace(/[-_]/g, ' ') ?? '';
  fields.push({ field: 'type', text: `${TYPE_FACTS[event.type].label} ${mode} ${event.status}`, shown: false });
  fields.push({ field: 'date', text: dateWords(event), shown: false });
  for (const source of event.sources) {
    const article = articles.get(source.article);
    if (article?.title) fields.push({ field: 'article', text: article.title, shown: true });
    if (article?.publisher) fields.push({ field: 'article', text: article.publisher, shown: false });
  }
  return fields;
}

function actorFields(event: PoliticalEvent, actors: ReadonlyMap<string, ActorEntry>): FieldText[] {
  const named = [...event.initiators, ...event.recipients, ...(event.bystanders ?? [])];
  const names = named.map((actor) => (actor.office ? `${actor.name}, ${actor.office}` : actor.name));
  const ids = new Set(named.flatMap((actor) => (actor.country ? [actor.id, actor.country] : [actor.id])));
  const aliases = [...ids].flatMap((id) => [actors.get(id)?.name ?? '', ...(actors.get(id)?.aliases ?? []), id]);
  return [
    { field: 'actors', text: names.join(' · '), shown: true },
    { field: 'actors', text: aliases.join(' · '), shown: false },
  ];
}

function placeText(place: NonNullable<PoliticalEvent['place']>, actors: ReadonlyMap<string, ActorEntry>): string {
  const country = place.country ? (actors.get(place.country)?.name ?? place.country) : undefined;
  return country && country !== place.name ? `${place.name}, ${country}` : place.name;
}

function dateWords(event: PoliticalEvent): string {
  const match = /^(-?\d{4})(?:-(\d{2}))?/.exec(event.date.start ?? '');
  if (!match) return '';
  const exact = event.date.precision === 'day' || event.date.precision === 'month' || event.date.precision === 'week';
  const month = exact ? (MONTHS[Number(match[2]) - 1] ?? '') : '';
  return `${month} ${Number(match[1])}`.trim();
}
