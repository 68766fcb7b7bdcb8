import type { Civil } from '../model/index.ts';
import { initials, type CitedName } from './cite-names.ts';
import type { CitedWork } from './cite-work.ts';
import { englishMonth, yearText } from './datetext.ts';

/** A run of a citation. */
export interface CitedRun {
  readonly text: string;
  readonly italic: boolean;
}

/** A citation's text without its type faces. */
export const plainCitation = (runs: readonly CitedRun[]): string => runs.map(({ text }) => text).join('');

/** APA, 7th edition: reference list entry. Titles keep the capitals that the paper gave them. */
export function citeApa(work: CitedWork): CitedRun[] {
  const authors = apaAuthors(work.authors);
  const date = `(${work.issued ? apaDate(work.issued) : 'n.d.'}).`;
  const title = stopped(work.title ?? '[Untitled article]');
  const container = work.container !== null && work.container !== authors ? work.container : null;
  if (work.event) {
    const named = `${work.title ?? 'Untitled event'} [Event ${work.event.id}, ${work.event.when}].`;
    return joined(
      roman(named),
      roman(date),
      roman('In'),
      italic(container),
      roman('[Data set].'),
      roman(retrieved(work)),
    );
  }
  // Without an author the title moves to the front.
  const head = authors === '' ? [roman(title), roman(date)] : [roman(stopped(authors)), roman(date), roman(title)];
  return joined(...head, italic(container, '.'), roman(work.url));
}

/** Chicago Manual of Style, 17th edition: bibliography entry of the notes and bibliography system. */
export function citeChicago(work: CitedWork): CitedRun[] {
  const title = work.title === null ? 'Untitled article.' : `“${stoppedInside(innerQuotes(work.title))}”`;
  const accessed = `Accessed ${chicagoDate(work.accessed)}.`;
  const link = work.url === null ? null : stopped(work.url);
  if (work.event) {
    const issued = work.issued ? `, dataset of ${chicagoDate(work.issued)}.` : '.';
    const about = `${capital(work.event.when)}. Event ${work.event.id}.`;
    return joined(roman(title), roman(about), italic(work.container, issued), roman(accessed), roman(link));
  }
  const date = work.issued ? `${chicagoDate(work.issued)}.` : link === null ? 'n.d.' : null;
  const undated = date === null ? roman(accessed) : null;
  const authors = chicagoAuthors(work.authors);
  // An unsigned article stands under the name of its paper.
  if (authors === '') return joined(italic(work.container, '.'), roman(title), roman(date), undated, roman(link));
  const container = work.container === authors ? null : work.container;
  const placed = italic(container, date === null ? '.' : ',');
  return joined(roman(stopped(authors)), roman(title), placed, roman(date), undated, roman(link));
}

const MOST_IN_APA = 20;

function apaAuthors(names: readonly CitedName[]): string {
  const all = names.map((name) =>
    'literal' in name ? name.literal : [name.family, initials(name.given)].filter(Boolean).join(', '),
  );
  if (all.length > MOST_IN_APA) return `${all.slice(0, MOST_IN_APA - 1).join(', ')}, . . . ${all.at(-1)!}`;
  return all.length < 2 ? (all[0] ?? '') : `${all.slice(0, -1).join(', ')}, & ${all.at(-1)!}`;
}

const MOST_IN_CHICAGO = 10;
const KEPT_IN_CHICAGO = 7;

function chicagoAuthors(names: readonly CitedName[]): string {
  const all = names.map((name, at) => {
    if ('literal' in name) return name.literal;
    return at === 0 ? [name.family, name.given].filter(Boolean).join(', ') : `${name.given} ${name.family}`.trim();
  });
  if (all.length > MOST_IN_CHICAGO) return `${all.slice(0, KEPT_IN_CHICAGO).join(', ')}, et al.`;
  return all.length < 2 ? (all[0] ?? '') : `${all.slice(0, -1).join(', ')}, and ${all.at(-1)!}`;
}

const apaDate = ({ year, month, day }: Civil): string => `${yearText(year)}, ${englishMonth(month)} ${day}`;
const chicagoDate = ({ year, month, day }: Civil): string => `${englishMonth(month)} ${day}, ${yearText(year)}`;

const retrieved = ({ accessed, url }: CitedWork): string | null =>
  url === null ? null : `Retrieved ${chicagoDate(accessed)}, from ${url}`;

const stopped = (text: string): string => (/[.?!…]$/.test(text) ? text : `${text}.`);
// A full stop stands within quotation marks, inner ones too.
const stoppedInside = (text: string): string => (text.endsWith('’') ? `${stopped(text.slice(0, -1))}’` : stopped(text));
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Quotation marks within quotation marks. */
function innerQuotes(title: string): string {
  return title
    .replace(/“/g, '‘')
    .replace(/”/g, '’')
    .replace(/"([^"]*)"/g, '‘$1’');
}

type Run = CitedRun | readonly CitedRun[] | null;
const roman = (text: string | null): Run => (text === null ? null : { text, italic: false });
const italic = (text: string | null, after = ''): Run =>
  text === null
    ? null
    : [
        { text, italic: true },
        { text: after, italic: false },
      ];

// Pieces with a space between, those that are missing left out.
function joined(...pieces: readonly Run[]): CitedRun[] {
  const there = pieces.filter((piece) => piece !== null);
  return there
    .flatMap((piece, at) => [
      ...(at > 0 ? [{ text: ' ', italic: false }] : []),
      ...(Array.isArray(piece) ? piece : [piece]),
    ])
    .filter(({ text }: CitedRun) => text !== '') as CitedRun[];
}
