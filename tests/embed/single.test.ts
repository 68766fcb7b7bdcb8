import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { afterEach, describe, expect, it } from 'vitest';
import { composeTemplate, splitStyles } from '../../scripts/vite/single-template.ts';
import { fillTemplate, neededLetters, SLOTS, TemplateError } from '../../src/embed/single-fill.ts';
import { singlePage } from '../../src/embed/single-page.ts';
import { overlaid, readFrom, readSingle, SINGLE_ID, writeSingle } from '../../src/embed/single.ts';
import { LANGUAGES, speak, speakLanguage } from '../../src/messages/index.ts';
import {
  ActorsFileSchema,
  ArticlesFileSchema,
  DatasetIndexSchema,
  findSubject,
  RelationSchema,
} from '../../src/model/index.ts';
import { aSource, TEMPLATE } from './single-source.ts';

const REQUEST = {
  search: '?relation=USA-COL',
  app: null,
  withText: true,
  flag: (code: string) => (code === 'fr' ? null : `<svg id="${code}"></svg>`),
};
const parsed = (page: string): Document => new JSDOM(page).window.document;
const made = async (change: Parameters<typeof aSource>[0] = {}, request = {}): Promise<Document> =>
  parsed(await singlePage(TEMPLATE, aSource(change), { ...REQUEST, ...request }));
const hashOf = (element: Element): string =>
  `'sha256-${createHash('sha256').update(element.textContent).digest('base64')}'`;

afterEach(() => speak());

/** What could end an element, begin one or a comment, be taken for a place to fill, or mean something to `replace`. */
const hazard = fc.constantFrom(
  '</script>',
  '</SCRIPT ',
  '<script>',
  '<!--',
  '-->',
  '<!--<script>',
  ']]>',
  '</style>',
  '</title>',
  '</section>',
  '</li></ol>',
  '"><img src=x onerror=alert(1)>',
  '&lt;/script&gt;',
  '\\u003c/script>',
  '\u2028',
  '$&',
  '$`',
  '$1',
  '<html lang="en">',
  ...Object.values(SLOTS),
);
const hostile = fc
  .array(fc.oneof(hazard, fc.string({ unit: 'grapheme', maxLength: 6 })), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join(''))
  .filter((text) => text.length <= 110);

