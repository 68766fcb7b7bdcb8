import { expect, test, type Page } from '@playwright/test';

/** Views from two centuries down to a day, the same in every run. */
const STATES = 40;
const DAY = 86_400_000;
const FIRST = Date.UTC(1822, 0, 1);
const LAST = Date.UTC(2026, 11, 31);

/** Uniform numbers between 0 and 1, the same for the same seed (a linear congruential generator, numbers of Numerical Recipes). */
function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

/** A span as the address tells it. */
const span = (from: number, days: number): string =>
  `${new Date(from).toISOString().slice(0, 10)}/${new Date(from + (days - 1) * DAY).toISOString().slice(0, 10)}`;

/** All of time, one day, and spans between, each length as likely on a scale of factors; they lie about events. */
function views(seed: number, days: readonly number[]): string[] {
  const next = numbers(seed);
  const all = (LAST - FIRST) / DAY;
  const between = Array.from({ length: STATES - 2 }, () => {
    const length = Math.max(1, Math.round(all ** next()));
    const event = days[Math.floor(next() * days.length)]!;
    const from = Math.min(Math.max(event - next() * length * DAY, FIRST), LAST - length * DAY);
    return span(Math.ceil(from / DAY) * DAY, length);
  });
  return [span(FIRST, all + 1), ...between, '2025-10-24/2025-10-24'];
}

/** Days of the relation's events that are known to the day. */
async function eventDays(page: Page): Promise<number[]> {
  const index = (await (await page.request.get('/data/index.json')).json()) as {
    relations: { id: string; file: string }[];
  };
  const { file } = index.relations.find(({ id }) => id === 'USA-COL')!;
  const { events } = (await (await page.request.get(`/data/${file}`)).json()) as {
    events: { date: { edtf: string } }[];
  };
  return events.flatMap(({ date }) => (/^\d{4}-\d\d-\d\d$/.test(date.edtf) ? [Date.parse(date.edtf)] : []));
}

/** Goes to a view as Back does, and says what is wrong with its labels, in words. */
function faultsAt(page: Page, time: string): Promise<{ labels: number; marks: number; faults: string[] }> {
  return page.evaluate(async (view) => {
    history.pushState(null, '', `?relation=USA-COL&time=${view}`);
    dispatchEvent(new PopStateEvent('popstate'));
    const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));
    for (let frames = 0; frames < 3; frames++) await frame();

    const plot = document.querySelector<HTMLElement>('[data-plot]')!;
    const area = plot.getBoundingClientRect();
    /** What is really inked, line by line: the element may be wider than its words. */
    const ink = (element: Element): DOMRect[] =>
      [...element.querySelectorAll('span')].map((line) => {
        const range = document.createRange();
        range.selectNodeContents(line);
        return range.getBoundingClientRect();
      });
    const labels = [...plot.querySelectorAll<HTMLElement>('[data-label]')].map((element) => ({
      name: element.textContent,
      lines: ink(element),
    }));
    const discs = [...plot.querySelectorAll<HTMLElement>('[data-mark]')].map((element) => ({
      name: element.getAttribute('aria-label'),
      x: element.getBoundingClientRect().left,
      y: element.getBoundingClientRect().top,
      radius: Number(element.dataset.radius),
    }));
    const controls = [...plot.querySelectorAll('button:not([data-mark])')].map((one) => one.getBoundingClientRect());
    const meet = (p: DOMRect, q: DOMRect): boolean =>
      Math.min(p.right, q.right) - Math.max(p.left, q.left) > 0.5 &&
      Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top) > 0.5;
    const faults: string[] = [];
    for (const [at, { name, lines }] of labels.entries()) {
      for (const line of lines) {
        if (line.left < area.left || line.right > area.right || line.top < area.top || line.bottom > area.bottom)
          faults.push(`“${name}” leaves the plot`);
        for (const other of labels.slice(at + 1))
          if (other.lines.some((one) => meet(line, one))) faults.push(`“${name}” lies over “${other.name}”`);
        for (const disc of discs) {
          const x = Math.max(line.left - disc.x, disc.x - line.right, 0);
          const y = Math.max(line.top - disc.y, disc.y - line.bottom, 0);
          if (Math.hypot(x, y) < disc.radius - 0.5) faults.push(`“${name}” covers the mark of “${disc.name}”`);
        }
        if (controls.some((control) => meet(line, control))) faults.push(`“${name}” lies over a control`);
      }
    }
    return { labels: labels.length, marks: discs.length, faults: [...new Set(faults)] };
  }, time);
}

for (const [width, height] of [
  [1440, 900],
  [390, 844],
  [680, 420],
] as const) {
  test(`labels at ${STATES} zooms keep clear of each other, of marks and of the edge: ${width} × ${height}`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height });
    await page.goto('/?relation=USA-COL');
    await expect(page.locator('[data-plot] [data-mark]').first()).toBeAttached();
    await page.evaluate(() => document.fonts.ready);
    const found: string[] = [];
    const seen = { labels: 0, marks: 0, most: 0 };
    for (const view of views(1822, await eventDays(page))) {
      const { labels, marks, faults } = await faultsAt(page, view);
      found.push(...faults.map((fault) => `${view}: ${fault}`));
      seen.labels += labels;
      seen.marks += marks;
      seen.most = Math.max(seen.most, labels);
    }
    expect(found).toEqual([]);
    // Otherwise there was nothing to be wrong about.
    expect(seen.labels).toBeGreaterThan(STATES);
    expect(seen.marks).toBeGreaterThan(STATES * 5);
    expect(seen.most).toBeGreaterThan(3);
  });
}
