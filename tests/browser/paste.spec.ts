import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { PoliticalEvent } from '../../src/model/index.ts';

const article = 'tests/gold-own/us-iran-2020.txt';
const text = readFileSync(article, 'utf8');

/** Ids of the events that the command finds in a text on its standard input. */
function commandIds(input: string): string[] {
  const lines = execFileSync('node', ['bin/entente.js', 'extract', '-', '--format', 'txt'], {
    input,
    encoding: 'utf8',
  });
  return lines
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as PoliticalEvent).id)
    .sort();
}

async function open(page: Page): Promise<string[]> {
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto('/paste.html');
  return errors;
}

const field = (page: Page) => page.getByRole('textbox', { name: 'Article' });
const timeline = (page: Page) => page.getByRole('group', { name: /^Relation of/ });

async function paste(page: Page, what: string): Promise<void> {
  await field(page).fill(what);
  await page.getByRole('button', { name: 'Find the events' }).click();
}

test('a pasted article gives the events that the command line gives, and leaves the page for nobody', async ({
  page,
}) => {
  const foreign: string[] = [];
  const errors = await open(page);
  await page.route('**/*', (route) => {
    const { origin } = new URL(route.request().url());
    if (origin !== new URL(page.url()).origin) foreign.push(route.request().url());
    if (route.request().method() !== 'GET') foreign.push(`${route.request().method()} ${route.request().url()}`);
    return route.continue();
  });
  // The worker tells all events, before reports of one are joined.
  await page.addInitScript(() => {
    const Native = window.Worker;
    window.Worker = class extends Native {
      constructor(...args: ConstructorParameters<typeof Worker>) {
        super(...args);
        this.addEventListener('message', ({ data }: MessageEvent<{ events?: { id: string }[]; took?: number }>) => {
          if (data.events) Object.assign(window, { found: data.events.map(({ id }) => id), took: data.took });
        });
      }
    };
  });
  await page.reload();
  await paste(page, text);
  await expect(timeline(page)).toBeVisible({ timeout: 30_000 });
  const found = await page.evaluate(() => (window as unknown as { found: string[] }).found);
  expect([...found].sort()).toEqual(commandIds(text));
  expect(found.length).toBeGreaterThan(10);
  expect(errors).toEqual([]);
  expect(foreign).toEqual([]);
});

test('by keyboard, with a date of its own, and offline once the page is there', async ({ page, context }) => {
  await open(page);
  await field(page).focus();
  await expect(page.getByRole('button', { name: 'Find the events' })).toBeEnabled();
  // The rules are fetched as soon as somebody begins to write.
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await page.keyboard.insertText(
    'Chile expelled the Peruvian ambassador last Tuesday. Peru recalled its envoy from Chile.',
  );
  await page.getByLabel('Published').fill('2021-03-04');
  await field(page).focus();
  await page.keyboard.press('Control+Enter');
  await expect(timeline(page)).toHaveAccessibleName(/2 events/, { timeout: 30_000 });
  await page.getByRole('button', { name: 'Add an article' }).click();
  await expect(page.getByRole('heading', { name: '2 events in 1 article' })).toBeVisible();
  await field(page).fill('On May 1, 2021 Chile and Peru signed a treaty.');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Find the events' }).click();
  await expect(timeline(page)).toHaveAccessibleName(/3 events/, { timeout: 30_000 });
  await page.getByRole('button', { name: 'Start over' }).click();
  await expect(timeline(page)).toBeHidden();
});

test('files are read as the build reads them, and what cannot be read is named with its reason', async ({ page }) => {
  const errors = await open(page);
  await page.getByLabel('Article files').setInputFiles([
    {
      name: 'visit.md',
      mimeType: 'text/markdown',
      buffer: Buffer.from('---\ndate: 2020-05-06\n---\n\nChile expelled the Peruvian ambassador on Monday.'),
    },
    {
      name: 'page.html',
      mimeType: 'text/html',
      buffer: Buffer.from(
        '<html><head><meta property="article:published_time" content="2020-05-08"><title>x</title><script>document.title="hacked"</script></head><body><article><p>Peru recalled its envoy from Chile on Thursday, and its foreign ministry in Lima told reporters about it at length.</p></article></body></html>',
      ),
    },
    { name: 'odd.xyz', mimeType: 'application/octet-stream', buffer: Buffer.from('abc') },
  ]);
  await expect(timeline(page)).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Add an article' }).click();
  await expect(page.getByText('Left out: odd.xyz')).toBeVisible();
  await expect(page.getByText('no reader knows ".xyz"')).toBeVisible();
  await expect(page.getByRole('heading', { name: /events in 2 articles/ })).toBeVisible();
  await expect(page).not.toHaveTitle('hacked');
  expect(errors).toEqual([]);
});

test('says why there is nothing to show', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Find the events' }).click();
  await expect(page.getByRole('alert')).toContainText('There is no text yet');
  await paste(page, 'The cake needs two eggs and a cup of sugar.');
  await expect(page.getByText('No sentence says that one country')).toBeVisible({ timeout: 30_000 });
});

test('shows the new events among those of the collection', async ({ page }) => {
  await open(page);
  await page.getByLabel("Show with the events of this site's collection").check();
  await page.getByLabel('Published').fill('2026-03-04');
  await paste(page, 'Colombia expelled the United States ambassador on Tuesday.');
  await expect(timeline(page)).toHaveAccessibleName(/\d{2,} events/, { timeout: 30_000 });
});

for (const [size, colorScheme] of [
  [{ width: 1440, height: 900 }, 'light'],
  [{ width: 390, height: 844 }, 'dark'],
] as const)
  test(`axe finds nothing: ${colorScheme}, ${size.width}`, async ({ page }) => {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme });
    await open(page);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await paste(page, text);
    await expect(page.getByRole('button', { name: 'Add an article' })).toBeVisible({ timeout: 30_000 });
    await page.getByRole('button', { name: 'Add an article' }).click();
    // The skip link is not the page's first, for the bar stands above it.
    expect((await new AxeBuilder({ page }).exclude('.skip').analyze()).violations).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });
