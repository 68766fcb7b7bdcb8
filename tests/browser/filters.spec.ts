import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

const plot = (page: Page) => page.getByRole('group', { name: /^Relation of/ });
const panel = (page: Page) => page.getByRole('complementary', { name: 'Filters' });
const counts = (page: Page) => page.locator('.counts').first();
const chips = (page: Page) => page.getByRole('list', { name: 'Filters set' });

/** Opens the app and waits until it is drawn; gives back what the console complains of. */
async function open(page: Page, query = ''): Promise<string[]> {
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(`/${query}`);
  await expect(plot(page)).toHaveAccessibleName(/\d+ events/);
  return errors;
}

test('the keyboard filters; the address says what, and Back takes it back', async ({ page, context }) => {
  const errors = await open(page);
  await expect(counts(page)).toHaveText(/^[1-9]/);
  const all = Number.parseInt((await counts(page).textContent()) ?? '', 10);
  await page.keyboard.press('f');
  const sanction = panel(page).getByRole('checkbox', { name: /^Sanction/ });
  await sanction.focus();
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/types=SANCTION/);
  await expect(counts(page)).toHaveText(new RegExp(`^\\d+ of ${all} events · filtered, \\d+ named$`));
  const few = Number.parseInt((await counts(page).textContent()) ?? '', 10);
  expect(few).toBeGreaterThan(0);
  expect(few).toBeLessThan(all);
  await expect(plot(page)).toHaveAccessibleName(new RegExp(`, ${few} events`));
  await panel(page)
    .getByRole('checkbox', { name: /^Threaten/ })
    .check();
  await expect(page).toHaveURL(/types=SANCTION,THREATEN/);
  await page.keyboard.press('Escape');
  await expect(panel(page)).toBeHidden();
  await expect(chips(page)).toContainText('Kind Sanction or Threaten');
  const second = await context.newPage();
  await open(second, new URL(page.url()).search);
  await expect(counts(second)).toHaveText((await counts(page).textContent()) ?? '');
  await page.goBack();
  await expect(page).toHaveURL(/types=SANCTION$/);
  await expect(counts(page)).toContainText(`${few} of ${all} events`);
  await page.goBack();
  await expect(counts(page)).toHaveText(new RegExp(`^${all} events, `));
  await page.goForward();
  await expect(chips(page)).toContainText('Kind Sanction');
  await chips(page).getByRole('button', { name: 'Clear filters' }).click();
  await expect(chips(page)).toBeHidden();
  await expect(page).not.toHaveURL(/types/);
  expect(errors).toEqual([]);
});

test('the sliders of tone work by keyboard and by pointer', async ({ page }) => {
  await open(page);
  await page.keyboard.press('f');
  const most = panel(page).getByRole('slider', { name: 'Greatest tone' });
  await most.focus();
  await page.keyboard.press('Home');
  await expect(page).toHaveURL(/tone=-10\.\.-10/);
  await page.keyboard.press('End');
  await expect(page).not.toHaveURL(/tone=/);
  const box = (await most.boundingBox())!;
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width - 12, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.75, y, { steps: 4 });
  await page.mouse.move(box.x + box.width / 2, y, { steps: 4 });
  await page.mouse.up();
  await expect(page).toHaveURL(/tone=-10\.\.0$/);
  await page.goBack();
  await expect(page).not.toHaveURL(/tone=-10\.\.0/);
});

test('list and timeline hold the same events; a link may combine all filters', async ({ page }) => {
  await open(page, '?actor=donald-trump,gustavo-petro&by=USA&tone=-10..-1&status=occurred&precision=day');
  await expect(counts(page)).toHaveText(/^[1-9]/);
  const shown = Number.parseInt((await counts(page).textContent()) ?? '', 10);
  expect(shown).toBeGreaterThan(1);
  await page.keyboard.press('t');
  await expect(page.locator('#list [data-row]')).toHaveCount(shown);
  await expect(counts(page)).toHaveText(new RegExp(`^${shown} of \\d+ events · filtered$`));
});

test('when nothing passes, it says which filter to take back', async ({ page }) => {
  await open(page, '?types=SANCTION&actor=nobody-of-that-name');
  await expect(page.getByRole('heading', { name: 'No event passes the filters' })).toBeVisible();
  await page.getByRole('button', { name: /^Without leaders “nobody-of-that-name”: \d+ events$/ }).click();
  await expect(counts(page)).toContainText('filtered');
  await expect(page).toHaveURL(/types=SANCTION$/);
});

test('a search names the matches that are filtered out', async ({ page }) => {
  await open(page, '?types=CONSULT&q=petro');
  const results = page.getByRole('region', { name: /search results/i });
  await expect(results).toContainText(/\d+ more filtered out/);
  await results.getByRole('button', { name: 'Clear filters' }).click();
  await expect(results).not.toContainText('filtered out');
});

test('on a phone the filters are a sheet, and nothing is wider than the screen', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page);
  const button = page.getByRole('button', { name: 'Filters' });
  expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(24);
  await button.click();
  const sheet = page.getByRole('region', { name: 'Filters', exact: true });
  await sheet.getByRole('checkbox', { name: /^Sanction/ }).check();
  await expect(counts(page)).toContainText('filtered');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await chips(page).getByRole('button', { name: 'Clear filters' }).click();
  await expect(counts(page)).not.toContainText('filtered');
});

for (const [scheme, width, height] of [
  ['light', 1440, 900],
  ['dark', 390, 844],
] as const)
  test(`axe finds nothing in the filters: ${scheme}, ${width} × ${height}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height });
    await open(page, '?types=SANCTION&by=USA&tone=-10..5');
    await page.getByRole('button', { name: /^Filters/ }).click();
    await expect(page.getByRole('slider', { name: 'Least tone' })).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.keyboard.press('Escape');
    await page.goto('/?types=SANCTION&actor=nobody');
    await expect(page.getByRole('heading', { name: 'No event passes the filters' })).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });

test('forced colours keep sliders and chosen kinds visible', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await open(page, '?types=SANCTION&tone=-10..5');
  await page.keyboard.press('f');
  await expect(panel(page).getByRole('checkbox', { name: /^Sanction/ })).toBeChecked();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});
