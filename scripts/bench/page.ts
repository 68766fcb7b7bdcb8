// npm run bench:page [-- --runs=3] [--only=app,embed] [--form=mobile,desktop]: what Lighthouse says of the built pages on the sample data.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serveBuilt } from './serve-built.ts';

const ROOT = join(import.meta.dirname, '../..');
/** Lighthouse is installed apart from Entente's own dependencies: it is large, and only measures. */
const HOME = join(ROOT, 'tests/bench/lighthouse');
const PAGES: Readonly<Record<string, string>> = {
  app: 'index.html?relation=USA-COL',
  embed: 'embed.html?relation=USA-COL',
};
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const TIMES = {
  'first-contentful-paint': 'FCP',
  'largest-contentful-paint': 'LCP',
  'total-blocking-time': 'TBT',
  'cumulative-layout-shift': 'CLS',
} as const;

interface Result {
  readonly categories: Readonly<
    Record<string, { readonly score: number | null; readonly auditRefs: { readonly id: string }[] }>
  >;
  readonly audits: Readonly<
    Record<string, { readonly score: number | null; readonly numericValue?: number; readonly title: string }>
  >;
}
interface Lighthouse {
  readonly default: (url: string, flags: object, config: object | undefined) => Promise<{ lhr: Result } | undefined>;
  readonly desktopConfig: object;
}
interface Launcher {
  readonly launch: (options: object) => Promise<{ port: number; kill: () => void }>;
}

const option = (name: string, fallback: string): string =>
  process.argv.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3) ?? fallback;

/** The middle of an odd number of runs by performance: Lighthouse's own advice against noise. */
function middle(results: readonly Result[]): Result {
  const score = (one: Result): number => one.categories['performance']?.score ?? 0;
  return [...results].sort((a, b) => score(a) - score(b))[results.length >> 1]!;
}

function row(name: string, { categories, audits }: Result): string {
  const scores = CATEGORIES.map((id) => String(Math.round((categories[id]?.score ?? 0) * 100)).padStart(15));
  const times = Object.keys(TIMES).map((id) => {
    const value = audits[id]?.numericValue ?? Number.NaN;
    return (id === 'cumulative-layout-shift' ? value.toFixed(3) : `${Math.round(value)} ms`).padStart(9);
  });
  return name.padEnd(16) + scores.join('') + times.join('');
}

/** What keeps a category from 100, but for timings. */
function faults({ categories, audits }: Result): string[] {
  return CATEGORIES.filter((id) => id !== 'performance').flatMap((id) =>
    (categories[id]?.auditRefs ?? [])
      .map((ref) => audits[ref.id])
      .filter((audit) => audit && audit.score !== null && audit.score < 1)
      .map((audit) => `  ${id}: ${audit!.title}`),
  );
}

function install(): boolean {
  if (existsSync(join(HOME, 'node_modules/lighthouse'))) return true;
  console.error('Installing Lighthouse (npm ci in tests/bench/lighthouse) …');
  return spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: HOME, stdio: 'ignore' }).status === 0;
}

if (!existsSync(join(ROOT, 'dist/index.html'))) throw new Error('there is no dist/: run npm run build first');
if (!install()) throw new Error('Lighthouse could not be installed in tests/bench/lighthouse: is npm reachable?');
const lighthouse = (await import(join(HOME, 'node_modules/lighthouse/core/index.js'))) as Lighthouse;
const { launch } = (await import(join(HOME, 'node_modules/chrome-launcher/dist/index.js'))) as Launcher;
const { findChromium } = (await import(join(ROOT, 'scripts/install.mjs'))) as {
  findChromium: (options?: object) => string | null;
};

const server = await serveBuilt(join(ROOT, 'dist'));
console.log(`Lighthouse, simulated throttling, the middle of ${option('runs', '3')} runs`);
console.log(
  ''.padEnd(16) +
    CATEGORIES.map((id) => id.padStart(15)).join('') +
    Object.values(TIMES)
      .map((id) => id.padStart(9))
      .join(''),
);
const notes: string[] = [];
try {
  for (const name of option('only', Object.keys(PAGES).join()).split(',')) {
    for (const form of option('form', 'mobile,desktop').split(',')) {
      const results: Result[] = [];
      for (let run = 0; run < Number(option('runs', '3')); run++) {
        const chrome = await launch({
          chromePath: findChromium() ?? undefined,
          chromeFlags: ['--headless=new', '--no-sandbox', '--disable-quic', '--disable-background-networking'],
        });
        try {
          const flags = { port: chrome.port, logLevel: 'error', onlyCategories: [...CATEGORIES] };
          const made = await lighthouse.default(
            `${server.origin}/${PAGES[name]!}`,
            flags,
            form === 'desktop' ? lighthouse.desktopConfig : undefined,
          );
          if (made) results.push(made.lhr);
        } finally {
          chrome.kill();
        }
      }
      const one = middle(results);
      console.log(row(`${name}, ${form}`, one));
      notes.push(...faults(one).map((text) => `${name}, ${form}${text}`));
    }
  }
} finally {
  server.close();
}
if (notes.length > 0) console.log(`\nNot full marks:\n${notes.join('\n')}`);
