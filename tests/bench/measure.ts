// One timeline, one size, one fresh browser: load it, then zoom and drag it step by step.
import { chromium, type CDPSession, type Page } from '@playwright/test';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { transferSize, type Mounts } from './server.ts';
import type { Subject } from './subjects.ts';

/** What a run gave; what it did not come to is null or short. */
export interface Measured {
  /** From navigation to the first frame that shows events: ms by the clock, and ms of the main thread's processor time. */
  paint: number | null;
  paintCpu: number | null;
  /** Processor time (ms) of the main thread, one number a step. */
  readonly zoom: number[];
  readonly drag: number[];
  /** The same in the 600 ms after each gesture. */
  readonly rest: number[];
  heap: number | null;
  nodes: number | null;
  transfer: number | null;
  /** Durations (ms) of tasks over 50 ms in the sequence. */
  long: readonly number[];
  /** Where the time limit struck, or what went wrong. */
  gaveUp: string | null;
  /** Zooming and dragging each changed what is in view. */
  moved: boolean;
}

/** Where things are, and how long they may take. */
export interface Bench {
  readonly origin: string;
  readonly mounts: Mounts;
  /** Seconds, for loading and for the sequence each. */
  readonly limit: number;
}

const VIEW = { width: 1280, height: 720 };
const STEPS = 30;
const REST = 600;

const executablePath = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser'].find(
  (path) => path && existsSync(path),
);
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'];

class TimeUp extends Error {}

/** A race against one deadline for everything asked of a page that may hang. */
type Within = <T>(work: Promise<T>) => Promise<T>;

function deadline(seconds: number): Within {
  const end = Date.now() + seconds * 1000;
  return (work) => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, fail) => {
      timer = setTimeout(() => fail(new TimeUp(`gave up after ${seconds} s`)), Math.max(end - Date.now(), 1));
    });
    work.catch(() => undefined);
    return Promise.race([work, late]).finally(() => clearTimeout(timer));
  };
}

/** Measures a subject with the data at an address of the server. */
export async function measure(subject: Subject, data: string, bench: Bench): Promise<Measured> {
  const result: Measured = {
    paint: null,
    paintCpu: null,
    zoom: [],
    drag: [],
    rest: [],
    heap: null,
    nodes: null,
    transfer: null,
    long: [],
    gaveUp: null,
    moved: false,
  };
  const server = await chromium.launchServer({ args: ARGS, ...(executablePath ? { executablePath } : {}) });
  try {
    const browser = await chromium.connect(server.wsEndpoint());
    const page = await (await browser.newContext({ viewport: VIEW })).newPage();
    const driver = await openDriver(page, bench);
    await load(subject, data, driver, result, deadline(bench.limit));
    const within = deadline(bench.limit);
    result.moved = await sequence(subject, driver, result, within);
    result.long = await within(page.evaluate<number[]>('bench.long'));
  } catch (error) {
    const steps = result.zoom.length + result.drag.length;
    const where = result.paint === null ? 'while loading' : `at step ${steps + 1}`;
    result.gaveUp = error instanceof TimeUp ? `${error.message} ${where}` : `failed ${where}: ${firstLine(error)}`;
  } finally {
    // Not `close`, which waits for a page that may be busy for minutes.
    await server.kill();
  }
  return result;
}

const firstLine = (error: unknown): string => (error instanceof Error ? error.message : String(error)).split('\n')[0]!;

interface Driver {
  readonly page: Page;
  readonly session: CDPSession;
  readonly bench: Bench;
  /** Addresses of code, styles and fonts fetched so far. */
  readonly fetched: ReadonlySet<string>;
  /** Processor time (ms) of the main thread so far, and live bytes of its heap. */
  readonly metrics: () => Promise<{ cpu: number; heap: number }>;
}

