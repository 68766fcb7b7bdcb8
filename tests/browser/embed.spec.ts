import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Frame, type Page } from '@playwright/test';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const EMBED = 'http://127.0.0.1:4317';
const POLICY =
  `default-src 'none'; script-src ${EMBED}; frame-src ${EMBED}; img-src ${EMBED} data:; style-src 'self'; ` +
  `base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'`;
/** What careless style sheets do to other people's elements. */
const HOSTILE = `* { all: unset !important; max-height: 40px !important; }
  iframe, entente-timeline { display: none !important; height: 0 !important; border: 9px solid red !important; opacity: 0.1 !important }`;
const VIEW = 'relation=USA-COL&time=2025..2026-04';

interface Host {
  readonly requests: string[];
  readonly errors: string[];
}

/** Serves pages of another origin; each test puts its own there. */
const pages = new Map<string, { type: string; body: string }>();
const server = createServer((request, response) => {
  const found = pages.get(request.url ?? '');
  response.writeHead(found ? 200 : 404, {
    'Content-Type': found?.type ?? 'text/plain',
    'Content-Security-Policy': POLICY,
  });
  response.end(found?.body ?? 'not here');
});
let home = '';
test.beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  home = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
test.afterAll(() => server.close());

/** Opens a page of another origin around `body`. */
async function host(page: Page, body: string, css = ''): Promise<Host> {
  const [requests, errors]: [string[], string[]] = [[], []];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  pages.set('/host.css', { type: 'text/css', body: css });
  pages.set('/story', {
    type: 'text/html',
    body: `<!doctype html><html lang="en"><title>A story</title><link rel="icon" href="data:,">
      <link rel="stylesheet" href="host.css"><main><h1>A story</h1>${body}</main></html>`,
  });
  await page.goto(`${home}/story`);
  return { requests, errors };
}

/** The frames of timelines, once their pictures are there. */
async function embeds(page: Page, count = 1): Promise<Frame[]> {
  const ours = (): Frame[] => page.frames().filter((frame) => frame.url().includes('/embed.html'));
  await expect.poll(() => ours().length).toBe(count);
  for (const frame of ours()) await expect(frame.locator('[data-mark]').first()).toBeAttached();
  return ours();
}

const element = (attributes = '') =>
  `<script src="${EMBED}/embed.js" async></script>
   <entente-timeline relation="USA-COL" time="2025..2026-04" ${attributes}></entente-timeline>`;
const heightOf = async (frame: Frame): Promise<number> => {
  const box = await (await frame.frameElement()).boundingBox();
  return Math.round(box!.height);
};
const contentOf = (frame: Frame): Promise<number> => frame.evaluate(() => document.documentElement.scrollHeight);
const single = (frame: Frame) => frame.locator('[data-mark]:not([aria-label*="zoom in"])');

test('a plain frame works in a page with a strict policy, and asks nobody else for anything', async ({ page }) => {
  const { requests, errors } = await host(
    page,
    `<iframe src="${EMBED}/embed.html?${VIEW}" title="United States and Colombia" width="680" height="420"></iframe>`,
  );
  const [frame] = await embeds(page);
  await expect(frame!.getByRole('heading', { level: 1 })).toHaveText(
    /United States and Colombia, ?Jan 2025 – Apr 2026/,
  );
  // All of it in the frame: nothing to scroll.
  expect(await contentOf(frame!)).toBe(420);
  await single(frame!).last().focus();
  await page.keyboard.press('Enter');
  await expect(frame!.getByRole('region', { name: 'Open event' }).getByRole('heading').first()).toBeVisible();
  // Without a script in the page around, the frame scrolls within itself to what was opened.
  await expect.poll(() => frame!.evaluate(() => scrollY)).toBeGreaterThan(200);
  await page.keyboard.press('Escape');
  await expect(frame!.getByRole('region', { name: 'Open event' })).toBeHidden();
  expect(errors).toEqual([]);
  expect(requests.filter((url) => !url.startsWith(EMBED) && !url.startsWith(home) && !url.startsWith('data:'))).toEqual(
    [],
  );
  expect(await page.evaluate(() => document.cookie)).toBe('');
  expect(await frame!.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length])).toEqual([
    '',
    0,
    0,
  ]);
});

