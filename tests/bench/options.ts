// What the command line asks for.
import { cpus } from 'node:os';
import { SUBJECTS, type Subject } from './subjects.ts';

/** What to measure, and how long to wait for it. */
export interface Options {
  readonly sizes: readonly number[];
  readonly subjects: readonly Subject[];
  /** Seconds that loading, and the whole sequence, may each take. */
  readonly limit: number;
  /** Runs whose steps are counted together. */
  readonly repeats: number;
  /** Path for all numbers as JSON; null for none. */
  readonly json: string | null;
}

export const USAGE = `npm run bench:timeline -- [--sizes=100,1000] [--only=${SUBJECTS.map(({ id }) => id).join(',')}]
  [--limit=60] [--repeats=1] [--json=FILE]`;

const SIZES = [1e2, 1e3, 1e4, 1e5, 1e6];

/** Reads `--name=value` arguments; throws with a sentence for a reader on anything else. */
export function readOptions(args: readonly string[]): Options {
  const given = new Map<string, string>();
  for (const arg of args) {
    const [, name, value] = /^--([a-z]+)=(.+)$/.exec(arg) ?? [];
    if (!name || !value || !['sizes', 'only', 'limit', 'repeats', 'json'].includes(name))
      throw new Error(`unknown argument ${arg}`);
    given.set(name, value);
  }
  const ids = given.get('only')?.split(',') ?? SUBJECTS.map(({ id }) => id);
  const unknown = ids.find((id) => !SUBJECTS.some((subject) => subject.id === id));
  if (unknown) throw new Error(`no timeline is called ${unknown}`);
  return {
    sizes: (
      given
        .get('sizes')
        ?.split(',')
        .map((text) => count(text, 'sizes')) ?? SIZES
    ).sort((p, q) => p - q),
    subjects: SUBJECTS.filter(({ id }) => ids.includes(id)),
    limit: count(given.get('limit') ?? '60', 'limit'),
    repeats: count(given.get('repeats') ?? '1', 'repeats'),
    json: given.get('json') ?? null,
  };
}

function count(text: string, name: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new Error(`--${name} takes whole numbers from 1 on, not ${text}`);
  return value;
}

/** The machine in a line, for the head of the table. */
export const machine = (): string =>
  `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}`;
