import { expect, test, type Page } from '@playwright/test';

/** How much a wheel step of 100 zooms. */
const WHEEL = 2 ** 0.2;

interface Frame {
  /** Marks by id of their event: position along time (px). */
  readonly marks: Readonly<Record<string, number>>;
  /** Labels by id: place relative to the mark (px), or null while its mark is a ring or out of view. */
  readonly labels: Readonly<Record<string, string | null>>;
}

/** What is drawn once the gesture has had its frame. */
function look(page: Page): Promise<Frame> {
  return page.evaluate(async () => {
    const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));
    await frame();
    await frame();
    const plot = document.querySelector<HTMLElement>('[data-plot]')!;
    const vertical = innerWidth < 600;
    const area = plot.getBoundingClientRect();
    const place = ({ style }: HTMLElement): [number, number] => [parseFloat(style.left), parseFloat(style.top)];
    const placeOf = (mark: HTMLElement): [number, number] => {
      const { left, top } = mark.getBoundingClientRect();
      return [left - area.left, top - area.top];
    };
    const points = new Map(
      [...plot.querySelectorAll<HTMLElement>('[data-mark][data-id]')].map((mark) => [mark.dataset.id!, placeOf(mark)]),
    );
    const length = vertical ? area.height : area.width;
    const marks = Object.fromEntries(
      [...points].map(([id, [x, y]]) => [id, vertical ? y : x] as const).filter(([, at]) => at >= 0 && at <= length),
    );
    const labels: Record<string, string | null> = {};
    for (const label of plot.querySelectorAll<HTMLElement>('[data-label]')) {
      const [id, at] = [label.dataset.label!, place(label)];
      const mark = points.get(id);
      labels[id] = mark ? `${Math.round(at[0] - mark[0])} ${Math.round(at[1] - mark[1])}` : null;
    }
    return { marks, labels };
  });
}

async function open(page: Page, query: string): Promise<{ x: number; y: number; width: number; height: number }> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`/?relation=USA-COL${query}`);
  await expect(page.locator('[data-plot] [data-mark]').first()).toBeAttached();
  await page.evaluate(() => document.fonts.ready);
  return (await page.locator('[data-plot]').boundingBox())!;
}

/** Share of labels that, from one frame to the next, stay where they were beside marks that stay in view. */
function share(frames: readonly Frame[]): { kept: number; of: number } {
  let [kept, of] = [0, 0];
  for (const [at, { labels }] of frames.entries()) {
    const next = frames[at + 1];
    if (!next) break;
    for (const [id, place] of Object.entries(labels)) {
      if (place === null || next.marks[id] === undefined) continue;
      of++;
      if (next.labels[id] === place) kept++;
    }
  }
  return { kept, of };
}

for (const [name, width, height] of [
  ['beside time', 1440, 900],
  ['down a phone', 390, 844],
] as const) {
  test(`the date under the pointer stays through thirty wheel steps in and out, ${name}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    const box = await open(page, '');
    // The first and the last event stand at the ends, one other between.
    const { marks } = await look(page);
    const ids = Object.keys(marks).sort((p, q) => marks[p]! - marks[q]!);
    const vertical = width < 600;
    for (const id of [ids[0]!, ids[Math.floor(ids.length / 2)]!, ids.at(-1)!]) {
      // Anew each time: rings remember where one came from, and may hold the next one's mark by then.
      await open(page, '');
      await expect.poll(async () => (await look(page)).marks[id]).toBeDefined();
      const start = (await look(page)).marks[id]!;
      // Wheel events tell whole px: the mark goes away from the pointer as the scale grows, by what it is beside it.
      const pointer = Math.round(start + (vertical ? box.y : box.x));
      const beside = start + (vertical ? box.y : box.x) - pointer;
      await page.mouse.move(vertical ? box.x + 30 : pointer, vertical ? pointer : box.y + box.height - 20);
      let [seen, steps] = [0, 0];
      for (const turn of [...Array<1>(30).fill(1), ...Array<-1>(30).fill(-1)]) {
        await page.mouse.wheel(0, -100 * turn);
        steps += turn;
        const now = (await look(page)).marks[id];
        // While it is part of a ring, its date is not drawn.
        if (now === undefined) continue;
        seen++;
        const expected = start - beside + beside * WHEEL ** steps;
        expect(Math.abs(now - expected), `after ${steps} steps in`).toBeLessThan(1);
      }
      expect(seen).toBeGreaterThan(30);
    }
  });
}

test('labels stay beside their marks while the view is dragged', async ({ page }) => {
  const box = await open(page, '&time=2022-01-01/2026-12-31');
  const [x, y] = [box.x + box.width - 300, box.y + box.height - 60];
  const frames = [await look(page)];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= 40; step++) {
    await page.mouse.move(x - (step <= 20 ? -step : step - 40) * 12, y);
    frames.push(await look(page));
  }
  await page.mouse.up();
  const { kept, of } = share(frames);
  console.log(`dragged: ${kept} of ${of} labels kept their place (${((100 * kept) / of).toFixed(1)} %)`);
  expect(of).toBeGreaterThan(200);
  expect(kept / of).toBeGreaterThanOrEqual(0.95);
});

test('labels stay beside their marks while the view is zoomed', async ({ page }) => {
  test.setTimeout(90_000);
  let [kept, of] = [0, 0];
  for (const [time, at] of [
    ['2015-01-01/2026-12-31', 0.7],
    ['2022-01-01/2026-12-31', 0.8],
    ['1950-01-01/2026-12-31', 0.5],
  ] as const) {
    const box = await open(page, `&time=${time}`);
    const frames = [await look(page)];
    await page.mouse.move(box.x + box.width * at, box.y + box.height - 60);
    for (const turn of [...Array<number>(15).fill(-100), ...Array<number>(15).fill(100)]) {
      await page.mouse.wheel(0, turn);
      frames.push(await look(page));
    }
    const here = share(frames);
    [kept, of] = [kept + here.kept, of + here.of];
    // Much of what was in view at first was out of it meanwhile.
    expect(Object.keys(frames[15]!.marks).length).toBeLessThan(Object.keys(frames[0]!.marks).length);
  }
  console.log(`zoomed: ${kept} of ${of} labels kept their place (${((100 * kept) / of).toFixed(1)} %)`);
  expect(of).toBeGreaterThan(200);
  expect(kept / of).toBeGreaterThanOrEqual(0.85);
});
