import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

const STRETCH = '?relation=USA-COL&time=2025-09-01/2026-02-10&mode=lanes';
const lanes = (page: Page) => page.getByRole('group', { name: /^Lanes of/ });
const names = (page: Page) => page.getByRole('list', { name: 'Rows', exact: true }).getByRole('listitem');
const panel = (page: Page) => page.getByRole('complementary', { name: /event/i });
const chooser = (page: Page) => page.getByRole('dialog', { name: 'Rows' });

/** Opens the lanes of a stretch; gives back what the console complains of. */
async function open(page: Page, query = STRETCH): Promise<string[]> {
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(`/${query}`);
  await expect(lanes(page)).toHaveAccessibleName(/[1-9]\d* events$/);
  return errors;
}

/** Names of the rows, as a listener hears them. */
const rowNames = (page: Page): Promise<string[]> =>
  names(page).evaluateAll((items) => items.map((item) => item.querySelector('button')?.title.split(':')[0] ?? ''));

test('the switch and the key show lanes; Back returns', async ({ page }) => {
  await page.goto('/');
  const plot = page.getByRole('group', { name: /^Relation of/ });
  await expect(plot).toBeVisible();
  await page.getByRole('group', { name: 'View' }).getByRole('button', { name: 'Lanes' }).click();
  await expect(page).toHaveURL(/mode=lanes&lanes=/);
  await expect(names(page).first()).toBeVisible();
  await page.goBack();
  await expect(plot).toBeVisible();
  await page.keyboard.press('l');
  await expect(lanes(page)).toBeVisible();
  await page.keyboard.press('r');
  await expect(plot).toBeVisible();
});

test('an address without rows is completed, and leaves no step for Back', async ({ page }) => {
  await page.goto('/?relation=USA-COL');
  await expect(page.getByRole('group', { name: /^Relation of/ })).toBeVisible();
  await open(page);
  await expect(page).toHaveURL(/lanes=donald-trump,.*gustavo-petro$/);
  await page.goBack();
  await expect(page).toHaveURL(/relation=USA-COL$/);
});

test('a click on a mark opens its event, one on a label too', async ({ page }) => {
  const errors = await open(page);
  const mark = lanes(page).locator('[data-mark][aria-pressed]').first();
  const [box, said] = [(await mark.boundingBox())!, (await mark.getAttribute('aria-label'))!];
  await page.mouse.click(box.x + 1, box.y + 1);
  await expect(panel(page)).toContainText(said.split('. ')[1]!);
  await expect(page).toHaveURL(/select=/);
  await page.keyboard.press('Escape');
  await expect(panel(page)).toBeHidden();
  const id = (await page.locator('[data-label]').first().getAttribute('data-label'))!;
  await page.locator(`[data-label="${id}"]`).click();
  await expect(page).toHaveURL(new RegExp(`select=${id}`));
  await expect(panel(page)).toBeVisible();
  expect(errors).toEqual([]);
});

test('a ring zooms in', async ({ page }) => {
  await open(page, '?relation=USA-COL&mode=lanes');
  const before = await lanes(page).getAttribute('aria-label');
  await lanes(page)
    .getByRole('button', { name: /\d+ events, .*Enter to zoom in/ })
    .first()
    .evaluate((button: HTMLElement) => button.click());
  await expect(page).toHaveURL(/time=/);
  expect(await lanes(page).getAttribute('aria-label')).not.toBe(before);
});

test('the keyboard goes along time and from row to row, opens and closes', async ({ page }) => {
  const errors = await open(page);
  await lanes(page).focus();
  await page.keyboard.press('Home');
  const focused = lanes(page).locator('[data-mark]:focus');
  await expect(focused).toHaveAccessibleName(/\. 1 of \d+\.$/);
  await page.keyboard.press('ArrowRight');
  await expect(focused).toHaveAccessibleName(/\. 2 of \d+\.$/);
  await page.keyboard.press('End');
  await expect(focused).toHaveAccessibleName(/(From .+ to|together|By )/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await expect(focused).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(panel(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel(page)).toBeHidden();
  expect(errors).toEqual([]);
});

test('the wheel zooms about the pointer, a drag moves', async ({ page }) => {
  await open(page);
  const box = (await lanes(page).boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + 20);
  await page.mouse.wheel(0, -400);
  await expect(page).not.toHaveURL(/time=2025-09-01\/2026-02-10/);
  await expect.poll(() => page.url()).toMatch(/time=/);
  const zoomed = page.url();
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + 150, box.y + 24, { steps: 5 });
  await page.mouse.up();
  await expect(page).not.toHaveURL(zoomed);
});

test('rows are added, moved and removed; the address says which', async ({ page }) => {
  await open(page);
  const before = await rowNames(page);
  await page.getByRole('button', { name: 'Choose rows' }).click();
  await chooser(page).getByRole('searchbox').fill('santos');
  await chooser(page)
    .getByRole('button', { name: /Juan Manuel Santos/ })
    .click();
  await chooser(page).getByRole('button', { name: 'Move Juan Manuel Santos up' }).click();
  await chooser(page).getByRole('button', { name: 'Done' }).click();
  await expect(page).toHaveURL(/juan-manuel-santos,gustavo-petro/);
  const moved = [...before.slice(0, -1), 'Juan Manuel Santos', before.at(-1)];
  expect(await rowNames(page)).toEqual(moved);
  await page.reload();
  await expect(names(page)).toHaveCount(moved.length);
  expect(await rowNames(page)).toEqual(moved);
  await names(page).last().getByRole('button').first().press('Alt+ArrowUp');
  await expect(page).toHaveURL(/gustavo-petro,juan-manuel-santos/);
  await expect(names(page).nth(-2).getByRole('button').first()).toBeFocused();
  await names(page).first().hover();
  await names(page)
    .first()
    .getByRole('button', { name: /^Remove/ })
    .click();
  await expect(names(page)).toHaveCount(moved.length - 1);
});

test('a row is dragged to another place', async ({ page }) => {
  await open(page);
  const before = await rowNames(page);
  const [first, second] = [(await names(page).nth(0).boundingBox())!, (await names(page).nth(1).boundingBox())!];
  await page.mouse.move(first.x + 20, first.y + first.height / 2);
  await page.mouse.down();
  await page.mouse.move(second.x + 20, second.y + second.height / 2 + 4, { steps: 6 });
  await page.mouse.up();
  await expect.poll(() => rowNames(page)).toEqual([before[1], before[0], ...before.slice(2)]);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('rows stand side by side; a tap opens the sheet; rows are chosen by touch', async ({ page }) => {
    const errors = await open(page);
    const [one, other] = [(await names(page).nth(0).boundingBox())!, (await names(page).nth(1).boundingBox())!];
    expect(Math.abs(one.y - other.y)).toBeLessThan(2);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    const mark = (await lanes(page).locator('[data-mark][aria-pressed]').first().boundingBox())!;
    await page.touchscreen.tap(mark.x + 1, mark.y + 1);
    await expect(page).toHaveURL(/select=/);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Choose rows' }).tap();
    await chooser(page)
      .getByRole('button', { name: /^Remove/ })
      .first()
      .tap();
    await chooser(page).getByRole('button', { name: 'Done' }).tap();
    await expect(names(page)).toHaveCount(3);
    expect(errors).toEqual([]);
  });
});

for (const [scheme, width, height] of [
  ['light', 1440, 900],
  ['dark', 390, 844],
  ['light', 680, 420],
] as const)
  test(`axe finds nothing, ${scheme}, ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await open(page);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.getByRole('button', { name: 'Choose rows' }).click();
    await expect(chooser(page)).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
