import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

const plot = (page: Page) => page.getByRole('group', { name: /^Relation of/ });
const picker = (page: Page) => page.getByRole('group', { name: 'Relation', exact: true });
const overview = (page: Page) => page.getByRole('dialog', { name: 'Relations' });

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

test('a newcomer finds two leaders by typing; Back returns to where she was', async ({ page }) => {
  const errors = await open(page);
  await picker(page).getByRole('button').first().click();
  await expect(overview(page).getByRole('textbox')).toBeFocused();
  const first = overview(page).getByRole('listitem').first();
  await expect(first).toContainText(/\d+ events/);
  await expect(first).toContainText(/\d{4} – \d{4}/);
  await expect(first.locator('svg path').first()).toBeAttached();
  await page.keyboard.type('trump petro');
  await expect(overview(page).getByRole('listitem')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/relation=donald-trump~gustavo-petro$/);
  await expect(plot(page)).toHaveAccessibleName(/^Relation of Donald Trump and Gustavo Petro, .*[1-9]\d* events/);
  await page.goBack();
  await expect(plot(page)).toHaveAccessibleName(/^Relation of United States and Colombia/);
  expect(errors).toEqual([]);
});

test('the address of one country shows it with all others, and of two countries the two', async ({ page }) => {
  await open(page, '?relation=USA');
  await expect(plot(page)).toHaveAccessibleName(/^Relation of United States and all others/);
  await picker(page).getByRole('button').last().click();
  await overview(page)
    .getByRole('button', { name: /^United States and Colombia/ })
    .click();
  await expect(page).toHaveURL(/relation=USA-COL$/);
  await expect(plot(page)).toHaveAccessibleName(/^Relation of United States and Colombia/);
  await open(page, '?relation=gustavo-petro~USA');
  await expect(plot(page)).toHaveAccessibleName(/^Relation of Gustavo Petro and United States/);
});

test('Escape closes the overview and gives the focus back', async ({ page }) => {
  await open(page);
  const button = picker(page).getByRole('button').last();
  await button.click();
  await expect(overview(page).getByRole('textbox')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(overview(page).locator('[data-choice]').first()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(overview(page).getByRole('textbox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(overview(page)).toBeHidden();
  await expect(button).toBeFocused();
});

for (const [scheme, width, height] of [
  ['light', 1440, 900],
  ['dark', 390, 844],
] as const)
  test(`axe finds nothing in the overview: ${scheme}, ${width} × ${height}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height });
    await open(page);
    await picker(page).getByRole('button').first().click();
    await expect(overview(page)).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    const list = overview(page).locator('.list');
    expect(await list.evaluate((node) => node.scrollWidth - node.clientWidth)).toBe(0);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
