// What has to be made before anything can be measured: the app, the bundle of the d3 page, the packages of the other timelines.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

export const ROOT = join(import.meta.dirname, '../..');
export const PEERS = join(import.meta.dirname, 'peers');

/** Installs the other timelines below `peers/` unless the locked versions are there. */
export function installPeers(): void {
  const lock = readFileSync(join(PEERS, 'package-lock.json'), 'utf8');
  const stamp = join(PEERS, 'node_modules', '.installed');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.error('Installing the other timelines (npm ci in tests/bench/peers) …');
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: PEERS,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('npm ci failed in tests/bench/peers; --only=entente needs none of it');
  writeFileSync(stamp, lock);
}

/** Builds the app as it is published, into a folder of its own. */
export async function buildApp(folder: string): Promise<void> {
  console.error('Building the app …');
  await build({ root: ROOT, logLevel: 'error', build: { outDir: folder, emptyOutDir: true } });
}

/** Bundles and minifies the pages that are written for d3 as a site would, so that their size is that of what they use. */
export async function buildD3Pages(folder: string): Promise<void> {
  for (const name of ['d3svg', 'floor']) {
    await build({
      root: PEERS,
      configFile: false,
      logLevel: 'error',
      publicDir: false,
      build: {
        outDir: folder,
        emptyOutDir: false,
        target: 'es2022',
        lib: { entry: join(PEERS, `pages/${name}.js`), formats: ['es'], fileName: () => `${name}.js` },
      },
    });
  }
}
