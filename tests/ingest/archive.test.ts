import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, deflateRawSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inputFile, readFileArticles } from '../../src/ingest/files.ts';
import { makeRecord, makeResponse, makeZip } from '../support/archives.ts';

let dir: string;
beforeAll(() => void (dir = mkdtempSync(join(tmpdir(), 'entente-'))));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const TEXT = 'date 2026-02-03 Trump met Petro.';
const page = (body: string): string =>
  `<html><head><meta property="article:published_time" content="2026-02-03"></head><body><p>${body}</p></body></html>`;

/** Reads bytes under a name, from disk and as standard input: both must say the same. */
async function read(name: string, bytes: Uint8Array) {
  writeFileSync(join(dir, name), bytes);
  const fromDisk = await readFileArticles(inputFile(join(dir, name)));
  const format = /(?:warc\.)?[^.]+$/.exec(name)![0];
  expect(await readFileArticles({ absolute: '-', path: name, bytes, format })).toEqual(fromDisk);
  return fromDisk;
}

describe('.gz', () => {
  it('is unpacked, and keeps the id that the file inside would have', async () => {
    const { articles, problems } = await readFileArticles(packed('visit.txt.gz', gzipSync(TEXT)));
    expect(problems).toEqual([]);
    expect(articles).toMatchObject([{ id: 'visit', text: 'Trump met Petro.', published: '2026-02-03' }]);
  });

  it.each([
    ['no gzip', 'a.txt.gz', Buffer.from('plain text'), 'not a gzip file'],
    ['cut off', 'b.txt.gz', gzipSync(TEXT.repeat(50)).subarray(0, 40), 'the file is cut off'],
    ['damaged', 'c.txt.gz', gzipSync(TEXT.repeat(9)).fill(0xff, 12, 30), 'the file cannot be unpacked'],
    ['a bomb', 'd.txt.gz', gzipSync(Buffer.alloc(50_000_000)), 'the file is too large'],
    ['packed twice', 'e.txt.gz.gz', gzipSync(gzipSync(TEXT)), 'packed twice'],
    ['of an unknown kind', 'f.exe.gz', gzipSync(TEXT), 'unknown kind of file'],
  ])('that is %s is refused and named', async (_, name, bytes, what) => {
    expect(await readFileArticles(packed(name, bytes))).toMatchObject({
      articles: [],
      problems: [{ file: name, severity: 'error', what }],
    });
  });

  function packed(name: string, bytes: Uint8Array) {
    writeFileSync(join(dir, name), bytes);
    return inputFile(join(dir, name));
  }
});

