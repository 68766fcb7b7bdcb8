// Installs what is missing, and only that: run first by every other script, so that a fresh clone needs Node alone.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Stops with a clear message when Node is too old for the pinned tools. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(
      `Entente needs Node 20.19 or newer; this is ${process.versions.node}. Install a newer one from your system or nodejs.org.`,
    );
    process.exit(2);
  }
}

/** Runs a program in the repository and returns its exit code; a missing program counts as 127. */
export function run(command, args, options = {}) {
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    ...options,
  });
  return result.error ? 127 : (result.status ?? 1);
}

/** Where a program stands that this package depends on. */
export function toolPath(name) {
  return join(root, 'node_modules', '.bin', name);
}

/** Runs a program that this package depends on. */
export function runTool(name, args, options = {}) {
  return run(toolPath(name), args, options);
}

/** Installs the locked dependencies if node_modules is absent or older than the lock file. */
export function installDependencies() {
  requireNode();
  const lock = join(root, 'package-lock.json');
  const stamp = join(root, 'node_modules', '.entente-installed');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === readFileSync(lock, 'utf8')) return;
  console.error('Installing dependencies (npm ci) …');
  if (run('npm', ['ci', '--no-audit', '--no-fund']) !== 0) {
    console.error(
      'npm ci failed: see above. Without a network, copy a node_modules folder made on a machine that has one.',
    );
    process.exit(2);
  }
  writeFileSync(stamp, readFileSync(lock));
  const { atime, mtime } = statSync(lock);
  utimesSync(stamp, atime, mtime);
}

const CHROMIUM_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Path of a Chromium for the browser tests, installed where that is possible; null where there is none. */
export function findChromium({ install = false } = {}) {
  const found = () => [process.env.CHROMIUM_PATH, ...CHROMIUM_PATHS].find((path) => path && existsSync(path)) ?? null;
  if (found() || !install) return found();
  const isRoot = process.getuid?.() === 0;
  if (existsSync('/usr/bin/apt-get') && isRoot) {
    console.error('Installing Chromium (apt-get) …');
    const quiet = {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    };
    run('apt-get', ['update', '-qq'], quiet);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], quiet);
    return found();
  }
  console.error("Installing Playwright's Chromium …");
  if (runTool('playwright', ['install', 'chromium']) !== 0) return null;
  return 'playwright';
}
