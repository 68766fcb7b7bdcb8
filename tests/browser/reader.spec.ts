import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import type { ArticleEntry, PoliticalEvent, Source } from '../../src/model/index.ts';

const panel = (page: Page) => page.getByRole('complementary', { name: /event/i });
const reader = (page: Page) => page.getByRole('article');
const plot = (page: Page) => page.getByRole('group', { name: /^Relation of/ });

/** What the console complains of from now on: violations of the content security policy among it. */
function complaints(page: Page): string[] {
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  return errors;
}

type Told = Pick<PoliticalEvent, 'id' | 'headline'> & { readonly quotes: readonly (readonly [string, string])[] };

const DAY = { edtf: '2025-10-03', start: '2025-10-03', end: '2025-10-03', precision: 'day', basis: 'stated' } as const;

/** Serves a collection of two countries instead of the sample's. */
async function serve(page: Page, articles: readonly ArticleEntry[], told: readonly Told[]): Promise<void> {
  const textOf = (id: string) => articles.find((one) => one.id === id)!.text!;
  const sourceOf = (article: string, quote: string): Source => {
    const start = textOf(article).indexOf(quote);
    return { article, quote, start, end: start + quote.length, spans: {}, published: '2025-10-04' };
  };
  const country = (id: string, name: string) => ({ id, name, kind: 'country' as const, country: id });
  const events = told.map(({ id, headline, quotes }, at): PoliticalEvent => ({
    id,
    headline,
    date: { ...DAY, edtf: `2025-10-0${at + 3}`, start: `2025-10-0${at + 3}`, end: `2025-10-0${at + 3}` },
    type: 'ACCUSE',
    tone: at === 0 ? -7 : 5,
    status: 'occurred',
    initiators: [country('USA', 'United States')],
    recipients: [country('COL', 'Colombia')],
    salience: 0.7,
    confidence: 0.9,
    sources: quotes.map(([article, quote]) => sourceOf(article, quote)),
  }));
  const relation = { a: 'USA', b: 'COL', events: events.length, first: '2025-10-03', last: '2025-10-04', years: [] };
  const files: Record<string, unknown> = {
    'index.json': {
      version: 1,
      generated: '2025-10-04',
      relations: [{ id: 'USA-COL', ...relation, file: 'relations/USA-COL.json', pairs: [] }],
      countries: [],
      actors: 'actors.json',
      articles: 'articles.json',
    },
    'relations/USA-COL.json': { relation: 'USA-COL', a: 'USA', b: 'COL', events },
    'actors.json': [
      { ...country('USA', 'United States'), aliases: [], flag: 'US' },
      { ...country('COL', 'Colombia'), aliases: [], flag: 'CO' },
    ],
    'articles.json': articles,
  };
  await page.route('**/data/**', (route) => {
    const file = new URL(route.request().url()).pathname.replace(/^.*\/data\//, '');
    return file in files ? route.fulfill({ json: files[file] }) : route.fulfill({ status: 404 });
  });
}

const article = (id: string, text: string, change: Partial<ArticleEntry> = {}): ArticleEntry => ({
  id,
  title: `Title of ${id}`,
  publisher: `Paper ${id}`,
  authors: [],
  url: `https://example.org/${id}`,
  published: '2025-10-04',
  text,
  ...change,
});

const TEXT = `Nothing here.\n\nOn Friday Washington accused Bogotá. ${'More of nothing. '.repeat(400)}\n\nOn Saturday they made up.\n\nThe end.`;
const TOLD: readonly Told[] = [
  { id: 'quarrel', headline: 'A quarrel', quotes: [['one', 'On Friday Washington accused Bogotá.']] },
  { id: 'peace', headline: 'Peace again', quotes: [['one', 'On Saturday they made up.']] },
];

/** Opens the first event's article. */
async function read(page: Page): Promise<void> {
  await page.goto('/?relation=USA-COL&select=quarrel');
  await panel(page)
    .getByRole('button', { name: /^Read the article/ })
    .first()
    .click();
  await expect(reader(page)).toBeVisible();
}

test('a sentence lights its mark, a mark its sentence, which comes into view', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await serve(page, [article('one', TEXT)], TOLD);
  await read(page);
  const sentence = reader(page).getByRole('button', { name: 'On Saturday they made up.' });
  await expect(reader(page).getByRole('button', { name: /^On Friday/ })).toBeInViewport();
  await expect(sentence).not.toBeInViewport();
  const mark = plot(page).getByRole('button', { name: /Peace again/ });
  const [spot, box] = [(await mark.boundingBox())!, (await plot(page).boundingBox())!];
  const at = { x: spot.x + 1 - box.x, y: spot.y + 1 - box.y };
  await page.mouse.move(box.x + at.x, box.y + at.y);
  await expect(sentence).toHaveAttribute('data-lit', '');
  await expect(sentence).toBeInViewport();
  await page.mouse.move(box.x + 5, box.y + 5);
  await expect(sentence).not.toHaveAttribute('data-lit');

  // The picture rings the mark of the sentence under the pointer.
  const picture = () =>
    page.locator('#plot canvas').evaluate((canvas: HTMLCanvasElement, { x, y }) => {
      const scale = canvas.width / canvas.clientWidth;
      const { data } = canvas
        .getContext('2d')!
        .getImageData((x - 20) * scale, (y - 20) * scale, 40 * scale, 40 * scale);
      return data.join();
    }, at);
  const before = await picture();
  await sentence.hover();
  await expect.poll(async () => (await picture()) === before).toBe(false);
  await reader(page).getByRole('heading', { level: 2 }).hover();
  await expect.poll(async () => (await picture()) === before).toBe(true);
});

