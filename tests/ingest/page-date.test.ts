import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { readHtmlMetadata } from '../../src/ingest/html-metadata.ts';
import { readHtml } from '../../src/ingest/html.ts';
import { dayInAddress } from '../../src/ingest/page-carriers.ts';

const ld = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const meta = (name: string, content: string): string => `<meta property="${name}" content="${content}">`;
const address = (url: string): string => `<link rel="canonical" href="${url}">`;
const news = (datePublished: string, more: object = {}): string =>
  ld({ '@type': 'NewsArticle', datePublished, ...more });

function dateOf(head: string, body = '') {
  const html = `<!doctype html><html><head><title>A visit | Test News</title>${head}</head><body>${body}</body></html>`;
  const { metadata, dateRule, dateProblem } = readHtmlMetadata(parseHTML(html).document as unknown as Document);
  return { day: metadata.published, rule: dateRule, problem: dateProblem };
}

describe('every carrier of the date by itself', () => {
  it.each([
    ['json-ld/article', news('2026-02-03T23:30:00-05:00'), ''],
    [
      'json-ld/article',
      ld({
        '@graph': [{ '@type': 'WebSite' }, { '@type': ['Thing', 'ReportageNewsArticle'], datePublished: '2026-02-03' }],
      }),
      '',
    ],
    [
      'json-ld/article',
      `<script type="application/ld+json">//<![CDATA[\n{"@type":"Article","datePublished":"2026-02-03","description":"a\nb",}\n//]]></script>`,
      '',
    ],
    ['meta/article:published_time', meta('article:published_time', '2026-02-03T10:00:00Z'), ''],
    ['meta/publish-date', '<meta name="Publish-Date" content="Tue Feb 03 10:15:00 UTC 2026">', ''],
    ['meta/dc.date.issued', '<meta name="DC.date.issued" content="20260203">', ''],
    ['meta/datepublished', '<meta itemprop="datePublished" content="2026-02-03">', ''],
    ['meta/parsely-page', `<meta name="parsely-page" content='{"title":"x","pub_date":"2026-02-03T10:00:00Z"}'>`, ''],
    ['itemprop', '', '<span itemprop="datePublished" content="2026-02-03">today</span>'],
    ['url', address('https://news.example/world/2026/02/03/a-visit.html'), ''],
    ['url', meta('og:url', 'https://news.example/20260203/a-visit'), ''],
    ['time', '', '<article><time datetime="2026-02-03T10:00">today</time></article>'],
    ['time', '', '<main><time>Published 3 February 2026, updated 5 February 2026</time></main>'],
    [
      'time',
      '',
      '<main><time class="updated" datetime="2026-02-09"></time><time class="published" datetime="2026-02-03"></time></main>',
    ],
    ['meta/date', meta('date', '3 February 2026'), ''],
    ['json-ld/page', ld({ '@type': 'WebPage', datePublished: '2026-02-03' }), ''],
    [
      'script',
      '',
      '<script id="data">{"props":{"publishedAt":"2026-02-03T08:00:00Z","updatedAt":"2026-02-09"}}</script>',
    ],
    [
      'script',
      '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2026-02-03", oops</script>',
      '',
    ],
    [
      'time',
      '',
      '<div class="content-sidebar-wrap"><article class="comments-open"><h1>A visit</h1><time datetime="2026-02-03"></time></article></div>',
    ],
    ['class', '', '<p class="story-date">Tuesday, 3 February 2026</p>'],
    ['class', '', '<p class="byline">By Ana Ruiz | Updated: 5 Feb 2026 | Published: 3 Feb 2026</p>'],
    ['label', '', '<div>Published on February 3, 2026 at 10:15</div>'],
    ['label', '', '<p>Publicado el 3 de febrero de 2026</p>'],
  ])('%s: %s %s', (rule, head, body) => {
    expect(dateOf(head, body)).toEqual({ day: '2026-02-03', rule, problem: null });
  });

  it('the dateline, when the page says nothing else', () => {
    const text = `BOGOTA, Feb 3, 2026 (Test) - ${'They met and spoke at length about the border, trade and visas. '.repeat(6)}`;
    const page = `<html><body><article><p>${text}</p></article></body></html>`;
    expect(readHtml(page, 'a').articles[0]).toMatchObject({ published: '2026-02-03' });
    expect(readHtml(page.replace(', 2026', ''), 'a').articles[0]).toMatchObject({ published: null });
  });
});

