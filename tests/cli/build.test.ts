import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/main.ts';
import { ActorsFileSchema, ArticlesFileSchema, DatasetIndexSchema, RelationSchema } from '../../src/model/index.ts';
import { recorder, smallEngine } from './engine.ts';

let root: string;
let dir: string;
let out: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'entente-'));
  dir = join(root, 'articles');
  out = join(root, 'data');
  mkdirSync(dir);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const write = (name: string, content: string | Uint8Array) => {
  mkdirSync(join(dir, name, '..'), { recursive: true });
  writeFileSync(join(dir, name), content);
};
const good = (day: string) => `---\ntitle: A visit\ndate: ${day}\n---\n\nThe presidents met in Washington.\n`;
async function build(...more: string[]) {
  const io = recorder();
  const code = await run(['build', dir, '--out', out, ...more], async () => smallEngine, io);
  return { code, stdout: io.stdout, stderr: io.stderr };
}
const load = (name: string): unknown => JSON.parse(readFileSync(join(out, name), 'utf8'));
const snapshot = () =>
  Object.fromEntries(
    (readdirSync(out, { recursive: true }) as string[])
      .sort()
      .map((name) => [name, name.endsWith('.json') ? readFileSync(join(out, name), 'utf8') : '']),
  );

describe('build', () => {
  it('writes a dataset that the schemas accept', async () => {
    write('visits/one.md', good('2026-02-03'));
    write('two.txt', 'date 2026-02-05 They met again in Bogota.');
    const { code, stderr } = await build();
    expect(stderr).toContain('2 events in 1 relation from 2 articles');
    expect(code).toBe(0);
    const index = v.parse(DatasetIndexSchema, load('index.json'));
    expect(index.generated).toBe('2026-02-05');
    expect(index.relations).toEqual([
      {
        id: 'USA-COL',
        a: 'USA',
        b: 'COL',
        events: 2,
        first: '2026-02-03',
        last: '2026-02-05',
        file: 'relations/USA-COL.json',
        years: [[2026, 2.5, 0.42]],
        pairs: [],
      },
    ]);
    expect(v.parse(RelationSchema, load('relations/USA-COL.json')).events.map(({ id }) => id)).toEqual([
      'visits/one-met',
      'two-met',
    ]);
    expect(v.parse(ActorsFileSchema, load('actors.json')).map(({ id }) => id)).toEqual(['COL', 'USA']);
    const articles = v.parse(ArticlesFileSchema, load('articles.json'));
    expect(articles.map(({ id, text }) => [id, text])).toEqual([
      ['two', 'They met again in Bogota.'],
      ['visits/one', 'The presidents met in Washington.'],
    ]);
  });

  it('leaves texts out with --no-text and tells its summary with --json', async () => {
    write('one.md', good('2026-02-03'));
    const { code, stdout } = await build('--no-text', '--json');
    expect(code).toBe(0);
    expect(v.parse(ArticlesFileSchema, load('articles.json'))[0]?.text).toBeNull();
    expect(JSON.parse(stdout)).toMatchObject({ articles: 1, events: 1, relations: 1, skipped: 0 });
  });

  it('gives the same bytes twice, whatever order the files were made in', async () => {
    for (const name of ['b.md', 'a.md', 'c.md']) write(name, good(`2026-02-0${name.charCodeAt(0) - 96}`));
    await build();
    const once = snapshot();
    rmSync(dir, { recursive: true });
    for (const name of ['c.md', 'a.md', 'b.md']) write(name, good(`2026-02-0${name.charCodeAt(0) - 96}`));
    await build();
    expect(snapshot()).toEqual(once);
    expect(readdirSync(root).sort()).toEqual(['articles', 'data']);
  });

  it.each([
    ['empty.md', '', 'error: the file is empty'],
    ['blank.txt', ' \n\n', 'error: the file holds only white space'],
    ['photo.txt', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0, 1, 1, 2]), 'error: a binary file'],
    ['notes.docx', 'They met.', 'error: unknown kind of file'],
    ['front.md', '---\ntitle: [open\ndate: 2026-02-03\n---\nThey met.', 'error: bad front matter'],
    ['menu.html', '<html><body><nav><a href="/">Home</a></nav></body></html>', 'error: no readable article text'],
    ['list.json', '[{"text": "They met."', 'error: broken JSON'],
  ])('skips %s, names the reason, keeps the rest', async (name, content, message) => {
    write('good.md', good('2026-02-03'));
    write(name, content);
    const { code, stderr } = await build();
    expect(code).toBe(1);
    expect(stderr).toContain(`${dir}/${name}:`);
    expect(stderr).toMatch(/:\d+:\d+: error: .+ \(.+; .+\)\n/);
    expect(stderr).toContain(message);
    expect(v.parse(ArticlesFileSchema, load('articles.json')).map(({ id }) => id)).toEqual(['good']);
  });

  it('reads an article without a date and warns', async () => {
    write('undated.txt', 'The presidents met on Tuesday.');
    const { code, stderr } = await build();
    expect(code).toBe(0);
    expect(stderr).toContain('undated.txt:1:1: warning: no publication date');
    expect(v.parse(ArticlesFileSchema, load('articles.json'))[0]?.published).toBeNull();
  });

  it('reports what cannot be read and links that lead out', async () => {
    write('good.md', good('2026-02-03'));
    symlinkSync(join(root, 'nowhere.md'), join(dir, 'dangling.md'));
    writeFileSync(join(root, 'secret.md'), good('2026-01-01'));
    symlinkSync(join(root, 'secret.md'), join(dir, 'outside.md'));
    symlinkSync(dir, join(dir, 'loop'));
    write('closed.md', good('2026-01-01'));
    chmodSync(join(dir, 'closed.md'), 0);
    const { code, stderr } = await build();
    expect(code).toBe(1);
    expect(stderr).toContain('dangling.md:1:1: error: the file cannot be read');
    expect(stderr).toContain('outside.md:1:1: error: a link out of the folder');
    expect(stderr).toContain('loop:1:1: error: a link to a folder');
    // The superuser reads everything, so this one cannot be tested as root.
    if (process.getuid?.() !== 0)
      expect(stderr).toContain('closed.md:1:1: error: the file cannot be read (permission denied');
  });

  it('keeps two articles with one id apart', async () => {
    write('a.md', good('2026-02-03'));
    write('a.txt', 'date 2026-02-05 They met.');
    expect((await build()).code).toBe(0);
    expect(v.parse(ArticlesFileSchema, load('articles.json')).map(({ id }) => id)).toEqual(['a', 'a~2']);
    const { events } = v.parse(RelationSchema, load('relations/USA-COL.json'));
    expect(events.map(({ id, sources }) => [id, sources[0]?.article])).toEqual([
      ['a-met', 'a'],
      ['a-met~2', 'a~2'],
    ]);
  });
});

