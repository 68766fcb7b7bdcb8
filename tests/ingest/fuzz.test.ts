import fc from 'fast-check';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { readInputs } from '../../src/ingest/files.ts';
import { EXTENSIONS, sniffFormat } from '../../src/ingest/index.ts';
import { parsePublished } from '../../src/ingest/published.ts';
import { makeRecord, makeResponse, makeZip } from '../support/archives.ts';

/** ENTENTE_FUZZ=100000 tries that many inputs; a few thousand unless told. */
const RUNS = Number(process.env['ENTENTE_FUZZ'] ?? 3000);
const FORMATS = [...EXTENSIONS, 'gz', 'zip', 'warc', 'warc.gz'];

/** Beginnings and pieces that lead deep into the readers, where bytes drawn at random seldom get. */
const PIECES = [
  '---\n',
  'date: 2026-02-03\n',
  'date,headline,initiator,recipient,type\n',
  'Year,Month,Day,Headline,Text\n',
  '"',
  ',',
  '\t',
  '\n\n',
  '{"date":"2026-02-03","text":"',
  '{"events":[{"start_date":{"year":"2026"},"text":{"headline":"',
  '{"uri":"x","bodies":[{"value":"',
  '"}',
  ']',
  '[',
  '<html><body><p>',
  '</p>',
  '<meta charset="utf-16">',
  '<meta charset="x-user-defined">',
  '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":',
  '</script>',
  '<time datetime="',
  '<!--',
  '<![CDATA[',
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  '<?xml version="1.0" encoding="shift_jis"?>',
  '<rss><channel><item><description>',
  '<feed><entry><content>',
  '<nitf><body><body.content><p>',
  '<newsItem><contentSet><inlineXML>',
  '<template><svg><math><table><select>',
  '&#x110000;&lt;&#0;',
  '```\n',
  '[a](b "c")',
  '**_~~`',
  'WARC/1.0\r\nContent-Length: 40\r\nWARC-Type: response\r\nContent-Type: application/http\r\n\r\n',
  'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Type: text/html\r\n\r\nffffffff\r\n',
  'PK\u0003\u0004',
  'PK\u0005\u0006',
  '\ufeff',
  '\u202e',
  '\ud800',
  'They met on Tuesday. ',
];
const bytes = fc.uint8Array({ maxLength: 300 });
const mixture = fc
  .array(
    fc.oneof(
      fc.constantFrom(...PIECES).map((text) => Buffer.from(text)),
      fc.uint8Array({ maxLength: 12 }),
    ),
    { maxLength: 14 },
  )
  .map((parts) => new Uint8Array(Buffer.concat(parts)));
const packed = mixture.chain((inner) =>
  fc.constantFrom(
    new Uint8Array(gzipSync(inner)),
    new Uint8Array(makeZip({ 'a.html': inner, 'b.txt': inner })),
    new Uint8Array(makeResponse('https://a.example/', inner)),
    new Uint8Array(makeRecord({ 'WARC-Type': 'response', 'Content-Type': 'application/http' }, inner)),
  ),
);
/** A sound archive with some of its bytes changed or cut off. */
const damaged = fc
  .tuple(packed, fc.array(fc.tuple(fc.nat(400), fc.integer({ min: 0, max: 255 })), { maxLength: 4 }), fc.nat(500))
  .map(([whole, changes, length]) => {
    const copy = whole.slice(0, Math.max(1, length % 3 === 0 ? length : whole.length));
    for (const [at, value] of changes) copy[at % copy.length] = value;
    return copy;
  });

it(
  `${RUNS} random inputs crash nothing, and each yields articles or says why not`,
  { timeout: 3_600_000 },
  async () => {
    const input = fc.tuple(fc.oneof(bytes, mixture, packed, damaged), fc.constantFrom(undefined, ...FORMATS));
    await fc.assert(
      fc.asyncProperty(input, async ([content, named]) => {
        const format = named ?? sniffFormat(content);
        let answers = 0;
        for await (const { articles, problems } of readInputs({
          absolute: '-',
          path: 'input',
          bytes: content,
          format,
        })) {
          answers += articles.length + problems.length;
          for (const { text, published } of articles) {
            expect(text.trim()).not.toBe('');
            expect(published === null || 'day' in parsePublished(published)).toBe(true);
          }
          for (const { file, what, why, fix, line } of problems) {
            expect(file.startsWith('input')).toBe(true);
            expect(what && why && fix).toBeTruthy();
            expect(line).toBeGreaterThan(0);
          }
        }
        expect(answers).toBeGreaterThan(0);
      }),
      { numRuns: RUNS },
    );
  },
);
