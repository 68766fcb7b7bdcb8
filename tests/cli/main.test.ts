import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/main.ts';
import { recorder, smallEngine } from './engine.ts';

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'entente-'));
  writeFileSync(join(dir, 'one.txt'), 'date 2026-02-03 They met.');
  writeFileSync(join(dir, 'empty.txt'), '');
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

async function entente(...args: string[]) {
  const io = recorder();
  const code = await run(args, async () => smallEngine, io);
  return { code, stdout: io.stdout, stderr: io.stderr };
}

describe('extract', () => {
  it('writes one event a line and a summary', async () => {
    const { code, stdout, stderr } = await entente('extract', join(dir, 'one.txt'));
    expect(code).toBe(0);
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).id),
    ).toEqual(['one-met']);
    expect(stderr).toBe('1 event from 1 article; 0 files with errors\n');
  });

  it('says 1 when some files are skipped, 2 when all are', async () => {
    expect((await entente('extract', join(dir, 'one.txt'), join(dir, 'empty.txt'))).code).toBe(1);
    const missing = await entente('extract', join(dir, 'absent.txt'));
    expect(missing.code).toBe(2);
    expect(missing.stderr).toContain(
      'absent.txt:1:1: error: the file cannot be read (there is no such file or folder;',
    );
  });
});

describe('the command line', () => {
  it('prints help and version', async () => {
    expect((await entente()).stdout).toContain('entente build DIR --out DIR');
    expect((await entente('--version')).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it.each([
    [['explode']],
    [['extract']],
    [['build', 'x']],
    [['build', 'x', '--out', 'y', '--fast']],
    [['extract', 'x', '--json']],
  ])('refuses %j with exit code 2 and a hint', async (args) => {
    const { code, stderr, stdout } = await entente(...args);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^entente: error: .+ \(.+\)\n$/);
  });
});
