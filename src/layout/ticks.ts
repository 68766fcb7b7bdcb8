import { toCivil, toDay, type Day } from '../model/index.ts';
import { dayText, monthName, monthText, yearText } from './datetext.ts';
import type { Scales } from './scale.ts';
import type { SceneTick } from './scene.ts';

/** Both levels of the axis; coarse is empty where the fine level names its years itself. */
export interface AxisTicks {
  readonly ticks: readonly SceneTick[];
  readonly coarseTicks: readonly SceneTick[];
}

interface Stop {
  readonly day: Day;
  readonly text: string;
  readonly strong: boolean;
}

interface Level {
  /** Shortest distance (px) its ticks may have, and the days between them. */
  readonly room: number;
  readonly days: number;
  readonly fine: (from: Day, to: Day) => Stop[];
  readonly coarse: ((from: Day, to: Day) => Stop[]) | null;
}

const YEAR = 365.2425;

/** Finest first: the first level whose ticks have room is drawn. */
const LEVELS: readonly Level[] = [
  { room: 52, days: 0.25, fine: hours, coarse: (from, to) => days(from, to, true) },
  { room: 26, days: 1, fine: (from, to) => days(from, to, false), coarse: (from, to) => months(from, to, 1, true) },
  { room: 44, days: 7, fine: weeks, coarse: (from, to) => months(from, to, 1, true) },
  { room: 38, days: 30, fine: (from, to) => months(from, to, 1, false), coarse: (from, to) => years(from, to, 1) },
  { room: 36, days: 91, fine: (from, to) => months(from, to, 3, false), coarse: (from, to) => years(from, to, 1) },
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map((step): Level => ({
    room: 50,
    days: step * YEAR,
    fine: (from, to) => years(from, to, step),
    coarse: null,
  })),
];

/**
 * Ticks of the time axis on two levels: hours under days, days under months, weeks, months and quarters under years; from single
 * years on, one level whose round years (of five times the step) are strong. The first coarse tick is pinned at the near edge, so the
 * year is never lost. Years count as readers do: there is no year 0, and BCE is written out.
 */
export function axisTicks(scales: Scales, domain: readonly [Day, Day], measure: (text: string) => number): AxisTicks {
  const stretch = scales.vertical ? 0.9 : 1;
  const level = LEVELS.find(({ room, days: span }) => span * scales.perDay >= room * stretch) ?? LEVELS.at(-1)!;
  const place = ({ day, text, strong }: Stop): SceneTick => ({ position: scales.time(day), text, strong });
  const ticks = level.fine(domain[0], domain[1]).map(place).filter(within(scales));
  if (!level.coarse) return { ticks, coarseTicks: [] };
  return { ticks, coarseTicks: pin(level.coarse(domain[0], domain[1]).map(place), scales, measure) };
}

/** Moves the last coarse tick before the edge onto it, unless the next one would be overrun. */
function pin(ticks: readonly SceneTick[], scales: Scales, measure: (text: string) => number): SceneTick[] {
  // The words stand after the tick, so the far edge has no room for them.
  const inside = ticks.filter(within(scales)).filter((tick) => tick.position < scales.ends[1] - 8);
  const before = ticks.filter((tick) => tick.position < scales.ends[0]).at(-1);
  if (!before) return inside;
  const length = scales.vertical ? 34 : measure(before.text) + 12;
  const next = inside[0];
  if (next && next.position - scales.ends[0] < length) return inside;
  return [{ ...before, position: scales.ends[0] }, ...inside];
}

const within =
  (scales: Scales) =>
  (tick: SceneTick): boolean =>
    tick.position >= scales.ends[0] - 0.5 && tick.position <= scales.ends[1] + 0.5;

function hours(from: Day, to: Day): Stop[] {
  const stops: Stop[] = [];
  for (let quarter = Math.floor(from * 4); quarter <= to * 4; quarter++) {
    const hour = (((quarter % 4) + 4) % 4) * 6;
    stops.push({ day: quarter / 4, text: hour === 0 ? '' : `${String(hour).padStart(2, '0')}:00`, strong: false });
  }
  return stops;
}

function days(from: Day, to: Day, coarse: boolean): Stop[] {
  const stops: Stop[] = [];
  for (let day = Math.floor(from); day <= to; day++) {
    const text = coarse ? dayText(day) : String(toCivil(day).day);
    stops.push({ day, text, strong: coarse });
  }
  return stops;
}

function weeks(from: Day, to: Day): Stop[] {
  return days(from, to, false).filter(({ text }) => text === '1' || text === '8' || text === '15' || text === '22');
}

/** Month starts; fine ones leave January's word to the year that stands under it. */
function months(from: Day, to: Day, step: number, coarse: boolean): Stop[] {
  const stops: Stop[] = [];
  const first = toCivil(from);
  let index = first.year * 12 + Math.floor((first.month - 1) / step) * step;
  for (; ; index += step) {
    const year = Math.floor(index / 12);
    const month = index - year * 12 + 1;
    const day = toDay(year, month);
    if (day > to) return stops;
    stops.push({ day, text: coarse ? monthText({ year, month }, true) : monthName(month, true), strong: coarse });
  }
}

/** Multiples of `step` in readers' years; 1 CE stands where year 0 would. */
function years(from: Day, to: Day, step: number): Stop[] {
  const stops: Stop[] = [];
  for (let count = Math.floor(toCivil(from).year / step) * step - step; ; count += step) {
    // Count is the reader's year with BCE negative, so astronomical years before 1 are one higher.
    if (count === 0 && step === 1) continue;
    const year = count < 0 ? count + 1 : Math.max(count, 1);
    const day = toDay(year);
    if (day > to) return stops;
    stops.push({ day, text: yearText(year), strong: count % (step * 5) === 0 });
  }
}
