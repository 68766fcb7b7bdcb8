import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';

const STRETCH = '/?relation=USA-COL&time=2025-09-01/2026-02-10';
const title = (page: Page) => page.getByRole('heading', { level: 1 });

/** What the console complains of. */
function complaints(page: Page): string[] {
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  return errors;
}

/** Opens the editor and fills it from the view; gives back the headlines in order. */
async function buildStory(page: Page): Promise<string[]> {
  await page.goto(STRETCH);
  await expect(page.locator('[data-plot] [data-mark]').first()).toBeAttached();
  await page.keyboard.press('p');
  await page.getByRole('button', { name: 'Weightiest events in view' }).click();
  const headlines = page.locator('[data-step] .headline');
  await expect(headlines).toHaveCount(10);
  return headlines.allTextContents();
}

const violations = async (page: Page): Promise<string[]> =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);

test('a story of ten steps is built, ordered, annotated, saved and opened again', async ({ page }) => {
  const errors = complaints(page);
  const headlines = await buildStory(page);
  const steps = page.locator('[data-step]');
  expect(await violations(page)).toEqual([]);

  // By drag: the first step goes below the second.
  const [from, to] = [(await steps.nth(0).boundingBox())!, (await steps.nth(1).boundingBox())!];
  const handle = (await page.locator('[data-part="handle"]').first().boundingBox())!;
  await page.mouse.move(handle.x + 8, from.y + 20);
  await page.mouse.down();
  await page.mouse.move(handle.x + 8, to.y + to.height - 4, { steps: 6 });
  await page.mouse.up();
  await expect(steps.nth(1)).toContainText(headlines[0]!);
  // By keyboard: back.
  await page.locator('[data-part="handle"]').nth(1).focus();
  await page.keyboard.press('ArrowUp');
  await expect(steps.nth(0)).toContainText(headlines[0]!);
  await expect(page.locator('[data-part="handle"]').first()).toBeFocused();

  await page.getByLabel('Title').fill('From standoff to Oval Office');
  await page
    .getByRole('button', { name: /^Add a note to/ })
    .first()
    .click();
  await page
    .getByLabel(/^Note to/)
    .first()
    .fill('Say who was there.');
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as file' }).click();
  const saved = await waiting;
  expect(saved.suggestedFilename()).toBe('from-standoff-to-oval-office.yaml');
  const text = readFileSync(await saved.path(), 'utf8');
  expect(text).toMatch(/^title: From standoff to Oval Office\nrelation: USA-COL\nsteps:\n/);
  expect(text.match(/- event: /g)).toHaveLength(10);

  await page.getByRole('button', { name: 'Empty' }).click();
  await expect(steps).toHaveCount(0);
  await page.locator('input[type="file"]').setInputFiles({
    name: 'story.yaml',
    mimeType: 'application/yaml',
    buffer: Buffer.from(text),
  });
  await expect(steps).toHaveCount(10);
  await expect(page.getByLabel(/^Note to/).first()).toHaveValue('Say who was there.');
  await page.reload();
  await page.keyboard.press('p');
  await expect(steps).toHaveCount(10);
  expect(errors).toEqual([]);
});

test('an event is picked from its panel and by key', async ({ page }) => {
  await page.goto(STRETCH);
  await page.locator('[data-label]').first().click();
  await page.getByRole('button', { name: 'Add to story' }).click();
  await expect(page.getByRole('button', { name: 'Step 1 of the story: remove' })).toBeVisible();
  await page.keyboard.press('s');
  await expect(page.getByRole('button', { name: 'Add to story' })).toBeVisible();
});

test('a story is presented by keyboard and remote control, the speaker in step', async ({ page, context }) => {
  const errors = complaints(page);
  const headlines = await buildStory(page);
  await page
    .getByRole('button', { name: /^Add a note to/ })
    .nth(1)
    .click();
  await page
    .getByLabel(/^Note to/)
    .first()
    .fill('Only for me');
  await page.getByRole('link', { name: 'Present' }).click();
  await expect(title(page)).toHaveText(headlines[0]!);
  await expect(page.getByText('1 of 10', { exact: true })).toBeVisible();
  expect(await violations(page)).toEqual([]);

  for (const [at, key] of ['ArrowRight', ' ', 'PageDown', 'Enter', 'ArrowDown'].entries()) {
    await page.keyboard.press(key);
    await expect(title(page)).toHaveText(headlines[at + 1]!);
  }
  for (const [at, key] of ['ArrowLeft', 'PageUp'].entries()) {
    await page.keyboard.press(key);
    await expect(title(page)).toHaveText(headlines[4 - at]!);
  }
  await page.keyboard.press('End');
  await expect(title(page)).toHaveText(headlines[9]!);
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText('10 of 10', { exact: true })).toBeVisible();
  await page.keyboard.press('Home');
  await expect(page.getByText('Only for me')).toHaveCount(1);
  await expect(page.getByText('Only for me')).toBeHidden();

  const opening = context.waitForEvent('page');
  await page.keyboard.press('n');
  const speaker = await opening;
  const speakerErrors = complaints(speaker);
  await expect(speaker.getByText('In step with the show')).toBeVisible();
  await expect(title(speaker)).toHaveText(headlines[0]!);
  await expect(speaker.getByRole('heading', { name: 'Next' })).toBeVisible();
  await speaker.keyboard.press('PageDown');
  await expect(title(page)).toHaveText(headlines[1]!);
  await expect(speaker.locator('p.note').first()).toHaveText('Only for me');
  await page.keyboard.press('ArrowRight');
  await expect(title(speaker)).toHaveText(headlines[2]!);
  await speaker.getByRole('button', { name: headlines[6]!, exact: true }).click();
  await expect(title(page)).toHaveText(headlines[6]!);
  await page.reload();
  await expect(title(page)).toHaveText(headlines[6]!);
  await speaker.keyboard.press('ArrowLeft');
  await expect(title(page)).toHaveText(headlines[5]!);
  expect(await violations(speaker)).toEqual([]);
  await page.close();
  await expect(speaker.getByText(/No show answers/)).toBeVisible();
  await speaker.keyboard.press('ArrowRight');
  await expect(title(speaker)).toHaveText(headlines[6]!);
  expect([...errors, ...speakerErrors]).toEqual([]);
});