async function openDriver(page: Page, bench: Bench): Promise<Driver> {
  const fetched = new Set<string>();
  page.on('response', (response) => {
    const url = response.url();
    if (url.startsWith(bench.origin) && !/^\/(?:data|pages)\//.test(new URL(url).pathname)) fetched.add(url);
  });
  await page.addInitScript({ path: join(import.meta.dirname, 'in-page.js') });
  const session = await page.context().newCDPSession(page);
  // Time on the processor, not on the wall clock: what else the machine does hardly shows in it.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const metrics = async () => {
    const { metrics: list } = await session.send('Performance.getMetrics');
    const value = (name: string): number => list.find((one) => one.name === name)?.value ?? 0;
    return { cpu: value('TaskDuration') * 1000, heap: value('JSHeapUsedSize') };
  };
  return { page, session, bench, fetched, metrics };
}

async function load(
  subject: Subject,
  data: string,
  { page, session, bench, fetched, metrics }: Driver,
  result: Measured,
  within: Within,
): Promise<void> {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(firstLine(error)));
  await within(page.goto(bench.origin + subject.url(data), { waitUntil: 'commit', timeout: 0 }));
  try {
    result.paint = await within(page.evaluate<number>(`bench.firstPaint(() => ${subject.ready})`));
  } catch (error) {
    throw errors[0] ? new Error(errors[0]) : error;
  }
  result.paintCpu = (await within(metrics())).cpu;
  await within(page.waitForTimeout(500));
  await within(session.send('HeapProfiler.collectGarbage'));
  result.heap = (await within(metrics())).heap;
  result.nodes = await within(page.evaluate<number>("document.querySelectorAll('*').length"));
  result.transfer = transferSize(fetched, bench.mounts);
}

/**
 * 10 notches in at 60 % of the width, 30 moves of 16 px to the left, 20 notches further in, 30 moves to the right, 30 notches out.
 * Tells whether the first of each changed the view.
 */
async function sequence(subject: Subject, driver: Driver, result: Measured, within: Within): Promise<boolean> {
  const { page, metrics } = driver;
  const box = await within(page.locator(subject.target).first().boundingBox());
  if (!box) throw new Error(`nothing to point at: ${subject.target}`);
  const right = Math.min(box.x + box.width, VIEW.width);
  const at = (share: number): [number, number] => [
    box.x + (right - box.x) * share,
    Math.max(box.y, 0) + Math.min(box.height, VIEW.height - Math.max(box.y, 0)) * 0.4,
  ];
  const view = (): Promise<string> => within(page.evaluate<string>(`String(${subject.view})`));
  const step = async (act: () => Promise<unknown>, steps: number[]): Promise<void> => {
    const before = (await within(metrics())).cpu;
    await within(act());
    await within(page.evaluate('bench.settle()'));
    steps.push((await within(metrics())).cpu - before);
  };
  const rest = async (): Promise<void> => {
    const before = (await within(metrics())).cpu;
    await within(page.waitForTimeout(REST));
    result.rest.push((await within(metrics())).cpu - before);
  };
  const steps = subject.zoom?.steps ?? STEPS;
  const third = Math.round(steps / 3);
  const zoom = async (way: 'in' | 'out', times: number): Promise<void> => {
    await within(page.mouse.move(...at(0.6)));
    const { zoom: own } = subject;
    const act = () => (own ? page.evaluate(`void ${own[way]}`) : page.mouse.wheel(0, way === 'in' ? -120 : 120));
    for (let i = 0; i < times; i++) await step(act, result.zoom);
    await rest();
  };
  const drag = async (way: 1 | -1): Promise<void> => {
    const [x, y] = at(way < 0 ? 0.8 : 0.2);
    await within(page.mouse.move(x, y));
    await within(page.mouse.down());
    for (let i = 1; i <= STEPS; i++) await step(() => page.mouse.move(x + way * i * 16, y), result.drag);
    await within(page.mouse.up());
    await rest();
  };
  const whole = await view();
  await zoom('in', third);
  const near = await view();
  await drag(-1);
  const aside = await view();
  await zoom('in', steps - third);
  await drag(1);
  await zoom('out', steps);
  return whole !== near && near !== aside;
}
