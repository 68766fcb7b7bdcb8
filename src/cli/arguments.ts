import { parseArgs } from 'node:util';
import { EXTENSIONS } from '../ingest/index.ts';
import type { BuildOptions } from './build.ts';
import { BUILD_FLAGS, keepBuildFlags, readBuildFlags } from './build-flags.ts';
import type { CheckOptions } from './check.ts';
import { EDIT_FLAGS, keepEditFlags, readEditOptions } from './edit-flags.ts';
import type { EditOptions } from './edit.ts';
import { EXPLAIN_FLAGS, keepExplainFlags, readExplainOptions } from './explain-flags.ts';
import type { ExplainOptions } from './explain.ts';
import { CommandError } from './io.ts';
import type { StatsOptions } from './stats.ts';
import { MODEL_FLAGS, readModelChoice, type ModelChoice } from './model-flags.ts';
import { keepPageFlags, PAGE_FLAGS, readPageOptions } from './page-flags.ts';
import type { PageOptions } from './page.ts';

/** A command line, understood. */
export type Command =
  | {
      readonly name: 'extract';
      readonly files: readonly string[];
      readonly model: ModelChoice | null;
      /** Extension of the reader to use for all files. */
      readonly format?: string | undefined;
    }
  | ({ readonly name: 'explain' } & ExplainOptions)
  | ({ readonly name: 'build' } & BuildOptions)
  | ({ readonly name: 'check' } & CheckOptions)
  | ({ readonly name: 'stats' } & StatsOptions)
  | ({ readonly name: 'edit' } & EditOptions)
  | ({ readonly name: 'page' } & PageOptions)
  | { readonly name: 'help' }
  | { readonly name: 'version' };

/** Reads the arguments after `entente`. @throws CommandError on wrong usage. */
export function readArguments(args: readonly string[]): Command {
  const { values, positionals } = parse(args);
  const [name = 'help', ...rest] = positionals;
  if (values.version) return { name: 'version' };
  if (values.help || name === 'help') return { name: 'help' };
  keepFlags(values, name);
  if (name !== 'extract' && values.format !== undefined) {
    throw new CommandError('--format belongs to "extract"', 'see "entente help"');
  }
  keepExplainFlags(values, name);
  keepEditFlags(values, name);
  keepPageFlags(values, name);
  keepBuildFlags(values, name);
  const model = readModelChoice(values, name);
  switch (name) {
    case 'extract':
      if (rest.length === 0) throw new CommandError('extract needs a file', 'entente extract FILE…');
      if (rest.filter((file) => file === '-').length > 1) {
        throw new CommandError('"-" stands twice', 'standard input can be read once');
      }
      return { name, files: rest, model, format: readFormat(values.format) };
    case 'explain':
      return { name, ...readExplainOptions(values, rest) };
    case 'build':
      if (rest.length !== 1) throw new CommandError('build needs one folder', 'entente build DIR --out DIR');
      if (!values.out) throw new CommandError('build needs --out', 'entente build DIR --out DIR');
      return {
        name,
        dir: rest[0]!,
        out: values.out,
        withText: !values['no-text'],
        json: values.json === true,
        model,
        corrections: values.corrections ?? null,
        ...readBuildFlags(values),
      };
    case 'check':
      if (rest.length !== 1) throw new CommandError('check needs one folder', 'entente check DIR');
      return {
        name,
        dir: rest[0]!,
        strict: values.strict === true,
        json: values.json === true,
        corrections: values.corrections ?? null,
      };
    case 'stats':
      if (rest.length !== 1) throw new CommandError('stats needs one folder', 'entente stats DATASET');
      return { name, dir: rest[0]!, json: values.json === true };
    case 'edit':
      return { name, ...readEditOptions(values, rest) };
    case 'page':
      return { name, ...readPageOptions(values, rest) };
    default:
      throw new CommandError(`unknown command "${name}"`, 'see "entente help"');
  }
}

/** Flags that mean something to some commands only. @throws CommandError where they stand with another. */
function keepFlags(values: ReturnType<typeof parse>['values'], name: string): void {
  if (!['build', 'page'].includes(name) && (values.out !== undefined || values['no-text']))
    throw new CommandError('--out and --no-text belong to "build" and "page"', 'see "entente help"');
  if (!['build', 'check', 'stats'].includes(name) && values.json)
    throw new CommandError('--json belongs to "build", "check" and "stats"', 'see "entente help"');
  if (name !== 'check' && values.strict) throw new CommandError('--strict belongs to "check"', 'see "entente help"');
}

function readFormat(given: string | undefined): string | undefined {
  const format = given?.toLowerCase().replace(/^\./, '');
  if (format === undefined || FORMATS.includes(format)) return format;
  throw new CommandError(`--format ${given} is none`, `use one of ${FORMATS.join(' ')}`);
}

const FORMATS = [...EXTENSIONS, 'gz', 'zip', 'warc', 'warc.gz'];

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        out: { type: 'string', short: 'o' },
        'no-text': { type: 'boolean' },
        json: { type: 'boolean' },
        strict: { type: 'boolean' },
        format: { type: 'string' },
        ...MODEL_FLAGS,
        ...EXPLAIN_FLAGS,
        ...EDIT_FLAGS,
        ...PAGE_FLAGS,
        ...BUILD_FLAGS,
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean', short: 'v' },
      },
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandError(reason.split('. ')[0] ?? reason, 'see "entente help"');
  }
}
