import AxeBuilder from '@axe-core/playwright';
import { expect, request, test, type Page } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

let folder = '';
const file = (name: string): string => join(folder, name);
const address = (name: string, search = ''): string => `${pathToFileURL(file(name)).href}${search}`;

test.beforeAll(async ({ baseURL }) => {
  folder = mkdtempSync(join(tmpdir(), 'entente-'));
  const server = await request.newContext(baseURL ? { baseURL } : {});
  mkdirSync(file('data/relations'), { recursive: true });
  // What the app is served with, so that both have the same to start from.
  for (const name of ['index', 'actors', 'articles', 'relations/USA-COL'].map((one) => `data/${one}.json`))
    writeFileSync(file(name), await (await server.get(`/${name}`)).body());
  const template = await server.get('/single.html');
  expect(template.ok()).toBe(true);
  writeFileSync(file('single.html'), await template.body());
  await server.dispose();
  const view = ['--relation', 'USA-COL', '--time', '2025..2026-04', '--out', file('page.html'), '--app', folder];
  execFileSync(process.execPath, ['bin/entente.js', 'page', file('data'), ...view], { stdio: 'pipe' });
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a page asks for and complains about, its own file aside. */
function watch(page: Page): { readonly requests: string[]; readonly errors: string[] } {
  const [requests, errors]: [string[], string[]] = [[], []];
  page.on('request', (one) => {
    if (!(one.isNavigationRequest() && one.frame() === page.mainFrame()) && !one.url().startsWith('data:'))
      requests.push(one.url());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) errors.push(message.text());
  });
  return { requests, errors };
}
const marks = (page: Page) => page.locator('[data-mark]:not([aria-label*="zoom in"])');
const panel = (page: Page) => page.getByRole('region', { name: 'Open event' });

test('opens from a disk without a network: picture, an event with its article, a search, a list', async ({
  page,
  context,
}) => {
  const { requests, errors } = watch(page);
  await context.setOffline(true);
  await page.goto(address('page.html'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/United States and Colombia, ?Jan 2025 – Apr 2026/);
  await expect(page.locator('#events')).toBeHidden();
  await expect(page.locator('footer').getByRole('link')).toHaveCount(0);
  await marks(page).last().focus();
  await page.keyboard.press('Enter');
  const title = panel(page).getByRole('heading', { level: 2 });
  await expect(title).toBeVisible();
  // Its flags are in the page.
  const flag = panel(page).locator('img[src^="data:image/svg"]').first();
  await expect.poll(() => flag.evaluate((one) => (one as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
  await panel(page)
    .getByRole('button', { name: /^Read the article/ })
    .first()
    .click();
  await expect(panel(page).getByRole('article')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel(page)).toBeHidden();

  await page.keyboard.press('/');
  const field = page.getByRole('combobox', { name: 'Search events' });
  await expect(field).toBeFocused();
  await field.fill('Amazon Fund');
  await expect(page.getByText(/^\d+ of \d+ events$/)).toBeVisible();
  await field.press('Enter');
  await expect(title).toHaveText(/Amazon Fund/);
  await expect(page.getByRole('search').getByRole('status')).toHaveText(/1 of \d+/);
  await page.getByRole('button', { name: 'List', exact: true }).click();
  await expect(page.locator('[data-row]').filter({ hasText: 'Amazon Fund' }).first()).toBeVisible();

  // Another view by the file's own address; what it does not name stays as it was made.
  const rows = page.locator('[data-row]');
  await page.goto(address('page.html', '?mode=list'));
  await expect(page.locator('footer p')).toContainText(/\d+ events/);
  const all = Number.parseInt((await page.locator('footer p').textContent())!.trim());
  await expect(rows).toHaveCount(all);
  await page.goto(address('page.html', '?q=tariffs&mode=list'));
  await expect(rows.filter({ hasText: /tariff/i }).first()).toBeVisible();
  await expect.poll(() => rows.count()).toBeLessThan(all / 2);
  await rows.first().getByRole('button').first().click();
  await expect(title).toBeVisible();
  expect(await page.evaluate(() => document.fonts.check('16px "Newsreader Variable"'))).toBe(true);
  expect(requests).toEqual([]);
  expect(errors).toEqual([]);
});

test('tells the events in words without scripts, when its script fails, and on paper', async ({ browser }) => {
  const without = await browser.newContext({ javaScriptEnabled: false });
  const plain = await without.newPage();
  await plain.goto(address('page.html'));
  const items = plain.locator('#events > ol > li');
  const count = await items.count();
  expect(count).toBeGreaterThan(50);
  await expect(items.first().getByRole('heading')).toBeVisible();
  await expect(items.first().locator('blockquote')).toBeVisible();
  await without.close();

  const context = await browser.newContext();
  const page = await context.newPage();
  const whole = readFileSync(file('page.html'), 'utf8');
  writeFileSync(file('broken.html'), whole.replace('"events.json":', '"lost.json":'));
  await page.goto(address('broken.html'));
  await expect(page.locator('#events > ol > li')).toHaveCount(count);
  await expect(page.locator('#events')).toBeVisible();
  // Code that is not what the policy's hash says does not run at all.
  writeFileSync(file('changed.html'), whole.replace('<script type="module">', '<script type="module">;'));
  await page.goto(address('changed.html'));
  await expect(page.locator('#events')).toBeVisible();
  await expect(page.locator('#app')).toBeEmpty();
  await page.goto(address('page.html'));
  await expect(marks(page).first()).toBeAttached();
  await expect(page.locator('#events')).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#events')).toBeVisible();
  await context.close();
});

test('works without an origin and without storage, dark, narrow, and for everybody', async ({ page }) => {
  const { errors } = watch(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 390, height: 700 });
  await page.goto(address('page.html'));
  await expect(marks(page).first()).toBeAttached();
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(20, 22, 27)');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  writeFileSync(
    file('host.html'),
    '<!doctype html><title>x</title><iframe sandbox="allow-scripts" src="page.html" title="x" width="680" height="420"></iframe>',
  );
  await page.goto(address('host.html'));
  await expect(page.frameLocator('iframe').locator('[data-mark]').first()).toBeAttached();
  // There it is an embed like any other.
  await expect(page.frameLocator('iframe').getByRole('search')).toHaveCount(0);
  expect(errors).toEqual([]);
});

test('comes from the Share dialog as it does from the command', async ({ page }) => {
  const templates: string[] = [];
  page.on('request', (one) => {
    if (one.url().endsWith('/single.html')) templates.push(one.url());
  });
  await page.goto('/?relation=USA-COL&time=2025-01-01/2026-04-30');
  await expect(page.locator('[data-mark]').first()).toBeAttached();
  await page.keyboard.press('e');
  const dialog = page.getByRole('dialog', { name: 'Share and embed' });
  await dialog.getByRole('radio', { name: 'One file' }).check();
  await expect(dialog.getByRole('textbox', { name: 'Text to paste' })).toHaveCount(0);
  await dialog.getByLabel('Colours').selectOption('dark');
  expect(templates).toEqual([]);
  const saved = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save the file' }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toBe('entente-usa-col.html');
  await expect(dialog.getByText('Saved', { exact: true })).toBeVisible();
  await download.saveAs(file('saved.html'));
  const [given, made] = ['saved.html', 'page.html'].map((name) => readFileSync(file(name), 'utf8'));
  // The same but for the view, which the address tells in days, and the colours.
  const view = /\{"search":"[^"]*"/;
  expect(view.exec(given!)![0]).toBe('{"search":"?relation=USA-COL&time=2025-01-01..2026-04-30&theme=dark"');
  expect(given!.replace(view, '') === made!.replace(view, '')).toBe(true);
  // Without a template it says so.
  await page.route('**/single.html', (route) => route.fulfill({ status: 404 }));
  await dialog.getByRole('button', { name: 'Save the file' }).click();
  await expect(dialog.getByRole('alert')).toContainText('must be built again');
});
