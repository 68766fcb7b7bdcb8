// What stands beside a card: a page that link previews read, and oEmbed for sites that make frames of links.
import { CARD, frameCode } from '../../src/embed/codes.ts';
import { suitedHeight } from '../../src/embed/height.ts';
import { escapeHtml, tag } from '../../src/embed/html.ts';
import { language, say } from '../../src/messages/index.ts';
import type { Card } from './card.ts';

/** Width in px of the frame that oEmbed offers; the page around may give it another. */
const FRAME = 680;
const A_DAY = 86_400;

/** Where a card stands. */
export interface Place {
  /** As in `USA-COL`. */
  readonly relation: string;
  /** Absolute address of the app's folder with a slash at its end; null where nobody said it. */
  readonly site: string | null;
}

/**
 * The page `share/REL.html`: Open Graph and Twitter meta, the picture, and a way on to the app. Without a site addresses are relative,
 * which few previews follow.
 */
export function cardPage(card: Card, { relation, site }: Place): string {
  const app = `../index.html?relation=${relation}`;
  const address = (file: string): string => (site === null ? file : `${site}share/${file}`);
  const property = (name: string, content: string): string => tag('meta', { property: name, content });
  const named = (name: string, content: string): string => tag('meta', { name, content });
  const { title, description, alt } = card;
  const head = [
    '<meta charset="utf-8" />',
    tag('meta', {
      'http-equiv': 'Content-Security-Policy',
      content: "default-src 'none'; img-src 'self'; base-uri 'none'; form-action 'none'",
    }),
    named('viewport', 'width=device-width, initial-scale=1'),
    tag('meta', { 'http-equiv': 'refresh', content: `0; url=${app}` }),
    `${tag('title')}${escapeHtml(title)} – Entente</title>`,
    named('description', description),
    property('og:type', 'website'),
    property('og:site_name', 'Entente'),
    property('og:title', title),
    property('og:description', description),
    ...(site === null ? [] : [property('og:url', address(`${relation}.html`))]),
    property('og:image', address(`${relation}.png`)),
    property('og:image:type', 'image/png'),
    property('og:image:width', String(CARD.width)),
    property('og:image:height', String(CARD.height)),
    property('og:image:alt', alt),
    named('twitter:card', 'summary_large_image'),
    named('twitter:title', title),
    named('twitter:description', description),
    named('twitter:image', address(`${relation}.png`)),
    named('twitter:image:alt', alt),
    ...(site === null
      ? []
      : [tag('link', { rel: 'alternate', type: 'application/json+oembed', href: address(`${relation}.json`), title })]),
  ];
  const image = tag('img', {
    src: `${relation}.png`,
    alt,
    width: String(CARD.width),
    height: String(CARD.height),
  });
  return [
    '<!doctype html>',
    tag('html', { lang: language().tag }),
    '<head>',
    ...head,
    '</head>',
    '<body>',
    `<h1>${escapeHtml(title)}</h1>`,
    `<p>${escapeHtml(description)}</p>`,
    `<p>${tag('a', { href: app })}${image}</a></p>`,
    `<p>${tag('a', { href: app })}${escapeHtml(say('Open the timeline'))}</a></p>`,
    '</body>',
    '</html>\n',
  ].join('\n');
}

/** oEmbed 1.0 of type `rich` (oembed.com, 2.3.4.4). Its frame stands in other people's pages, so it needs an absolute site. */
export function oEmbed({ title }: Card, { relation, site }: Place & { readonly site: string }): string {
  const height = suitedHeight(FRAME);
  const answer = {
    type: 'rich',
    version: '1.0',
    title,
    provider_name: 'Entente',
    provider_url: site,
    cache_age: A_DAY,
    html: frameCode({ base: site, search: `?relation=${relation}`, theme: 'auto', title }, height),
    width: FRAME,
    height,
    thumbnail_url: `${site}share/${relation}.png`,
    thumbnail_width: CARD.width,
    thumbnail_height: CARD.height,
  };
  return `${JSON.stringify(answer, null, 2)}\n`;
}