test('the element grows with its width and with an opened event, and tells its page', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 700 });
  const { errors } = await host(page, element(), 'body { margin: 0 } main { display: block; padding: 0 10px }');
  await page.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    document.addEventListener('entente:select', (event) => heard.push((event as CustomEvent).detail));
  });
  const [frame] = await embeds(page);
  await expect.poll(() => heightOf(frame!)).toBe(541);
  expect(await contentOf(frame!)).toBe(541);
  await page.setViewportSize({ width: 700, height: 700 });
  await expect.poll(() => heightOf(frame!)).toBe(420);
  await page.setViewportSize({ width: 400, height: 700 });
  await expect.poll(() => heightOf(frame!)).toBe(620);
  await page.setViewportSize({ width: 700, height: 700 });
  await expect.poll(() => heightOf(frame!)).toBe(420);

  await single(frame!).last().focus();
  await page.keyboard.press('Enter');
  await expect(frame!.getByRole('region', { name: 'Open event' }).getByRole('heading').first()).toBeVisible();
  await expect.poll(() => heightOf(frame!)).toBeGreaterThan(700);
  await expect.poll(async () => (await contentOf(frame!)) - (await heightOf(frame!))).toBe(0);
  await frame!.getByRole('button', { name: 'Close' }).click();
  await expect.poll(() => heightOf(frame!)).toBe(420);
  const heard = await page.evaluate(() => (window as unknown as { heard: unknown[] }).heard);
  expect(heard).toEqual([
    { id: expect.any(String), headline: expect.any(String), date: expect.stringMatching(/^20\d\d/) },
    null,
  ]);
  expect(errors).toEqual([]);
});

test('hostile style sheets and a strict policy leave all three ways standing', async ({ page }) => {
  const { errors } = await host(
    page,
    `${element()}<iframe data-entente src="${EMBED}/embed.html?${VIEW}" title="Again"></iframe>
     <a href="${EMBED}/?${VIEW}"><img src="${EMBED}/favicon.svg" alt="United States and Colombia"></a>`,
    HOSTILE,
  );
  await embeds(page, 2);
  const shape = await page.locator('entente-timeline').evaluate((host) => {
    const inner = host.shadowRoot!.querySelector('iframe')!;
    return [host, inner].map((one) => {
      const { display, opacity, borderTopWidth } = getComputedStyle(one);
      return { display, opacity: one === inner ? opacity : '-', borderTopWidth };
    });
  });
  expect(shape[1]).toEqual({ display: 'block', opacity: '1', borderTopWidth: '0px' });
  expect(shape[0]!.display).toBe('block');
  await expect.poll(async () => (await page.locator('entente-timeline').boundingBox())!.height).toBeGreaterThan(500);
  // What the page's own sheet does to the frame it wrote itself is the page's affair; a height that is asked for wins.
  await expect
    .poll(() => page.locator('iframe[data-entente]').evaluate((one) => (one as HTMLElement).style.height))
    .toMatch(/^\d{3}px$/);
  await expect
    .poll(() => page.locator('img').evaluate((one) => (one as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(0);
  expect(errors).toEqual([]);
});

test('two timelines in a page do not disturb each other', async ({ page }) => {
  await host(
    page,
    `<div class="column">${element('id="one"')}</div>
     <script src="${EMBED}/embed.js" async></script>
     <entente-timeline id="two" relation="USA-CUB" theme="dark" height="500"></entente-timeline>`,
    '.column { width: 700px }',
  );
  const frames = await embeds(page, 2);
  const [one, two] = [
    frames.find((frame) => frame.url().includes('USA-COL'))!,
    frames.find((frame) => frame.url().includes('USA-CUB'))!,
  ];
  await expect.poll(() => heightOf(two)).toBe(500);
  expect(await two.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
  expect(await one.evaluate(() => document.documentElement.dataset['theme'])).toBeUndefined();
  const before = await heightOf(one);
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    for (const id of ['one', 'two'])
      document.getElementById(id)!.addEventListener('entente:select', () => heard.push(id));
  });
  await single(two).last().focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => heightOf(two)).toBeGreaterThan(500);
  expect(await heightOf(one)).toBe(before);
  expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual(['two']);
  // Taken away, it listens no more; put back, it shows again.
  await page.evaluate(() => {
    const element = document.getElementById('two')!;
    element.remove();
    document.querySelector('main')!.append(element);
  });
  await embeds(page, 2);
});

test('a message from a wrong place is ignored', async ({ page }) => {
  await host(page, element());
  const [frame] = await embeds(page);
  await expect.poll(() => heightOf(frame!)).toBeGreaterThan(500);
  const before = await heightOf(frame!);
  // From the page itself: the right words from the wrong window.
  await page.evaluate(() => postMessage({ type: 'entente:height', height: 3000 }, '*'));
  // From the frame's window, but as if it had gone to another origin.
  await page.evaluate(() => {
    const source = document.querySelector('entente-timeline')!.shadowRoot!.querySelector('iframe')!.contentWindow;
    const data = { type: 'entente:height', height: 3000 };
    dispatchEvent(new MessageEvent('message', { data, source, origin: 'https://evil.example' }));
    dispatchEvent(new MessageEvent('message', { data, source, origin: 'null' }));
  });
  // A good one after them is heard, so they were not merely slow.
  await page.evaluate((origin) => {
    const source = document.querySelector('entente-timeline')!.shadowRoot!.querySelector('iframe')!.contentWindow;
    dispatchEvent(new MessageEvent('message', { data: { type: 'entente:height', height: 777 }, source, origin }));
  }, EMBED);
  expect(before).not.toBe(777);
  expect(
    await page.locator('entente-timeline').evaluate((one) => one.shadowRoot!.querySelector('iframe')!.style.height),
  ).toBe('777px');
});

test('the wheel scrolls the page around, with Ctrl it zooms the timeline', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 600 });
  await host(page, `${element()}<div class="long"></div>`, '.long { height: 3000px }');
  const [frame] = await embeds(page);
  await expect.poll(() => heightOf(frame!)).toBeGreaterThan(500);
  const title = frame!.getByRole('heading', { level: 1 });
  const before = await title.textContent();
  await (await frame!.frameElement()).scrollIntoViewIfNeeded();
  const box = (await (await frame!.frameElement()).boundingBox())!;
  await page.mouse.move(box.x + 400, box.y + 250);
  await page.mouse.wheel(0, 200);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
  await expect(frame!.getByText(/(?:Ctrl|⌘) \+ scroll to zoom/)).toBeAttached();
  await expect(title).toHaveText(before!);
  const scrolled = await page.evaluate(() => scrollY);
  await page.keyboard.down('Control');
  await expect
    .poll(async () => {
      await page.mouse.wheel(0, -120);
      return title.textContent();
    })
    .not.toBe(before);
  await page.keyboard.up('Control');
  expect(await page.evaluate(() => scrollY)).toBe(scrolled);
});

