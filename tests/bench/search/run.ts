// npm run bench:search: how long a keystroke in the search field takes, beside plain Fuse.js, and what it does to the frames of the page.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from '../build.ts';
import { machine } from '../options.ts';
import { quantile } from '../report.ts';
import { serve } from '../server.ts';
import { makeCollection, writeCollection, type Searched } from './collection.ts';
import { KEYSTROKES } from './keystrokes.ts';
import { measureEntente, measureFuse } from './latency.ts';
import { measurePage } from './page.ts';

const USAGE = 'npm run bench:search -- [--sizes=1000,10000,100000] [--fuse=60] [--page=yes|no]';

interface Options {
  readonly sizes: readonly number[];
  /** Seconds that plain Fuse.js may take at each size. */
  readonly fuse: number;
  readonly page: boolean;
}

function readOptions(args: readonly string[]): Options {
  const given = new Map(args.map((arg) => /^--(sizes|fuse|page)=(.+)$/.exec(arg)?.slice(1, 3) as [string, string]));
  const numbers = (given.get('sizes') ?? '1000,10000,100000').split(',').map(Number);
  const fuse = Number(given.get('fuse') ?? 60);
  if (given.has(undefined as never) || [...numbers, fuse].some((one) => !Number.isInteger(one) || one < 1))
    throw new Error(`What is asked cannot be read.\n\n${USAGE}`);
  return { sizes: numbers, fuse, page: given.get('page') !== 'no' };
}

const shown = (milliseconds: number | null): string =>
  milliseconds === null ? '–' : milliseconds.toFixed(milliseconds < 10 ? 1 : 0);
const quantiles = (times: readonly number[]): string =>
  [0.5, 0.95, 1].map((share) => shown(quantile(times, share)).padStart(7)).join('');
const line = (name: string, text: string): void => console.log(`  ${name.padEnd(34)}${text}`);

function measureHere(searched: Searched, fuseSeconds: number): void {
  const { answers, lists } = measureEntente(searched);
  line('Entente, answer (its own thread)', quantiles(answers.times));
  line('Entente, list of 150 (page thread)', quantiles(lists.times));
  const fuse = measureFuse(searched, fuseSeconds);
  const asked = fuse.times.length < KEYSTROKES.length ? `   (${fuse.times.length} of the keystrokes)` : '';
  line('Fuse.js alone', quantiles(fuse.times) + asked);
  line('index made once: Entente, Fuse.js', `${shown(answers.made).padStart(7)}${shown(fuse.made).padStart(7)}`);
}

async function measureThere(searched: Searched, folder: string, origin: string): Promise<void> {
  const data = join(folder, 'data', String(searched.events.length));
  mkdirSync(data, { recursive: true });
  writeCollection(data, searched);
  const typed = await measurePage(`${origin}/app/index.html?data=/data/${searched.events.length}`, 120);
  rmSync(data, { recursive: true });
  line('in the page: key to answer drawn', quantiles(typed.answers));
  line('in the page: between two frames', quantiles(typed.gaps));
  line('frames a second: idle, typing', `${typed.idle.toFixed(1).padStart(7)}${typed.typing.toFixed(1).padStart(7)}`);
  line(
    'tasks over 50 ms: number, longest',
    `${String(typed.long.length).padStart(7)}${shown(quantile(typed.long, 1)).padStart(7)}`,
  );
}

async function main({ sizes, fuse, page }: Options): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-bench-'));
  const server = page ? await serve({ app: join(folder, 'app'), data: join(folder, 'data') }) : null;
  try {
    if (server) await buildApp(join(folder, 'app'));
    console.log(`${machine()}; ${KEYSTROKES.length} keystrokes, ms: median, 95 %, longest`);
    for (const size of sizes) {
      console.log(`\n${size.toLocaleString('en')} events`);
      const searched = makeCollection(size);
      measureHere(searched, fuse);
      if (server) await measureThere(searched, folder, server.origin);
    }
  } finally {
    server?.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

try {
  await main(readOptions(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
