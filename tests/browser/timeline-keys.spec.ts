import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

const plot = (page: Page) => page.getByRole('group', { name: /^Relation of/ });
const panel = (page: Page) => page.getByRole('complementary', { name: 'Open event' });
const span = (page: Page) => page.locator('[data-span]');
const focused = (page: Page) => page.locator('[data-mark]:focus');

async function open(page: Page, query = '&time=2024-01-01/2026-12-31'): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`/?relation=USA-COL${query}`);
  await expect(page.locator('[data-mark]').first()).toBeAttached();
}

/** Days that the address says are in view. */
const days = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const [from, to] = (new URLSearchParams(location.search).get('time') ?? '1812-01-01/2036-12-31').split('/');
    return (Date.parse(to!) - Date.parse(from!)) / 86_400_000 + 1;
  });

test('what the pointer does in the plot, the keyboard does', async ({ page }) => {
  test.setTimeout(90_000);
  await open(page);
  // One stop of the Tab key.
  await plot(page).focus();
  await expect(plot(page)).toBeFocused();

  // Zoom in and out, back to where it was.
  const start = (await span(page).textContent())!;
  await page.keyboard.press('+');
  await expect.poll(() => days(page)).toBeLessThan(700);
  await page.keyboard.press('-');
  await expect(span(page)).toHaveText(start);

  // Move on and back, as by dragging.
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(span(page)).not.toHaveText(start);
  await page.keyboard.press('Shift+ArrowRight');
  await expect(span(page)).toHaveText(start);

  // Point: the focus goes from event to event, and what has it is named.
  await page.keyboard.press('End');
  await expect(focused(page)).toHaveAccessibleName(/130 of 130\.$|\d+ of \d+\.$/);
  const last = (await focused(page).getAttribute('aria-label'))!;
  await page.keyboard.press('ArrowLeft');
  await expect(focused(page)).not.toHaveAccessibleName(last);
  await page.keyboard.press('ArrowRight');
  await expect(focused(page)).toHaveAccessibleName(last);
  await page.keyboard.press('ArrowDown');
  const colder = (await focused(page).getAttribute('aria-label'))!;
  expect(colder).not.toBe(last);
  await page.keyboard.press('ArrowUp');
  await expect(focused(page)).not.toHaveAccessibleName(colder);

  // Zoom about a point: the event with the focus stays where it is.
  const place = () => focused(page).evaluate((mark) => Math.round(mark.getBoundingClientRect().left));
  const before = await place();
  await page.keyboard.press('+');
  await expect.poll(place).toBe(before);

  // Fit to the event, then to everything.
  await page.keyboard.press('.');
  await expect.poll(() => days(page)).toBeLessThan(120);
  await expect(focused(page)).toBeAttached();
  await page.keyboard.press('0');
  await expect(page).not.toHaveURL(/time=/);

  // Click: Enter opens, the arrows open the next, Escape closes and the focus is where it was.
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(panel(page).getByRole('heading').first()).toBeVisible();
  const title = (await panel(page).getByRole('heading', { level: 2 }).first().textContent())!;
  await plot(page).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(panel(page).getByRole('heading', { level: 2 }).first()).not.toHaveText(title);
  await page.keyboard.press('Escape');
  await expect(panel(page)).toBeHidden();
});

