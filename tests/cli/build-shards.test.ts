import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runBuild, type BuildOptions } from '../../src/cli/build.ts';
import { loadCorrections } from '../../src/cli/corrections.ts';
import { loadEngine, type Engine } from '../../src/cli/engine.ts';
import { openExtraction } from '../../src/cli/extraction.ts';
import { gather } from '../../src/cli/gather.ts';
import { buildDataset } from '../../src/corpus/index.ts';
import { listFiles } from '../../src/ingest/index.ts';
import { recorder } from './engine.ts';

const home = fileURLToPath(new URL('../..', import.meta.url));
let root: string;
let dir: string;
let engine: Engine;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'entente-'));
  dir = join(root, 'articles');
  engine = loadEngine(home);
  mkdirSync(dir);
  for (const folder of ['us-colombia', 'france-germany'])
    cpSync(join(home, 'data/articles', folder), join(dir, folder), { recursive: true });
  // Two files of one id, and rows of one table with one id.
  writeFileSync(
    join(dir, 'twin.txt'),
    'date 2024-03-05\n\nPresident Petro met President Biden in Washington on Monday.',
  );
  writeFileSync(
    join(dir, 'twin.md'),
    '---\ndate: 2024-05-07\n---\n\nColombia expelled the Argentine ambassador on Monday.',
  );
  const rows = ['2024-01-03', '2024-02-04'].map(
    (day) => `${day},Talks,"Germany imposed sanctions on Russia on Monday.",row`,
  );
  writeFileSync(join(dir, 'table.csv'), `date,title,text,id\n${rows.join('\n')}\n`);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

async function build(name: string, options: Partial<BuildOptions> = {}, rules = engine) {
  const io = recorder();
  const given = { dir, out: join(root, name), withText: true, json: false, model: null, corrections: null, ...options };
  const code = await runBuild(given, rules, {}, io);
  return { code, stderr: io.stderr, files: filesIn(join(root, name)) };
}

