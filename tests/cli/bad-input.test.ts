import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/main.ts';
import { makeResponse, makeZip } from '../support/archives.ts';
import { recorder, smallEngine } from './engine.ts';

/** A kind of bad input: what stands in the file, what the command line answers, and what it says beside the file's name. */
type Kind = readonly [kind: string, name: string, content: string | Uint8Array, code: 0 | 1 | 2, says: RegExp];

const NEWS = 'Trump met Petro in Washington. '.repeat(20);
const PAGE = `<html><head><meta name="pubdate" content="2026-02-03"></head><body><article><p>${NEWS}</p></article></body></html>`;
const NITF = `<nitf><body><body.content><p>${NEWS}</p></body.content></body></nitf>`;
const EVENTS = 'date,headline,initiator,recipient,type,status\n';
const LONG = 'x'.repeat(10_000_001);

/** Code 2: nothing could be read; 1: a part was; 0: all was read, with a warning. */
const KINDS: readonly Kind[] = [
  // The file itself
  ['empty', 'a.txt', '', 2, /error: the file is empty/],
  ['only white space', 'a.md', ' \n\t\n ', 2, /error: the file holds only white space/],
  [
    'a program',
    'a.txt',
    Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 3, 0]),
    2,
    /error: a binary file/,
  ],
  [
    'a picture that says it is a page',
    'a.html',
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]),
    2,
    /error: a binary file/,
  ],
  ['too large', 'a.txt', LONG, 2, /error: the file is too large \(10000001 bytes, the limit is 10000000/],
  ['no extension', 'article', NEWS, 2, /error: unknown kind of file \(the name has no extension/],
  ['an unknown extension', 'a.docx', NEWS, 2, /error: unknown kind of file \(no reader knows "\.docx"/],
  ['UTF-32', 'a.txt', Buffer.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]), 2, /error: the file is in UTF-32/],
  // Text and Markdown
  ['a header without a text', 'a.txt', 'Title: A visit\nDate: 2026-02-03\n', 2, /error: no text below the header/],
  ['an ambiguous date', 'a.txt', `Date: 02/03/2026\n\n${NEWS}`, 0, /:1:1: warning: .*"02\/03\/2026" is ambiguous/],
  ['a day that does not exist', 'a.txt', `Date: 2026-02-30\n\n${NEWS}`, 0, /warning: .*no day of the calendar/],
  ['a dateline without a year', 'a.txt', `BOGOTA, Feb 3 (Test) - ${NEWS}`, 0, /warning: .*without a year/],
  [
    'front matter that is never closed',
    'a.md',
    `---\ndate: 2026-02-03\n\n${NEWS}`,
    2,
    /error: bad front matter \(the "---" on line 1/,
  ],
  [
    'front matter that is no YAML',
    'a.md',
    `---\ntitle: "A visit\n---\n${NEWS}`,
    2,
    /:\d+:\d+: error: bad front matter/,
  ],
  [
    'front matter in another language',
    'a.md',
    `---js\n{date: new Date()}\n---\n${NEWS}`,
    2,
    /error: bad front matter \(.*not YAML/,
  ],
  [
    'a YAML bomb',
    'a.md',
    `---\na: &a [x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c]\n---\n${NEWS}`,
    2,
    /error: bad front matter/,
  ],
  // Pages
  ['a page without an element', 'a.html', NEWS, 2, /error: not HTML/],
  [
    'a page without an article',
    'a.html',
    '<html><body><nav>Home</nav><script>x</script></body></html>',
    2,
    /error: no readable article text/,
  ],
  [
    'a page that nests without end',
    'a.html',
    `<html><body>${'<div>'.repeat(50_000)}${NEWS}`,
    2,
    /error: broken HTML \(its elements are nested too deeply/,
  ],
  ['a page that was cut off', 'a.html', PAGE.slice(0, -30), 0, /warning: the page has no end/],
  ['a page without a date', 'a.html', PAGE.replace(/<meta[^>]*>/, ''), 0, /warning: no publication date/],
  [
    'a page that contradicts itself',
    'a.html',
    PAGE.replace(
      '</head>',
      '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2019-01-01"}</script></head>',
    ),
    0,
    /warning: .*contradicts itself/,
  ],
  [
    'Latin-1 that says nothing',
    'a.html',
    Buffer.from(PAGE.replace('Petro', 'señor Petro'), 'latin1'),
    0,
    /warning: not valid UTF-8, read as windows-1252/,
  ],
  [
    'bytes that do not decode',
    'a.txt',
    Buffer.concat([Buffer.from(`Date: 2026-02-03\n\nEl señor met ñ. ${NEWS}`), Buffer.from([0xff])]),
    0,
    /:3:1: warning: 1 character could not be decoded/,
  ],
  // XML
  ['an empty feed', 'a.rss', '<rss><channel><title>T</title></channel></rss>', 2, /error: a feed without items/],
  [
    'a document that is no feed',
    'a.xml',
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
    2,
    /error: not a feed \(its root is <svg>/,
  ],
  ['XML without an element', 'a.xml', 'nothing', 2, /error: not a feed \(it holds no element/],
  ['an agency story without a date', 'a.nitf', NITF, 0, /warning: no publication date/],
  [
    'an agency story that was withdrawn',
    'a.nitf',
    NITF.replace('<nitf>', '<nitf><docdata management-status="canceled"/>'),
    2,
    /error: withdrawn by its agency/,
  ],
  ['an agency story that was cut off', 'a.nitf', NITF.slice(0, -30), 0, /warning: the document has no end/],
  ['a package without stories', 'a.newsml', '<packageItem><groupSet/></packageItem>', 2, /error: no text item/],
  // JSON
  ['broken JSON', 'a.json', '{"date": "2026-02-03",\n "text": oops}', 2, /:2:\d+: error: broken JSON/],
  ['JSON that is no article', 'a.json', '42', 2, /error: not an article/],
  ['an empty list', 'a.json', '[]', 2, /error: an empty list/],
  ['an article without text', 'a.json', '{"date":"2026-02-03","title":"A visit"}', 2, /error: no text/],
  [
    'a date that is an object',
    'a.json',
    JSON.stringify({ date: { day: 3 }, text: NEWS }),
    0,
    /warning: publication date not used: it is empty/,
  ],
  [
    'one bad line among good ones',
    'a.jsonl',
    `${JSON.stringify({ date: '2026-02-03', text: NEWS })}\n{oops\n`,
    1,
    /:2:\d+: error: broken JSON/,
  ],
  ['nothing but bad lines', 'a.jsonl', '1\n'.repeat(300_000), 2, /error: 299800 more of the kind/],
  [
    'a NewsML item of a withheld story in ninjs',
    'a.json',
    '{"uri":"x","pubstatus":"withheld","body_text":"They met."}',
    2,
    /error: withdrawn by its agency/,
  ],
  // Tables
  ['a table without a header', 'a.csv', `2026-02-03,"${NEWS}"\n`, 2, /error: no article table/],
  ['a table without rows', 'a.csv', 'date,title,text\n', 2, /error: a table without rows/],
  [
    'a quotation mark that is never closed',
    'a.csv',
    `date,title,text\n2026-02-03,A,"${NEWS}\n`,
    1,
    /:2:1: error: a quotation mark is never closed/,
  ],
  [
    'a row without text',
    'a.csv',
    `date,text,url\n2026-02-03,${NEWS},\n2026-02-03,,x\n`,
    1,
    /:3:1: error: a row without text/,
  ],
  [
    'an event of an unknown type',
    'a.csv',
    `${EVENTS}2026-02-03,They met,USA,COL,FROWN,\n`,
    2,
    /:2:1: error: a row without an event type \("FROWN" is none/,
  ],
  [
    'an event of an unknown status',
    'a.csv',
    `${EVENTS}2026-02-03,They met,USA,COL,AID,perhaps\n`,
    2,
    /:2:1: error: unknown status/,
  ],
  [
    'an event without an actor',
    'a.csv',
    `${EVENTS}2026-02-03,They met,,COL,AID,\n`,
    2,
    /:2:1: error: a row without an initiator/,
  ],
  [
    'an event on an ambiguous day',
    'a.csv',
    `${EVENTS}02/03/2026,They met,USA,COL,AID,\n`,
    0,
    /:2:1: warning: date not used: .*ambiguous/,
  ],
  [
    'a slide in the thirteenth month',
    'a.csv',
    'Year,Month,Day,Headline,Text\n2026,13,1,They met,\n',
    0,
    /:2:1: warning: date not used: "2026 13 1" is no date/,
  ],
  // Archives
  ['a .gz that is none', 'a.txt.gz', NEWS, 2, /error: not a gzip file/],
  ['a .gz that was cut off', 'a.txt.gz', gzipSync(NEWS).subarray(0, 30), 2, /error: the file is cut off/],
  [
    'a .gz bomb',
    'a.txt.gz',
    gzipSync(Buffer.alloc(30_000_000)),
    2,
    /error: the file is too large \(it unpacks to more than/,
  ],
  ['a .zip that is none', 'a.zip', NEWS, 2, /error: not a readable zip archive/],
  [
    'a .zip with one broken file',
    'a.zip',
    makeZip([
      { name: 'good.html', content: PAGE },
      { name: 'bad.html', content: PAGE, crc: 7 },
    ]),
    1,
    /a\.zip!bad\.html:1:1: error: the file cannot be unpacked/,
  ],
  [
    'a .zip with a password',
    'a.zip',
    makeZip([{ name: 'a.html', content: PAGE, flags: 1 }]),
    2,
    /a\.zip!a\.html:1:1: error: the file is encrypted/,
  ],
  [
    'a .zip bomb',
    'a.zip',
    makeZip(Array.from({ length: 200 }, (_, index) => ({ name: `${index}.txt`, content: '', size: 9_000_000 }))),
    2,
    /error: the archive is too large/,
  ],
  ['an empty .zip', 'a.zip', makeZip({}), 2, /error: an archive without articles/],
  ['a .warc that is none', 'a.warc', NEWS, 2, /error: not a web archive/],
  [
    'a .warc that was cut off',
    'a.warc',
    Buffer.concat([
      makeResponse('https://a.example/1', PAGE),
      makeResponse('https://a.example/2', PAGE).subarray(0, -50),
    ]),
    1,
    /error: the archive is cut off/,
  ],
];

const GOOD = 'date 2026-02-03 Trump met Petro.';
let dir: string;
beforeAll(() => void (dir = mkdtempSync(join(tmpdir(), 'entente-'))));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

async function entente(...args: string[]) {
  const io = recorder();
  const code = await run(args, async () => smallEngine, io);
  return { code, stdout: io.stdout, stderr: io.stderr };
}

const lineOf = (stderr: string, says: RegExp): string | undefined => stderr.split('\n').find((line) => says.test(line));

describe(`${KINDS.length} kinds of bad input`, () => {
  it.each(KINDS)('%s', async (kind, name, content, code, says) => {
    const folder = mkdtempSync(join(dir, 'one-'));
    const file = join(folder, name);
    writeFileSync(file, content);
    const alone = await entente('extract', file);
    expect(alone.code).toBe(code);
    const line = lineOf(alone.stderr, says);
    expect(line, alone.stderr.slice(0, 500)).toBeDefined();
    expect(line!.startsWith(file)).toBe(true);
    expect(line!.slice(file.length)).toMatch(/^(?:!\S+)?:\d+:\d+: (?:error|warning): .+ \(.+; .+\)$/);
    expect(alone.stderr, kind).not.toMatch(/internal error/);

    // Beside a good file it costs that file nothing, in extract and in build.
    writeFileSync(join(folder, 'good.txt'), GOOD);
    const both = await entente('extract', file, join(folder, 'good.txt'));
    expect(both.code).toBe(code === 0 ? 0 : 1);
    expect(both.stdout).toContain('"good-met"');
    const built = await entente('build', folder, '--out', join(dir, `out-${folder.slice(-6)}`));
    expect(built.code).toBe(code === 0 ? 0 : 1);
    expect(lineOf(built.stderr, says)).toContain(name);
  });
});

describe('what is no file', () => {
  it.each([
    ['missing', () => join(dir, 'absent.txt'), /there is no such file/],
    [
      'a folder',
      () => (mkdirSync(join(dir, 'folder.html'), { recursive: true }), join(dir, 'folder.html')),
      /a folder, not a file/,
    ],
    [
      'a link in circles',
      () => {
        symlinkSync(join(dir, 'loop.txt'), join(dir, 'loop.txt'));
        return join(dir, 'loop.txt');
      },
      /symbolic links go in circles/,
    ],
    [
      'a pipe',
      () => {
        execFileSync('mkfifo', [join(dir, 'pipe.txt')]);
        return join(dir, 'pipe.txt');
      },
      /not a regular file/,
    ],
  ])('%s', async (_, make, says) => {
    if (process.platform === 'win32') return;
    const path = make();
    const { code, stderr } = await entente('extract', path);
    expect(code).toBe(2);
    expect(stderr).toMatch(says);
    expect(stderr.startsWith(path)).toBe(true);
  });

  it('a name with escape sequences reaches no terminal', async () => {
    const { stderr } = await entente('extract', join(dir, 'a\u001b[31m.txt'));
    expect(stderr).not.toContain('\u001b');
  });
});

describe('standard input', () => {
  const piped = async (content: string | Uint8Array | null, ...args: string[]) => {
    const io = { ...recorder(), input: async () => (content === null ? null : Buffer.from(content)) };
    let [stdout, stderr] = ['', ''];
    const code = await run(args, async () => smallEngine, {
      ...io,
      out: (text) => void (stdout += text),
      err: (text) => void (stderr += text),
    });
    return { code, stdout, stderr };
  };

  it.each([
    ['text', GOOD, []],
    ['Markdown', `---\ndate: 2026-02-03\n---\nThey met.`, []],
    ['a page', PAGE, []],
    ['JSON', JSON.stringify({ date: '2026-02-03', text: NEWS }), []],
    ['JSON Lines', `${JSON.stringify({ text: NEWS })}\n${JSON.stringify({ text: NEWS })}\n`, []],
    ['a feed', '<rss><channel><item><description>They met.</description></item></channel></rss>', []],
    ['a gzip', gzipSync(PAGE), []],
    ['a zip', makeZip({ 'a.html': PAGE }), []],
    ['a web archive', gzipSync(makeResponse('https://a.example/', PAGE)), []],
    ['a table, if named', 'date,text\n2026-02-03,They met.\n', ['--format', 'csv']],
    ['text in UTF-16', Buffer.from(`\ufeff${GOOD}`, 'utf16le'), []],
  ])('is %s', async (_, content, flags) => {
    const { code, stdout, stderr } = await piped(content, 'extract', '-', ...flags);
    expect(stderr).not.toContain('error:');
    expect(code).toBe(0);
    expect(stdout).toContain('"article":"stdin');
  });

  it('that is bad is named', async () => {
    expect(await piped('', 'extract', '-')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('stdin:1:1: error: the file is empty'),
    });
    expect(await piped(null, 'extract', '-')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('standard input is too large'),
    });
    expect(await piped('x', 'extract', '-', '-')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('stands twice'),
    });
    expect(await piped('x', 'extract', '-', '--format', 'docx')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--format docx is none'),
    });
    expect(await piped('x', 'build', 'x', '--out', 'y', '--format', 'txt')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--format belongs to "extract"'),
    });
  });
});
