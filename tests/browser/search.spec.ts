import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import type { PoliticalEvent } from '../../src/model/index.ts';

const plot = (page: Page) => page.getByRole('group', { name: /^Relation of/ });
const field = (page: Page) => page.getByRole('combobox', { name: 'Search events' });
const results = (page: Page) => page.getByRole('region', { name: 'Search results' });
const rows = (page: Page) => results(page).getByRole('option');
const title = (page: Page) => results(page).getByRole('heading').first();
const panel = (page: Page) => page.getByRole('complementary', { name: /event/i });
const counts = (page: Page) => page.locator('.counts').first();

/** Opens the app and waits until it is drawn; gives back what the console complains of. */
async function open(page: Page, query = '', path = '/?relation=USA-COL'): Promise<string[]> {
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(path + query);
  await expect(plot(page)).toHaveAccessibleName(/[1-9]\d* events/);
  return errors;
}

/** Searches, and waits for the answer. */
async function find(page: Page, query: string): Promise<void> {
  await field(page).fill(query);
  await expect(page).toHaveURL((url) => url.searchParams.get('q') === query);
  await expect(results(page)).toHaveAttribute('aria-busy', 'false');
}

/** Ids of the rows, once all are drawn: while one types only a screenful is. */
async function idsOf(page: Page): Promise<string[]> {
  const count = Number.parseInt((await title(page).textContent()) ?? '', 10) || 0;
  await expect(rows(page)).toHaveCount(Math.min(count, 150));
  return rows(page).evaluateAll((all) => all.map((row) => row.id.replace('search-results-', '')));
}

/** The events of the relation, as the dataset has them. */
const eventsOf = async (page: Page): Promise<PoliticalEvent[]> =>
  ((await (await page.request.get('/data/relations/USA-COL.json')).json()) as { events: PoliticalEvent[] }).events;

/** Points of the canvas in the full colour of a country: what dims lets the paper through. */
const litPoints = (page: Page): Promise<number> =>
  page
    .locator('canvas')
    .first()
    .evaluate((canvas: HTMLCanvasElement) => {
      const style = getComputedStyle(document.documentElement);
      const colours = ['--a', '--b'].map((name) => {
        const hex = style.getPropertyValue(name).trim();
        return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
      });
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      let lit = 0;
      for (let i = 0; i < data.length; i += 4)
        if (data[i + 3] === 255 && colours.some((rgb) => rgb.every((value, k) => Math.abs(value - data[i + k]!) < 3)))
          lit++;
      return lit;
    });

for (const { query, relation, right } of [
  { query: 'petor', relation: 'USA-COL', right: /Petro/ },
  { query: 'bogota', relation: 'USA-COL', right: /Bogotá/i },
  { query: 'Nicolas Maduro', relation: 'COL-VEN', right: /Nicolás Maduro/ },
  { query: 'white hose', relation: 'USA-COL', right: /at the White House/ },
])
  test(`“${query}” finds what is meant among the first three`, async ({ page }) => {
    const errors = await open(page, '', `/?relation=${relation}`);
    await find(page, query);
    const first = (await rows(page).allTextContents()).slice(0, 3);
    expect(first.length).toBeGreaterThan(0);
    expect(first.some((text) => right.test(text))).toBe(true);
    await expect(rows(page).first().locator('mark').first()).toBeVisible();
    expect(errors).toEqual([]);
  });

const country = (id: string, actors: PoliticalEvent['initiators']): boolean =>
  actors.some((actor) => actor.id === id || actor.country === id);
const wordsOf = (event: PoliticalEvent): string =>
  [event.headline, ...event.sources.map(({ quote }) => quote), event.place?.name].join(' ');
const exactly = (event: PoliticalEvent): boolean =>
  event.date.basis !== 'publication' && event.date.start !== null && event.date.end !== null;

/** What each operator must find, worked out from the dataset; undefined where it leaves doubt. */
const OPERATORS: readonly {
  readonly query: string;
  readonly said: string | null;
  readonly holds: (event: PoliticalEvent) => boolean | undefined;
}[] = [
  { query: 'from:colombia', said: 'started by Colombia', holds: ({ initiators }) => country('COL', initiators) },
  {
    query: 'to:usa',
    said: 'towards United States',
    holds: ({ initiators, recipients }) => country('USA', recipients.length > 0 ? recipients : initiators),
  },
  { query: 'type:sanction', said: 'of the kind Sanction', holds: ({ type }) => type === 'SANCTION' },
  {
    query: 'before:2024',
    said: 'before 1 Jan 2024',
    holds: (event) => (exactly(event) ? event.date.end! < '2024' : undefined),
  },
  {
    query: 'after:2022-08',
    said: 'after 31 Aug 2022',
    holds: (event) => (exactly(event) ? event.date.start! > '2022-08-31' : undefined),
  },
  { query: 'tone:<-5', said: 'of tone below −5', holds: ({ tone }) => tone < -5 },
  {
    query: '"white house"',
    said: null,
    // Titles of articles hold the words too.
    holds: (event) => /white house/i.test(wordsOf(event)) || undefined,
  },
];

