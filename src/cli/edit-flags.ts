import type { EditOptions } from './edit.ts';
import { CommandError } from './io.ts';

/** The options of `entente edit`, for `parseArgs`; `--corrections` is also build's. */
export const EDIT_FLAGS = {
  corrections: { type: 'string' },
  port: { type: 'string' },
  app: { type: 'string' },
} as const;

interface Values {
  readonly corrections?: string | undefined;
  readonly port?: string | undefined;
  readonly app?: string | undefined;
}

const USAGE = 'entente edit [DIR] [--corrections FILE] [--port N]';
const PORT = 4174;

/** Refuses the options of edit behind another command. @throws CommandError */
export function keepEditFlags(values: Values, command: string): void {
  if (command === 'edit') return;
  if (values.port !== undefined) throw new CommandError('--port belongs to "edit"', 'see "entente help"');
  if (values.app !== undefined && command !== 'page')
    throw new CommandError('--app belongs to "edit" and "page"', 'see "entente help"');
  if (values.corrections !== undefined && command !== 'build' && command !== 'check')
    throw new CommandError('--corrections belongs to "build", "check" and "edit"', 'see "entente help"');
}

/** Reads what follows `entente edit`. @throws CommandError on wrong usage. */
export function readEditOptions(values: Values, folders: readonly string[]): EditOptions {
  const [dir = 'data/articles', ...more] = folders;
  if (more.length > 0) throw new CommandError('edit needs one folder', USAGE);
  const port = Number(values.port ?? PORT);
  if (!/^\d{1,5}$/.test(values.port ?? String(PORT)) || port > 65535)
    throw new CommandError(`--port ${values.port} is no port`, 'use a number up to 65535, 0 for any that is free');
  if (values.corrections === '') throw new CommandError('--corrections needs the name of a file', USAGE);
  return { dir, corrections: values.corrections ?? null, port, app: values.app ?? null };
}
