import { expect, test, type Page } from '@playwright/test';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';

/** Takes what is in view away by the menu. */
async function take(page: Page, label: RegExp): Promise<Buffer> {
  await page.locator('summary', { hasText: 'Take away' }).click();
  const waiting = page.waitForEvent('download');
  await page.locator('details[open]').getByRole('button', { name: label }).click();
  return readFileSync(await (await waiting).path());
}
async function open(page: Page): Promise<void> {
  await page.goto('/?relation=USA-COL&time=2025-09-01/2026-02-10');
  await expect(page.locator('[data-plot] [data-mark]').first()).toBeAttached();
}

/** Share of a picture's points of which some channel may be off by more than a fifth: letters stand a fraction of a px elsewhere, edges are smoothed in other ways. */
const DIFFERENCE = 0.02;

test.describe('pictures', () => {
  test.use({ deviceScaleFactor: 2 });
  test(`the SVG shows what the PNG shows, but for ${DIFFERENCE * 100} % of its points`, async ({ page }) => {
    await open(page);
    const [svg, png] = [(await take(page, /^SVG/)).toString(), await take(page, /^PNG/)];
    // In the page itself, since an SVG that stands as a file has none of its typefaces.
    const box = await page.evaluate((text) => {
      const node = document.importNode(new DOMParser().parseFromString(text, 'image/svg+xml').documentElement, true);
      document.body.replaceChildren(node);
      node.setAttribute('id', 'taken');
      const { width, height } = node.getBoundingClientRect();
      return { width, height };
    }, svg);
    const shot = await page.locator('#taken').screenshot();
    const told = await page.evaluate(
      async ([one, other]) => {
        const points = async (base64: string) => {
          const image = new Image();
          image.src = `data:image/png;base64,${base64}`;
          await image.decode();
          const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
          const context = canvas.getContext('2d')!;
          context.drawImage(image, 0, 0);
          return context.getImageData(0, 0, image.width, image.height);
        };
        const [a, b] = [await points(one!), await points(other!)];
        let [off, inked] = [0, 0];
        for (let i = 0; i < a.data.length; i += 4) {
          const channels = [0, 1, 2].map((c) => Math.abs(a.data[i + c]! - b.data[i + c]!));
          if (Math.max(...channels) > 51) off++;
          if (a.data[i]! < 200) inked++;
        }
        return { sizes: [a.width, a.height, b.width, b.height], off: off / (a.data.length / 4), inked };
      },
      [shot.toString('base64'), png.toString('base64')],
    );
    expect(told.sizes).toEqual([box.width * 2, box.height * 2, box.width * 2, box.height * 2]);
    expect(told.inked).toBeGreaterThan(20_000);
    expect(told.off).toBeLessThan(DIFFERENCE);
    console.log(`SVG and PNG differ in ${(told.off * 100).toFixed(2)} % of their points`);
  });
});

const TIMELINE_JS = dirname(createRequire(import.meta.url).resolve('@knight-lab/timelinejs/package.json'));
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

for (const [kind, label, file] of [
  ['sheet', /^TimelineJS its/, 'events.csv'],
  ['JSON', /^TimelineJS JSON/, 'events.json'],
] as const)
  test(`TimelineJS itself shows every event of our ${kind}`, async ({ page }) => {
    await open(page);
    const events = JSON.parse((await take(page, /^JSON the/)).toString()) as { headline: string }[];
    const taken = await take(page, label);
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.route('http://timelinejs.test/**', (route) => {
      const { pathname } = new URL(route.request().url());
      if (pathname === `/${file}`) return route.fulfill({ body: taken });
      if (pathname === '/')
        return route.fulfill({
          contentType: 'text/html',
          body: '<!doctype html><link rel="stylesheet" href="/dist/css/timeline.css"><div id="t" style="height:600px"></div><script src="/dist/js/timeline.js"></script>',
        });
      const path = join(TIMELINE_JS, pathname);
      if (!existsSync(path)) return route.fulfill({ status: 404 });
      return route.fulfill({ path, contentType: TYPES[extname(path)] ?? 'application/octet-stream' });
    });
    await page.goto('http://timelinejs.test/');
    await page.evaluate((source) => {
      const { TL } = window as unknown as { TL: { Timeline: new (...args: unknown[]) => unknown } };
      // No address book, no measuring, no fonts from elsewhere.
      new TL.Timeline('t', source, { hash_bookmark: false, ga_measurement_id: null, language: 'en', font: null });
    }, `http://timelinejs.test/${file}`);
    await expect(page.locator('.tl-timemarker')).toHaveCount(events.length);
    const shown = await page.locator('.tl-slide .tl-headline').allTextContents();
    for (const { headline } of events) expect(shown.map((text) => text.trim())).toContain(headline);
    await expect(page.locator('.tl-message, .tl-error')).toHaveCount(0);
    expect(errors).toEqual([]);
  });