describe('a failed build', () => {
  it.each([
    ['no folder', () => rmSync(dir, { recursive: true }), 'is no folder'],
    ['an empty folder', () => undefined, 'no article could be read'],
    ['only bad files', () => write('empty.md', ''), 'no article could be read'],
  ])('%s: exit 2, the old dataset stands', async (_, spoil, message) => {
    write('one.md', good('2026-02-03'));
    await build();
    const before = snapshot();
    rmSync(join(dir, 'one.md'));
    spoil();
    const { code, stderr } = await build();
    expect(code).toBe(2);
    expect(stderr).toContain(message);
    expect(snapshot()).toEqual(before);
  });

  it('never replaces a folder that is no dataset', async () => {
    write('one.md', good('2026-02-03'));
    mkdirSync(out);
    writeFileSync(join(out, 'thesis.doc'), 'ten years of work');
    const { code, stderr } = await build();
    expect(code).toBe(2);
    expect(stderr).toContain('thesis.doc');
    expect(readFileSync(join(out, 'thesis.doc'), 'utf8')).toBe('ten years of work');
  });

  it('refuses an output that lies in the input, and an input in the output', async () => {
    write('one.md', good('2026-02-03'));
    const io = recorder();
    expect(await run(['build', dir, '--out', join(dir, 'data')], async () => smallEngine, io)).toBe(2);
    expect(await run(['build', dir, '--out', root], async () => smallEngine, io)).toBe(2);
    expect(existsSync(join(dir, 'one.md'))).toBe(true);
  });

  it('drops an invalid event and reports it as an internal error', async () => {
    write('one.md', good('2026-02-03'));
    const broken = {
      ...smallEngine,
      extract: (article: Parameters<typeof smallEngine.extract>[0]) =>
        smallEngine.extract(article).map((e) => ({ ...e, tone: 99 })),
    };
    const io = recorder();
    expect(await run(['build', dir, '--out', out], async () => broken, io)).toBe(1);
    expect(io.stderr).toContain('internal error: an invalid event was dropped');
  });
});