test('overview, code, blank screen and Escape lead back to the story, and from it to the app', async ({ page }) => {
  const errors = complaints(page);
  await page.goto('/present.html?relation=USA-COL&time=2025-09-01/2026-02-10&title=Ten%20steps');
  await expect(page.getByText('1 of 10', { exact: true })).toBeVisible();
  await expect(page).toHaveURL(/steps=(?:\w+,){9}\w+&/);
  await page.keyboard.press('o');
  await expect(title(page)).toHaveText('Ten steps');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByText('2 of 10', { exact: true })).toBeVisible();
  const headline = await title(page).textContent();
  await page.keyboard.press('c');
  await expect(page.getByRole('img', { name: /^Code/ }).first()).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('b');
  await expect(title(page)).toBeHidden();
  await page.keyboard.press('.');
  await expect(title(page)).toHaveText(headline!);
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/index\.html\?relation=USA-COL.*select=/);
  expect(errors).toEqual([]);
});

test('the quiz is answered by digits, each answer with its proof', async ({ page }) => {
  const errors = complaints(page);
  await page.goto('/present.html?relation=IND-PAK');
  await expect(page.getByText('1 of 10', { exact: true })).toBeVisible();
  await page.keyboard.press('q');
  const count = Number(
    /of (\d+)/.exec(
      (await page
        .getByText(/^Question 1 of/)
        .first()
        .textContent()) ?? '',
    )?.[1],
  );
  expect(count).toBeGreaterThan(2);
  expect(await violations(page)).toEqual([]);
  for (let at = 1; at <= count; at++) {
    await expect(page.getByText(`Question ${at} of ${count}`, { exact: true })).toBeVisible();
    await expect(page.locator('main blockquote')).toHaveCount(0);
    await page.keyboard.press('1');
    await expect(page.locator('main .right')).toHaveCount(1);
    await expect(page.locator('main blockquote')).not.toBeEmpty();
    if (at === 1) expect(await violations(page)).toEqual([]);
    await page.keyboard.press('ArrowRight');
  }
  expect(errors).toEqual([]);
});

test('on paper it is a handout with the questions, and the answers on a sheet of their own', async ({ page }) => {
  await page.goto('/present.html?relation=IND-PAK');
  await expect(page.getByText('1 of 10', { exact: true })).toBeVisible();
  for (const format of ['A4', 'Letter']) {
    const pdf = await page.pdf({ format });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)!.length).toBeGreaterThanOrEqual(3);
  }
  await page.emulateMedia({ media: 'print' });
  const handout = page.locator('article.handout');
  await expect(handout.getByRole('heading', { level: 1 })).toHaveText(['India and Pakistan', 'Questions', 'Answers']);
  await expect(handout.locator('.steps > li')).toHaveCount(10);
  await expect(handout.locator('cite').first()).toBeVisible();
  await expect(page.locator('.stage')).toBeHidden();
});

test('a phone, by finger and without fear of a long address', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  await page.goto('/present.html?relation=IND-PAK');
  await expect(page.getByText('1 of 10', { exact: true })).toBeVisible();
  const swipe = (from: number, to: number) =>
    page.locator('.stage').evaluate(
      (stage, [start, end]) => {
        const at = (type: string, x: number): PointerEvent =>
          new PointerEvent(type, { clientX: x, clientY: 300, pointerType: 'touch', bubbles: true });
        stage.dispatchEvent(at('pointerdown', start!));
        stage.dispatchEvent(at('pointerup', end!));
      },
      [from, to],
    );
  await swipe(300, 100);
  await expect(page.getByText('2 of 10', { exact: true })).toBeVisible();
  await swipe(100, 300);
  await expect(page.getByText('1 of 10', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Forward' }).tap();
  await expect(page.getByText('2 of 10', { exact: true })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  expect(await violations(page)).toEqual([]);
  await context.close();
});

test('an address that tells no story says why', async ({ page }) => {
  await page.goto('/present.html?relation=USA-COL&steps=e1,e1');
  await expect(page.getByText('steps names an event twice.')).toBeVisible();
  await page.goto('/present.html?relation=USA-COL&steps=e1,e2');
  await expect(page.getByText('None of the story’s 2 events is in this collection.')).toBeVisible();
});
