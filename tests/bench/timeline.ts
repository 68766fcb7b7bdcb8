// npm run bench:timeline: the same events, wheel and drag for Entente and other timelines, side by side. See README.md.
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp, buildD3Pages, installPeers, PEERS } from './build.ts';
import { writeDataset } from './dataset.ts';
import { benchEvents } from './events.ts';
import { measure, type Bench, type Measured } from './measure.ts';
import { machine, readOptions, USAGE, type Options } from './options.ts';
import { table, verdicts, type Row } from './report.ts';
import { serve } from './server.ts';
import type { Subject } from './subjects.ts';

async function main(options: Options): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-bench-'));
  const path = (name: string): string => join(folder, name);
  const mounts = {
    app: path('app'),
    built: path('built'),
    data: path('data'),
    pages: join(PEERS, 'pages'),
    peers: join(PEERS, 'node_modules'),
  };
  const server = await serve(mounts);
  try {
    if (options.subjects.some(({ peer }) => peer)) installPeers();
    if (options.subjects.some(({ id }) => id === 'entente')) await buildApp(mounts.app);
    if (options.subjects.some(({ id }) => id === 'd3' || id === 'floor')) await buildD3Pages(mounts.built);
    const rows = await measureAll(options, { origin: server.origin, mounts, limit: options.limit });
    console.log(`${machine()}; ms unless said otherwise; CPU and steps: processor time of the main thread`);
    console.log(`\n${table(rows)}`);
    console.log(`\n${verdicts(rows).join('\n')}`);
    if (options.json) writeFileSync(options.json, `${JSON.stringify({ machine: machine(), rows }, null, 1)}\n`);
  } finally {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureAll(options: Options, bench: Bench): Promise<Row[]> {
  const rows: Row[] = [];
  const failed = new Map<Subject, number>();
  for (const size of options.sizes) {
    const data = dataFolder(size, bench);
    for (const subject of options.subjects) {
      // The harness costs the same whatever the size.
      if (subject.still && size !== options.sizes[0]) continue;
      const before = failed.get(subject);
      const runs: Measured[] = [];
      for (let i = 0; before === undefined && i < options.repeats; i++) {
        console.error(`${subject.name}, ${size.toLocaleString('en')} events …`);
        const run = await measure(subject, data, bench);
        runs.push(run);
        if (run.gaveUp) break;
      }
      if (runs.some((run) => run.paint === null)) failed.set(subject, size);
      const skipped = before === undefined ? null : `not tried: ${before.toLocaleString('en')} were too many`;
      rows.push({ subject, size, runs, skipped });
    }
    // A million events are hundreds of megabytes.
    rmSync(join(bench.mounts.data!, String(size)), { recursive: true });
  }
  return rows;
}

function dataFolder(size: number, bench: Bench): string {
  const folder = join(bench.mounts.data!, String(size));
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true });
  writeDataset(folder, benchEvents(size));
  return `/data/${size}`;
}

try {
  await main(readOptions(process.argv.slice(2)));
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  process.exitCode = 2;
}