test('in a sandbox without an origin it shows, searches by itself and stores nothing', async ({ page }) => {
  // Hosts must let anybody read the files for this: the server of the tests is told to here.
  await page.route(`${EMBED}/**`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'access-control-allow-origin': '*' } });
  });
  const { errors } = await host(
    page,
    `<iframe sandbox="allow-scripts" src="${EMBED}/embed.html?${VIEW}&q=petro" title="Boxed" width="680" height="420"></iframe>`,
  );
  const [frame] = await embeds(page);
  expect(await frame!.evaluate(() => self.origin)).toBe('null');
  await expect(single(frame!).first()).toBeAttached();
  expect(errors).toEqual([]);
  // What the page still fetches for later is nobody's concern any more.
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});

test('lanes, list and filters come when the address asks for them', async ({ page }) => {
  await page.setViewportSize({ width: 680, height: 420 });
  await page.goto(`/embed.html?${VIEW}&mode=lanes`);
  await expect(page.locator('[data-lanes]')).toBeVisible();
  await page.goto(`/embed.html?${VIEW}&mode=list&types=SANCTION`);
  const rows = page.locator('[data-row]');
  await expect(rows.first()).toBeVisible();
  for (const row of await rows.all()) await expect(row).toContainText(/sanction/i);
  await rows.first().click();
  await expect(page.getByRole('region', { name: 'Open event' }).getByRole('heading').first()).toBeVisible();
});

test('says what cannot be read, and tries again', async ({ page }) => {
  let broken = true;
  await page.route('**/data/index.json', (route) => (broken ? route.abort() : route.continue()));
  await page.goto(`/embed.html?${VIEW}`);
  await expect(page.getByText('The timeline could not be read')).toBeVisible();
  broken = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('[data-mark]').first()).toBeAttached();
});

for (const [theme, width, height] of [
  ['light', 680, 420],
  ['dark', 360, 620],
] as const)
  test(`axe finds nothing in an embed: ${theme}, ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.goto(`/embed.html?${VIEW}&theme=${theme}`);
    await expect(page.locator('[data-mark]').first()).toBeAttached();
    const check = async () => expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await check();
    await single(page.mainFrame()).last().focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('region', { name: 'Open event' }).getByRole('heading').first()).toBeVisible();
    await check();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });
