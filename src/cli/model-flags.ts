import { CommandError } from './io.ts';

/** Which model to ask, as the command line says it. */
export interface ModelChoice {
  readonly baseUrl: string;
  readonly model: string | null;
  /** Environment variable that holds the key. */
  readonly keyVariable: string | null;
  readonly timeoutMs: number;
  readonly cache: string;
}

/** The options that choose an extractor, for `parseArgs`. */
export const MODEL_FLAGS = {
  extractor: { type: 'string' },
  'base-url': { type: 'string' },
  model: { type: 'string' },
  'api-key-env': { type: 'string' },
  timeout: { type: 'string' },
  cache: { type: 'string' },
} as const;

type Values = { readonly [flag in keyof typeof MODEL_FLAGS]?: string | undefined };

const HINT = '--extractor openai --base-url URL';
// Node's own client gives a server that long to begin its answer.
const LONGEST_TIMEOUT = 300;

/** Null when the rules are to work alone, as they do unless told. @throws CommandError on wrong usage. */
export function readModelChoice(values: Values, command: string): ModelChoice | null {
  const given = (Object.keys(MODEL_FLAGS) as (keyof Values)[]).filter((flag) => values[flag] !== undefined);
  if (given.length > 0 && command !== 'extract' && command !== 'build')
    throw new CommandError(`--${given[0]} belongs to "extract" and "build"`, 'see "entente help"');
  const { extractor = 'rules' } = values;
  if (extractor !== 'rules' && extractor !== 'openai')
    throw new CommandError(`there is no extractor "${extractor}"`, '--extractor rules or --extractor openai');
  if (extractor === 'rules') {
    const stray = given.find((flag) => flag !== 'extractor');
    if (stray !== undefined) throw new CommandError(`--${stray} needs --extractor openai`, HINT);
    return null;
  }
  const baseUrl = values['base-url'];
  if (!baseUrl) throw new CommandError('--extractor openai needs --base-url', HINT);
  return {
    baseUrl,
    model: values.model || null,
    keyVariable: values['api-key-env'] || null,
    timeoutMs: readTimeout(values.timeout ?? '120'),
    cache: values.cache || '.entente-cache/llm',
  };
}

function readTimeout(text: string): number {
  const seconds = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : 0;
  if (seconds <= 0 || seconds > LONGEST_TIMEOUT)
    throw new CommandError(`--timeout ${text} is no time to wait`, `seconds, up to ${LONGEST_TIMEOUT}`);
  return Math.round(seconds * 1000);
}
