// The same keystrokes typed into the page: what a reader waits, and whether frames go on meanwhile.
import { chromium, type Page } from '@playwright/test';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { QUERIES } from './keystrokes.ts';

/** What typing costs in the page. */
export interface Typed {
  /** Frames a second: while nothing is done, and while somebody types. */
  readonly idle: number;
  readonly typing: number;
  /** Milliseconds between two frames while somebody types. */
  readonly gaps: readonly number[];
  /** Milliseconds from each key to the frame that shows its answer. */
  readonly answers: readonly number[];
  /** Milliseconds of tasks above 50. */
  readonly long: readonly number[];
}

interface Taken {
  readonly frames: readonly number[];
  readonly answers: readonly number[];
  readonly long: readonly number[];
}

const executablePath = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium', '/usr/bin/chromium-browser'].find(
  (path) => path && existsSync(path),
);
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'];
/** Milliseconds between two keys: somebody types fast, 80 words a minute. */
const BETWEEN = 150;
const IDLE = 2000;
const ANSWERED = 'section[aria-label="Search results"][aria-busy="false"]';

/** Types all queries into the app at an address; throws where it does not come up within `seconds`. */
export async function measurePage(address: string, seconds: number): Promise<Typed> {
  const browser = await chromium.launch({ args: ARGS, ...(executablePath ? { executablePath } : {}) });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    page.setDefaultTimeout(seconds * 1000);
    await page.addInitScript({ path: join(import.meta.dirname, 'in-page.js') });
    await page.goto(address);
    await page.waitForSelector('[data-plot] [data-mark]');
    const field = page.getByRole('combobox', { name: 'Search events' });
    // The first answer comes once all events are read.
    await field.fill('the');
    await page.waitForSelector(ANSWERED);
    await field.fill('');
    await page.evaluate('bench.start()');
    await page.waitForTimeout(IDLE);
    const idle = rateOf((await taken(page)).frames);
    const parts: Taken[] = [];
    for (const query of QUERIES) {
      await field.focus();
      await page.evaluate('bench.start()');
      await page.keyboard.type(query, { delay: BETWEEN });
      await page.waitForSelector(ANSWERED);
      parts.push(await taken(page));
      await field.fill('');
    }
    const gaps = parts.flatMap(({ frames }) => frames.slice(1).map((at, i) => at - frames[i]!));
    return {
      idle,
      typing: (1000 * gaps.length) / gaps.reduce((sum, gap) => sum + gap, 0),
      gaps,
      answers: parts.flatMap(({ answers }) => answers),
      long: parts.flatMap(({ long }) => long),
    };
  } finally {
    await browser.close();
  }
}

const taken = (page: Page): Promise<Taken> => page.evaluate<Taken>('bench.taken()');

const rateOf = (frames: readonly number[]): number =>
  frames.length < 2 ? 0 : (1000 * (frames.length - 1)) / (frames.at(-1)! - frames[0]!);
