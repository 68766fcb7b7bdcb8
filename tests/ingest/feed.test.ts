import { describe, expect, it } from 'vitest';
import { readFeed } from '../../src/ingest/feed.ts';

const rss = (items: string) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>The Wire</title>${items}</channel></rss>`;

describe('readFeed', () => {
  it('reads RSS items, the full content before the description', () => {
    const { articles, complaints } = readFeed(
      rss(
        `<item><title>Talks</title><link>https://example.org/talks</link><pubDate>Tue, 03 Feb 2026 23:10:00 -0500</pubDate><dc:creator>Jane Doe</dc:creator>
         <description>Short.</description><content:encoded><![CDATA[<p>They <b>met</b>.</p><script>x()</script><p>They left.</p>]]></content:encoded></item>`,
      ),
      'wire',
    );
    expect(complaints).toEqual([]);
    expect(articles).toMatchObject([
      {
        id: 'wire#1',
        title: 'Talks',
        url: 'https://example.org/talks',
        published: '2026-02-03',
        publisher: 'The Wire',
        authors: ['Jane Doe'],
        text: 'They met.\n\nThey left.',
      },
    ]);
  });

  it('reads Atom entries with escaped HTML', () => {
    const feed = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Wire</title><entry><title>Talks</title><link href="https://example.org/a"/>
      <author><name>Jane Doe</name></author><published>2026-02-03T10:00:00Z</published><content type="html">&lt;p&gt;They met.&lt;/p&gt;</content></entry></feed>`;
    expect(readFeed(feed, 'wire').articles).toMatchObject([
      { published: '2026-02-03', url: 'https://example.org/a', authors: ['Jane Doe'], text: 'They met.' },
    ]);
  });

  it('expands no entities of its own', () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY f SYSTEM "file:///etc/passwd">]>${rss('<item><title>T</title><description>They met &a; &f;</description></item>')}`;
    const text = readFeed(bomb, 'wire').articles[0]?.text ?? '';
    expect(text).not.toContain('aaaa');
    expect(text).not.toContain('root:');
  });

  it.each([
    ['another root', '<svg><item/></svg>', 'not a feed'],
    ['no items', rss(''), 'a feed without items'],
    ['an empty item', rss('<item></item>'), 'item 1: no text'],
  ])('refuses %s', (_, text, what) => {
    expect(readFeed(text, 'wire').complaints).toMatchObject([{ severity: 'error', what }]);
  });

  it('warns of an item without a date', () => {
    expect(readFeed(rss('<item><description>They met.</description></item>'), 'wire').complaints).toMatchObject([
      { severity: 'warning' },
    ]);
  });
});
