import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Share and embed' });
const code = (page: Page) => dialog(page).getByRole('textbox', { name: 'Text to paste' });
const preview = (page: Page) => dialog(page).frameLocator('iframe');

async function open(page: Page, query = '&time=2025-01-01/2026-04-30'): Promise<void> {
  await page.goto(`/?relation=USA-COL${query}`);
  await expect(page.locator('[data-mark]').first()).toBeAttached();
  await page.getByRole('button', { name: 'Share', exact: true }).first().click();
  await expect(dialog(page)).toBeVisible();
}

test('all three ways, each with what it looks like; what is copied is what is shown', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  const address = await dialog(page).getByRole('textbox', { name: 'Address of this view' }).inputValue();
  expect(address).toBe(page.url());
  await expect(dialog(page)).toContainText('from this machine only');

  await expect(preview(page).locator('[data-mark]').first()).toBeAttached();
  await expect(preview(page).getByRole('heading', { level: 1 })).toContainText('Jan 2025 – Apr 2026');
  await dialog(page).getByRole('button', { name: 'Copy this text' }).click();
  const frame = await code(page).inputValue();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(frame);

  await dialog(page).getByLabel('Colours').selectOption('dark');
  await expect(preview(page).locator('html')).toHaveAttribute('data-theme', 'dark');
  await dialog(page).getByRole('radio', { name: 'Script and element' }).check();
  await expect(code(page)).toHaveValue(
    /<entente-timeline relation="USA-COL" time="2025-01-01\.\.2026-04-30" theme="dark"/,
  );

  await dialog(page).getByRole('radio', { name: 'Picture' }).check();
  await expect(code(page)).toHaveValue(
    /<img src="entente-usa-col\.png" alt="Timeline\. January 2025 to April 2026, \d+ events/,
  );
  const image = dialog(page).getByRole('img', { name: 'Preview of the picture' });
  await expect.poll(() => image.evaluate((one) => (one as HTMLImageElement).naturalWidth)).toBeGreaterThan(600);
  const saved = page.waitForEvent('download');
  await dialog(page).getByRole('button', { name: 'Save PNG' }).click();
  expect((await saved).suggestedFilename()).toBe('entente-usa-col.png');

  // What was given as a frame shows the same in a page of its own.
  await page.goto('/robots.txt');
  await page.setContent(`<title>x</title>${frame}`);
  await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toContainText('Jan 2025 – Apr 2026');
});

test('by key, with the open event or without, and back', async ({ page }) => {
  await page.goto('/?relation=USA-COL&time=2025-01-01/2026-04-30');
  await expect(page.locator('[data-mark]').first()).toBeAttached();
  await page.locator('[data-mark]:not([aria-label*="zoom in"])').last().focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/select=/);
  await page.keyboard.press('e');
  await expect(code(page)).toHaveValue(/select=/);
  await dialog(page).getByRole('checkbox', { name: 'With the open event' }).uncheck();
  await expect(code(page)).not.toHaveValue(/select=/);
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(page).toHaveURL(/select=/);
});

test('where the build made a card of the relation, its picture and its page are offered', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.route('**/share/index.json', (route) => route.fulfill({ json: ['USA-COL'] }));
  await page.route('**/share/USA-COL.png', (route) =>
    route.fulfill({
      contentType: 'image/svg+xml',
      body: '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630"/>',
    }),
  );
  await open(page);
  const base = new URL('.', page.url()).href;
  await dialog(page).getByRole('button', { name: 'Copy link with a picture' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${base}share/USA-COL.html`);
  await dialog(page).getByRole('radio', { name: 'Picture' }).check();
  await dialog(page)
    .getByRole('checkbox', { name: /The whole relation/ })
    .check();
  await expect(code(page)).toHaveValue(
    `<a href="${base}?relation=USA-COL"><img src="${base}share/USA-COL.png" alt="Timeline. United States and Colombia" width="1200" height="630" style="max-width:100%;height:auto"></a>\n` +
      `<p><a href="${base}?relation=USA-COL">United States and Colombia: the timeline with its sources</a></p>`,
  );
  await expect(dialog(page).getByRole('img', { name: 'Preview of the picture' })).toHaveAttribute(
    'src',
    './share/USA-COL.png',
  );
  await expect(dialog(page).getByRole('button', { name: 'Save PNG' })).toHaveCount(0);

  // Two leaders have none.
  await page.goto('/?relation=donald-trump~gustavo-petro');
  await expect(page.locator('[data-mark]').first()).toBeAttached();
  await page.keyboard.press('e');
  await expect(code(page)).toHaveValue(/iframe/);
  await expect(dialog(page).getByRole('button', { name: 'Copy link with a picture' })).toHaveCount(0);
});

for (const [scheme, width, height] of [
  ['light', 1440, 900],
  ['dark', 390, 844],
] as const)
  test(`axe finds nothing in sharing: ${scheme}, ${width} × ${height}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width, height });
    await open(page);
    await expect(preview(page).locator('[data-mark]').first()).toBeAttached();
    expect((await new AxeBuilder({ page }).include('dialog[open]').analyze()).violations).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });
