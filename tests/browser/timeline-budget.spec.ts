import { expect, test } from '@playwright/test';
import { brotliCompressSync } from 'node:zlib';

/** What the app may fetch before it is used (kB of 1000 bytes, brotli), data and fonts aside. */
const BUDGET = 110;

test('the first view fetches no more than its budget, and each part when it is used', async ({ page }) => {
  const sizes = new Map<string, number>();
  const waiting: Promise<void>[] = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (/\/data\/|\.woff2$|favicon/.test(pathname)) return;
    const weighed = response.body().then((body) => void sizes.set(pathname, brotliCompressSync(body).length));
    waiting.push(weighed);
  });
  const fetched = async (): Promise<number> => {
    await Promise.all(waiting);
    return [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0) / 1000;
  };
  const names = (): string => [...sizes.keys()].join(' ');
  await page.goto('/?relation=USA-COL&time=2022-01-01/2026-12-31');
  await expect(page.locator('[data-plot] [data-mark]').first()).toBeAttached();
  await expect(page.locator('[data-label]').first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  const first = await fetched();
  console.log(`first view: ${first.toFixed(1)} kB of ${BUDGET} in ${sizes.size} files`);
  expect(first).toBeLessThanOrEqual(BUDGET);
  expect(names()).not.toMatch(/OpenEvent|SearchAside|ListView|LanesView|FilterPanel|TakeAwayWays|StoryPanel|\/search-/);

  await page.locator('[data-plot]').focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: 'Open event' }).getByRole('heading').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('l');
  await expect(page.getByRole('group', { name: /^Lanes of/ })).toBeVisible();
  await page.keyboard.press('t');
  await expect(page.locator('#list')).toBeVisible();
  await page.keyboard.press('r');
  await page.keyboard.press('/');
  await page.keyboard.type('visa');
  await expect(page.locator('#search-results')).toBeVisible();
  const all = await fetched();
  console.log(`after event, lanes, list and search: ${all.toFixed(1)} kB in ${sizes.size} files`);
  for (const part of ['OpenEvent', 'LanesView', 'ListView', 'SearchAside', '/search-']) expect(names()).toContain(part);
});

test('a part that cannot be fetched says so, and what is there stays', async ({ page }) => {
  await page.route(/LanesView-[^/]*\.js/, (route) => route.abort());
  await page.goto('/?relation=USA-COL&time=2022-01-01/2026-12-31');
  await expect(page.locator('[data-plot] [data-mark]').first()).toBeAttached();
  await page.keyboard.press('l');
  await expect(page.getByRole('heading', { name: 'The lanes could not be loaded' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Load again' })).toBeVisible();
  await page.keyboard.press('r');
  await expect(page.locator('[data-plot] [data-mark]').first()).toBeAttached();
});
