import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { es } from '../../src/messages/es/index.ts';

const RELATION = 'relation=USA-COL';

/** Texts of the English interface that stand whole in an element of the page, and mean something else in Spanish. */
async function englishShown(page: Page): Promise<string[]> {
  const texts = Object.entries(es)
    .filter(([text, own]) => text !== own && !text.includes('{') && /[a-z]{3}/.test(text))
    .map(([text]) => text.replace(/\|\w+$/, ''));
  const spanish = new Set(Object.values(es));
  const shown = await page.evaluate(() => {
    const words: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      // What comes from articles keeps its language.
      if ((node instanceof Element ? node : node.parentElement)?.closest('blockquote, script, style, [lang="en"]'))
        continue;
      if (node instanceof Element)
        for (const name of ['aria-label', 'title', 'placeholder']) words.push(node.getAttribute(name) ?? '');
      else words.push(node.textContent ?? '');
    }
    return words.map((word) => word.replace(/\s+/g, ' ').trim());
  });
  return texts.filter((text) => !spanish.has(text) && shown.includes(text));
}

const plot = (page: Page) => page.locator('#plot');

test('the app at lang=es speaks Spanish in its main views, and axe finds nothing', async ({ page }) => {
  await page.goto(`/?${RELATION}&lang=es`);
  await expect(plot(page)).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await expect(page.getByRole('group', { name: 'Relación', exact: true })).toContainText('Estados Unidos');
  await expect(page.locator('.counts').first()).toContainText(/hechos/);
  expect(await englishShown(page)).toEqual([]);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Teclas' })).toBeVisible();
  expect(await englishShown(page)).toEqual([]);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Filtros' }).first().click();
  await expect(page.getByRole('complementary', { name: 'Filtros' })).toContainText('Dirigentes que participan');
  expect(await englishShown(page)).toEqual([]);
});

test('list, lanes and an open event are Spanish, and the address keeps the language', async ({ page }) => {
  await page.goto(`/?lang=es&${RELATION}&mode=list`);
  await expect(page.getByRole('group', { name: 'Ordenar por' })).toContainText('Fecha');
  expect(await englishShown(page)).toEqual([]);

  await page.getByRole('button', { name: 'Carriles' }).first().click();
  await expect(page.locator('.counts').first()).toContainText(/filas/);
  await expect.poll(() => new URL(page.url()).searchParams.get('mode')).toBe('lanes');
  expect(new URL(page.url()).searchParams.get('lang')).toBe('es');
  expect(await englishShown(page)).toEqual([]);

  await page.getByRole('button', { name: 'Cronología' }).first().click();
  await plot(page).focus();
  await page.keyboard.press('End');
  await expect(page.locator(':focus')).not.toHaveAttribute('id', 'plot');
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: 'Hecho abierto' });
  await expect(panel).toContainText('Publicado en');
  expect(await englishShown(page)).toEqual([]);
});

test.describe('a reader whose browser is Spanish', () => {
  test.use({ locale: 'es-CO' });
  test('reads Spanish, and can choose English, which the address then tells', async ({ page }) => {
    await page.goto(`/?${RELATION}`);
    await expect(page.getByRole('button', { name: 'Buscar un país' })).toHaveCount(0);
    await page.locator('#plot').waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Teclas' }).getByRole('link', { name: 'English' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    expect(new URL(page.url()).searchParams.get('lang')).toBe('en');
    expect(new URL(page.url()).searchParams.get('relation')).toBe('USA-COL');
  });
});

test('English fetches no other language', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await page.goto(`/?${RELATION}`);
  await expect(plot(page)).toBeVisible();
  expect(fetched.filter((url) => /\/(?:es|translated)-[\w-]+\.js/.test(url))).toEqual([]);
});

test('dir=rtl mirrors the page around a time axis that still runs to the right', async ({ page }) => {
  await page.goto(`/?${RELATION}&dir=rtl`);
  await expect(plot(page)).toBeVisible();
  const wide = 1440;
  const mark = (await page.locator('.wordmark').boundingBox())!;
  expect(mark.x).toBeGreaterThan(wide / 2);
  const title = (await page.locator('[data-span]').boundingBox())!;
  expect(title.x + title.width).toBeGreaterThan(wide / 2);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(wide);
  expect(await page.locator('#plot').evaluate((plot) => getComputedStyle(plot).direction)).toBe('ltr');
  await page.getByRole('button', { name: 'Filters' }).first().click();
  const panel = page.getByRole('complementary', { name: 'Filters' });
  await expect(panel).toBeVisible();
  expect((await panel.boundingBox())!.x).toBeLessThan(10);
});
