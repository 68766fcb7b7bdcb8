import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../src/ingest/markdown.ts';
import { stripMarkdown } from '../../src/ingest/markup.ts';

describe('readMarkdown', () => {
  it('reads the front matter', () => {
    const text = [
      '---',
      'title: "Talks: round two"',
      'date: 2026-02-03',
      'publisher: The Ledger',
      'authors: [Jane Doe, John Roe]',
      'url: https://example.org/talks',
      'lang: en',
      'sources:',
      '  - https://example.org/report',
      '  - name: Interview with the minister',
      '---',
      '# Talks: round two',
      '',
      'The ministers **met**.',
    ].join('\n');
    expect(readMarkdown(text, 'talks')).toEqual({
      articles: [
        {
          id: 'talks',
          title: 'Talks: round two',
          published: '2026-02-03',
          publisher: 'The Ledger',
          authors: ['Jane Doe', 'John Roe'],
          url: 'https://example.org/talks',
          lang: 'en',
          references: ['https://example.org/report', 'Interview with the minister'],
          text: 'Talks: round two\n\nThe ministers met.',
        },
      ],
      complaints: [],
    });
  });

  it.each([
    ['broken YAML', '---\ntitle: A\ndate: [2026\n---\nThey met.', 'bad front matter'],
    ['a list', '---\n- one\n---\nThey met.', 'bad front matter'],
    ['no end', '---\ntitle: A\nThey met.', 'bad front matter'],
    ['code instead of YAML', '---js\nprocess.exit()\n---\nThey met.', 'bad front matter'],
    ['no text', '---\ntitle: A\ndate: 2026-02-03\n---\n', 'no text below'],
  ])('refuses front matter with %s', (_, text, what) => {
    const { articles, complaints } = readMarkdown(text, 'a');
    expect(articles).toEqual([]);
    expect(complaints[0]).toMatchObject({ severity: 'error', what: expect.stringContaining(what) });
  });

  it('names the line of a YAML error and of a date that cannot be used', () => {
    expect(readMarkdown('---\ntitle: A\nx: "open\n---\nThey met.', 'a').complaints[0]?.line).toBeGreaterThan(2);
    const { articles, complaints } = readMarkdown('---\ntitle: A\ndate: 02/03/2026\n---\nThey met.', 'a');
    expect(articles).toHaveLength(1);
    expect(complaints).toMatchObject([{ severity: 'warning', line: 3, column: 1 }]);
  });

  it('stops a YAML bomb and keeps script addresses out', () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...'bcdefgh'.split('').map((k, i) => `${k}: &${k} [${`*${'abcdefgh'[i]},`.repeat(9).slice(0, -1)}]`),
    ];
    expect(readMarkdown(`---\n${bomb.join('\n')}\n---\nThey met.`, 'a').complaints[0]?.what).toBe('bad front matter');
    expect(
      readMarkdown('---\ndate: 2026-02-03\nurl: "javascript:alert(1)"\n---\nThey met.', 'a').articles[0]?.url,
    ).toBeNull();
  });
});

describe('stripMarkdown', () => {
  it.each([
    ['one\ntwo\n\n\nthree', 'one two\n\nthree'],
    ['## Heading\nText', 'Heading\n\nText'],
    ['Heading\n=======\nText', 'Heading\n\nText'],
    ['- one\n- two\n  more', 'one\n\ntwo more'],
    ['a [link](https://example.org/a_(b) "title") and ![image](x.png)', 'a link and'],
    ['*one* **two** ***three*** _four_ __five__ `six` ~~seven~~', 'one two three four five six seven'],
    ['snake_case_name and 2 * 3 * 4', 'snake_case_name and 2 * 3 * 4'],
    ['> quoted\n> lines', 'quoted lines'],
    ['before\n\n```js\ncode\n```\n\nafter', 'before\n\nafter'],
    ['a note[^1]\n\n[^1]: https://example.org', 'a note'],
    ['<b>bold</b> &amp; <!-- gone -->&#8217;&ldquo;', 'bold & ’“'],
    ['<script>alert(1)</script>safe', 'safe'],
    ['one\n\n---\n\ntwo', 'one\n\ntwo'],
    ['\\*not emphasis\\*', '*not emphasis*'],
    ['5 < 6 and 7 > 3', '5 < 6 and 7 > 3'],
  ])('%j', (markdown, text) => expect(stripMarkdown(markdown)).toBe(text));
});
