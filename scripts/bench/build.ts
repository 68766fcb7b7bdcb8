// npm run bench:build [-- --articles=100000 --pair=20000]: how fast a corpus becomes a dataset, by the command itself: articles a second, peak
// memory, what a second build costs after one article changed, and what a second worker brings.
import { spawn } from 'node:child_process';
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { writeBuildCorpus } from './build-corpus.ts';

const root = process.cwd();
const numberOf = (name: string, usual: number): number =>
  Number(new RegExp(`--${name}=(\\d+)`).exec(process.argv.join(' '))?.[1] ?? usual);
const articles = numberOf('articles', 100_000);
const pair = Math.min(articles, numberOf('pair', 20_000));
const cores = availableParallelism();
const place = mkdtempSync(join(tmpdir(), 'entente-bench-'));

interface Run {
  readonly seconds: number;
  /** Megabytes (10⁶ bytes) at the most; NaN where the system does not tell. */
  readonly peak: number;
  readonly said: string;
}

const row = (name: string, value: string, target = ''): void =>
  console.log(`${name.padEnd(46)} ${value.padStart(12)}   ${target}`);

try {
  console.log(
    `${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}, ${cores} cores, load ${loadavg()[0]!.toFixed(1)}`,
  );
  const large = join(place, 'articles');
  const characters = writeBuildCorpus(root, large, articles);
  row('articles', String(articles));
  row('MB of text', (characters / 1e6).toFixed(1));
  const first = await build(large, []);
  console.log(first.said.trim());
  row(`first build, ${cores} workers, s`, first.seconds.toFixed(1));
  row('articles a second and core', (articles / first.seconds / cores).toFixed(0));
  row('peak memory, MB', first.peak.toFixed(0), '≤ 600');
  change(large);
  const second = await build(large, []);
  row('second build, one article changed, s', second.seconds.toFixed(1));
  row('  share of the first', `${((100 * second.seconds) / first.seconds).toFixed(1)} %`, '≤ 5 %');
  row('  peak memory, MB', second.peak.toFixed(0), '≤ 600');
  const small = join(place, 'pair');
  if (pair > 0) {
    writeBuildCorpus(root, small, pair);
    const one = await build(small, ['--jobs', '1', '--no-cache']);
    const two = await build(small, ['--jobs', '2', '--no-cache']);
    row(`${pair} articles, one worker, s`, one.seconds.toFixed(1));
    row(`${pair} articles, two workers, s`, two.seconds.toFixed(1));
    row('  two against one', `${(one.seconds / two.seconds).toFixed(2)} times`, '≥ 1.7 on 2 cores');
  }
} finally {
  rmSync(place, { recursive: true, force: true });
}

function change(folder: string): void {
  const month = join(folder, readdirSync(folder).sort()[3]!);
  appendFileSync(join(month, readdirSync(month).sort()[0]!), '\nFrance imposed sanctions on Russia on Monday.\n');
}

async function build(folder: string, flags: readonly string[]): Promise<Run> {
  const start = performance.now();
  const args = [resolve(root, 'bin/entente.js'), 'build', folder, '--out', join(place, 'data'), ...flags];
  const child = spawn(process.execPath, args, { cwd: place, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (text: Buffer) => (said += text.toString()));
  let peak = Number.NaN;
  // The system keeps the highest value itself, so that looking seldom misses little.
  const timer = setInterval(() => (peak = highest(child.pid!) ?? peak), 250);
  const code = await new Promise<number | null>((done) => child.on('close', done));
  clearInterval(timer);
  if (code !== 0) throw new Error(`the build failed: ${said}`);
  return { seconds: (performance.now() - start) / 1000, peak, said };
}

function highest(pid: number): number | null {
  try {
    const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : (Number(kilobytes) * 1024) / 1e6;
  } catch {
    return null;
  }
}
