import { escapeHtml, tag } from './html.ts';
import { SINGLE_ID } from './single.ts';

/** Where something is put into the template. Each stands there exactly once. */
export const SLOTS = { head: '<!--entente:head-->', list: '<!--entente:list-->', data: '<!--entente:data-->' } as const;
const HTML = '<html lang="en">';

/** What goes into a template. */
export interface Filling {
  readonly lang: string;
  readonly title: string;
  readonly description: string;
  /** Markup of the events' list. */
  readonly list: string;
  /** What {@link writeSingle} wrote. */
  readonly data: string;
}

/** The template is not one, or of another version. */
export class TemplateError extends Error {}

/** A template's style element with the letters (a CSS unicode-range) that it holds a typeface for. */
const LETTERS = /<style data-letters="([^"]*)">[^<]*<\/style>\n?/g;

/** Puts a timeline into the template. Typefaces for letters that occur nowhere in it are left out. @throws TemplateError */
export function fillTemplate(template: string, filling: Filling): string {
  const found = [HTML, ...Object.values(SLOTS)].map((slot) => template.split(slot).length - 1);
  if (found.some((times) => times !== 1))
    throw new TemplateError('It is no template for a page, or one of another version.');
  const text = `${filling.title}${filling.list}${filling.data}`;
  const kept = neededLetters(
    [...template.matchAll(LETTERS)].map(([, range]) => range!),
    text,
  );
  const dressed = template.replace(LETTERS, (style, range: string) => (kept.has(range) ? style : ''));
  const parts: readonly (readonly [string, string])[] = [
    [HTML, tag('html', { lang: filling.lang })],
    [
      SLOTS.head,
      `<title>${escapeHtml(filling.title)}</title>\n    ${tag('meta', { name: 'description', content: filling.description })}`,
    ],
    [SLOTS.list, filling.list],
    [SLOTS.data, `${tag('script', { type: 'application/json', id: SINGLE_ID })}${filling.data}</script>`],
  ];
  // By places, not by searching again: what was put in may hold any text.
  return parts
    .map(([slot, content]) => ({ at: dressed.indexOf(slot), slot, content }))
    .sort((p, q) => q.at - p.at)
    .reduce((page, { at, slot, content }) => page.slice(0, at) + content + page.slice(at + slot.length), dressed);
}

/**
 * Which of the typefaces' ranges of letters (CSS unicode-range, such as `U+0100-02BA, U+1E9E`) a text needs. Where two have a letter, browsers
 * take it from the later one.
 */
export function neededLetters(ranges: readonly string[], text: string): ReadonlySet<string> {
  const needed = new Set<string>();
  let letters = [...new Set(text)];
  for (const range of [...ranges].reverse()) {
    const pattern = within(range);
    const others = letters.filter((letter) => !pattern.test(letter));
    if (others.length < letters.length) needed.add(range);
    letters = others;
  }
  return needed;
}

function within(range: string): RegExp {
  const spans = range.split(',').map((one) => {
    const [from = '', to = from] = one.trim().replace(/^U\+/i, '').split('-');
    return `\\u{${from.replace(/\?/g, '0')}}-\\u{${to.replace(/\?/g, 'F')}}`;
  });
  return new RegExp(`[${spans.join('')}]`, 'u');
}
