import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/main.ts';
import { recorder, smallEngine } from './engine.ts';

let root: string;
beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'entente-'))));
afterEach(() => rmSync(root, { recursive: true, force: true }));

async function entente(...args: string[]) {
  const io = recorder();
  const code = await run(args, async () => smallEngine, io);
  return { code, stdout: io.stdout, stderr: io.stderr };
}

async function built(): Promise<string> {
  const dir = join(root, 'articles');
  mkdirSync(dir);
  const front = (more: string) => `---\ntitle: A visit\n${more}---\n\n`;
  writeFileSync(join(dir, 'one.md'), `${front('date: 2026-02-03\npublisher: A Paper\n')}They met.\n`);
  writeFileSync(join(dir, 'two.md'), `${front('date: 2024-05-01\npublisher: A Paper\n')}They met in Bogota.\n`);
  writeFileSync(join(dir, 'three.txt'), 'Nothing happened.');
  const out = join(root, 'data');
  expect((await entente('build', dir, '--out', out)).code).toBe(0);
  return out;
}

describe('stats', () => {
  it('counts what a dataset holds', async () => {
    const { code, stdout } = await entente('stats', await built(), '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      articles: 3,
      undated: 1,
      events: 2,
      relations: [{ id: 'USA-COL', events: 2, first: '2024-05-01', last: '2026-02-03' }],
      types: { CONSULT: 2 },
      statuses: { occurred: 2 },
      precisions: { day: 2 },
      publishers: { 'A Paper': 2, '(none)': 1 },
      joined: 0,
      corrected: 0,
    });
  });

  it('prints them for people', async () => {
    const { stdout } = await entente('stats', await built());
    expect(stdout).toMatch(/^articles +3$/m);
    expect(stdout).toMatch(/^USA-COL +2 {3}2024-05-01 to 2026-02-03$/m);
    expect(stdout).toMatch(/^CONSULT +2$/m);
  });

  it('says what is missing or broken', async () => {
    expect(await entente('stats', root)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('holds no dataset'),
    });
    const out = await built();
    writeFileSync(join(out, 'articles.json'), '[{');
    expect(await entente('stats', out)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('is no whole dataset'),
    });
  });
});
