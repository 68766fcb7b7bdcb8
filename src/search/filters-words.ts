import { messages, say, sayKnown, type Message } from '../messages/index.ts';
import { TYPE_FACTS, type ArticleEntry, type EventType } from '../model/index.ts';
import { ALL_TONES, type Facet, type Filter, type FilterPart } from './filters.ts';
import { ARTICLE, BY_BOTH, BY_OTHERS, NO_PUBLISHER, REPORTED } from './filters-index.ts';

/** What a reader calls the parts of a filter. */
export const PART_WORDS: Readonly<Record<FilterPart, Message>> = messages({
  by: 'Started by',
  leader: 'Leaders',
  country: 'Countries',
  type: 'Kind',
  status: 'Status',
  precision: 'Date',
  source: 'Source',
  tone: 'Tone',
});

const STATUS_WORDS: Record<string, Message> = messages({
  occurred: 'Happened',
  planned: 'Planned',
  alleged: 'Alleged',
  denied: 'Denied',
});

const PRECISION_WORDS: Record<string, Message> = messages({
  day: 'Day known',
  week: 'Only the week',
  month: 'Only the month',
  quarter: 'Only the quarter',
  season: 'Only the season',
  year: 'Only the year',
  decade: 'Only the decade',
  century: 'Only the century',
  interval: 'A span of days',
  [REPORTED]: 'Only when it was reported',
  unknown: 'Unknown',
});

/** Where names come from. */
export interface FilterNames {
  /** Name of a country, organisation or leader. */
  readonly actor: (id: string) => string;
  readonly articles: ReadonlyMap<string, ArticleEntry>;
}

const told = (words: Message | undefined, value: string): string => (words ? say(words) : value);

/** A value of a facet as a reader knows it. */
export function valueText(facet: Facet, value: string, names: FilterNames): string {
  if (facet === 'type') return sayKnown(TYPE_FACTS[value as EventType]?.label ?? value);
  if (facet === 'status') return told(STATUS_WORDS[value], value);
  if (facet === 'precision') return told(PRECISION_WORDS[value], value);
  if (facet === 'source') return sourceText(value, names);
  if (facet === 'by' && value === BY_BOTH) return say('both');
  if (facet === 'by' && value === BY_OTHERS) return say('others');
  return names.actor(value);
}

function sourceText(value: string, { articles }: FilterNames): string {
  if (value === NO_PUBLISHER) return say('No publisher named');
  if (!value.startsWith(ARTICLE)) return value;
  const id = value.slice(ARTICLE.length);
  return articles.get(id)?.title ?? id;
}

/** A tone with a true minus sign: "−2.5", "0", "+4". */
export function toneNumber(tone: number): string {
  return tone === 0 ? '0' : `${tone < 0 ? '−' : '+'}${Math.abs(tone)}`;
}

/** A range of tones: "−10 to −2", "from +2", "up to −2". */
export function rangeText([least, most]: readonly [number, number]): string {
  if (least === ALL_TONES[0]) return say('up to {tone}', { tone: toneNumber(most) });
  if (most === ALL_TONES[1]) return say('from {tone}', { tone: toneNumber(least) });
  return least === most
    ? toneNumber(least)
    : say('{least} to {most}', { least: toneNumber(least), most: toneNumber(most) });
}

/** What a part of a filter lets through: "Sanction or Threaten", "from +2"; more than three values are counted. */
export function partText(filter: Filter, part: FilterPart, names: FilterNames): string {
  if (part === 'tone') return filter.tone ? rangeText(filter.tone) : say('any');
  const words = filter[part].map((value) => valueText(part, value, names));
  if (words.length > 3)
    return say('{words} or {count} others', { words: words.slice(0, 2).join(', '), count: words.length - 2 });
  return words.length > 1
    ? say('{words} or {last}', { words: words.slice(0, -1).join(', '), last: words.at(-1) ?? '' })
    : (words[0] ?? say('any'));
}
