import { createHash } from 'node:crypto';
import type { ArticleExplained, Finding } from '../extract/explain/index.ts';
import { count } from './diagnostics.ts';
import { LEGEND, oneLine } from './explain-facts.ts';
import { escaped, sentenceBlock } from './explain-sentence.ts';
import { STYLE } from './explain-style.ts';

/** What tells a page of explain from any other file. */
export const GENERATOR = 'entente explain';

/**
 * Explanations as one page that needs nothing else: no script, no font, no picture, nothing fetched; its policy allows only its own style
 * sheet. Article text is only ever text.
 */
export function explanationPage(articles: readonly ArticleExplained[]): string {
  const [first] = articles;
  const title = articles.length === 1 && first ? titleOf(first) : count(articles.length, 'article');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="generator" content="${GENERATOR}" />
<meta name="color-scheme" content="light dark" />
<meta name="referrer" content="no-referrer" />
<meta http-equiv="Content-Security-Policy" content="${policy()}" />
<title>${escaped(title)} – explained by Entente</title>
<style>${STYLE}</style>
</head>
<body>
<a class="skip" href="#text">To the sentences</a> <a class="skip" href="#events">To the events</a>
<header class="top">
<p class="brand">${LOGO}Entente <span class="about">explains what it read</span></p>
<h1>${escaped(title)}</h1>
${articles.length === 1 && first ? about(first) : ''}
${legend()}
</header>
<div class="page">
<main id="text">
${articles.map((article) => articleBlock(article, articles.length > 1)).join('\n')}
</main>
${eventList(articles)}
</div>
</body>
</html>
`;
}

const LOGO =
  '<svg viewBox="0 0 32 32" aria-hidden="true"><path class="left" d="M15 3a13 13 0 0 0 0 26z"/><path class="right" d="M17 3a13 13 0 0 1 0 26z"/></svg>';

// The style sheet by its hash: no other can be slipped in.
function policy(): string {
  const hash = createHash('sha256').update(STYLE).digest('base64');
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
}

const titleOf = ({ title, id }: ArticleExplained): string => oneLine(title ?? '') || id;

function about({ id, title, publisher, published, totals, note }: ArticleExplained): string {
  const parts = [
    ...(title === null ? [] : [id]),
    ...(publisher === null ? [] : [publisher]),
    published === null ? 'no publication date' : `published ${published}`,
    count(totals.sentences, 'sentence'),
  ];
  return `<p class="about">${escaped(parts.join(' · '))} · <a href="#events">${count(totals.events, 'event')}</a></p>${note === null ? '' : `\n<p class="note">${escaped(`${note}.`)}</p>`}`;
}

function legend(): string {
  const samples: readonly [Finding['kind'], string][] = [
    ['time', 'time'],
    ['actor', 'actor'],
    ['act', 'act'],
    ['dropped', 'dropped'],
  ];
  const items = samples.map(([kind, style]) => {
    const { letter, word, about: what } = LEGEND[kind];
    return `<li><span class="sample"><span class="m ${style}">${word}</span> <span class="tag t-${kind}">${letter}1</span></span>${what}</li>`;
  });
  const place = `<li><span class="sample"><span class="m place">where</span> <span class="tag t-actor">W1</span></span>a place or a country’s adjective: no side by itself</li>`;
  return `<ul class="legend" aria-label="Legend">${[...items.slice(0, 2), place, ...items.slice(2)].join('')}</ul>`;
}

function eventList(articles: readonly ArticleExplained[]): string {
  const blocks = articles.map((article) => {
    const events = article.sentences.flatMap(({ number, acts }) =>
      acts.flatMap(({ label, date, outcome }) =>
        outcome.made
          ? [
              `<li><a href="#s${number}-${label}"><span class="when">${escaped(date.edtf)} · sentence ${number}</span>${escaped(outcome.headline)}</a></li>`,
            ]
          : [],
      ),
    );
    const title = articles.length > 1 ? `<h3>${escaped(titleOf(article))}</h3>` : '';
    return `${title}${events.length === 0 ? '<p class="none">None.</p>' : `<ol>${events.join('\n')}</ol>`}`;
  });
  return `<nav class="events" id="events" aria-labelledby="events-title" tabindex="0"><h2 id="events-title">Events</h2>${blocks.join('\n')}</nav>`;
}

function articleBlock(article: ArticleExplained, several: boolean): string {
  const head = several
    ? `<h2 class="title">${escaped(titleOf(article))}</h2>\n${about(article)}`
    : '<h2>Sentence by sentence</h2>';
  const lang = /^[a-z]{2,3}(?:-[a-z\d]{1,8})*$/i.test(article.lang) ? article.lang : '';
  const sentences = article.sentences.map((sentence) => `<li>${sentenceBlock(sentence, lang)}</li>`);
  return `<section class="article">
${head}
<ol>
${sentences.join('\n')}
</ol>
</section>`;
}
