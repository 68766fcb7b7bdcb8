import { join } from 'node:path';
import { CommandError } from './io.ts';

/** The options of `build` that say how, not what, for `parseArgs`. */
export const BUILD_FLAGS = {
  jobs: { type: 'string', short: 'j' },
  'no-cache': { type: 'boolean' },
} as const;

interface Values {
  readonly jobs?: string | undefined;
  readonly 'no-cache'?: boolean | undefined;
}

const KEPT = join('.entente-cache', 'build');
const MOST_JOBS = 256;

/** @throws CommandError where they stand with another command. */
export function keepBuildFlags(values: Values, command: string): void {
  if (command !== 'build' && (values.jobs !== undefined || values['no-cache']))
    throw new CommandError('--jobs and --no-cache belong to "build"', 'see "entente help"');
}

/** What the options mean to a build. @throws CommandError on a number of workers that is none. */
export function readBuildFlags(values: Values): { jobs: number | null; kept: string | null } {
  const { jobs } = values;
  if (jobs !== undefined && (!/^\d{1,3}$/.test(jobs) || Number(jobs) < 1 || Number(jobs) > MOST_JOBS))
    throw new CommandError(`--jobs ${jobs} is no number of workers`, `write one from 1 to ${MOST_JOBS}`);
  return { jobs: jobs === undefined ? null : Number(jobs), kept: values['no-cache'] ? null : KEPT };
}
