import { parseDay, parseEdtf, type ArticleEntry, type PoliticalEvent } from '../model/index.ts';
import { dateText, dayText, monthName } from './datetext.ts';

/** An event and its reports as one line to paste: headline, date, then publisher, title, day and address of each article. */
export function citeEvent(event: PoliticalEvent, articles: ReadonlyMap<string, ArticleEntry>): string {
  const range = parseEdtf(event.date.edtf);
  const reports = [...new Set(event.sources.map((source) => source.article))].map((id) =>
    reportLine(id, articles.get(id)),
  );
  return `${event.headline} (${range ? dateText(range) : event.date.edtf}). ${reports.join('; ')}.`;
}

function reportLine(id: string, article: ArticleEntry | undefined): string {
  if (!article) return id;
  const day = parseDay(article.published ?? '');
  const title = article.title ? `“${article.title}”` : null;
  return [article.publisher, title, day === undefined ? null : dayText(day), article.url].filter(Boolean).join(', ');
}

/** A date under a heading with its year: "3 Feb", "Oct", else the date in full. */
export function shortDateText(event: PoliticalEvent): string {
  const range = parseEdtf(event.date.edtf);
  if (!range) return event.date.edtf;
  const match = /^-?\d{4}-(\d{2})(?:-(\d{2}))?[~?%]?$/.exec(event.date.edtf);
  if (!match || (range.precision !== 'day' && range.precision !== 'month')) return dateText(range);
  const month = monthName(Number(match[1]), true);
  const text = match[2] ? `${Number(match[2])} ${month}` : month;
  return range.approximate ? `about ${text}` : text;
}