describe('carriers that disagree', () => {
  const time = (day: string): string => `<article><time datetime="${day}"></time></article>`;
  it.each([
    [
      'a day apart are one day in two time zones: the best carrier has it',
      news('2026-02-03') + meta('article:published_time', '2026-02-04T01:00:00Z'),
      '',
      '2026-02-03',
      'json-ld/article',
    ],
    [
      'two against one',
      news('2026-02-09') + meta('article:published_time', '2026-02-03') + address('https://n.example/2026/02/03/x'),
      '',
      '2026-02-03',
      'meta/article:published_time',
    ],
    [
      'many metas are one voice',
      meta('article:published_time', '2026-02-09') +
        meta('pubdate', '2026-02-09') +
        news('2026-02-03') +
        address('https://n.example/2026/02/03/x'),
      '',
      '2026-02-03',
      'json-ld/article',
    ],
    [
      'what readers see decides between two',
      news('2024-02-09') + meta('pubdate', '2026-02-03'),
      time('2026-02-03'),
      '2026-02-03',
      'meta/pubdate',
    ],
    [
      'within a month the earlier: the other is of a later version',
      news('2026-02-09') + meta('pubdate', '2026-02-03'),
      '',
      '2026-02-03',
      'meta/pubdate',
    ],
    [
      'what is meant for programs goes before what is seen',
      news('2026-02-03'),
      time('2024-01-01'),
      '2026-02-03',
      'json-ld/article',
    ],
    [
      'the article of the page goes before those it links to',
      ld([
        { '@type': 'NewsArticle', headline: 'Another', datePublished: '2025-01-01' },
        { '@type': 'NewsArticle', headline: 'A visit', datePublished: '2026-02-03' },
      ]),
      '',
      '2026-02-03',
      'json-ld/article',
    ],
    [
      'by its address too',
      address('https://n.example/a') +
        ld([
          { '@type': 'Article', url: 'https://n.example/b', datePublished: '2025-01-01' },
          { '@type': 'Article', mainEntityOfPage: { '@id': 'https://n.example/a' }, datePublished: '2026-02-03' },
        ]),
      '',
      '2026-02-03',
      'json-ld/article',
    ],
    [
      'an address with a mark behind it',
      address('https://n.example/a') +
        ld([
          { '@type': 'Article', '@id': 'https://n.example/b#article', datePublished: '2025-01-01' },
          { '@type': 'Article', '@id': 'https://n.example/a#article', datePublished: '2026-02-03' },
        ]),
      '',
      '2026-02-03',
      'json-ld/article',
    ],
    [
      'an ambiguous one leaves the word to the next',
      meta('article:published_time', '02/03/2026') + address('https://n.example/2026/02/03/x'),
      '',
      '2026-02-03',
      'url',
    ],
    [
      'a placeholder counts for nothing',
      meta('article:published_time', '1970-01-01T00:00:00Z'),
      time('2026-02-03'),
      '2026-02-03',
      'time',
    ],
  ])('%s', (_, head, body, day, rule) => {
    expect(dateOf(head, body)).toEqual({ day, rule, problem: null });
  });
});

describe('undated rather than wrong', () => {
  it.each([
    [
      'two that are years apart',
      news('2024-02-09') + meta('pubdate', '2026-02-03'),
      '',
      /contradicts itself: 2024-02-09 \(json-ld\/article\), 2026-02-03 \(meta\/pubdate\)/,
    ],
    ['only an ambiguous one', meta('date', '02/03/2026'), '', /ambiguous/],
    ['only a placeholder', meta('date', '1970-01-01'), '', /programs write/],
    ['a day that does not exist', meta('date', '2026-02-30'), '', /no day of the calendar/],
    [
      'only an update',
      meta('article:modified_time', '2026-02-03') + ld({ '@type': 'NewsArticle', dateModified: '2026-02-03' }),
      '<time class="updated" datetime="2026-02-03"></time>',
      null,
    ],
    [
      'dates of other articles',
      ld([
        { '@type': 'NewsArticle', headline: 'One', datePublished: '2025-01-01' },
        { '@type': 'NewsArticle', headline: 'Two', datePublished: '2026-02-03' },
      ]),
      '',
      null,
    ],
    [
      'teasers with their times',
      '',
      '<div><time datetime="2026-02-01"></time></div><div><time datetime="2026-02-03"></time></div>',
      null,
    ],
    [
      'times in comments and footers',
      '',
      '<div class="comments"><time datetime="2026-02-03"></time></div><footer><p class="date">3 February 2026</p></footer>',
      null,
    ],
    [
      'data of several articles in a script',
      '',
      '<script>[{"publishedAt":"2026-02-01T00:00"},{"publishedAt":"2026-02-03T00:00"}]</script>',
      null,
    ],
    ['a date in the text', '', '<p>On 3 February 2026 they met in Washington.</p>', null],
    ['a copyright line', '', '<p>Copyright 2026 Test News</p>', null],
    ['"2 hours ago"', '', '<article><time>2 hours ago</time></article>', null],
    ['an address with only a month', address('https://n.example/2026/02/a-visit'), '', null],
  ])('%s', (_, head, body, problem) => {
    const found = dateOf(head, body);
    expect(found).toMatchObject({ day: null, rule: null });
    if (problem) expect(found.problem).toMatch(problem);
    else expect(found.problem).toBeNull();
  });
});

describe('dayInAddress', () => {
  it.each([
    ['https://n.example/2026/02/03/title', '2026-02-03'],
    ['https://n.example/2026/2/3/title', '2026-2-3'],
    ['https://n.example/world/2026-02-03-title.html', '2026-02-03'],
    ['https://n.example/a_20260203.html', '2026-02-03'],
    ['https://n.example/news-20260203', '2026-02-03'],
    ['https://20260203.example/title', null],
    ['https://n.example/title?d=2026-02-03', null],
    ['https://n.example/id/120260203', null],
    ['https://n.example/2026/02/34', null],
    ['https://n.example/2026/13/03', null],
  ])('%s', (url, day) => expect(dayInAddress(url)).toBe(day));
});
