import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';

test.use({ serviceWorkers: 'allow' });

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** The build below a sub-path, as a host serves it; `folder` may be exchanged for the next deployment, and the server be gone. */
let server: Server;
let home = '';
let folder = '';
let gone = false;
const folders: string[] = [];

/** A copy of the build that can be told from the others. */
function deployment(name: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'entente-deployed-'));
  folders.push(copy);
  cpSync('dist', copy, { recursive: true });
  if (name === 'first') return copy;
  // Another build: the page's script has another name and says something else.
  const page = readFileSync(join(copy, 'index.html'), 'utf8');
  const [, script = ''] = /src="\.\/(assets\/index-[^"]+\.js)"/.exec(page) ?? [];
  const other = script.replace('assets/index-', 'assets/index-other-');
  writeFileSync(
    join(copy, other),
    `document.documentElement.dataset.build = '${name}';\n${readFileSync(join(copy, script), 'utf8')}`,
  );
  rmSync(join(copy, script));
  for (const file of ['index.html', 'sw.js']) {
    const text = readFileSync(join(copy, file), 'utf8');
    writeFileSync(
      join(copy, file),
      text.replaceAll(script, other).replace(/version:(["'`])\w+\1/, 'version:$1another$1'),
    );
  }
  return copy;
}

test.beforeEach(async () => {
  folder = deployment('first');
  gone = false;
  server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url!, 'http://x').pathname)).replace(/^\/atlas\//, '');
    if (gone) return void request.socket.destroy();
    try {
      const file = join(folder, path === '' ? 'index.html' : path);
      if (!statSync(file).isFile()) throw new Error('no file');
      response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'text/plain', 'Cache-Control': 'no-cache' });
      response.end(readFileSync(file));
    } catch {
      response.writeHead(404).end('not here');
    }
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  home = `http://127.0.0.1:${(server.address() as AddressInfo).port}/atlas/`;
});
test.afterEach(() => server.close());
test.afterAll(() => folders.forEach((one) => rmSync(one, { recursive: true, force: true })));

const plot = (page: Page) => page.locator('[data-plot] [data-mark]').first();

/** Opens the app and waits until it is kept. */
async function visit(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${home}?relation=USA-COL`);
  await expect(plot(page)).toBeAttached();
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  return page;
}

test('with the network off after the first visit the app opens, searches, and shows another page', async ({
  context,
}) => {
  await (await visit(context)).close();
  gone = true;
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(`${home}?relation=USA-COL&q=petor`);
  await expect(plot(page)).toBeAttached();
  await expect(page.getByRole('region', { name: 'Search results' })).toContainText(/Petro/);
  await page.goto(`${home}paste.html`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(errors).toEqual([]);
});

test('a new deployment replaces the old one at the next load, and works without the network', async ({ context }) => {
  const page = await visit(context);
  folder = deployment('second');
  expect(readdirSync(join(folder, 'assets')).some((name) => name.startsWith('index-other-'))).toBe(true);
  // A page of the old build still finds what it has not fetched yet.
  await page.keyboard.press('t');
  await expect(page.locator('[data-row]').first()).toBeVisible();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-build', 'second');
  await expect(plot(page).or(page.locator('[data-row]').first())).toBeAttached();
  // The worker of the new build has taken over once the page of it was there; nothing of the old one is left.
  await expect
    .poll(() => page.evaluate(async () => (await caches.keys()).filter((key) => key.startsWith('entente:'))), {
      timeout: 20_000,
    })
    .toEqual([expect.stringMatching(/another$/)]);
  gone = true;
  await page.goto(`${home}?relation=USA-COL`);
  await expect(page.locator('html')).toHaveAttribute('data-build', 'second');
  await expect(plot(page)).toBeAttached();
});

test('a frame in somebody’s page registers nothing', async ({ context }) => {
  const page = await context.newPage();
  await page.goto(`${home}robots.txt`);
  await page.setContent(`<iframe src="${home}?relation=USA-COL"></iframe>`);
  await expect(page.frameLocator('iframe').locator('[data-mark]').first()).toBeAttached();
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});
