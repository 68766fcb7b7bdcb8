// The numbers of all runs as one table.
import type { Measured } from './measure.ts';
import type { Subject } from './subjects.ts';

/** What the app is held to (ms of the main thread a step, the harness included), by size. */
export const TARGETS = [
  { size: 1e3, median: 9, p95: 14 },
  { size: 1e4, median: 9, p95: 14 },
  { size: 1e5, median: null, p95: 20 },
  { size: 1e6, median: null, p95: 20 },
] as const;

/** All runs of one timeline at one size; none when it was not tried. */
export interface Row {
  readonly subject: Subject;
  readonly size: number;
  readonly runs: readonly Measured[];
  /** Why there is no run. */
  readonly skipped: string | null;
}

const HEAD = [
  'events',
  'timeline',
  'first paint',
  'its CPU',
  'zoom median',
  'p95',
  'drag median',
  'p95',
  'after',
  'heap MB',
  'DOM',
  'long tasks',
  'kB gzip',
];

/** The value below which a share of the numbers lies (nearest rank); null for none. */
export function quantile(numbers: readonly number[], share: number): number | null {
  const sorted = [...numbers].sort((p, q) => p - q);
  return sorted[Math.max(Math.ceil(share * sorted.length) - 1, 0)] ?? null;
}

/** Rows as a Markdown table, with what gave up said in words. */
export function table(rows: readonly Row[]): string {
  const cells = [HEAD, ...rows.map(cellsOf)];
  const widths = HEAD.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, i) => (i < 2 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join(' | ')} |`;
  const rule = `|${widths.map((width, i) => (i < 2 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`;
  const notes = rows.flatMap((row) => notesOf(row).map((note) => `- ${label(row)}: ${note}`));
  return [line(cells[0]!), rule, ...cells.slice(1).map(line), ...(notes.length ? ['', ...notes] : [])].join('\n');
}

const label = ({ subject, size }: Row): string => `${subject.name}, ${size.toLocaleString('en')} events`;

function notesOf({ subject, runs, skipped }: Row): string[] {
  if (skipped) return [skipped];
  const gaveUp = runs.flatMap((run) => run.gaveUp ?? []);
  const still = !subject.still && runs.some((run) => run.gaveUp === null && !run.moved);
  return [...new Set([...gaveUp, ...(still ? ['the view did not move: its steps are worth nothing'] : [])])];
}

function cellsOf({ subject, size, runs }: Row): string[] {
  const middle = (of: (run: Measured) => number | null): number | null =>
    quantile(
      runs.flatMap((run) => of(run) ?? []),
      0.5,
    );
  const [zoom, drag] = [runs.flatMap((run) => run.zoom), runs.flatMap((run) => run.drag)];
  const done = runs.filter((run) => run.gaveUp === null);
  const long = quantile(
    done.map((run) => run.long.length),
    0.5,
  );
  const longest = Math.max(...done.flatMap((run) => run.long), 0);
  return [
    size.toLocaleString('en'),
    subject.name,
    shown(middle((run) => run.paint)),
    shown(middle((run) => run.paintCpu)),
    shown(quantile(zoom, 0.5), 1),
    shown(quantile(zoom, 0.95), 1),
    shown(quantile(drag, 0.5), 1),
    shown(quantile(drag, 0.95), 1),
    shown(
      middle((run) => quantile(run.rest, 0.5)),
      1,
    ),
    shown(
      divided(
        middle((run) => run.heap),
        1e6,
      ),
      1,
    ),
    shown(middle((run) => run.nodes)),
    long === null ? '–' : long === 0 ? '0' : `${long} (≤ ${longest.toFixed(0)})`,
    shown(
      divided(
        middle((run) => run.transfer),
        1e3,
      ),
      1,
    ),
  ];
}

const shown = (value: number | null, digits = 0): string => (value === null ? '–' : value.toFixed(digits));

const divided = (value: number | null, by: number): number | null => (value === null ? null : value / by);

/** What a step may cost more (ms) than the same run's bare canvas, where the machine is slower than the targets mean. */
const ABOVE_FLOOR = 6;

/** Whether the app keeps its targets, a line each; a target below the bare canvas and 6 ms gives way to that. */
export function verdicts(rows: readonly Row[]): string[] {
  return rows.flatMap(({ subject, size, runs }) => {
    const target = TARGETS.find((one) => one.size === size);
    if (subject.id !== 'entente' || !target) return [];
    const floor = rows.find((row) => row.subject.id === 'floor' && row.size === size);
    return (['zoom', 'drag'] as const).map((gesture) => {
      const steps = (of: Row | undefined): number[] => (of?.runs ?? []).flatMap((run) => run[gesture]);
      const own = steps({ subject, size, runs, skipped: null });
      const bound = (share: number, wanted: number): number =>
        Math.max(wanted, (quantile(steps(floor), share) ?? -Infinity) + ABOVE_FLOOR);
      const [median, p95] = [quantile(own, 0.5), quantile(own, 0.95)];
      const most = { median: target.median === null ? null : bound(0.5, target.median), p95: bound(0.95, target.p95) };
      const kept = p95 !== null && p95 <= most.p95 && (most.median === null || median! <= most.median);
      const wanted = `${most.median === null ? '' : `median ≤ ${most.median.toFixed(1)}, `}p95 ≤ ${most.p95.toFixed(1)} ms`;
      return `${kept ? 'kept  ' : 'MISSED'} Entente, ${size.toLocaleString('en')} events, ${gesture}: ${wanted}`;
    });
  });
}