describe('.zip', () => {
  it('holds many inputs, read in the order of their names, each named after the archive', async () => {
    const { articles, problems } = await read(
      'news.zip',
      makeZip({
        'b/two.html': page('They met again.'),
        'a.txt': 'They met.',
        'a.yaml': 'date: 2026-02-03\ntitle: Beside',
        '../../up.md': '---\ndate: 2026-02-04\n---\nThey parted.',
        'one.jsonl.gz': gzipSync('{"date":"2026-02-05","text":"They met."}'),
        'README.md': 'no article',
        '__MACOSX/._a.txt': 'no article',
        '.hidden/x.txt': 'no article',
        'b/': '',
      }),
    );
    expect(problems).toEqual([]);
    expect(articles.map(({ id, published }) => [id, published])).toEqual([
      ['news.zip!../../up', '2026-02-04'],
      ['news.zip!a', '2026-02-03'],
      ['news.zip!b/two', '2026-02-03'],
      ['news.zip!one#1', '2026-02-05'],
    ]);
    expect(articles[1]!.title).toBe('Beside');
  });

  it('with broken entries gives the others, and names each broken one with its reason', async () => {
    const { articles, problems } = await read(
      'mixed.zip',
      makeZip([
        { name: 'good.txt', content: TEXT },
        { name: 'crc.txt', content: TEXT, crc: 1 },
        { name: 'locked.txt', content: TEXT, flags: 1 },
        { name: 'method.txt', content: TEXT, method: 12 },
        { name: 'lies.txt', content: TEXT, size: 5 },
        { name: 'garbage.txt', content: TEXT, packed: Buffer.from('\u00ff\u00ff\u00ff\u00ff') },
        { name: 'huge.txt', content: TEXT, size: 4_000_000_000 },
        { name: 'inner.zip', content: makeZip({ 'x.txt': TEXT }) },
        { name: 'program.exe', content: 'MZ' },
      ]),
    );
    expect(articles.map((one) => one.id)).toEqual(['mixed.zip!good']);
    expect(problems.map(({ file, what }) => `${file}: ${what}`)).toEqual([
      'mixed.zip!crc.txt: the file cannot be unpacked',
      'mixed.zip!garbage.txt: the file cannot be unpacked',
      'mixed.zip!huge.txt: the file is too large',
      'mixed.zip!inner.zip: an archive inside an archive',
      'mixed.zip!lies.txt: the file cannot be unpacked',
      'mixed.zip!locked.txt: the file is encrypted',
      'mixed.zip!method.txt: packed in an unknown way',
      'mixed.zip!program.exe: unknown kind of file',
    ]);
  });

  it('that is a bomb is refused before anything is unpacked', async () => {
    const zeros = deflateRawSync(Buffer.alloc(9_900_000));
    const entries = Array.from({ length: 150 }, (_, index) => ({
      name: `${String(index).padStart(3, '0')}.txt`,
      content: '',
      packed: zeros,
      size: 9_900_000,
    }));
    const { problems } = await read('bomb.zip', makeZip(entries));
    expect(problems).toMatchObject([{ file: 'bomb.zip', severity: 'error', what: 'the archive is too large' }]);
  });

  it.each([
    ['no zip', Buffer.from('not an archive at all, only text'), /^not a readable zip archive$/],
    ['cut off', makeZip({ 'a.txt': TEXT }).subarray(0, 60), /^not a readable zip archive$/],
    ['empty', makeZip({}), /^an archive without articles$/],
    ['of too many files', countedZip(60_000, 200_000), /^(?:the archive is too large|not a readable zip archive)$/],
  ])('that is %s is refused', async (_, bytes, what) => {
    const { articles, problems } = await read('odd.zip', bytes);
    expect(articles).toEqual([]);
    expect(problems).toMatchObject([{ file: 'odd.zip', severity: 'error', what: expect.stringMatching(what) }]);
  });
});

function countedZip(count: number, size: number): Buffer {
  const zip = makeZip({ 'a.txt': TEXT });
  zip.writeUInt16LE(count, zip.length - 12);
  zip.writeUInt32LE(size, zip.length - 10);
  return zip;
}