function filesIn(folder: string): Record<string, string> {
  const names = (readdirSync(folder, { recursive: true }) as string[]).filter((name) => name.endsWith('.json')).sort();
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** What the articles give when all of it is held in memory at once. */
async function atOnce(corrections: string | null = null, withText = true): Promise<Record<string, string>> {
  const extraction = await openExtraction(null, engine, {});
  const { articles, events } = await gather(listFiles(dir).files, extraction, () => undefined);
  const { entries } = loadCorrections(dir, corrections);
  const { files } = buildDataset({ articles, events, actors: engine.actors, withText, corrections: entries });
  return Object.fromEntries([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The engine with a count of what it was asked to read. */
function counting(): { rules: Engine; read: string[] } {
  const read: string[] = [];
  const extract: Engine['extract'] = (article) => {
    read.push(article.id);
    return engine.extract(article);
  };
  return { rules: { ...engine, extract }, read };
}

describe('a build in shards', () => {
  it('gives the bytes of a build at once, by one thread or two workers', { timeout: 300_000 }, async () => {
    const whole = await atOnce();
    expect(Object.keys(whole).length).toBeGreaterThan(10);
    expect((await build('one')).files).toEqual(whole);
    expect((await build('two', { jobs: 2 })).files).toEqual(whole);
    expect((await build('textless', { withText: false })).files).toEqual(await atOnce(null, false));
  });

  it('gives the bytes of a build at once with corrections', async () => {
    const { files } = await build('plain');
    const relation = JSON.parse(files['relations/USA-COL.json']!) as { events: { id: string; sources: unknown[] }[] };
    const [first, second, third, fourth] = relation.events.map(({ id }) => id);
    const joined = relation.events.find(({ sources }) => sources.length > 1)!.id;
    const entries = [
      `{event: ${first}, drop: true, reason: "No act", author: Ann, date: "2026-02-06"}`,
      `{event: ${second}, change: {headline: "Told otherwise"}, reason: "Plainer", author: Ann, date: "2026-02-06"}`,
      `{event: ${third}, merge: [${fourth}], reason: "One act", author: Bo, date: "2026-02-07"}`,
      `{event: ${joined}, change: {date: "2001-05"}, reason: "Dated wrongly", author: Bo, date: "2026-02-07"}`,
      '{event: e00000000000, drop: true, reason: "Gone", author: Bo, date: "2026-02-07"}',
    ];
    const corrections = join(root, 'corrections.yaml');
    writeFileSync(corrections, `corrections:\n${entries.map((entry) => `- ${entry}\n`).join('')}`);
    const built = await build('corrected', { corrections });
    rmSync(corrections);
    writeFileSync(join(root, 'given.yaml'), `corrections:\n${entries.map((entry) => `- ${entry}\n`).join('')}`);
    expect(built.files).toEqual(await atOnce(join(root, 'given.yaml')));
    expect(built.files).not.toEqual(files);
    expect(built.stderr).toContain('4 corrections applied, 0 refused, 1 that match nothing any more');
  });

  it('reads again only what changed, and gives what a build from nothing gives', async () => {
    const kept = join(root, 'kept');
    const first = counting();
    const all = await build('first', { kept }, first.rules);
    expect(first.read.length).toBeGreaterThan(20);
    const second = counting();
    expect((await build('second', { kept }, second.rules)).files).toEqual(all.files);
    expect(second.read).toEqual([]);

    appendFileSync(join(dir, 'twin.md'), '\n\nOn Tuesday Brazil condemned Argentina.\n');
    writeFileSync(join(dir, 'new.txt'), 'date 2024-03-05\n\nChina imposed sanctions on Japan on Monday.');
    const third = counting();
    const changed = await build('second', { kept }, third.rules);
    expect(third.read.sort()).toEqual(['new', 'twin']);
    expect(changed.files).toEqual(await atOnce());
    expect(changed.files).not.toEqual(all.files);

    rmSync(join(dir, 'new.txt'));
    const fourth = counting();
    const without = await build('second', { kept }, fourth.rules);
    expect(fourth.read).toEqual([]);
    expect(without.files).toEqual(await atOnce());
  });

  it('makes nothing of results that are damaged', async () => {
    const kept = join(root, 'damaged');
    const whole = (await build('good', { kept })).files;
    const folder = join(kept, readdirSync(kept)[0]!);
    for (const spoil of [
      (bytes: Buffer) => bytes.subarray(0, bytes.length / 2),
      (bytes: Buffer) => Buffer.from(bytes.map((byte, at) => (at > bytes.length - 40 && byte === 44 ? 59 : byte))),
      () => Buffer.from('nonsense'),
      () => Buffer.alloc(0),
    ]) {
      for (const name of readdirSync(folder))
        writeFileSync(join(folder, name), spoil(readFileSync(join(folder, name))));
      expect((await build('good', { kept })).files).toEqual(whole);
    }
  });

  it('keeps nothing that other rules made', async () => {
    const kept = join(root, 'versions');
    await build('rules', { kept });
    const folder = join(kept, readdirSync(kept)[0]!);
    for (const name of readdirSync(folder)) {
      const text = readFileSync(join(folder, name), 'latin1');
      writeFileSync(join(folder, name), text.replace(/"version":"...../, '"version":"other'), 'latin1');
    }
    const { rules, read } = counting();
    await build('rules', { kept }, rules);
    expect(read.length).toBeGreaterThan(20);
  });

  it('leaves the results of another build that is at work alone', async () => {
    const kept = join(root, 'busy');
    await build('busy-data', { kept });
    const folder = join(kept, readdirSync(kept)[0]!);
    const before = readdirSync(folder).sort();
    writeFileSync(join(folder, 'lock'), `${process.ppid} ${(await import('node:os')).hostname()}`);
    const { rules, read } = counting();
    await build('busy-data', { kept }, rules);
    expect(read.length).toBeGreaterThan(20);
    expect(readdirSync(folder).sort()).toEqual([...before, 'lock'].sort());
  });
});
