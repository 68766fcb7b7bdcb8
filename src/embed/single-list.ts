import { toRows, type ListRow } from '../layout/list.ts';
import { reportsOf, type Report } from '../layout/reports.ts';
import { eventCount, language, say, sayKnown } from '../messages/index.ts';
import type { ArticleEntry, PoliticalEvent, Slots } from '../model/index.ts';
import { escapeHtml, tag } from './html.ts';

/** What is listed, and under which title. */
export interface Listed {
  readonly title: string;
  readonly subject: Slots;
  readonly events: readonly PoliticalEvent[];
  readonly articles: ReadonlyMap<string, ArticleEntry>;
}

/** Of each event: where it starts, so that the list runs with time; what has no date stands last. */
const startOf = ({ item }: ListRow): number => (Number.isNaN(item.at) ? Infinity : item.at);

/**
 * The events as a list in plain markup, for whoever has no script: readers, search engines, feeds, paper. Headlines are English whatever the
 * interface speaks, and quotes are in their articles' language.
 */
export function listHtml({ title, subject, events, articles }: Listed): string {
  const byId = new Map(events.map((event) => [event.id, event]));
  const rows = toRows(events, subject.a, subject.b).sort((p, q) => startOf(p) - startOf(q) || (p.id < q.id ? -1 : 1));
  const items = rows.map((row) => itemHtml(row, byId.get(row.id)!, articles));
  const opening = tag('section', { id: 'events', lang: language().tag, 'aria-label': say('Events in words') });
  const heading = `<h1>${escapeHtml(title)}</h1>\n<p>${escapeHtml(eventCount(events.length))}</p>`;
  return `${opening}\n${heading}\n<ol>\n${items.join('\n')}\n</ol>\n</section>`;
}

function itemHtml(row: ListRow, event: PoliticalEvent, articles: ReadonlyMap<string, ArticleEntry>): string {
  const date = escapeHtml(row.item.dateText);
  const when = row.machineDate ? `${tag('time', { datetime: row.machineDate })}${date}</time>` : date;
  const kind = [row.type, row.status && sayKnown(row.status), row.doubt].filter(Boolean).join(', ');
  const source = event.sources[0]!;
  const reports = reportsOf(event, articles);
  const lang = articles.get(source.article)?.lang ?? 'en';
  const cite = reports[0]?.url;
  return [
    tag('li', { id: `event-${row.id}` }),
    `<p>${when} · ${escapeHtml(kind)}</p>`,
    `${tag('h2', { lang: 'en' })}${escapeHtml(row.item.headline)}</h2>`,
    `${tag('blockquote', { lang, ...(cite ? { cite } : {}) })}<p>${escapeHtml(source.quote)}</p></blockquote>`,
    `<ul>${reports.map(reportHtml).join('')}</ul>`,
    '</li>',
  ].join('');
}

function reportHtml({ name, title, date, url }: Report): string {
  const named = title && title !== name ? `${name}, “${title}”` : name;
  const words = escapeHtml(`${named}, ${date}`);
  return url
    ? `<li>${tag('a', { href: url, rel: 'noopener noreferrer nofollow' })}${words}</a></li>`
    : `<li>${words}</li>`;
}
