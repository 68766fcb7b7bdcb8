import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

/** Opens the app and waits until events are drawn; fails on any console error (CSP violations are such). */
async function open(page: Page, query = ''): Promise<string[]> {
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(`/${query}`);
  await expect(plot(page)).toHaveAccessibleName(/[1-9]\d* events/);
  return errors;
}

const plot = (page: Page) => page.getByRole('group', { name: /^Relation of/ });
const panel = (page: Page) => page.getByRole('complementary', { name: /event/i });
const searchField = (page: Page) =>
  page.getByRole('combobox', { name: /search/i }).or(page.getByRole('searchbox', { name: /search/i }));

test('draws the sample corpus without a console error and without leaving its origin', async ({ page }) => {
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith('http://127.0.0.1:') && !request.url().startsWith('data:'))
      foreign.push(request.url());
  });
  const errors = await open(page);
  const painted = await page
    .locator('canvas')
    .first()
    .evaluate((canvas: HTMLCanvasElement) => {
      const pixels = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height).data;
      return pixels.some((value, i) => i % 4 !== 3 && value !== pixels[i % 4]);
    });
  expect(painted).toBe(true);
  expect(errors).toEqual([]);
  expect(foreign).toEqual([]);
});

test('the first event opens by keyboard, and its quote stands in the source article', async ({ page }) => {
  await open(page);
  await plot(page).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(panel(page)).toContainText('1822');
  await expect(panel(page).locator('blockquote')).toBeVisible();
  await expect(page).toHaveURL(/select=/);
  await page.keyboard.press('Escape');
  await expect(panel(page)).toBeHidden();
});

test('an event opens by click, and back closes it', async ({ page }) => {
  await open(page);
  const label = page.locator('[data-label]').first();
  await label.click();
  await expect(panel(page)).toBeVisible();
  await page.goBack();
  await expect(panel(page)).toBeHidden();
  await page.goForward();
  await expect(panel(page)).toBeVisible();
});

test('a misspelt search finds the event', async ({ page }) => {
  await open(page);
  await page.keyboard.press('/');
  await searchField(page).fill('petor narcotcs');
  const results = page.getByRole('region', { name: /search results/i });
  await expect(results).toContainText(/petro/i);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(panel(page)).toContainText(/petro/i);
});

test('the URL restores the same view in a new tab', async ({ page, context }) => {
  await open(page);
  await plot(page).focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  await expect(page).toHaveURL(/time=/);
  await page.waitForTimeout(600);
  const [title, name, heading] = [
    await page.locator('[data-span]').textContent(),
    await plot(page).getAttribute('aria-label'),
    await panel(page).getByRole('heading').first().textContent(),
  ];
  const second = await context.newPage();
  await second.setViewportSize({ width: 1440, height: 900 });
  await second.goto(page.url());
  await expect(second.locator('[data-span]')).toHaveText(title ?? '');
  await expect(plot(second)).toHaveAttribute('aria-label', name ?? '');
  await expect(panel(second).getByRole('heading').first()).toHaveText(heading ?? '');
});

test('the wheel zooms about the pointer', async ({ page }) => {
  await open(page);
  const before = await page.locator('[data-span]').textContent();
  const box = (await page.locator('canvas').first().boundingBox())!;
  await page.mouse.move(box.x + box.width * 0.6, box.y + box.height / 2);
  for (let i = 0; i < 6; i++) await page.mouse.wheel(0, -240);
  await expect(page.locator('[data-span]')).not.toHaveText(before ?? '');
});

for (const [scheme, width, height] of [
  ['light', 1440, 900],
  ['dark', 390, 844],
] as const)
  test(`axe finds nothing: ${scheme}, ${width} × ${height}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height });
    await open(page);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await plot(page).focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/select=/);
    await page.waitForTimeout(250);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
