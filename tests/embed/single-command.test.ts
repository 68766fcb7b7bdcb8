import { JSDOM } from 'jsdom';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/main.ts';
import { readSingle } from '../../src/embed/single.ts';
import { speak } from '../../src/messages/index.ts';
import { anEvent } from '../support/events.ts';
import { recorder, smallEngine } from '../cli/engine.ts';
import { aSource, TEMPLATE } from './single-source.ts';

let root: string;
const at = (...parts: string[]): string => join(root, ...parts);
const write = (path: string, content: unknown): void => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'entente-'));
  const { index, actors, articles } = aSource();
  write(at('data', 'index.json'), index);
  write(at('data', 'actors.json'), [...actors.values()]);
  write(at('data', 'articles.json'), [...articles.values()]);
  write(at('data', 'relations', 'USA-COL.json'), { relation: 'USA-COL', a: 'USA', b: 'COL', events: [anEvent()] });
  const elsewhere = anEvent({ id: 'e2', initiators: [{ id: 'FRA', name: 'France', kind: 'country', country: 'FRA' }] });
  write(at('data', 'relations', 'USA-FRA.json'), { relation: 'USA-FRA', a: 'USA', b: 'FRA', events: [elsewhere] });
  write(at('app', 'single.html'), TEMPLATE);
});
afterEach(() => {
  speak();
  rmSync(root, { recursive: true, force: true });
});

/** Runs it on the small dataset and the small template, unless told otherwise. */
async function page(...args: string[]) {
  const io = recorder();
  const given = (flag: string, value: string): string[] => (args.includes(flag) ? [] : [flag, value]);
  const dataset = args[0]?.startsWith('-') === false ? [] : [at('data')];
  const all = ['page', ...dataset, ...args, ...given('--out', at('page.html')), ...given('--app', at('app'))];
  return { code: await run(all, async () => smallEngine, io), stderr: io.stderr };
}
const written = (name = 'page.html'): Document => new JSDOM(readFileSync(at(name), 'utf8')).window.document;

describe('entente page', () => {
  it('writes one file with the relation and the view, and says how large it is', async () => {
    const view = [
      '--time',
      '2022..2026-02',
      '--select',
      'e1',
      '--q',
      'met & left',
      '--mode',
      'list',
      '--theme',
      'dark',
      '--height',
      '500',
    ];
    const { code, stderr } = await page('--relation', 'USA-COL', ...view);
    expect(stderr).toBe(`${at('page.html')}: 1 event, 0.0 MB, one file that needs no network\n`);
    expect(code).toBe(0);
    const { search, app } = readSingle(written());
    expect(search).toBe(
      '?relation=USA-COL&time=2022..2026-02&select=e1&q=met%20%26%20left&mode=list&theme=dark&height=500',
    );
    expect(app).toBeNull();
    expect(written().querySelectorAll('#events ol > li')).toHaveLength(1);
  });

  it('takes flags from where the app has them', async () => {
    await page('--relation', 'USA-COL');
    expect(Object.keys(readSingle(written()).flags)).toEqual(['CO', 'US']);
    expect(decodeURIComponent(readSingle(written()).flags['CO']!)).toMatch(/^data:image\/svg\+xml,<svg /);
  });

  it('knows one country with all others, and two leaders', async () => {
    expect((await page('--relation', 'USA')).code).toBe(0);
    expect(written().querySelectorAll('#events ol > li')).toHaveLength(2);
    expect(written().title).toBe('United States and all others – Entente');
    expect((await page('--relation', 'donald-trump~gustavo-petro')).code).toBe(0);
    expect(written().querySelectorAll('#events ol > li')).toHaveLength(1);
  });

  it('leads to the app where that stands on the web', async () => {
    await page('--relation', 'USA-COL', '--site', 'https://example.org/entente');
    expect(readSingle(written()).app).toBe('https://example.org/entente/');
  });

  it('speaks Spanish if it is told to, and leaves the texts out', async () => {
    await page('--relation', 'USA-COL', '--lang', 'es', '--no-text');
    expect(written().documentElement.lang).toBe('es');
    expect(readSingle(written()).search).toContain('lang=es');
    expect(readFileSync(at('page.html'), 'utf8')).not.toContain('"text":"');
  });

  it('takes the place of a page that it wrote before, and of nothing else', async () => {
    expect((await page('--relation', 'USA-COL')).code).toBe(0);
    expect((await page('--relation', 'USA-FRA')).code).toBe(0);
    expect(readSingle(written()).search).toBe('?relation=USA-FRA');
    write(at('mine.html'), '<p>My own page');
    const { code, stderr } = await page('--relation', 'USA-COL', '--out', at('mine.html'));
    expect([code, stderr]).toEqual([2, expect.stringContaining('"entente page" did not write it')]);
    expect(readFileSync(at('mine.html'), 'utf8')).toBe('<p>My own page');
    expect(readdirSync(root).sort()).toEqual(['app', 'data', 'mine.html', 'page.html']);
  });

  it.each([
    [['--relation', 'USA-XYZ'], 'there is no relation USA-XYZ (use --relation with one of USA-COL, USA-FRA, or two'],
    [['--relation', 'donald-trump~charles-de-gaulle'], 'there is no relation donald-trump~charles-de-gaulle'],
    [[], 'page needs --relation (use --relation with one of USA-COL, USA-FRA'],
    [['--relation', 'USA-COL', '--select', 'e9'], 'there is no event e9 in USA-COL'],
    [['--relation', 'USA-COL', '--time', 'lately'], '--time lately cannot be read (write it as 2022..2026-02'],
    [['--relation', 'USA-COL', '--mode', 'cards'], '--mode cards is none (use one of timeline lanes list)'],
    [['--relation', 'USA-COL', '--theme', 'red'], '--theme red is none (use one of auto light dark)'],
    [['--relation', 'USA-COL', '--lang', 'fr'], '--lang fr is none (use one of en es)'],
    [['--relation', 'USA-COL', '--site', 'javascript:alert(1)'], 'is no address of a folder'],
    [['--relation', 'USA-COL', '--app', 'nowhere'], 'there is no template nowhere/single.html (run "npm run build"'],
    [['--relation', 'USA-COL', '--out', ''], 'page needs --out'],
    [['nowhere', '--relation', 'USA-COL'], 'nowhere holds no dataset'],
    [['one', 'two'], 'page needs one dataset'],
  ])('refuses %j in words, and writes nothing', async (args, message) => {
    const { code, stderr } = await page(...args);
    expect(stderr).toContain(message);
    expect(code).toBe(2);
    expect(readdirSync(root).sort()).toEqual(['app', 'data']);
  });

  it('says that a dataset is broken, or a template another version’s', async () => {
    write(at('data', 'relations', 'USA-COL.json'), '{"relation":');
    expect((await page('--relation', 'USA-COL')).stderr).toMatch(/is no whole dataset: .*\(build it again\)/);
    write(at('app', 'single.html'), '<!doctype html><p>Not found');
    expect((await page('--relation', 'USA-FRA')).stderr).toMatch(/not this version's.*\(run "npm run build" again\)/);
  });

  it('keeps its options to itself', async () => {
    const io = recorder();
    expect(await run(['stats', at('data'), '--relation', 'USA-COL'], async () => smallEngine, io)).toBe(2);
    expect(io.stderr).toContain('--relation belongs to "page"');
  });
});
