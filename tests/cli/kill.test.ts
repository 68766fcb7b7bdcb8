// A build that is killed leaves the published dataset as it was or as it will be. `ENTENTE_KILLS=50` kills that often at random moments and at
// every single change to the disk; npm test tries some of each.
import { spawn } from 'node:child_process';
import {
  lstatSync,
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
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const bin = fileURLToPath(new URL('../../bin/entente.js', import.meta.url));
const many = Number(process.env['ENTENTE_KILLS'] ?? 0);
const TIMEOUT = 600_000;
let root: string;
let hook: string;

/** Counts changes to files below the test's folder, says each, and kills the process or fills the disk at the wanted one. */
const HOOK = `
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
const { KILL_AT, FULL_AT, BELOW } = process.env;
let count = 0;
for (const name of ['writeFileSync', 'renameSync', 'mkdirSync', 'rmSync', 'symlinkSync', 'cpSync', 'writeSync', 'mkdtempSync']) {
  const real = fs[name];
  fs[name] = (...given) => {
    if (typeof given[0] === 'number' ? given[0] > 2 : given.some((one) => String(one).startsWith(BELOW))) {
      count++;
      if (count === Number(KILL_AT)) process.kill(process.pid, 'SIGKILL');
      const writes = name.startsWith('write');
      if (count >= Number(FULL_AT) && writes) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    }
    return real(...given);
  };
}
syncBuiltinESMExports();
process.on('exit', () => process.stdout.write('changes: ' + count));
`;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'entente-'));
  hook = join(root, 'hook.mjs');
  writeFileSync(hook, HOOK);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** The files that `served` put together. */
function filesOf(text: string): [string, string][] {
  return text
    .split('\0')
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n');
      return [part.slice(0, end), part.slice(end + 1)];
    });
}

/** A folder of articles and a dataset beside it. */
function place(name: string) {
  const home = join(root, name);
  mkdirSync(join(home, 'articles'), { recursive: true });
  const write = (state: number) =>
    writeFileSync(
      join(home, 'articles', 'one.txt'),
      `date 2024-0${state}-05\n\nColombia expelled the Venezuelan ambassador on Monday.\n\nGermany imposed sanctions on Russia on Monday.`,
    );
  return { home, out: join(home, 'public', 'data'), write };
}

interface Ending {
  readonly code: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a build; `after` milliseconds kills it from outside. */
function build(home: string, env: Record<string, string> = {}, after?: number): Promise<Ending> {
  const args = ['--import', hook, bin, 'build', 'articles', '--out', 'public/data', '--no-cache'];
  return new Promise((done) => {
    const child = spawn(process.execPath, args, { cwd: home, env: { ...process.env, BELOW: home, ...env } });
    const timer = after === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), after);
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (text: Buffer) => (stdout += text.toString()));
    child.stderr.on('data', (text: Buffer) => (stderr += text.toString()));
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      done({ code, signal, stdout, stderr });
    });
  });
}

/** All files of a dataset as one text. */
function served(out: string): string | null {
  if (!lstatSync(out, { throwIfNoEntry: false })) return null;
  const names = (readdirSync(out, { recursive: true }) as string[]).filter((name) => name.endsWith('.json')).sort();
  return names.map((name) => `\0${name}\n${readFileSync(join(out, name), 'utf8')}`).join('');
}

/** The datasets of the two states of the articles, whatever place they are built in, and how many changes to the disk that takes. */
let states: readonly string[];
let changes = 0;

/** Some changes to kill at: one amidst, and those around the last, which publish; every one if many were asked for. */
function moments(before: number, beyond: number): number[] {
  if (many > 0) return Array.from({ length: changes + beyond }, (_, at) => at + 1);
  return [Math.ceil(changes / 2), ...Array.from({ length: before + beyond + 1 }, (_, at) => changes + beyond - at)];
}

/** A last build finds its way through whatever killed ones have left. */
async function settles({ home, out, write }: ReturnType<typeof place>): Promise<void> {
  write(1);
  expect((await build(home)).code).toBe(0);
  expect(served(out)).toBe(states[1]);
  const left = readdirSync(join(home, 'public')).filter((name) => name.startsWith('.'));
  expect(left.length).toBeLessThanOrEqual(1);
  // One that was killed before it could say whose it is stays for a minute.
  for (const name of left) expect(readdirSync(join(home, 'public', name))).toEqual([]);
}

describe('a build that is killed', () => {
  beforeAll(async () => {
    const here = place('states');
    const found: string[] = [];
    for (const state of [2, 1]) {
      here.write(state);
      const { code, stdout } = await build(here.home);
      expect(code).toBe(0);
      changes = Number(/changes: (\d+)/.exec(stdout)?.[1]);
      found.push(served(here.out)!);
    }
    expect(found[0]).not.toBe(found[1]);
    expect(changes).toBeGreaterThan(8);
    states = found;
  }, TIMEOUT);

  it('leaves the old or the new dataset, whole, at every change to the disk', { timeout: TIMEOUT }, async () => {
    const here = place('link');
    // A published link is replaced by one rename, so that there is no moment between.
    mkdirSync(join(here.home, 'public', 'first'), { recursive: true });
    for (const [name, text] of filesOf(states[1]!)) {
      mkdirSync(join(here.home, 'public', 'first', name, '..'), { recursive: true });
      writeFileSync(join(here.home, 'public', 'first', name), text);
    }
    symlinkSync('first', here.out, 'dir');
    const seen = new Set<string>();
    for (const at of moments(1, 4)) {
      here.write(2);
      const { signal, code } = await build(here.home, { KILL_AT: String(at) });
      expect(signal === 'SIGKILL' || code === 0).toBe(true);
      expect(states).toContain(served(here.out));
      seen.add(served(here.out)!);
    }
    expect(seen.size).toBe(2);
    await settles(here);
  });

  it('leaves it whole in a plain folder, or for the next build to put back', { timeout: TIMEOUT }, async () => {
    const here = place('folder');
    here.write(1);
    await build(here.home);
    let missing = 0;
    for (const at of moments(2, 0)) {
      here.write(2);
      await build(here.home, { KILL_AT: String(at) });
      const now = served(here.out);
      if (now !== null) expect(states).toContain(now);
      else {
        missing++;
        // What comes next fails, and yet the dataset is there.
        rmSync(join(here.home, 'articles', 'one.txt'));
        expect((await build(here.home)).code).toBe(2);
        expect(states).toContain(served(here.out));
      }
    }
    // Between the two renames; clearing away what was left makes the same number another moment.
    expect(missing).toBeGreaterThan(0);
    await settles(here);
  });

  it('leaves the old dataset when the disk is full, and says so', { timeout: TIMEOUT }, async () => {
    const here = place('full');
    here.write(1);
    await build(here.home);
    for (const at of many > 0 ? moments(0, 0).slice(0, -4) : [2, Math.ceil(changes / 2)]) {
      here.write(2);
      const { code, stderr } = await build(here.home, { FULL_AT: String(at) });
      expect(stderr).toContain('the disk is full');
      expect(stderr).toContain('what was there before is unchanged');
      expect(code).toBe(2);
      expect(served(here.out)).toBe(states[1]);
      expect(readdirSync(join(here.home, 'public'))).toEqual(['data']);
    }
  });

  it('leaves the old or the new dataset at random moments', { timeout: TIMEOUT }, async () => {
    const here = place('random');
    here.write(1);
    const start = performance.now();
    await build(here.home);
    const usual = performance.now() - start;
    for (let kill = 0; kill < (many || 3); kill++) {
      here.write(kill % 2 === 0 ? 2 : 1);
      const { signal, code } = await build(here.home, {}, Math.random() * usual);
      expect(signal === 'SIGKILL' || code === 0).toBe(true);
      expect(states).toContain(served(here.out));
    }
  });
});
