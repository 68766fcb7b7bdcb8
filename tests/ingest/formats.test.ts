import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inputFile, readFileArticles } from '../../src/ingest/files.ts';
import { makeResponse, makeZip } from '../support/archives.ts';

/** One way to write the same article: two paragraphs and, if wanted, its day. */
interface Format {
  readonly name: string;
  readonly write: (paragraphs: readonly string[], day: string | null) => string;
  /** Text into the file's bytes; text in the encoding given unless it packs. */
  readonly pack?: (text: Buffer) => Buffer;
  /** What of a cut file is still an article: its beginning, or nothing. */
  readonly cut: 'beginning' | 'nothing';
  /** Content meant to harm, in this format's own ways. */
  readonly hostile: string;
  /** The date stands for the event itself, not for the publication. */
  readonly states?: true;
}

const BOMB = `<!DOCTYPE x [<!ENTITY a "lol">${'bcdefghij'
  .split('')
  .map((name, index) => `<!ENTITY ${name} "${`&${'abcdefghi'[index]};`.repeat(10)}">`)
  .join('')}<!ENTITY file SYSTEM "file:///etc/passwd">]>`;
const SCRIPT = '<script>alert(1)</script><img src=x onerror=alert(1)>';
const tag = (paragraphs: readonly string[]): string => paragraphs.map((one) => `<p>${one}</p>`).join('');
const html = (paragraphs: readonly string[], day: string | null): string =>
  `<html><head><title>A visit</title>${day ? `<meta property="article:published_time" content="${day}">` : ''}</head><body><article>${tag(paragraphs)}</article></body></html>`;
const escaped = (text: string): string => text.replaceAll('<', '&lt;');
const json = (paragraphs: readonly string[], day: string | null): string =>
  JSON.stringify({ title: 'A visit', ...(day ? { date: day } : {}), text: paragraphs.join('\n\n') });
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const hostileHtml = `${html(['They met.'], '2026-02-03').replace('</p>', `${SCRIPT}</p><iframe src="javascript:alert(1)"></iframe>`)}`;

