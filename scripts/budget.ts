// What a page of the build makes a browser fetch before it shows anything, data and fonts aside. Prints it and fails above the budget.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

/** A file and what it weighs as sent (brotli, bytes). */
export interface Fetched {
  readonly name: string;
  readonly bytes: number;
}

/** Most kB (of 1000 bytes) that a page may fetch first. */
export const BUDGETS: Readonly<Record<string, number>> = { 'index.html': 110, 'embed.html': 60 };

const LINKED = /(?:src|href)="\.?\/?([^":?]+\.(?:js|css))"/g;
/** Only static imports: what `import()` names is fetched when it is used. */
const IMPORTED = /(?:\bfrom|\bimport)\s*["'](\.[^"']+\.js)["']/g;

/** A page, its styles and scripts, and whatever these import, each file once. */
export function fetchedFirst(folder: string, page: string): Fetched[] {
  const fetched = new Map<string, Fetched>();
  const take = (name: string): void => {
    if (fetched.has(name)) return;
    const content = readFileSync(join(folder, name));
    fetched.set(name, { name, bytes: brotliCompressSync(content).length });
    const pattern = name.endsWith('.html') ? LINKED : name.endsWith('.js') ? IMPORTED : null;
    for (const [, next] of pattern ? content.toString().matchAll(pattern) : [])
      take(normalize(join(dirname(name), next!)).replaceAll('\\', '/'));
  };
  take(page);
  return [...fetched.values()];
}

/** One page against its budget, in words. */
export function weigh(
  folder: string,
  page: string,
  budget: number,
): { readonly within: boolean; readonly text: string } {
  const files = fetchedFirst(folder, page);
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
  const largest = [...files].sort((p, q) => q.bytes - p.bytes).slice(0, 5);
  const parts = largest.map(({ name, bytes }) => `${name.replace(/^assets\//, '')} ${(bytes / 1000).toFixed(1)}`);
  const text = `${page}: ${total.toFixed(1)} of ${budget} kB in ${files.length} files (${parts.join(', ')}, …)`;
  return { within: total <= budget, text };
}

function main(folder: string): number {
  let worst = 0;
  for (const [page, budget] of Object.entries(BUDGETS)) {
    if (!existsSync(join(folder, page))) continue;
    const { within, text } = weigh(folder, page, budget);
    console.log(`${within ? '✓' : '✗'} ${text}`);
    if (!within) worst = 1;
  }
  return worst;
}

const file = fileURLToPath(import.meta.url);
if (process.argv[1] === file) process.exitCode = main(process.argv[2] ?? join(dirname(file), '../dist'));
