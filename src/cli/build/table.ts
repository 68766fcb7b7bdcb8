import type { Built } from './dataset.ts';
import { span } from './progress.ts';

/** What the table tells beside what was built. */
export interface Effort {
  readonly files: number;
  /** Files of shards that had to be read. */
  readonly looked: number;
  readonly seconds: number;
  readonly workers: number;
}

/** What a build did, as a table for a terminal. */
export function buildTable(built: Omit<Built, 'corrected' | 'used'> & Effort): string {
  const { files, looked, seconds, workers, articles, events, merged, relations, unpaired } = built;
  const rate = seconds > 0 ? articles / seconds : 0;
  const rows: [string, string][] = [
    ['files', `${number(files)}, ${number(files - looked)} of them as before`],
    ['articles', number(articles)],
    ['events', number(events)],
    ['relations', number(relations)],
    ['repeated reports joined', number(merged)],
    ['without two countries', number(unpaired)],
    [
      'time',
      `${seconds < 10 ? `${seconds.toFixed(1)} s` : span(seconds)}, ${number(Math.round(rate))} articles a second`,
    ],
    ['workers', number(workers)],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `  ${name.padEnd(width)}  ${value}\n`).join('');
}

const number = (value: number): string => value.toLocaleString('en');
