import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Each build and each server loads the rules anew.
test.describe.configure({ timeout: 180_000 });

const BIN = join(process.cwd(), 'bin/entente.js');
/** Where the app was built; the browser tests serve it from the same folder. */
const APP = process.env.ENTENTE_APP ?? join(process.cwd(), 'dist');

let root: string;
let server: ChildProcess;
let address: string;

test.beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'entente-edit-'));
  mkdirSync(join(root, 'articles'));
  const article = (day: string, text: string) =>
    writeFileSync(
      join(root, 'articles', `${day}.md`),
      `---\ntitle: News\ndate: ${day}\npublisher: Paper\n---\n\n${text}\n`,
    );
  article('2020-07-04', 'Russia expelled ten British diplomats on July 3, 2020.');
  article('2020-08-10', 'Britain imposed sanctions on Russia on August 9, 2020.');
  article('2020-08-12', 'Britain sanctioned Russia on August 10, 2020.');
  server = spawn(process.execPath, [BIN, 'edit', join(root, 'articles'), '--port', '0', '--app', APP]);
  address = await new Promise<string>((found, fail) => {
    let out = '';
    server.stdout!.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      const url = /http:\/\/127\.0\.0\.1:\d+\/#edit=[\w-]+/.exec(out)?.[0];
      if (url) found(url);
    });
    server.stderr!.on('data', (chunk: Buffer) => (out += chunk.toString()));
    server.on('exit', () => fail(new Error(out)));
  });
});
test.afterAll(() => {
  server?.removeAllListeners('exit').kill();
  rmSync(root, { recursive: true, force: true });
});

const file = () => readFileSync(join(root, 'corrections.yaml'), 'utf8');
const entries = () => file().match(/^- .*$/gm) ?? [];

interface Built {
  readonly code: number | null;
  readonly stderr: string;
  readonly events: readonly {
    readonly id: string;
    readonly headline: string;
    readonly date: { readonly edtf: string };
  }[];
}

/** The dataset as `entente build` makes it, from the same folder. */
function build(): Built {
  const out = join(root, 'data');
  const { status, stderr } = spawnSync(process.execPath, [BIN, 'build', join(root, 'articles'), '--out', out], {
    encoding: 'utf8',
  });
  const index = JSON.parse(readFileSync(join(out, 'index.json'), 'utf8')) as { relations: { file: string }[] };
  const events = index.relations.flatMap(
    (one) => (JSON.parse(readFileSync(join(out, one.file), 'utf8')) as { events: Built['events'] }).events,
  );
  return { code: status, stderr, events };
}

const panel = (page: Page) => page.getByRole('complementary', { name: 'Open event' });
const plot = (page: Page) => page.getByRole('group', { name: /^Relation of/ });

/** Opens the first event in time by keyboard. */
async function openFirst(page: Page, at = address): Promise<void> {
  await page.goto(at);
  await expect(plot(page)).toHaveAccessibleName(/[1-9]\d* events/);
  await plot(page).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(panel(page)).toBeVisible();
}

async function sign(page: Page): Promise<void> {
  await page.getByLabel('Why').fill('The paper said so later');
  await page.getByLabel('Your name').fill('Ann Editor');
  await page.getByRole('button', { name: 'Save' }).click();
}