for (const { query, said, holds } of OPERATORS)
  test(`${query} finds just what the dataset says`, async ({ page }) => {
    await open(page);
    await find(page, query);
    const [found, events] = [new Set(await idsOf(page)), await eventsOf(page)];
    if (said) await expect(results(page)).toContainText(said);
    expect(found.size).toBeGreaterThan(0);
    expect(found.size).toBeLessThan(events.length);
    for (const event of events) {
      const expected = holds(event);
      if (expected !== undefined) expect(found.has(event.id), `${event.id} ${event.headline}`).toBe(expected);
    }
  });

test('operators work together, and -word takes away', async ({ page }) => {
  await open(page);
  await find(page, 'petro from:colombia after:2022-08 tone:<-1');
  const [some, events] = [await idsOf(page), new Map((await eventsOf(page)).map((event) => [event.id, event]))];
  expect(some.length).toBeGreaterThan(1);
  for (const event of some.map((id) => events.get(id)!)) {
    expect(country('COL', event.initiators)).toBe(true);
    expect(event.tone).toBeLessThan(-1);
  }
  await find(page, 'petro from:colombia after:2022-08 tone:<-1 -ambassador');
  const fewer = await idsOf(page);
  const without = some.filter((id) => !/ambassador\b/i.test(wordsOf(events.get(id)!)));
  expect(fewer.length).toBeLessThan(some.length);
  expect(without).toEqual(expect.arrayContaining(fewer));
  for (const id of fewer) expect(wordsOf(events.get(id)!)).not.toMatch(/\bambassador\b/i);
});

