import { parseEdtf, type PoliticalEvent } from '../model/index.ts';
import { dateText, englishMonth } from './datetext.ts';

/** A date under a heading with its year: "3 Feb", "Oct", else the date in full. */
export function shortDateText(event: PoliticalEvent): string {
  const range = parseEdtf(event.date.edtf);
  if (!range) return event.date.edtf;
  const match = /^-?\d{4}-(\d{2})(?:-(\d{2}))?[~?%]?$/.exec(event.date.edtf);
  if (!match || (range.precision !== 'day' && range.precision !== 'month')) return dateText(range);
  const month = englishMonth(Number(match[1]), true);
  const text = match[2] ? `${Number(match[2])} ${month}` : month;
  return range.approximate ? `about ${text}` : text;
}