describe('a page of one file', () => {
  it('keeps its form and its data whatever the articles say', async () => {
    const still = await made();
    const shape = (page: Document): string[] =>
      [...page.querySelectorAll(':not(style)')].map(
        ({ tagName, id }) => `${tagName}#${id.replace(/^event-.*/, 'event')}`,
      );
    await fc.assert(
      fc.asyncProperty(hostile, hostile, hostile, async (headline, quote, title) => {
        const source = aSource({
          event: {
            headline,
            sources: [{ article: 'a1', quote, start: 0, end: quote.length, spans: {}, published: '2026-02-04' }],
          },
          article: { title, text: `${quote}${headline}`, publisher: title, lang: quote },
        });
        const page = parsed(await singlePage(TEMPLATE, source, { ...REQUEST, search: `?q=${headline}` }));
        expect(shape(page)).toEqual(shape(still));
        const { files, search } = readSingle(page);
        expect(search).toBe(`?q=${headline}`);
        expect(files['events.json']).toEqual({ relation: 'USA-COL', a: 'USA', b: 'COL', events: source.events });
        expect(files['articles.json']).toEqual([source.articles.get('a1')]);
        // Parsers of HTML write every end of a line alike and drop NUL.
        const asText = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/\0/g, '');
        expect(page.querySelector('#events h2')!.textContent).toBe(asText(headline));
        expect(page.querySelector('#events blockquote')!.textContent).toBe(asText(quote));
      }),
      { numRuns: 150 },
    );
  });

  it('lets only its own scripts and styles in, each by its hash, and nothing from elsewhere', async () => {
    const page = await made();
    const policy = page.querySelector('meta[http-equiv="Content-Security-Policy"]')!.getAttribute('content')!;
    const scripts = [...page.querySelectorAll(`script:not(#${SINGLE_ID})`)];
    expect(scripts).toHaveLength(2);
    for (const element of [...scripts, ...page.querySelectorAll('style')]) expect(policy).toContain(hashOf(element));
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(page.querySelectorAll('[src], [onload], [onclick], [style], link:not([href^="data:"])')).toHaveLength(0);
    // Only what follows is covered by a policy in a meta element.
    const order = [...page.querySelectorAll('meta[http-equiv], script, style')].map(({ tagName }) => tagName);
    expect(order[0]).toBe('META');
  });

  it('tells readers without scripts each event with date, sentence and source', async () => {
    const page = await made({ article: { url: 'https://paper.example/visit?a=1&b=2', lang: 'es' } });
    const item = page.querySelector('#events li')!;
    expect(page.querySelector('#events h1')!.textContent).toBe('United States and Colombia');
    expect(item.querySelector('time')!.getAttribute('datetime')).toBe('2026-02-03');
    expect(item.querySelector('h2')!.textContent).toBe('Trump and Petro meet');
    expect(item.querySelector('blockquote')!.getAttribute('lang')).toBe('es');
    expect(item.querySelector('blockquote')!.textContent).toBe('The two presidents met in Bogotá on Tuesday.');
    expect(item.querySelector('a')!.href).toBe('https://paper.example/visit?a=1&b=2');
    expect(item.querySelector('a')!.rel).toBe('noopener noreferrer nofollow');
    expect(item.querySelector('a')!.textContent).toBe('A Paper, “A visit”, 4 Feb 2026');
    expect(page.title).toBe('United States and Colombia – Entente');
    expect(page.querySelector('meta[name=description]')!.getAttribute('content')).toBe(
      'United States and Colombia, 3 Feb 2026: 1 event as a timeline, each with the sentence that says so.',
    );
  });

  it('links to no address that is none of a web page', async () => {
    const page = await made({ article: { url: 'javascript:alert(1)' } });
    expect(page.querySelector('#events a')).toBeNull();
    expect(page.querySelector('#events blockquote')!.hasAttribute('cite')).toBe(false);
  });

  it('speaks the language that it is made in', async () => {
    await speakLanguage(LANGUAGES.find(({ tag }) => tag === 'es')!);
    const page = await made({ event: { status: 'planned' } });
    expect(page.documentElement.lang).toBe('es');
    expect(page.querySelector('#events h1')!.textContent).toBe('Estados Unidos y Colombia');
    expect(page.querySelector('#events li p')!.textContent).toMatch(/feb.*previsto/);
    expect(page.querySelector('#events h2')!.getAttribute('lang')).toBe('en');
  });

  it('carries the same bytes each time it is made', async () => {
    expect(await singlePage(TEMPLATE, aSource(), REQUEST)).toBe(await singlePage(TEMPLATE, aSource(), REQUEST));
  });
});

describe('what it carries', () => {
  it.each(['USA-COL', 'COL-USA', 'USA', 'donald-trump~gustavo-petro', 'gustavo-petro~USA'])(
    'is a dataset of its own, in which %s is found again',
    async (relation) => {
      const carried = readSingle(await made({ relation }));
      const read = readFrom(carried);
      const index = v.parse(DatasetIndexSchema, await read('index.json'));
      const actors = new Map(v.parse(ActorsFileSchema, await read(index.actors)).map((one) => [one.id, one]));
      const subject = findSubject(index, actors, relation)!;
      expect(relation.includes('~') ? `${subject.a}~${subject.b}` : relation).toBe(relation);
      expect(subject.files).toEqual(['events.json']);
      const { events } = v.parse(RelationSchema, await read(subject.files[0]!));
      expect(events.filter(subject.holds).map(({ id }) => id)).toEqual(['e1']);
      expect(v.parse(ArticlesFileSchema, await read(index.articles)).map(({ id }) => id)).toEqual(['a1']);
    },
  );

  it('has whoever takes part or held office on either side, and nobody else', async () => {
    const { files, flags } = readSingle(await made());
    const ids = v.parse(ActorsFileSchema, files['actors.json']).map(({ id }) => id);
    expect(ids).toEqual(['USA', 'COL', 'donald-trump', 'gustavo-petro', 'joe-biden']);
    expect(flags).toEqual({
      CO: 'data:image/svg+xml,%3Csvg%20id%3D%22co%22%3E%3C%2Fsvg%3E',
      US: 'data:image/svg+xml,%3Csvg%20id%3D%22us%22%3E%3C%2Fsvg%3E',
    });
  });

  it('goes without the articles’ texts where they may not be passed on', async () => {
    const page = await made({}, { withText: false });
    expect(v.parse(ArticlesFileSchema, readSingle(page).files['articles.json'])[0]).toMatchObject({
      title: 'A visit',
      text: null,
    });
    expect(page.querySelector('#events blockquote')!.textContent).toContain('met in Bogotá');
  });

  it('is not there in the template itself, nor is a document that nobody put in', async () => {
    expect(() => readSingle(parsed(TEMPLATE))).toThrow('entente page');
    const read = readFrom({ search: '', app: null, flags: {}, files: { 'index.json': 1 } });
    await expect(read('index.json')).resolves.toBe(1);
    await expect(read('toString')).rejects.toThrow('toString is not in this page');
  });

  it('is the view that the file was made for, except where its address says otherwise', () => {
    expect(overlaid('?relation=USA-COL&time=2022..2026', '')).toBe('?relation=USA-COL&time=2022..2026');
    expect(overlaid('?relation=USA-COL&time=2022..2026', '?time=2024..2025&select=e1')).toBe(
      '?relation=USA-COL&time=2024..2025&select=e1',
    );
    expect(new URLSearchParams(overlaid('?q=a%26b', '')).get('q')).toBe('a&b');
    expect(overlaid('', '')).toBe('');
  });

  it('is written without any start of a tag or comment', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const written = writeSingle({ search: text, app: null, files: { [text]: text }, flags: {} });
        expect(written).not.toContain('<');
        expect(JSON.parse(written)).toMatchObject({ search: text, files: { [text]: text } });
      }),
    );
  });
});

describe('the template', () => {
  const filling = { lang: 'en', title: 'T', description: 'D', list: '', data: '{}' };

  it('leaves typefaces out whose letters occur nowhere', () => {
    expect(fillTemplate(TEMPLATE, filling)).not.toContain('data-letters');
    expect(fillTemplate(TEMPLATE, { ...filling, list: 'Đinđić' })).toContain('data-letters="U+100-2BA,U+1E9E"');
    expect([...neededLetters(['U+1E??'], 'ẞ')]).toEqual(['U+1E??']);
    expect([...neededLetters(['U+1E??, U+20AC'], 'ßé')]).toEqual([]);
    // Đ is in both: browsers take it from the later one.
    expect([...neededLetters(['U+110-111,U+1EA0-1EF9', 'U+100-2BA'], 'Đinđić')]).toEqual(['U+100-2BA']);
    expect(neededLetters(['U+110-111,U+1EA0-1EF9', 'U+100-2BA'], 'Điện')).toHaveProperty('size', 2);
  });

  it('is refused if it is another page, has no place for something, or two', () => {
    for (const other of [
      '',
      '<!doctype html><html lang="en"></html>',
      TEMPLATE.replace(SLOTS.data, ''),
      TEMPLATE + SLOTS.list,
    ])
      expect(() => fillTemplate(other, filling)).toThrow(TemplateError);
  });

  it('is not made of what would fetch something or would not keep its hash', () => {
    const css = 'body{color:red}';
    expect(() => composeTemplate('new Worker("x")', css)).toThrow('would fetch');
    expect(() => composeTemplate('import("./x.js")', css)).toThrow('would fetch');
    expect(() => composeTemplate('1', '@font-face{src:url(./a.woff2)}')).toThrow('would fetch');
    expect(() => composeTemplate('`\r`', css)).toThrow('carriage return');
    expect(() => composeTemplate('1', 'a{content:"</style>"}')).toThrow('markup');
  });

  it('keeps what its code says where that looks like a tag', () => {
    const { window } = new JSDOM(TEMPLATE.replace('type="module"', ''), { runScripts: 'dangerously' });
    expect(window['said']).toBe('<!-- <script>1</script> -->');
  });

  it('puts each typeface by its letters', () => {
    const styles = splitStyles('@font-face{unicode-range:U+??,U+131}a{}@font-face{unicode-range:U+100-2BA}b{}');
    expect([...styles]).toEqual([
      ['', '@font-face{unicode-range:U+??,U+131}a{}b{}'],
      ['U+100-2BA', '@font-face{unicode-range:U+100-2BA}'],
    ]);
  });
});