test('operators are completed by keyboard', async ({ page }) => {
  await open(page);
  await page.keyboard.press('/');
  await page.keyboard.type('fro');
  const completions = page.getByRole('listbox', { name: 'Completions' });
  await expect(completions.getByRole('option')).toHaveText([/^from:/]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(field(page)).toHaveValue('from:');
  await page.keyboard.type('col');
  await expect(completions.getByRole('option').first()).toContainText('Colombia');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await expect(field(page)).toHaveValue('from:Colombia ');
  await expect(results(page)).toContainText('started by Colombia');
});

test('results, timeline and address agree; another reader sees the same', async ({ page, context }) => {
  await open(page);
  await expect.poll(() => litPoints(page)).toBeGreaterThan(0);
  const all = await litPoints(page);
  await find(page, 'petor narcotcs');
  await expect(results(page)).toContainText('Showing petro narcotics for “petor narcotcs”');
  const ids = await idsOf(page);
  await expect(title(page)).toHaveText(new RegExp(`^${ids.length} events?\\b`));
  await field(page).press('Shift+Enter');
  await expect(counts(page)).toHaveText(new RegExp(`^${ids.length} of \\d+ events? match`));
  await find(page, 'type:sanction before:2024');
  const sanctions = await idsOf(page);
  await field(page).press('Shift+Enter');
  await expect(counts(page)).toHaveText(new RegExp(`^${sanctions.length} of \\d+ events? match`));
  // Only matches are named and lit.
  const named = await page.locator('[data-label]').evaluateAll((all) => all.map((one) => one.dataset['label']));
  expect(sanctions).toEqual(expect.arrayContaining(named));
  await page.keyboard.press('Escape');
  await page.goto(`/?relation=USA-COL&q=${encodeURIComponent('petor narcotcs')}`);
  await expect(rows(page)).toHaveCount(ids.length);
  await expect.poll(() => litPoints(page)).toBeLessThan(all / 2);
  expect(await litPoints(page)).toBeGreaterThan(0);
  const second = await context.newPage();
  await open(second, '', page.url());
  await expect(field(second)).toHaveValue('petor narcotcs');
  await expect.poll(() => idsOf(second)).toEqual(ids);
});

test('Enter steps through the matches and round; Esc goes back to the row, clears, leaves', async ({ page }) => {
  await open(page);
  await page.keyboard.press('/');
  await find(page, 'white hose');
  await idsOf(page);
  const headlines = await rows(page).locator('.headline').allInnerTexts();
  const heading = panel(page).getByRole('heading').first();
  const status = page.getByRole('search').getByRole('status');
  for (const at of [0, 1, 2]) {
    await page.keyboard.press('Enter');
    await expect(heading).toHaveText(headlines[at]!);
    await expect(status).toHaveText(`Match ${at + 1} of ${headlines.length}`);
    await expect(page).toHaveURL(/q=white%20hose/);
    await expect(page).toHaveURL(/select=/);
  }
  await page.keyboard.press('Escape');
  await expect(panel(page)).toBeHidden();
  await expect(rows(page).nth(2)).toHaveAttribute('aria-selected', 'true');
  await expect(field(page)).toHaveAttribute('aria-activedescendant', (await rows(page).nth(2).getAttribute('id'))!);
  await page.keyboard.press('ArrowUp');
  await expect(rows(page).nth(1)).toHaveAttribute('aria-selected', 'true');
  for (let i = 0; i < headlines.length; i++) await page.keyboard.press('ArrowDown');
  await expect(rows(page).last()).toHaveAttribute('aria-selected', 'true');
  await expect(rows(page).last()).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(heading).toHaveText(headlines.at(-1)!);
  await page.keyboard.press('Enter');
  await expect(heading).toHaveText(headlines[0]!);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveValue('');
  await expect(results(page)).toBeHidden();
  await expect(page).not.toHaveURL(/q=/);
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(field(page)).not.toBeFocused();
});

test('the list of results has keys of its own; Esc there goes back to an empty field', async ({ page }) => {
  await open(page);
  await find(page, 'petor');
  await results(page).getByRole('listbox').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(rows(page).nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveValue('');
  await expect(field(page)).toBeFocused();
});

test('a search without result says so and offers one that has some', async ({ page }) => {
  await open(page);
  await find(page, 'narcotcs zebra');
  await expect(title(page)).toHaveText('No event matches');
  await expect(counts(page)).toHaveText(/^0 of \d+ events match/);
  await results(page).getByRole('button', { name: 'narcotics', exact: true }).click();
  await expect(field(page)).toHaveValue('narcotics');
  await expect(title(page)).toHaveText(/^[1-9]\d* events?/);
  await expect(
    results(page)
      .locator('mark', { hasText: /narcotics/i })
      .first(),
  ).toBeVisible();
});

test('what cannot be read is said, and what dates leave open is offered', async ({ page }) => {
  await open(page);
  await find(page, 'petro form:colombia');
  await results(page).getByRole('button', { name: 'petro from:colombia' }).click();
  await expect(results(page)).toContainText('started by Colombia');
  await find(page, 'before:yesterday petro');
  await expect(results(page)).toContainText('before: wants a year, month or day');
  await find(page, 'after:2025-10-10 before:2025-10-20');
  await expect(results(page)).toContainText(/\d+ more may match/);
  const few = (await idsOf(page)).length;
  await results(page).getByRole('button', { name: 'Take them in' }).click();
  await expect.poll(async () => (await idsOf(page)).length).toBeGreaterThan(few);
});

for (const [name, refuse] of [
  [
    'are refused at once',
    (page: Page) =>
      page.addInitScript(() => {
        window.Worker = class {
          constructor() {
            throw new DOMException('refused', 'SecurityError');
          }
        } as unknown as typeof Worker;
      }),
  ],
  ['cannot be read', (page: Page) => page.route(/search-[^/]*\.js$/, (route) => route.abort())],
] as const)
  test(`where workers ${name}, the page searches by itself`, async ({ page }) => {
    await refuse(page);
    await open(page);
    await find(page, 'petor narcotcs');
    await expect(results(page)).toContainText('Showing petro narcotics for');
    expect(page.workers()).toEqual([]);
    await field(page).press('Enter');
    await expect(panel(page)).toContainText(/petro/i);
  });

test('another thread searches where it can', async ({ page }) => {
  await open(page);
  // Not before it is needed.
  expect(page.workers()).toEqual([]);
  const worker = page.waitForEvent('worker');
  await find(page, 'petor');
  expect((await worker).url()).toMatch(/search-[^/]*\.js$/);
  await expect(rows(page).first()).toBeVisible();
  // What asks nothing yet must not end it.
  for (const query of ['"', 'from:', '-', 'petor']) await find(page, query);
  await expect(rows(page).first()).toBeVisible();
  expect(page.workers()).toHaveLength(1);
});

for (const [scheme, width, height] of [
  ['light', 1440, 900],
  ['dark', 390, 844],
] as const)
  test(`axe finds nothing while searching: ${scheme}, ${width} × ${height}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width, height });
    await open(page);
    await page.keyboard.press('/');
    for (const query of ['petor narcotcs', 'narcotcs zebra', 'from:co']) {
      await find(page, query);
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });
