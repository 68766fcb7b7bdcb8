import { say } from '../messages/index.ts';
import { ATTRIBUTES } from './address.ts';
import { escapeHtml, tag } from './html.ts';

/** What is to be shown in somebody's page. */
export interface Shown {
  /** Folder of the app, absolute, with a slash at its end. */
  readonly base: string;
  /** The app's own search string for the view, with `?` unless empty. */
  readonly search: string;
  readonly theme: 'auto' | 'light' | 'dark';
  /** What it is, in words: the frame's accessible name. */
  readonly title: string;
}

/** An app's address as an embed's: spans as `2022-01-01..2026-02-04`, which need no encoding anywhere. */
export function embedSearch({ search, theme }: Pick<Shown, 'search' | 'theme'>): string {
  const spans = search.replace(/([?&]time=)([^&/]+)\/([^&/]+)/, '$1$2..$3');
  return theme === 'auto' ? spans : `${spans}${spans ? '&' : '?'}theme=${theme}`;
}

/** A plain frame: for every site that lets frames through. Scripts that make frames fit find it by `data-entente`. */
export function frameCode(shown: Shown, height: number): string {
  return `${tag('iframe', {
    'data-entente': '',
    src: `${shown.base}embed.html${embedSearch(shown)}`,
    title: shown.title,
    width: '100%',
    height: String(height),
    style: 'border:0',
    loading: 'lazy',
    allow: 'web-share; clipboard-write',
  })}</iframe>`;
}

/** Script and element: the frame takes the height it needs and tells its page what is opened. */
export function elementCode(shown: Shown): string {
  const params = new URLSearchParams(embedSearch(shown));
  const known = ATTRIBUTES.filter((name) => params.has(name)).map((name) => [name, params.get(name)!] as const);
  const script = `${tag('script', { src: `${shown.base}embed.js`, async: '' })}</script>`;
  const element = tag('entente-timeline', { ...Object.fromEntries(known), title: shown.title });
  return `${script}\n${element}</entente-timeline>`;
}

/** A picture with its words and the way to the timeline: for sites that take neither frames nor scripts, and for mail. */
export function pictureCode(
  { base, search, title }: Pick<Shown, 'base' | 'search' | 'title'>,
  picture: { readonly file: string; readonly alt: string; readonly width: number; readonly height: number },
): string {
  const image = tag('img', {
    src: picture.file,
    alt: picture.alt,
    width: String(picture.width),
    height: String(picture.height),
    style: 'max-width:100%;height:auto',
  });
  return `${tag('a', { href: `${base}${search}` })}${image}</a>\n${tag('p')}${tag('a', { href: `${base}${search}` })}${escapeHtml(title)}: the timeline with its sources</a></p>`;
}

/** Size in px of the card that the build draws of a relation: what Open Graph and Twitter ask for. */
export const CARD = { width: 1200, height: 630 } as const;

/** A relation's card where it stands on the site, with its words and the way to the timeline: nothing to upload. */
export function cardCode(card: {
  readonly base: string;
  readonly relation: string;
  readonly names: { readonly a: string; readonly b: string };
}): string {
  const { base, relation, names } = card;
  const title = say('{a} and {b}', names);
  const file = `${base}share/${relation}.png`;
  return pictureCode(
    { base, search: `?relation=${relation}`, title },
    { file, alt: say('Timeline. {spoken}', { spoken: title }), ...CARD },
  );
}

/** Whether an address is of this machine alone, so that no reader elsewhere could open it. */
export function isOnlyHere(base: string): boolean {
  const { protocol, hostname } = new URL(base);
  return protocol === 'file:' || /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
}
