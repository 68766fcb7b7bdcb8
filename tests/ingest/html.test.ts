import { describe, expect, it } from 'vitest';
import { readHtml } from '../../src/ingest/html.ts';

const paragraph =
  'The foreign ministers of the two countries met in the capital on Tuesday, and agreed to open the border again. '.repeat(
    3,
  );
const page = (
  head: string,
  body = `<article><h1>Ministers meet</h1><p>${paragraph}</p><p>They will meet again.</p></article>`,
) =>
  `<!doctype html><html lang="en-GB"><head><title>Ministers meet | Ledger</title>${head}</head><body>${body}</body></html>`;
const read = (html: string) => readHtml(html, 'id');
const ld = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

describe('the publication date of a page', () => {
  it.each([
    ['JSON-LD', ld({ '@type': 'NewsArticle', datePublished: '2026-02-03T23:30:00-05:00' })],
    [
      'JSON-LD in a graph',
      ld({
        '@graph': [
          { '@type': 'WebPage', datePublished: '2001-01-01' },
          { '@type': ['ReportageNewsArticle'], datePublished: '2026-02-03' },
        ],
      }),
    ],
    [
      'JSON-LD before meta',
      `${ld({ '@type': 'Article', datePublished: '2026-02-03' })}<meta name="date" content="2025-01-01">`,
    ],
    [
      'meta after broken JSON-LD',
      '<script type="application/ld+json">{oops</script><meta property="article:published_time" content="2026-02-03T01:00:00+09:00">',
    ],
    [
      'meta that names a day after one that does not',
      '<meta property="article:published_time" content="2 hours ago"><meta name="date" content="2026-02-03">',
    ],
    ['the address', '<link rel="canonical" href="https://example.org/2026/02/03/ministers">'],
  ])('from %s', (_, head) => expect(read(page(head)).articles[0]?.published).toBe('2026-02-03'));

  it('from <time>, but not one in the footer', () => {
    const body = `<footer><time datetime="2030-01-01">x</time></footer><article><time>3 February 2026</time><p>${paragraph}</p></article>`;
    expect(read(page('', body)).articles[0]?.published).toBe('2026-02-03');
  });

  it('is refused when ambiguous, and no update takes its place', () => {
    const { articles, complaints } = read(
      page('<meta name="date" content="02/03/2026"><meta property="og:updated_time" content="2026-02-09">'),
    );
    expect(articles[0]?.published).toBeNull();
    expect(complaints).toMatchObject([{ severity: 'warning', what: expect.stringContaining('ambiguous') }]);
  });
});

describe('readHtml', () => {
  it('reads title, publisher, authors, address and language', () => {
    const data = {
      '@type': 'NewsArticle',
      headline: 'Ministers meet',
      author: [{ name: 'Jane Doe' }],
      publisher: { name: 'Ledger' },
      datePublished: '2026-02-03',
    };
    const { articles, complaints } = read(page(`${ld(data)}<link rel="canonical" href="https://example.org/a">`));
    expect(complaints).toEqual([]);
    expect(articles[0]).toMatchObject({
      title: 'Ministers meet',
      authors: ['Jane Doe'],
      publisher: 'Ledger',
      url: 'https://example.org/a',
      lang: 'en-GB',
    });
  });

  it('leaves navigation, scripts, captions, asides and cookie notices out', () => {
    const body = `<nav>France attacked Spain</nav><div id="cookie">We use cookies</div><script>var x = "war"</script><article><p>${paragraph}</p>
      <figure><figcaption>File photo</figcaption></figure><aside>Related</aside><p>They <b>will</b> meet<br>again.</p></article><footer>Contact</footer>`;
    const text = read(page('<meta name="date" content="2026-02-03">', body)).articles[0]?.text;
    expect(text?.split('\n\n')).toEqual([paragraph.trim(), 'They will meet', 'again.']);
  });

  it('keeps a story whose page, or all of it, is marked for a cookie notice', () => {
    const marked = page('<meta name="date" content="2026-02-03">')
      .replace('<html', '<html class="cookie-notice-shown"')
      .replace('<body>', '<body class="cookies-not-set" id="consent"><div class="has-cookie-banner">')
      .replace('</body>', '</div></body>');
    expect(read(marked).articles[0]?.text).toContain('foreign ministers');
  });

  it.each([
    ['no element', 'They met.', 'not HTML'],
    ['only navigation', '<html><body><nav>Home</nav></body></html>', 'no readable article text'],
  ])('refuses a page with %s', (_, html, what) => {
    expect(read(html)).toMatchObject({ articles: [], complaints: [{ severity: 'error', what }] });
  });

  it('reads a page that was cut off, and says so', () => {
    const cut = page('<meta name="date" content="2026-02-03">').split('again.</p>')[0]!;
    const { articles, complaints } = read(cut);
    expect(articles[0]?.text).toContain('foreign ministers');
    expect(complaints.map(({ what }) => what)).toEqual(['the page has no end']);
  });

  it('refuses elements nested 20 000 deep', () => {
    const deep = `<html><body>${'<div>'.repeat(20_000)}They met.${'</div>'.repeat(20_000)}</body></html>`;
    expect(read(deep)).toMatchObject({ articles: [], complaints: [{ severity: 'error', what: 'broken HTML' }] });
  });
});
