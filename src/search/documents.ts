import { TYPE_FACTS, type ActorEntry, type ArticleEntry, type PoliticalEvent } from '../model/index.ts';
import { TYPE_WORDS } from './type-words.ts';
import type { SearchField } from './types.ts';

/** One searchable text of an event. `shown` is false for texts that may match but make no snippet (aliases). */
export interface FieldText {
  readonly field: SearchField;
  readonly text: string;
  readonly shown: boolean;
}

/** Whoever and whatever events name by id. */
export interface Names {
  readonly actors: ReadonlyMap<string, Pick<ActorEntry, 'name' | 'aliases'>>;
  readonly articles: ReadonlyMap<string, Pick<ArticleEntry, 'title' | 'publisher'>>;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/**
 * All texts of an event that a reader may search for: words said, names and aliases, kind, place, date in words, article titles.
 * Events share many of them word for word (aliases, kinds, titles), so that an index needs to read each of those once only.
 */
export function fieldsOf(event: PoliticalEvent, { actors, articles }: Names): FieldText[] {
  const fields: FieldText[] = [{ field: 'headline', text: event.headline, shown: true }];
  for (const quote of new Set(event.sources.map((source) => source.quote)))
    fields.push({ field: 'quote', text: quote, shown: true });
  fields.push(...actorFields(event, actors));
  if (event.place) fields.push({ field: 'place', text: placeText(event.place, actors), shown: true });
  const mode = event.mode?.replace(/[-_]/g, ' ') ?? '';
  const kind = [TYPE_FACTS[event.type].label, mode, event.status, ...TYPE_WORDS[event.type]];
  fields.push({ field: 'type', text: kind.join(' '), shown: false });
  fields.push({ field: 'date', text: dateWords(event), shown: false });
  for (const source of event.sources) {
    const article = articles.get(source.article);
    if (article?.title) fields.push({ field: 'article', text: article.title, shown: true });
    if (article?.publisher) fields.push({ field: 'article', text: article.publisher, shown: false });
  }
  return fields;
}

function actorFields(event: PoliticalEvent, actors: Names['actors']): FieldText[] {
  const named = [...event.initiators, ...event.recipients, ...(event.bystanders ?? [])];
  const names = named.map((actor) => (actor.office ? `${actor.name}, ${actor.office}` : actor.name));
  const ids = new Set(named.flatMap((actor) => (actor.country ? [actor.id, actor.country] : [actor.id])));
  return [
    { field: 'actors', text: names.join(' · '), shown: true },
    ...Array.from(ids, (id): FieldText => ({ field: 'actors', text: aliasText(id, actors.get(id)), shown: false })),
  ];
}

const aliasText = (id: string, actor: Pick<ActorEntry, 'name' | 'aliases'> | undefined): string =>
  [actor?.name ?? '', ...(actor?.aliases ?? []), id].join(' · ');

function placeText(place: NonNullable<PoliticalEvent['place']>, actors: Names['actors']): string {
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