test('a correction made in edit mode changes the rebuilt dataset, survives a rebuild, and is undone by removing its entry', async ({
  page,
}) => {
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  const before = build();
  await openFirst(page);
  expect(page.url()).not.toContain('edit=');
  await expect(page.getByRole('region', { name: 'Corrections' })).toContainText('Edit mode · 0 corrections');
  await panel(page).getByRole('button', { name: 'Correct this' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Correct this event' })).toBeFocused();
  await page.getByLabel('Date').fill('2020-06-30');
  await expect(page.getByText('Read as: 30 Jun 2020')).toBeVisible();
  await page.getByLabel('Headline').fill('Russia sends ten diplomats home');
  await sign(page);
  const marks = panel(page).getByRole('list', { name: 'Corrections' });
  await expect(marks).toBeFocused();
  await expect(marks).toContainText(/Corrected by Ann Editor on .*: The paper said so later\s\(date, headline\)/);
  await expect(panel(page)).toContainText('30 Jun 2020');
  await page.keyboard.press('t');
  await expect(page.getByRole('main')).toContainText('Corrected by Ann Editor');

  expect(entries()).toHaveLength(1);
  for (const built of [build(), build()]) {
    expect(built.code).toBe(0);
    const changed = built.events.filter((one) => !before.events.some((old) => old.headline === one.headline));
    expect(changed).toMatchObject([{ headline: 'Russia sends ten diplomats home', date: { edtf: '2020-06-30' } }]);
    expect(before.events.map(({ id }) => id)).toContain(changed[0]!.id);
  }

  await marks.getByRole('button', { name: 'Undo' }).click();
  await expect(marks).toBeHidden();
  expect(entries()).toEqual([]);
  expect(build().events).toEqual(before.events);
  expect(errors).toEqual([]);
});

test('an event that is told twice is merged, and one that is none is dropped; both come back', async ({ page }) => {
  await openFirst(page);
  await page.keyboard.press('End');
  await expect(panel(page)).toContainText('10 Aug 2020');
  await panel(page).getByRole('button', { name: 'Correct this' }).click();
  await page.getByLabel('It is the same as another event').check();
  await page.getByLabel('Find the other event').fill('9 Aug 2020');
  await page.getByRole('group', { name: 'It is the same as' }).getByRole('radio').first().check();
  await sign(page);
  await expect(panel(page)).toContainText('Reported by 2 articles');
  await panel(page).getByRole('button', { name: 'Correct this' }).click();
  await page.getByLabel('It is no event').check();
  await sign(page);
  // Two entries that cannot both hold are refused where they are made.
  await expect(page.getByRole('alert').filter({ hasText: 'Not saved' })).toContainText('contradicts');
  await page.getByRole('button', { name: 'Cancel' }).click();
  const bar = page.getByRole('region', { name: 'Corrections' });
  await bar.getByRole('button', { name: 'Show all' }).click();
  await page.getByRole('dialog').getByRole('button', { name: /^Undo/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await expect(bar).toContainText('0 corrections');
  await panel(page).getByRole('button', { name: 'Correct this' }).click();
  await page.getByLabel('It is no event').check();
  await sign(page);
  await expect(panel(page)).toBeHidden();
  await expect(bar).toContainText('The event is dropped.');
  await expect(plot(page)).toHaveAccessibleName(/2 events/);
  await bar.getByRole('button', { name: 'Show all' }).click();
  await page.getByRole('dialog').getByRole('button', { name: /^Undo/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await expect(plot(page)).toHaveAccessibleName(/3 events/);
});

test('an invalid correction is refused with line and reason, in the form, by the build, and in the list', async ({
  page,
}) => {
  await openFirst(page);
  await panel(page).getByRole('button', { name: 'Correct this' }).click();
  await page.getByLabel('Date').fill('30 June');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByLabel('Date')).toBeFocused();
  await expect(page.getByLabel('Date')).toHaveAccessibleDescription(/Write 2026-02-03/);
  const head = '# ours\n# two lines\ncorrections:\n';
  writeFileSync(
    join(root, 'corrections.yaml'),
    `${head}- {event: x, change: {date: 30 June}, reason: x, author: Bo, date: "2026-01-01"}\n`,
  );
  const built = build();
  expect(built.code).toBe(1);
  expect(built.stderr).toMatch(
    /corrections\.yaml:4:\d+: error: a correction is refused \(change\.date is no EDTF date/,
  );
  expect(built.events).toHaveLength(3);
  await page.reload();
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(page.getByRole('dialog')).toContainText('corrections.yaml:4:');
  writeFileSync(join(root, 'corrections.yaml'), head);
});

test('without the server corrections are gathered as a patch, kept over a reload, and downloaded', async ({ page }) => {
  await openFirst(page, '/');
  await panel(page).getByRole('button', { name: 'Correct this' }).click();
  await page.getByLabel('Headline').fill('Another headline');
  await page.getByLabel('Why').fill('Clearer');
  await page.getByLabel('Your name').fill('Ann Editor');
  await page.getByRole('button', { name: 'Add to my patch' }).click();
  await expect(panel(page).getByRole('list', { name: 'Corrections' })).toContainText('In your patch: Changed headline');
  await page.reload();
  await expect(page.getByRole('region', { name: 'Corrections' })).toContainText('Your patch · 1 correction');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('region', { name: 'Corrections' }).getByRole('button', { name: 'Download' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('corrections.yaml');
  const text = readFileSync(await download.path(), 'utf8');
  expect(text).toMatch(
    /^corrections:\n- \{event: \w+, change: \{headline: "Another headline"\}, reason: Clearer, author: "Ann Editor"/m,
  );
  await panel(page).getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('region', { name: 'Corrections' })).not.toContainText('1 correction');
});

for (const [width, colorScheme, forcedColors] of [
  [1440, 'light', 'none'],
  [390, 'dark', 'active'],
] as const)
  test(`axe finds nothing in the form: ${width} px, ${colorScheme}, forced colours ${forcedColors}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme, forcedColors, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 844 });
    await page.goto(address);
    await expect(plot(page)).toHaveAccessibleName(/[1-9]\d* events/);
    await plot(page).focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    if (width < 600) {
      await page.getByRole('button', { name: 'Show more' }).click();
      await page.getByRole('button', { name: 'Show more' }).click();
    }
    await page.getByRole('button', { name: 'Correct this' }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('Say who you are.')).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(wide).toBe(false);
    await page.getByLabel('It is the same as another event').check();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