test('rings, brackets, buttons and sliders are within reach of the keyboard', async ({ page }) => {
  await open(page, '');
  await plot(page).focus();
  // Every event of every ring is a step of the arrows: the focus takes it out of its ring.
  const ring = page.locator('[data-mark][aria-label*="Enter to zoom in"]');
  await expect(ring.first()).toBeAttached();
  await page.keyboard.press('Home');
  const names = new Set<string>();
  for (let step = 0; step < 40; step++) {
    names.add((await focused(page).getAttribute('aria-label'))!);
    await page.keyboard.press('ArrowRight');
    await expect.poll(async () => names.has((await focused(page).getAttribute('aria-label')) ?? '')).toBe(false);
  }
  expect(names.size).toBe(40);

  // A ring takes the focus, and Enter does what a click does.
  await page.keyboard.press('0');
  await expect(page).not.toHaveURL(/time=/);
  const all = (await span(page).textContent())!;
  await ring.first().focus();
  await page.keyboard.press('Enter');
  await expect(span(page)).not.toHaveText(all);
  await page.keyboard.press('0');
  await expect(span(page)).toHaveText(all);

  // So do the bracket over a crowd and the buttons beside the axis.
  const bracket = page.getByRole('button', { name: /^Zoom to \d+ events/ });
  await bracket.focus();
  await page.keyboard.press('Enter');
  await expect(span(page)).not.toHaveText(all);
  await page.getByRole('button', { name: 'All', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(span(page)).toHaveText(all);
  await page.getByRole('button', { name: 'Zoom in', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(span(page)).not.toHaveText(all);
  await page.keyboard.press('0');

  // The minimap's ends are sliders.
  const slider = page.getByRole('slider').first();
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await expect(span(page)).not.toHaveText(all);
});

test('Back undoes what was done to the view, step by step', async ({ page }) => {
  await open(page, '');
  const all = (await span(page).textContent())!;
  await plot(page).focus();
  await page.keyboard.press('End');
  await page.keyboard.press('.');
  await expect(page).toHaveURL(/time=/);
  const near = (await span(page).textContent())!;
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/select=/);
  await page.keyboard.press('l');
  await expect(page.getByRole('group', { name: /^Lanes of/ })).toBeVisible();
  await expect(page).toHaveURL(/mode=lanes/);
  await page.goBack();
  await expect(plot(page)).toBeVisible();
  await expect(panel(page)).toBeVisible();
  await page.goBack();
  await expect(panel(page)).toBeHidden();
  await expect(span(page)).toHaveText(near);
  await page.goBack();
  await expect(span(page)).toHaveText(all);
  await page.goForward();
  await expect(span(page)).toHaveText(near);
});

test('double click zooms in, with Shift out; a thrown view goes on, and stops for who wants no motion', async ({
  page,
}) => {
  await open(page);
  const box = (await plot(page).boundingBox())!;
  // Above all marks, so that a click means nothing.
  const [x, y] = [box.x + box.width * 0.3, box.y + 6];
  const start = await days(page);
  await page.mouse.dblclick(x, y);
  await expect.poll(() => days(page)).toBeLessThan(start * 0.6);
  await page.keyboard.down('Shift');
  await page.mouse.dblclick(x, y);
  await page.keyboard.up('Shift');
  await expect.poll(() => days(page)).toBeGreaterThan(start * 0.9);

  const fling = async (): Promise<{ released: number; rested: number }> => {
    const first = (await page.locator('[data-mark][data-id]').last().getAttribute('data-id'))!;
    const place = () => page.locator(`[data-id="${first}"]`).evaluate((mark) => mark.getBoundingClientRect().left);
    // Real events come with the time at which they were made: these tell of a quick hand, however slow the machine is.
    const moved = await page.evaluate(
      async ({ x, y, id }) => {
        const target = document.elementFromPoint(x, y)!;
        const now = performance.now();
        const send = (to: EventTarget, type: string, clientX: number, time: number): void => {
          const event = new MouseEvent(type, { bubbles: true, cancelable: true, clientX, clientY: y, view: window });
          Object.defineProperty(event, 'timeStamp', { value: time });
          to.dispatchEvent(event);
        };
        send(target, 'mousedown', x, now);
        for (let step = 1; step <= 6; step++) send(window, 'mousemove', x - 10 * step, now + 10 * step);
        await new Promise((done) => setTimeout(done));
        const released = document.querySelector<HTMLElement>(`[data-id="${id}"]`)!.getBoundingClientRect().left;
        send(window, 'mouseup', x - 60, now + 62);
        return released;
      },
      { x, y, id: first },
    );
    await expect(page).toHaveURL(/time=/);
    let rested = Number.NaN;
    await expect
      .poll(async () => {
        const before = rested;
        rested = await place();
        return rested === before;
      })
      .toBe(true);
    return { released: moved, rested };
  };
  const still = await fling();
  expect(Math.abs(still.rested - still.released)).toBeLessThan(1);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  const thrown = await fling();
  expect(thrown.released - thrown.rested).toBeGreaterThan(40);
});

for (const [mode, name] of [
  ['', 'timeline'],
  ['&mode=lanes', 'lanes'],
  ['&mode=list', 'list'],
] as const)
  test(`axe finds nothing with an event open and with the keys shown: ${name}`, async ({ page }) => {
    await open(page, `&time=2025-01-01/2026-03-01${mode}`).catch(() => undefined);
    if (mode === '&mode=list') await expect(page.locator('#list')).toBeVisible();
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeHidden();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