const FORMATS: readonly Format[] = [
  {
    name: 'a.txt',
    write: (paragraphs, day) => `${day ? `Published: ${day}\n\n` : ''}${paragraphs.join('\n\n')}\n`,
    cut: 'beginning',
    hostile: `Published: 2026-02-03\nURL: javascript:alert(1)\n\nThey met.\u202e\u0007`,
  },
  {
    name: 'a.md',
    write: (paragraphs, day) =>
      `---\ntitle: A visit\n${day ? `date: ${day}\n` : ''}---\n\n${paragraphs.join('\n\n')}\n`,
    cut: 'beginning',
    hostile: `---\ndate: 2026-02-03\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c,*c]\n---\nThey met.`,
  },
  { name: 'a.html', write: html, cut: 'beginning', hostile: hostileHtml },
  {
    name: 'a.json',
    write: json,
    cut: 'nothing',
    hostile:
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"date":"2026-02-03","url":"javascript:alert(1)","text":"They met."}',
  },
  {
    name: 'a.jsonl',
    write: (paragraphs, day) => `${json(paragraphs, day)}\n`,
    cut: 'nothing',
    hostile: '{"__proto__":{"polluted":1},"date":"2026-02-03","text":"They met."}\n[[[[[[1]]]]]]\nnull\n"x"\n',
  },
  {
    name: 'a.csv',
    write: (paragraphs, day) => `date,title,text\n${day ?? ''},A visit,${quoted(paragraphs.join('\n\n'))}\n`,
    cut: 'beginning',
    hostile: `date,title,text,__proto__,constructor\n2026-02-03,"=cmd|' /C calc'!A0",They met.,x,y\n`,
  },
  {
    name: 'a.tsv',
    write: (paragraphs, day) => `date\ttitle\ttext\n${day ?? ''}\tA visit\t${quoted(paragraphs.join('\n\n'))}\n`,
    cut: 'beginning',
    hostile: `date\ttext\n2026-02-03\tThey met.\n${'"'.repeat(101)}\n`,
  },
  {
    name: 'events.csv',
    write: (paragraphs, day) =>
      `date,headline,initiator,recipient,type\n${day ?? ''},${quoted(paragraphs.join(' '))},USA,COL,CONSULT\n`,
    cut: 'beginning',
    hostile: `date,headline,initiator,recipient,type,tone,url\n2026-02-03,They met,${'x;'.repeat(2000)}USA,COL,CONSULT,1e999,javascript:void(0)\n`,
    states: true,
  },
  {
    name: 'timeline.csv',
    write: (paragraphs, day) =>
      `Year,Month,Day,Headline,Text\n${(day ?? '--').split('-').join(',')},A visit,${quoted(paragraphs.join('\n\n'))}\n`,
    cut: 'beginning',
    hostile: `Year,Month,Day,Headline,Text,Type\n2026,2,3,They met,${SCRIPT},event\n`,
    states: true,
  },
  {
    name: 'timeline.json',
    write: (paragraphs, day) => {
      const [year = '', month = '', date = ''] = (day ?? '').split('-');
      return JSON.stringify({
        events: [{ start_date: { year, month, day: date }, text: { headline: 'A visit', text: tag(paragraphs) } }],
      });
    },
    cut: 'nothing',
    hostile: JSON.stringify({
      events: [
        { start_date: { year: 2026, month: 2, day: 3 }, text: { headline: 'They met', text: SCRIPT } },
        null,
        [],
      ],
    }),
    states: true,
  },
  {
    name: 'a.rss',
    write: (paragraphs, day) =>
      `<rss version="2.0"><channel><title>T</title><item><title>A visit</title>${day ? `<pubDate>${day}</pubDate>` : ''}<description>${escaped(tag(paragraphs))}</description></item></channel></rss>`,
    cut: 'beginning',
    hostile: `<?xml version="1.0"?>${BOMB}<rss><channel><item><title>&j;</title><pubDate>2026-02-03</pubDate><description>They met. &file; ${escaped(SCRIPT)}</description><link>javascript:alert(1)</link></item></channel></rss>`,
  },
  {
    name: 'a.atom',
    write: (paragraphs, day) =>
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><title>A visit</title>${day ? `<published>${day}T10:00:00Z</published>` : ''}<content type="html">${escaped(tag(paragraphs))}</content></entry></feed>`,
    cut: 'beginning',
    hostile: `${BOMB}<feed><entry><title>They met</title><published>2026-02-03</published><content>They met. &j; ${escaped(SCRIPT)}</content></entry></feed>`,
  },
  {
    name: 'nitf.xml',
    write: (paragraphs, day) =>
      `<nitf><head><docdata>${day ? `<date.issue norm="${day.replaceAll('-', '')}T101500Z"/>` : ''}</docdata></head><body><body.head><hedline><hl1>A visit</hl1></hedline></body.head><body.content>${tag(paragraphs)}</body.content></body></nitf>`,
    cut: 'beginning',
    hostile: `${BOMB}<nitf><head><docdata><date.issue norm="20260203"/></docdata></head><body><body.content><p>They met. &j; &file;</p></body.content></body></nitf>`,
  },
  {
    name: 'newsml.xml',
    write: (paragraphs, day) =>
      `<newsItem><itemMeta><itemClass qcode="ninat:text"/>${day ? `<versionCreated>${day}T10:00:00Z</versionCreated>` : ''}</itemMeta><contentMeta><headline>A visit</headline></contentMeta><contentSet><inlineXML><html><body>${tag(paragraphs)}</body></html></inlineXML></contentSet></newsItem>`,
    cut: 'beginning',
    hostile: `${BOMB}<newsItem><contentMeta><contentCreated>2026-02-03</contentCreated></contentMeta><contentSet><inlineData contenttype="text/html">They met. &j; ${escaped(SCRIPT)}</inlineData></contentSet></newsItem>`,
  },
  {
    name: 'ninjs.json',
    write: (paragraphs, day) =>
      JSON.stringify({
        uri: 'urn:1',
        headline: 'A visit',
        ...(day ? { versioncreated: `${day}T10:00:00Z` } : {}),
        body_html: tag(paragraphs),
      }),
    cut: 'nothing',
    hostile: `{"uri":"javascript:alert(1)","__proto__":{"polluted":1},"versioncreated":"2026-02-03","body_html":${JSON.stringify(`They met. ${SCRIPT}`)}}`,
  },
  { name: 'a.html.gz', write: html, pack: (text) => gzipSync(text), cut: 'nothing', hostile: hostileHtml },
  {
    name: 'a.zip',
    write: html,
    pack: (text) => makeZip({ '../../x.html': text }),
    cut: 'nothing',
    hostile: hostileHtml,
  },
  {
    name: 'a.warc',
    write: html,
    pack: (text) => makeResponse('https://news.example/1', text),
    cut: 'nothing',
    hostile: hostileHtml,
  },
  {
    name: 'a.warc.gz',
    write: html,
    pack: (text) => gzipSync(makeResponse('https://news.example/1', text)),
    cut: 'nothing',
    hostile: hostileHtml,
  },
];

const PARAGRAPHS = [
  `El señor Petro met Donald Trump in Washington. ${'They spoke about trade, visas and the border. '.repeat(6)}`.trim(),
  `Both called it a good day. ${'Their ministers will go on talking in the coming weeks. '.repeat(6)}`.trim(),
];
const DAY = '2026-02-03';

let dir: string;
beforeAll(() => void (dir = mkdtempSync(join(tmpdir(), 'entente-'))));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

async function read(format: Format, text: string, { encoding = 'utf8' as BufferEncoding, keep = 1 } = {}) {
  const bytes = Buffer.from(text, encoding);
  const packed = format.pack?.(bytes) ?? bytes;
  writeFileSync(join(dir, format.name), packed.subarray(0, Math.floor(packed.length * keep)));
  const found = await readFileArticles(inputFile(join(dir, format.name)));
  for (const problem of found.problems) {
    expect(problem.file.startsWith(format.name), 'names the file').toBe(true);
    expect([problem.what, problem.why, problem.fix].every((part) => part.length > 3)).toBe(true);
  }
  return found;
}

describe.each(FORMATS)('$name', (format) => {
  const dayOf = ({ articles }: Awaited<ReturnType<typeof read>>) =>
    format.states ? articles[0]?.stated?.date : articles[0]?.published;

  it('good: text, title and day, and nothing to complain of', async () => {
    const found = await read(format, format.write(PARAGRAPHS, DAY));
    expect(found.problems).toEqual([]);
    expect(found.articles).toHaveLength(1);
    expect(found.articles[0]!.text).toContain('El señor Petro met Donald Trump in Washington.');
    expect(found.articles[0]!.text).toContain('in the coming weeks.');
    expect(dayOf(found)).toBe(DAY);
  });

  it('missing date: read all the same, undated, with a warning', async () => {
    const found = await read(format, format.write(PARAGRAPHS, null));
    expect(found.articles).toHaveLength(1);
    expect(dayOf(found)).toBeNull();
    expect(found.problems).toMatchObject([
      { severity: 'warning', what: expect.stringMatching(/no publication date|^date not used/) },
    ]);
  });

  it('ambiguous date: never guessed, with a warning that quotes it', async () => {
    if (['timeline.csv', 'timeline.json', 'nitf.xml'].includes(format.name)) return;
    const found = await read(format, format.write(PARAGRAPHS, '02/03/2026'));
    expect(dayOf(found)).toBeNull();
    expect(found.problems).toMatchObject([{ severity: 'warning', what: expect.stringContaining('02/03/2026') }]);
  });

  it('wrong encoding: Latin-1 that says nothing is read and reported', async () => {
    const found = await read(format, format.write(PARAGRAPHS, DAY), { encoding: 'latin1' });
    expect(found.articles[0]!.text).toContain('El señor Petro');
    expect(found.problems).toMatchObject([{ severity: 'warning', what: 'not valid UTF-8, read as windows-1252' }]);
  });

  it('UTF-16 with a mark reads as UTF-8 does', async () => {
    const text = format.write(PARAGRAPHS, DAY);
    const [sixteen, eight] = [await read(format, `\ufeff${text}`, { encoding: 'utf16le' }), await read(format, text)];
    expect(sixteen).toEqual(eight);
  });

  it('truncated: what is left is read or refused, and said', async () => {
    const keep = format.cut === 'beginning' && !format.name.startsWith('events') ? 0.7 : 0.9;
    const found = await read(format, format.write(PARAGRAPHS, DAY), { keep });
    // Plain text has no end to miss.
    if (!['a.txt', 'a.md'].includes(format.name)) expect(found.problems.length).toBeGreaterThan(0);
    if (format.cut === 'beginning' && !format.name.startsWith('events')) {
      expect(found.articles[0]!.text).toContain('El señor Petro met Donald Trump');
    } else if (format.cut === 'nothing') expect(found.problems.some((one) => one.severity === 'error')).toBe(true);
  });

  it('hostile: nothing is run, expanded, polluted or fetched', async () => {
    const found = await read(format, format.hostile);
    const all = JSON.stringify(found.articles);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect(all).not.toMatch(/alert\(1\)|lollol|root:|"url":"(?!https?:)/);
    expect(all.length).toBeLessThan(20_000);
    expect(found.articles.length + found.problems.length).toBeGreaterThan(0);
  });
});
