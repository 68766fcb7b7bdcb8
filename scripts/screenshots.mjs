// npm run screenshots: builds the app and photographs it for README; with --all every view at three sizes, in both schemes, from two
// centuries to one day, to be looked at beside the design. Needs Chromium.
import { chromium } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { preview } from 'vite';
import { findChromium, installDependencies, root, run, runTool } from './install.mjs';

installDependencies();
const executablePath = findChromium({ install: true });
if (!executablePath) {
  console.error('No Chromium found; set CHROMIUM_PATH.');
  process.exit(2);
}
if (!process.argv.includes('--no-build')) {
  if (run(process.execPath, ['bin/entente.js', 'build', 'data/articles', '--out', 'public/data']) === 2)
    process.exit(2);
  if (runTool('vite', ['build', '--logLevel', 'warn']) !== 0) process.exit(2);
}
const all = process.argv.includes('--all');
const out =
  process.argv.find((arg) => arg.startsWith('--out='))?.slice(6) ?? join(root, all ? 'screenshots' : 'docs/pictures');
mkdirSync(out, { recursive: true });
const server = await preview({ root, preview: { port: 4399, host: '127.0.0.1' }, logLevel: 'error' });
const address = server.resolvedUrls.local[0];
const browser = await chromium.launch({
  ...(executablePath === 'playwright' ? {} : { executablePath }),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});

const README = [
  { name: 'relation', width: 1440, height: 900, query: '?time=2022-01-01/2026-12-31', open: true },
  { name: 'relation-dark', width: 1440, height: 900, query: '?time=2022-01-01/2026-12-31', dark: true, open: true },
  { name: 'two-centuries', width: 1440, height: 900, query: '' },
  { name: 'phone', width: 390, height: 844, query: '?time=2025-01-01/2026-03-01' },
  { name: 'phone-event', width: 390, height: 844, query: '?time=2025-01-01/2026-03-01', open: true },
  { name: 'search', width: 1440, height: 900, query: '?q=petor%20narcotcs' },
];
const SIZES = [
  [1440, 900],
  [390, 844],
  [680, 420],
];
const SPANS = {
  whole: '',
  years: '&time=2022-01-01/2026-12-31',
  months: '&time=2025-09-01/2026-02-28',
  day: '&time=2026-02-03/2026-02-03',
};
const VIEWS = { relation: '', lanes: '&mode=lanes', list: '&mode=list' };
const matrix = () =>
  SIZES.flatMap(([width, height]) =>
    [false, true].flatMap((dark) =>
      Object.entries(SPANS).flatMap(([span, time]) =>
        [
          ...Object.entries(VIEWS).map(([view, mode]) => ({
            page: '',
            view,
            query: `?relation=USA-COL${time}${mode}`,
          })),
          ...(width < 1000 ? [{ page: 'embed.html', view: 'embed', query: `?relation=USA-COL${time}` }] : []),
        ].map((shot) => ({
          ...shot,
          name: `${shot.view}-${span}-${width}x${height}${dark ? '-dark' : ''}`,
          width,
          height,
          dark,
        })),
      ),
    ),
  );
const shots = all ? matrix() : README;
for (const shot of shots) {
  const page = await browser.newPage({
    viewport: { width: shot.width, height: shot.height },
    colorScheme: shot.dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  await page.goto(`${address}${shot.page ?? ''}${shot.query}`);
  await page.locator('[data-plot], [data-lanes], #list').first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(800);
  if (shot.open) {
    await page.getByRole('group', { name: /^Relation of/ }).focus();
    for (const key of ['End', 'ArrowLeft', 'ArrowLeft']) await page.keyboard.press(key);
    await page.keyboard.press('Enter');
    await page.waitForTimeout(600);
  }
  await page.screenshot({ path: join(out, `${shot.name}.png`) });
  await page.close();
}
await browser.close();
await new Promise((done) => server.httpServer.close(done));
console.log(`${shots.length} pictures in ${out}`);
process.exit(0);
