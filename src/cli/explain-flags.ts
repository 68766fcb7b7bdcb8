import type { ExplainOptions } from './explain.ts';
import { CommandError } from './io.ts';

/** The options of `entente explain`, for `parseArgs`. */
export const EXPLAIN_FLAGS = {
  sentence: { type: 'string' },
  html: { type: 'string' },
  color: { type: 'boolean' },
  'no-color': { type: 'boolean' },
} as const;

interface Values {
  readonly sentence?: string | undefined;
  readonly html?: string | undefined;
  readonly color?: boolean | undefined;
  readonly 'no-color'?: boolean | undefined;
}

const USAGE = 'entente explain FILE [--sentence N] [--html OUT]';

/** Refuses the options of explain behind another command. @throws CommandError */
export function keepExplainFlags(values: Values, command: string): void {
  const given = (Object.keys(EXPLAIN_FLAGS) as (keyof Values)[]).find((flag) => values[flag] !== undefined);
  if (given !== undefined && command !== 'explain')
    throw new CommandError(`--${given} belongs to "explain"`, 'see "entente help"');
}

/** Reads what follows `entente explain`. @throws CommandError on wrong usage. */
export function readExplainOptions(values: Values, files: readonly string[]): ExplainOptions {
  const [file, ...more] = files;
  if (file === undefined || more.length > 0) throw new CommandError('explain needs one file', USAGE);
  const { sentence, html } = values;
  if (sentence !== undefined && !/^[1-9]\d{0,8}$/.test(sentence))
    throw new CommandError(`--sentence ${sentence} is no number of a sentence`, 'they count from 1');
  if (html === '') throw new CommandError('--html needs the name of a file', USAGE);
  if (values.color && values['no-color'])
    throw new CommandError('--color and --no-color contradict each other', 'give one of them');
  return {
    file,
    sentence: sentence === undefined ? null : Number(sentence),
    html: html ?? null,
    colour: values.color ? true : values['no-color'] ? false : null,
  };
}
