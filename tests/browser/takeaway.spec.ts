import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';

test('what is in view is taken away as files, made on this machine', async ({ page }) => {
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!/^(?:blob|data):|127\.0\.0\.1/.test(request.url())) foreign.push(request.url());
  });
  await page.goto('/?relation=USA-COL&time=2025-09-01/2026-02-10');
  await expect(page.locator('[data-plot] [data-mark]').first()).toBeAttached();
  const menu = page.locator('summary', { hasText: 'Take away' });
  const take = async (label: RegExp): Promise<Buffer> => {
    await menu.click();
    const waiting = page.waitForEvent('download');
    await page.locator('details[open]').getByRole('button', { name: label }).click();
    return readFileSync(await (await waiting).path());
  };
  await menu.click();
  const count = Number.parseInt((await page.getByText(/events in view, as/).textContent()) ?? '', 10);
  expect(count).toBeGreaterThan(0);
  await page.keyboard.press('Escape');
  await expect(page.getByText(/events in view, as/)).toBeHidden();

  const events = JSON.parse((await take(/^JSON the/)).toString()) as unknown[];
  expect(events).toHaveLength(count);
  const calendar = (await take(/^iCalendar/)).toString();
  expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(count);
  const svg = (await take(/^SVG/)).toString();
  const broken = await page.evaluate(
    (text) => new DOMParser().parseFromString(text, 'image/svg+xml').querySelector('parsererror') !== null,
    svg,
  );
  expect(broken).toBe(false);
  const png = await take(/^PNG/);
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect((await take(/^CSV/)).toString().split('\r\n').length).toBeGreaterThan(count);
  expect(foreign).toEqual([]);
});
