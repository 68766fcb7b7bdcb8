import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

const lanes = (page: Page) => page.locator('[data-lanes]');
const names = (page: Page) => page.getByRole('list', { name: 'Rows' }).getByRole('listitem');
const panel = (page: Page) => page.getByRole('complementary', { name: /event/i });

/** Opens the lanes of a stretch; gives back what the console complains of. */
async function open(page: Page, query = '?relation=USA-COL&time=2025-09-01/2026-02-10&mode=lanes'): Promise<string[]> {
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(`/${query}`);
  await expect(lanes(page).locator('[data-mark]').first()).toBeVisible();
  return errors;
}

test('the switch and the key show lanes; Back returns', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('group', { name: /^Relation of/ })).toBeVisible();
  await page.getByRole('group', { name: 'View' }).getByRole('button', { name: 'Lanes' }).click();
  await expect(page).toHaveURL(/mode=lanes/);
  await expect(names(page).first()).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('group', { name: /^Relation of/ })).toBeVisible();
  await page.keyboard.press('l');
  await expect(lanes(page)).toBeVisible();
  await page.keyboard.press('r');
  await expect(lanes(page)).toBeHidden();
});

test('a mark opens its event; the keyboard goes along time and from row to row', async ({ page }) => {
  const errors = await open(page);
  await page.keyboard.press('ArrowRight');
  const focused = lanes(page).locator('[data-mark]:focus');
  await expect(focused).toHaveCount(1);
  const first = await focused.getAttribute('aria-label');
  await page.keyboard.press('ArrowRight');
  await expect(focused).not.toHaveAttribute('aria-label', first!);
  await page.keyboard.press('ArrowDown');
  await expect(focused).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(panel(page)).toBeVisible();
  await expect(page).toHaveURL(/select=/);
  await page.keyboard.press('Escape');
  await expect(panel(page)).toBeHidden();
  expect(errors).toEqual([]);
});

test('rows are added, moved and removed, and the address says which', async ({ page }) => {
  await open(page);
  const before = await names(page).count();
  await page.getByLabel('Add a row').selectOption({ index: 1 });
  await expect(names(page)).toHaveCount(before + 1);
  await expect(page).toHaveURL(/lanes=/);
  const last = names(page).last().getByRole('button').first();
  const name = await last.textContent();
  await last.press('Alt+ArrowUp');
  await expect(names(page).nth(before - 1)).toContainText(name!.trim());
  await page.reload();
  await expect(names(page)).toHaveCount(before + 1);
  await names(page).first().hover();
  await names(page)
    .first()
    .getByRole('button', { name: /^Remove/ })
    .click();
  await expect(names(page)).toHaveCount(before);
});

for (const scheme of ['light', 'dark'] as const)
  test(`axe finds nothing, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await open(page);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