describe('.warc', () => {
  const html = page('Trump met Petro.');
  const url = 'https://example.org/news/1';
  const info = makeRecord({ 'WARC-Type': 'warcinfo', 'Content-Type': 'application/warc-fields' }, 'software: test\r\n');
  const chunked = `5\r\n${html.slice(0, 5)}\r\n${(html.length - 5).toString(16)};x=1\r\n${html.slice(5)}\r\n0\r\n\r\n`;
  const latin = Buffer.from(html.replace('met Petro', 'met Señor Petro'), 'latin1');

  it.each([
    ['as it is', makeResponse(url, html), 'Trump met Petro.'],
    [
      'in chunks',
      makeResponse(url, chunked, 'Content-Type: text/html\r\nTransfer-Encoding: chunked'),
      'Trump met Petro.',
    ],
    [
      'put together, the header kept',
      makeResponse(url, html, 'Content-Type: text/html\r\nTransfer-Encoding: chunked'),
      'Trump met Petro.',
    ],
    [
      'packed by gzip',
      makeResponse(url, gzipSync(html), 'Content-Type: text/html\r\nContent-Encoding: gzip'),
      'Trump met Petro.',
    ],
    [
      'packed by brotli',
      makeResponse(url, brotliCompressSync(html), 'Content-Type: text/html\r\nContent-Encoding: br'),
      'Trump met Petro.',
    ],
    [
      'unpacked, the header kept',
      makeResponse(url, html, 'Content-Type: text/html\r\nContent-Encoding: gzip'),
      'Trump met Petro.',
    ],
    [
      'in the encoding of the header',
      makeResponse(url, latin, 'Content-Type: text/html; charset=ISO-8859-1'),
      'Trump met Señor Petro.',
    ],
    [
      'as a resource',
      makeRecord({ 'WARC-Type': 'resource', 'WARC-Target-URI': `<${url}>`, 'Content-Type': 'text/html' }, html),
      'Trump met Petro.',
    ],
  ])('gives a page stored %s', async (_, record, text) => {
    for (const [name, bytes] of [
      ['crawl.warc', Buffer.concat([info, record])],
      ['crawl.warc.gz', Buffer.concat([gzipSync(info), gzipSync(record)])],
    ] as const) {
      const { articles } = await read(name, bytes);
      expect(articles).toMatchObject([{ id: `${name}!${url}`, url, text, published: '2026-02-03' }]);
    }
  });

  it('dates a page by the address it was fetched from, when it does not say itself, and never by the day of that', async () => {
    const bare = html.replace(/<meta[^>]*>/, '');
    const pages = ['https://a.example/2026/02/03/visit', 'https://a.example/visit'].map((from) =>
      makeResponse(from, bare),
    );
    const { articles } = await read('addresses.warc', Buffer.concat(pages));
    expect(articles.map((one) => one.published)).toEqual(['2026-02-03', null]);
  });

  it('says what was left out that may have been a page, and nothing of pictures, redirects and requests', async () => {
    const { articles, problems } = await read(
      'mixed.warc',
      Buffer.concat([
        info,
        makeRecord({ 'WARC-Type': 'request', 'WARC-Target-URI': url }, 'GET / HTTP/1.1\r\n\r\n'),
        makeResponse(`${url}/a.png`, 'PNG', 'Content-Type: image/png'),
        makeResponse(`${url}/moved`, '', 'Location: /', '301 Moved'),
        makeResponse(`${url}/gone`, html, 'Content-Type: text/html', '404 Not Found'),
        makeResponse(`${url}/doc`, '%PDF', 'Content-Type: application/pdf'),
        makeResponse(`${url}/large`, Buffer.alloc(10_000_001, 32)),
        makeResponse(url, html),
      ]),
    );
    expect(articles).toHaveLength(1);
    expect(problems).toMatchObject([
      {
        file: 'mixed.warc',
        severity: 'warning',
        what: 'records left out',
        why: '1 application/pdf, 1 larger than 10000000 bytes, 1 status 404',
      },
    ]);
  });

  it.each([
    ['cut within a record', 'a.warc', makeResponse(url, html).subarray(0, -30), 'the archive is cut off'],
    [
      'cut within a packed record',
      'b.warc.gz',
      gzipSync(makeResponse(url, html)).subarray(0, -30),
      'the archive is cut off',
    ],
    ['followed by something else', 'c.warc', Buffer.from('<html>'), 'the archive is damaged'],
    [
      'followed by endless headers',
      'd.warc',
      Buffer.from(`WARC/1.0\r\n${'a: b\r\n'.repeat(5000)}`),
      'the archive is damaged',
    ],
    [
      'followed by a negative length',
      'e.warc',
      Buffer.from('WARC/1.0\r\nContent-Length: -5\r\n\r\n'),
      'the archive is damaged',
    ],
  ])('%s still gives what came before', async (_, name, bytes, what) => {
    const first = name.endsWith('.gz') ? gzipSync(makeResponse(url, html)) : makeResponse(url, html);
    const { articles, problems } = await read(name, Buffer.concat([first, bytes]));
    expect(articles).toHaveLength(1);
    expect(problems).toMatchObject([{ file: name, severity: 'error', what }]);
  });

  it.each([
    ['text', 'x.warc', Buffer.from('no archive'), 'not a web archive'],
    ['nothing', 'y.warc', Buffer.alloc(0), 'not a web archive'],
    ['no gzip', 'z.warc.gz', Buffer.from('no archive'), 'the archive is damaged'],
  ])('that is %s is refused', async (_, name, bytes, what) => {
    const { articles, problems } = await read(name, bytes);
    expect(articles).toEqual([]);
    expect(problems[0]).toMatchObject({ file: name, severity: 'error', what });
  });
});
