import { type Message, eventCount, messages, say } from '../messages/index.ts';
import { parseDay, type ArticleEntry, type PoliticalEvent } from '../model/index.ts';
import { dayText } from './datetext.ts';
import type { ListOrder, ListSort } from './list.ts';

/** What a reader calls a sort and its two directions. */
export const SORT_WORDS: Record<
  ListSort,
  { readonly label: Message; readonly ascending: Message; readonly descending: Message }
> = messages({
  date: { label: 'Date', ascending: 'oldest first', descending: 'newest first' },
  salience: { label: 'Weight', ascending: 'lightest first', descending: 'heaviest first' },
  tone: {
    label: 'Tone',
    ascending: 'most hostile first',
    descending: 'most cooperative first',
  },
});

/** The order after a reader chose a sort: another one starts descending, the same one turns round. */
export function turnOrder(order: ListOrder, sort: ListSort): ListOrder {
  const direction = order.sort === sort && order.direction === 'descending' ? 'ascending' : 'descending';
  return { ...order, sort, direction };
}

/** "131 events", "53 of 131 events". */
export function countText(shown: number, all: number): string {
  return shown === all ? eventCount(all) : eventCount(all, shown);
}

/** What a list says when it changed: "List of 53 of 131 events by date, newest first." */
export function describeList(shown: number, all: number, order: ListOrder): string {
  if (shown === 0) return say('No events to list.');
  const { label, [order.direction]: direction } = SORT_WORDS[order.sort];
  const across = order.byYear || order.sort === 'date' ? '' : `, ${say('across all years')}`;
  return say('List of {count} by {label}, {direction}{across}.', {
    count: countText(shown, all),
    label: say(label).toLowerCase(),
    direction: say(direction),
    across,
  });
}

/** The articles that report an event, for print: publisher, title, day, short address. */
export function sourceLines(event: PoliticalEvent, articles: ReadonlyMap<string, ArticleEntry>): string[] {
  const reports = new Map(event.sources.map((source) => [source.article, source.published]));
  return [...reports].map(([id, reported]) => {
    const article = articles.get(id);
    const day = parseDay(article?.published ?? reported ?? '');
    const title = article?.title ? `“${article.title}”` : null;
    const name = article?.publisher ?? (title ? null : id);
    const parts = [name, title, day === undefined ? null : dayText(day), shortAddress(article?.url)];
    return parts.filter(Boolean).join(', ');
  });
}

/** A web address without scheme, `www.`, fragment and final slash; null for anything that is no web page. */
export function shortAddress(url: string | null | undefined): string | null {
  const match = /^https?:\/\/(?:www\.)?([^#]+)/i.exec(url ?? '');
  return match?.[1]?.replace(/\/$/, '') ?? null;
}
