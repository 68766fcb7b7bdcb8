import { bisector, sort } from 'd3';
import { parseDay, type PoliticalEvent } from '../model/index.ts';
import {
  DAYS_NEARBY,
  DAYS_TO_MEET,
  daysOf,
  DAYS_TO_PRINT,
  fitsNearby,
  fitsPlan,
  fitsPrint,
  fitsSpan,
  isAssumed,
  isCarried,
  spanOf,
} from './same.ts';

/** A way in which reports of differing dates can be of one act. */
interface Bridge {
  /** The days, as numbers, on which the act can have begun; null for a report that does not join others in this way. */
  readonly window: (report: PoliticalEvent) => readonly [from: number, to: number] | null;
  readonly fits: (home: PoliticalEvent, report: PoliticalEvent) => boolean;
}

/** In this order: a day that was found for an undated report may be the one that a month was waiting for. */
const BRIDGES: readonly Bridge[] = [
  { window: (report) => (isAssumed(report) ? around(report, DAYS_TO_PRINT, 0) : null), fits: fitsPrint },
  { window: (report) => (isCarried(report) ? around(report, DAYS_NEARBY, DAYS_NEARBY) : null), fits: fitsNearby },
  { window: (report) => (spanOf(report) === 1 ? null : daysOf(report)), fits: fitsSpan },
  { window: (report) => (report.status === 'planned' ? around(report, 0, DAYS_TO_MEET) : null), fits: fitsPlan },
];

function around(report: PoliticalEvent, before: number, after: number): readonly [number, number] | null {
  const day = firstDay(report);
  return day === -Infinity ? null : [day - before, day + after];
}

/**
 * Joins what is told without a date, with the day of the story around it, with its month or year, or before it came to pass, to the one act told
 * more precisely that it fits; where two would do, nobody knows which. Shorter spans go first, so that a year can meet the month that a day joined.
 * @param clusters the reports of each act so far, of one kind and between the same states
 */
export function acrossDates(clusters: readonly PoliticalEvent[][]): PoliticalEvent[][] {
  if (clusters.length < 2) return [...clusters];
  const joined = clusters.map((reports) => ({ reports: [...reports], start: firstDay(reports[0]!) }));
  const byDay = sort(joined, ({ start }) => start);
  const bySpan = sort(joined, ({ reports }) => spanOf(reports[0]!));
  for (const { window, fits } of BRIDGES) {
    for (const cluster of bySpan) {
      const [report] = cluster.reports;
      const days = report ? window(report) : null;
      if (!days) continue;
      const [from, to] = [DAY.left(byDay, days[0]), DAY.right(byDay, days[1])];
      const homes = byDay
        .slice(from, to)
        .filter(
          (home) => home !== cluster && home.reports.some((one) => cluster.reports.some((other) => fits(one, other))),
        );
      if (homes.length === 1) homes[0]!.reports.push(...cluster.reports.splice(0));
    }
  }
  return joined.flatMap(({ reports }) => (reports.length > 0 ? [reports] : []));
}

const DAY = bisector(({ start }: { start: number }) => start);

/** Undated reports stand before all others, where nothing reaches. */
const firstDay = ({ date }: PoliticalEvent): number => parseDay(date.start ?? '') ?? -Infinity;
