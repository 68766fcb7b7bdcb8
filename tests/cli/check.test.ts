import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/main.ts';
import { recorder, smallEngine } from './engine.ts';

let root: string;
let dir: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'entente-'));
  dir = join(root, 'articles');
  mkdirSync(dir);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const write = (name: string, content: string) => writeFileSync(join(dir, name), content);
const article = (text: string) => `---\ntitle: A visit\ndate: 2026-02-03\n---\n\n${text}\n`;
async function check(...more: string[]) {
  const io = recorder();
  const code = await run(['check', dir, ...more], async () => smallEngine, io);
  return { code, stdout: io.stdout, stderr: io.stderr };
}

describe('check', () => {
  it('says nothing but a count when all is well, and writes nothing', async () => {
    write('one.md', article('They met.'));
    write('two.md', article('They met again.'));
    const { code, stdout, stderr } = await check('--strict');
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).toBe('2 articles in 2 files; 0 with errors, 0 warnings\n');
    expect(readdirSync(root)).toEqual(['articles']);
  });

  it('names file, line and reason of what a build would skip', async () => {
    write('one.md', article('They met.'));
    write('two.json', '{"title": ');
    const { code, stderr } = await check();
    expect(code).toBe(1);
    expect(stderr).toMatch(/articles\/two\.json:1:\d+: error: .+ \(.+; .+\)/);
    expect(stderr).toContain('1 article in 2 files; 1 with errors');
  });

  it('warns of a text that stands there twice, which fails only when it is strict', async () => {
    write('one.md', article('They met  in\nBogota.'));
    write('two.md', article('They met in Bogota.'));
    const { code, stderr } = await check();
    expect(code).toBe(0);
    expect(stderr).toContain(
      'two.md:1:1: warning: the article stands there twice (one has the same text; delete one; its events count once anyway)',
    );
    expect((await check('--strict')).code).toBe(1);
  });

  it('prints a diagnostic a line as JSON', async () => {
    write('one.md', article('They met.'));
    write('two.md', '');
    const { stdout } = await check('--json');
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ file: `${dir}/two.md`, line: 1, severity: 'error' });
    expect(Object.keys(lines[0]).sort()).toEqual(['column', 'file', 'fix', 'line', 'severity', 'what', 'why']);
  });

  it('reads the corrections beside the folder, or those that are named', async () => {
    write('one.md', article('They met.'));
    writeFileSync(join(root, 'corrections.yaml'), '- id: 5\n  drop: perhaps\n');
    const beside = await check();
    expect(beside.stderr).toMatch(/corrections\.yaml:\d+:\d+: error/);
    expect(beside.code).toBe(1);
    writeFileSync(join(root, 'none.yaml'), 'corrections: []\n');
    expect((await check('--corrections', join(root, 'none.yaml'))).code).toBe(0);
  });

  it('says 2 when there is nothing to read', async () => {
    expect((await check()).code).toBe(2);
    rmSync(dir, { recursive: true });
    const { code, stderr } = await check();
    expect(code).toBe(2);
    expect(stderr).toMatch(/is no folder/);
  });
});
