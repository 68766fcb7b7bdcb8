import { bisector, sort } from 'd3';
import { parseDay, type PoliticalEvent } from '../model/index.ts';
import {
  DAYS_TO_MEET,
  DAYS_TO_PRINT,
  fitsNearby,
  fitsPlan,
  fitsPrint,
  fitsSpan,
  isAssumed,
  isCarried,
  spanOf,
  UNKNOWN_SPAN,
} from './same.ts';

/** A way in which reports of differing dates can be of one act. */
interface Bridge {
  /** How many days before and after its own first day the act can have begun; null for a report that does not join others in this way. */
  readonly reach: (report: PoliticalEvent) => readonly [before: number, after: number] | null;
  readonly fits: (home: PoliticalEvent, report: PoliticalEvent) => boolean;
}

const NEARBY = 2;

/** In this order: a day that was found for an undated report may be the one that a month was waiting for. */
const BRIDGES: readonly Bridge[] = [
  { reach: (report) => (isAssumed(report) ? [DAYS_TO_PRINT, 0] : null), fits: fitsPrint },
  { reach: (report) => (isCarried(report) ? [NEARBY, NEARBY] : null), fits: fitsNearby },
  { reach: reachOfSpan, fits: fitsSpan },
  { reach: ({ status }) => (status === 'planned' ? [0, DAYS_TO_MEET] : null), fits: fitsPlan },
];

function reachOfSpan(report: PoliticalEvent): readonly [number, number] | null {
  const span = spanOf(report);
  return span === 1 || span === UNKNOWN_SPAN ? null : [span, span];
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
  for (const { reach, fits } of BRIDGES) {
    for (const cluster of bySpan) {
      const [report] = cluster.reports;
      const days = report ? reach(report) : null;
      if (!days) continue;
      const [from, to] = [DAY.left(byDay, cluster.start - days[0]), DAY.right(byDay, cluster.start + days[1])];
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
