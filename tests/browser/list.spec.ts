import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

const list = (page: Page) => page.locator('#list');
const rows = (page: Page) => list(page).locator('[data-row]');
const panel = (page: Page) => page.getByRole('complementary', { name: /event/i });
const view = (page: Page, name: string) => page.getByRole('group', { name: 'View' }).getByRole('button', { name });

/** Opens the list and waits until all of its rows stand; gives back what the console complains of. */
async function open(page: Page, query = '?mode=list'): Promise<string[]> {
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(`/${query}`);
  await expect(list(page).getByRole('heading', { level: 2 }).first()).toBeVisible();
  const counted = await page
    .getByText(/^\d+( of \d+)? events$/)
    .first()
    .textContent();
  await expect(rows(page)).toHaveCount(Number.parseInt(counted ?? '', 10));
  return errors;
}

test('lists the events that the timeline shows; Back and Forward change the view', async ({ page }) => {
  await page.goto('/');
  const plot = page.getByRole('group', { name: /^Relation of/ });
  await expect(plot).toHaveAccessibleName(/[1-9]\d* events/);
  const count = Number(/(\d+) events/.exec((await plot.getAttribute('aria-label')) ?? '')?.[1]);
  await view(page, 'List').click();
  await expect(page).toHaveURL(/mode=list/);
  await expect(rows(page)).toHaveCount(count);
  await page.goBack();
  await expect(plot).toBeVisible();
  await page.goForward();
  await expect(rows(page)).toHaveCount(count);
  await page.keyboard.press('t');
  await expect(plot).toBeVisible();
  await expect(page).not.toHaveURL(/mode=list/);
});

test('the keyboard moves through rows, opens, closes, and stays where it was', async ({ page }) => {
  const errors = await open(page);
  await page.keyboard.press('Home');
  const first = rows(page).first().getByRole('button');
  await expect(first).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(panel(page)).toContainText(/Event 2 of \d+/);
  await expect(page).toHaveURL(/select=/);
  await page.keyboard.press('ArrowDown');
  await expect(panel(page)).toContainText(/Event 3 of \d+/);
  await expect(list(page).locator('[aria-current]')).toHaveCount(1);
  await panel(page).getByRole('button', { name: 'Close' }).click();
  await expect(rows(page).nth(2).getByRole('button')).toBeFocused();
  await page.keyboard.press('End');
  const last = rows(page).last().getByRole('button');
  await expect(last).toBeFocused();
  await expect(last).toBeInViewport();
  expect(errors).toEqual([]);
});

test('the address tells the order', async ({ page, context }) => {
  await open(page);
  const sorts = page.getByRole('group', { name: 'Sort by' });
  await sorts.getByRole('button', { name: 'Tone' }).click();
  await sorts.getByRole('button', { name: /^Tone/ }).click();
  await page.getByRole('checkbox', { name: 'By year' }).uncheck();
  await expect(page).toHaveURL(/mode=list&sort=tone&group=none$/);
  const top = await rows(page).first().textContent();
  expect(top).toMatch(/Violent|Hostile/);
  const second = await context.newPage();
  await second.goto(page.url());
  await expect(rows(second).first()).toHaveText(top ?? '');
});

test('a misspelt search narrows the list; Enter opens the first row', async ({ page }) => {
  await open(page);
  await page.keyboard.press('/');
  await page.keyboard.type('petor narcotcs');
  await expect(list(page)).toContainText('Showing petro narcotics for');
  await expect(rows(page).first().locator('mark').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(panel(page)).toContainText(/petro/i);
  await expect(view(page, 'List')).toHaveAttribute('aria-pressed', 'true');
});

test('ten thousand rows are all there, and only those near the screen are drawn', async ({ page }) => {
  test.slow();
  await page.route('**/relations/*.json', async (route) => {
    const relation = (await (await route.fetch()).json()) as { events: { id: string }[] };
    const { events } = relation;
    const many = Array.from({ length: 10_000 }, (_, i) => ({ ...events[i % events.length], id: `n${i}` }));
    await route.fulfill({ json: { ...relation, events: many } });
  });
  await page.goto('/?mode=list');
  await expect(rows(page)).toHaveCount(10_000, { timeout: 90_000 });
  expect(await list(page).locator('.glyph').count()).toBeLessThan(1000);
  await page.keyboard.press('End');
  await expect(rows(page).last().locator('button')).toBeInViewport();
  await expect(rows(page).last().locator('.glyph')).toBeAttached();
});

test('on a phone the chosen row stays above the sheet', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page);
  const row = rows(page).nth(4);
  await row.getByRole('button').click();
  const sheet = page.getByRole('region', { name: /^Event 5 of/ });
  await expect(sheet).toBeVisible();
  await expect
    .poll(async () => {
      const [upper, lower] = [(await row.boundingBox())!, (await sheet.boundingBox())!];
      return upper.y + upper.height <= lower.y;
    })
    .toBe(true);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

test('without a canvas the app opens as the list', async ({ page }) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await open(page, '');
  await rows(page).first().getByRole('button').click();
  await expect(panel(page).locator('blockquote')).toBeVisible();
});

test('prints all rows with quotes and sources, in ink, without what is around them', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page);
  await rows(page).first().getByRole('button').click();
  await expect(panel(page)).toBeVisible();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(list(page).locator('q')).toHaveCount(await rows(page).count());
  expect(await list(page).locator('cite').count()).toBeGreaterThanOrEqual(await rows(page).count());
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(panel(page)).toBeHidden();
  await expect(page.getByRole('group', { name: 'Sort by' })).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const [ink, paper] = await rows(page)
    .first()
    .getByRole('button')
    .evaluate((button) => [getComputedStyle(button).color, getComputedStyle(document.body).backgroundColor]);
  expect([ink, paper]).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
  // Nothing is cut off: the page is as long as the list.
  const [height, end] = await page.evaluate(() => [
    document.documentElement.scrollHeight,
    document.querySelector('#list')!.getBoundingClientRect().bottom,
  ]);
  expect(height).toBeGreaterThanOrEqual(Math.floor(end));
  expect(end).toBeGreaterThan(5000);
});

for (const [scheme, width, height] of [
  ['light', 1440, 900],
  ['dark', 390, 844],
] as const)
  test(`axe finds nothing in the list: ${scheme}, ${width} × ${height}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height });
    await open(page, '?mode=list&time=2025-10-01/2026-03-01');
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await rows(page).nth(1).getByRole('button').click();
    await expect(page).toHaveURL(/select=/);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.goto('/?mode=list&q=zzqqxx');
    await expect(page.getByRole('heading', { name: 'No event matches' })).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });

test('forced colours keep the chosen row and its tone apart', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await open(page);
  await rows(page).nth(1).getByRole('button').click();
  const width = (at: number) =>
    rows(page)
      .nth(at)
      .evaluate((row) => getComputedStyle(row).borderInlineStartWidth);
  expect([await width(0), await width(1)]).toEqual(['0px', '3px']);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});
