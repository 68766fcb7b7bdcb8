import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const bin = fileURLToPath(new URL('../../bin/entente.js', import.meta.url));
const node = (...args: string[]) => spawnSync(process.execPath, args, { encoding: 'utf8' });

it('runs as a command', () => {
  const { status, stdout, stderr } = node(bin, 'help');
  expect(stdout).toContain('Usage');
  expect(stderr).toBe('');
  expect(status).toBe(0);
});

it('passes exit code and message of wrong usage on', () => {
  const { status, stderr } = node(bin, 'build');
  expect(status).toBe(2);
  expect(stderr).toBe('entente: error: build needs one folder (entente build DIR --out DIR)\n');
});

it('says what to do when its packages are not installed', () => {
  const root = mkdtempSync(join(tmpdir(), 'entente-'));
  mkdirSync(join(root, 'bin'));
  copyFileSync(bin, join(root, 'bin', 'entente.mjs'));
  const { status, stderr } = node(join(root, 'bin', 'entente.mjs'), 'help');
  rmSync(root, { recursive: true });
  expect(status).toBe(2);
  expect(stderr).toContain('run "npm ci"');
  expect(stderr.trim().split('\n')).toHaveLength(1);
});