test('by keyboard: into the article, to another event, and back where one was', async ({ page }) => {
  await serve(page, [article('one', TEXT)], TOLD);
  await page.goto('/?relation=USA-COL&select=quarrel');
  const button = panel(page).getByRole('button', { name: /^Read the article/ });
  await button.press('Enter');
  await expect(reader(page).getByRole('button', { name: 'Back to the event' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(button).toBeFocused();
  await button.press('Enter');
  await reader(page).getByRole('link', { name: 'Original' }).focus();
  await page.keyboard.press('Tab');
  await expect(reader(page).getByRole('button', { name: /^On Friday/ })).toBeFocused();
  await page.keyboard.press('Tab');
  const sentence = reader(page).getByRole('button', { name: 'On Saturday they made up.' });
  await expect(sentence).toBeFocused();
  await expect(sentence).toHaveAttribute('data-lit', '');
  await page.keyboard.press('Enter');
  await expect(panel(page).getByRole('heading', { level: 2 })).toHaveText('Peace again');
  await expect(panel(page).getByRole('heading', { level: 2 })).toBeFocused();
  await expect(page).toHaveURL(/select=peace/);
});

const HOSTILE = [
  '<script>window.hacked = "script"</script>',
  '<img src="x" onerror="window.hacked = \'handler\'">',
  '<svg onload="window.hacked = \'svg\'"></svg>',
  '<iframe srcdoc="<script>parent.hacked = 1</script>"></iframe>',
  '<a href="javascript:window.hacked=1">here</a>',
  '{@html "<b>bold</b>"} ${window.hacked = 1} </p></article><style>body{display:none}</style>',
  'On \u202eyadirF\u202c Washington \u2066accused\u2069 Bogotá\u200f.',
].join(' ');

test('hostile text is shown as text and executes nothing', async ({ page }) => {
  const errors = complaints(page);
  const line = `${'x'.repeat(50_000)}${'word '.repeat(10_000)}`;
  const evil = article('one', `${HOSTILE}\n\n${line}`, {
    title: '<script>window.hacked = "title"</script>\u202eeltit',
    publisher: '<img src=x onerror=window.hacked=2>\u202e',
    authors: ['<b onmouseover=window.hacked=3>Ann</b>'],
    url: 'javascript:window.hacked=4',
  });
  await serve(
    page,
    [evil, article('two', 'Elsewhere.', { url: 'data:text/html,<script>1</script>' })],
    [
      {
        id: 'quarrel',
        headline: '<script>window.hacked = "headline"</script>',
        quotes: [
          ['one', HOSTILE],
          ['two', 'Elsewhere.'],
        ],
      },
      { id: 'peace', headline: 'A long line', quotes: [['one', line.trim()]] },
    ],
  );
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  page.on('dialog', () => errors.push('a dialog'));
  await page.goto('/?relation=USA-COL&select=quarrel');
  await expect(panel(page).locator('blockquote')).toHaveText(HOSTILE);
  await expect(panel(page).getByRole('heading', { level: 2 })).toHaveText(
    '<script>window.hacked = "headline"</script>',
  );
  await expect(panel(page).getByRole('link')).toHaveCount(0);
  await panel(page).getByRole('button', { name: 'Cite' }).click();
  await panel(page).getByRole('combobox', { name: 'What' }).selectOption({ index: 1 });
  await expect(panel(page).getByRole('region', { name: 'CSL-JSON' })).toContainText('window.hacked');
  await expect(panel(page).getByRole('region', { name: 'CSL-JSON' })).not.toContainText('javascript:');
  await panel(page)
    .getByRole('button', { name: /^Read the article/ })
    .first()
    .click();

  await expect(reader(page).locator('.event')).toHaveText(HOSTILE);
  await expect(reader(page).locator('.other')).toHaveText(line.trim());
  await expect(reader(page).getByRole('link')).toHaveCount(0);
  expect(await reader(page).locator('script, img, svg[onload], iframe, style, b').count()).toBe(0);
  // The line breaks anywhere rather than widen the panel, and what is turned around stays in its own box.
  expect(await reader(page).evaluate((node) => node.scrollWidth <= node.clientWidth)).toBe(true);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  expect(asked.filter((path) => path === '/x' || path.endsWith('/img'))).toEqual([]);
  expect(errors).toEqual([]);
});

test('the policy of the page refuses a script or handler even if one came into it', async ({ page }) => {
  await serve(page, [article('one', TEXT)], TOLD);
  await page.goto('/?relation=USA-COL&select=quarrel');
  await expect(panel(page)).toBeVisible();
  const refused = await page.evaluate(async () => {
    const seen: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => seen.push(effectiveDirective));
    const script = document.createElement('script');
    script.textContent = 'window.hacked = 1';
    document.body.append(script);
    const link = document.createElement('button');
    link.setAttribute('onclick', 'window.hacked = 2');
    document.body.append(link);
    link.click();
    while (seen.length < 2) await new Promise((next) => requestAnimationFrame(next));
    return { seen, hacked: 'hacked' in window };
  });
  expect(refused.hacked).toBe(false);
  expect(refused.seen.every((directive) => directive.startsWith('script-src'))).toBe(true);
});

test('why, cite and share by keyboard on an event of the collection', async ({ page, context }) => {
  const errors = complaints(page);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.addInitScript(() => {
    const shared: ShareData[] = [];
    Object.assign(window, { shared });
    Object.defineProperty(navigator, 'share', { value: (data: ShareData) => Promise.resolve(shared.push(data)) });
  });
  await page.goto('/?relation=USA-COL');
  await expect(plot(page)).toHaveAccessibleName(/[1-9]\d* events/);
  await plot(page).focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(panel(page)).toBeVisible();
  const why = panel(page).getByRole('button', { name: /^Why this date/ });
  await why.press('Enter');
  await expect(why).toHaveAttribute('aria-expanded', 'true');
  await expect(panel(page).getByRole('region', { name: 'Why this date?' })).toContainText(/\d{4}/);
  await expect(
    panel(page).getByRole('region', { name: 'Why these sides?' }).getByRole('listitem').first(),
  ).toBeVisible();
  await panel(page).getByRole('button', { name: 'Cite' }).press('Enter');
  await panel(page).getByRole('button', { name: 'Copy BibTeX' }).press('Enter');
  await expect(panel(page).getByRole('button', { name: 'Copied' })).toBeVisible();
  const selected = new URL(page.url()).searchParams.get('select')!;
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(`@misc{entente-${selected}`);
  await panel(page).getByRole('button', { name: 'Share' }).press('Enter');
  expect(await page.evaluate(() => (window as unknown as { shared: ShareData[] }).shared)).toEqual([
    {
      title: await panel(page)
        .getByRole('heading', { level: 2 })
        .textContent()
        .then((text) => text!.trim()),
      url: page.url(),
    },
  ]);
  expect(errors).toEqual([]);
});

for (const [scheme, width, height, forced] of [
  ['light', 1440, 900, 'none'],
  ['dark', 390, 844, 'active'],
] as const)
  test(`axe finds nothing in panel, reasons, citations and article: ${scheme}, ${width} px, forced colours ${forced}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: scheme, forcedColors: forced, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height });
    await page.goto('/?relation=USA-COL&mode=list');
    const row = page.locator('#list [data-row]').last().getByRole('button').first();
    await row.click();
    const raise = page.getByRole('button', { name: 'Show more' });
    if (width < 600) await raise.click();
    const clean = async () => expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.getByRole('button', { name: /^Why this date/ }).click();
    await expect(page.getByRole('region', { name: 'How sure?' })).toBeVisible();
    await page.getByRole('button', { name: 'Cite' }).click();
    await expect(page.getByRole('region', { name: 'CSL-JSON' })).toBeVisible();
    await clean();
    await page
      .getByRole('button', { name: /^Read the article/ })
      .first()
      .click();
    await expect(page.getByRole('article').locator('.event').first()).toBeVisible();
    await clean();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });
