import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { makeCard, type CardSource } from '../../scripts/cards/card.ts';
import { cardPage, oEmbed } from '../../scripts/cards/page.ts';
import { makeCards, readSite } from '../../scripts/cards/run.ts';
import { typesetter, type Typesetter } from '../../scripts/cards/typeset.ts';
import { CARD } from '../../src/embed/codes.ts';
import { parseDay } from '../../src/model/index.ts';
import { FONTS, THEMES } from '../../src/paint/index.ts';
import { aSource } from '../embed/single-source.ts';
import { anEvent } from '../support/events.ts';

let type: Typesetter;
beforeAll(async () => {
  type = await typesetter();
}, 30_000);

const source = (change: Partial<CardSource> = {}): CardSource => ({
  a: 'USA',
  b: 'COL',
  events: [anEvent(), anEvent({ id: 'e2', tone: -6, headline: 'Petro & <Trump> disagree' })],
  actors: aSource().actors,
  today: parseDay('2026-03-01')!,
  ...change,
});
const svgOf = (svg: string): Document => {
  const { window } = new JSDOM(svg, { contentType: 'image/svg+xml' });
  return window.document;
};
const called = (name: string): CardSource['actors'] =>
  new Map([...aSource().actors].map(([id, actor]) => [id, id === 'USA' ? { ...actor, name } : actor]));

describe('the picture of a relation', () => {
  it('is one SVG that needs no font, no script and no other file, and says what it shows', () => {
    const card = makeCard(source(), type);
    const { documentElement: svg } = svgOf(card.svg);
    expect([svg.getAttribute('width'), svg.getAttribute('height')]).toEqual([`${CARD.width}`, `${CARD.height}`]);
    expect(svg.querySelector('title')?.textContent).toBe('United States and Colombia');
    expect(svg.querySelector('desc')?.textContent).toContain('3 February 2026, 2 events');
    expect(svg.querySelectorAll('text, image, script, style, foreignObject')).toHaveLength(0);
    for (const use of svg.querySelectorAll('use'))
      expect(svg.querySelector(`defs > path${use.getAttribute('href')}`)).not.toBeNull();
    expect(card.svg).not.toMatch(/NaN|undefined|Infinity/);
    expect(makeCard(source(), type)).toEqual(card);
  });

  it('makes a long title fit, and leaves the legend out where it has no place', () => {
    const card = makeCard(source({ actors: called(`Republic of ${'Long Names '.repeat(6)}`) }), type);
    const uses = [...svgOf(card.svg).querySelectorAll('svg > g:not([transform]) > use')];
    expect(uses.length).toBeGreaterThan(80);
    for (const use of uses) expect(Number(use.getAttribute('x'))).toBeLessThan(CARD.width - 40);
    const { aText } = THEMES.light;
    expect(svgOf(card.svg).querySelector(`svg > g[fill="${aText}"]`)).toBeNull();
    expect(svgOf(makeCard(source(), type).svg).querySelector(`svg > g[fill="${aText}"]`)).not.toBeNull();
  });

  it('draws one event, and a relation whose only event has no place in time', () => {
    expect(makeCard(source({ events: [anEvent()] }), type).description).toMatch(/^3 Feb 2026 · 1 event\. /);
    const undated = anEvent({
      date: { edtf: '', start: null, end: null, precision: 'unknown', basis: 'publication' },
      sources: [{ ...anEvent().sources[0]!, published: null }],
    });
    const card = makeCard(source({ events: [undated] }), type);
    expect(card.description).toMatch(/^1 event\. /);
    expect(card.alt).not.toContain('Infinity');
    expect(card.svg).not.toMatch(/NaN|Infinity/);
  });
});

describe('text as outlines', () => {
  it('is as wide as it says, at the anchor that was asked for', () => {
    const width = type.width('Bogotá', FONTS.headline);
    expect(width).toBeGreaterThan(35);
    expect(width).toBeLessThan(60);
    const at = (align: 'left' | 'right' | 'center'): number => {
      const drawn = type
        .sheet()
        .set({ kind: 'text', x: 100, y: 20, text: 'Bogotá', font: FONTS.headline, fill: '#000', align });
      return Number(/x="([\d.]+)"/.exec(drawn)![1]);
    };
    expect(at('left') - at('right')).toBeCloseTo(width, -1);
    expect(at('left') - at('center')).toBeCloseTo(width / 2, -1);
  });

  it('takes letters from whichever file of the typeface has them, and leaves out what none has', () => {
    const sheet = type.sheet();
    const line = { kind: 'text', x: 0, y: 0, font: FONTS.headline, fill: '#000', align: 'left' } as const;
    const letters = (text: string): number => sheet.set({ ...line, text }).match(/<use/g)?.length ?? 0;
    expect(letters('Vučić')).toBe(5);
    expect(letters('中国')).toBe(0);
    expect(sheet.letters().match(/<path/g)!.length).toBeGreaterThan(3);
  });
});

describe('the page of a card', () => {
  const card = { title: 'A & "B" <i>', description: 'Two > one.', alt: 'It’s "this"', svg: '' };

  it('tells previews title, words and picture by whole addresses, escaped, and leads on', () => {
    const page = cardPage(card, { relation: 'USA-COL', site: 'https://example.org/t/' });
    const { document } = new JSDOM(page).window;
    const meta = (name: string): string | null | undefined =>
      document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content');
    expect(document.title).toBe('A & "B" <i> – Entente');
    expect(meta('og:title')).toBe(card.title);
    expect(meta('og:description')).toBe(card.description);
    expect(meta('og:url')).toBe('https://example.org/t/share/USA-COL.html');
    expect(meta('og:image')).toBe('https://example.org/t/share/USA-COL.png');
    expect([meta('og:image:width'), meta('og:image:height')]).toEqual(['1200', '630']);
    expect(meta('twitter:card')).toBe('summary_large_image');
    expect(meta('twitter:image:alt')).toBe(card.alt);
    expect(document.querySelector('link[type="application/json+oembed"]')?.getAttribute('href')).toBe(
      'https://example.org/t/share/USA-COL.json',
    );
    expect(document.querySelector('a')?.getAttribute('href')).toBe('../index.html?relation=USA-COL');
    expect(document.querySelectorAll('script, style, i')).toHaveLength(0);
  });

  it('promises no address that it does not know', () => {
    const page = cardPage(card, { relation: 'USA-COL', site: null });
    expect(page).not.toMatch(/og:url|oembed/);
    expect(page).toContain('<meta property="og:image" content="USA-COL.png">');
  });

  it('answers oEmbed with a frame of that relation and the picture', () => {
    const answer = JSON.parse(oEmbed(card, { relation: 'USA-COL', site: 'https://example.org/t/' })) as Record<
      string,
      unknown
    >;
    expect(answer).toMatchObject({
      type: 'rich',
      version: '1.0',
      title: card.title,
      width: 680,
      thumbnail_url: 'https://example.org/t/share/USA-COL.png',
      thumbnail_width: 1200,
      thumbnail_height: 630,
    });
    const frame = new JSDOM(String(answer['html'])).window.document.querySelector('iframe')!;
    expect(frame.src).toBe('https://example.org/t/embed.html?relation=USA-COL');
    expect(frame.title).toBe(card.title);
  });

  it('takes the address of a folder and nothing else', () => {
    expect(readSite('https://example.org/t')).toBe('https://example.org/t/');
    expect(readSite('')).toBeNull();
    expect(readSite(undefined)).toBeNull();
    for (const wrong of ['example.org', 'ftp://example.org/', 'https://example.org/?a=1', 'javascript:alert(1)'])
      expect(() => readSite(wrong), wrong).toThrow(/--site needs the address/);
  });
});

describe('the cards of a built app', () => {
  it('are made for the most eventful relations, of the size that previews want, and replace older ones', async () => {
    const root = mkdtempSync(join(tmpdir(), 'entente-'));
    onTestFinished(() => rmSync(root, { recursive: true, force: true }));
    const write = (path: string, content: unknown): void => {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), JSON.stringify(content));
    };
    const { index, actors } = aSource();
    write('data/index.json', index);
    write('data/actors.json', [...actors.values()]);
    for (const { id, a, b, file } of index.relations)
      write(`data/${file}`, { relation: id, a, b, events: [anEvent()] });
    write('share/OLD-OLD.html', 'gone');
    const { made, left } = await makeCards({ app: root, site: 'https://example.org/', most: 1 });
    expect([made.length, left]).toEqual([1, index.relations.length - 1]);
    const files = ['html', 'json', 'png', 'svg'].map((kind) => `${made[0]}.${kind}`);
    expect(readdirSync(join(root, 'share')).sort()).toEqual([...files, 'index.json']);
    expect(JSON.parse(readFileSync(join(root, 'share', 'index.json'), 'utf8'))).toEqual(made);
    const png = readFileSync(join(root, 'share', `${made[0]}.png`));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([CARD.width, CARD.height]);
    // An empty picture of one colour is far smaller.
    expect(png.length).toBeGreaterThan(20_000);
  });
});
