import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { LARGEST_STDIN } from '../ingest/index.ts';
import { readArguments, type Command } from './arguments.ts';
import { runBuild } from './build.ts';
import { runCheck } from './check.ts';
import { printable } from './diagnostics.ts';
import { runEdit } from './edit.ts';
import type { Engine } from './engine.ts';
import { runExplain } from './explain.ts';
import { openExtraction, type Environment } from './extraction.ts';
import { runExtract } from './extract.ts';
import { HELP } from './help.ts';
import { CommandError, EXIT, type Io } from './io.ts';
import { runStats } from './stats.ts';

/**
 * Runs one command line.
 * @param load brings the rules in, only when a command needs them.
 * @param environment where a key may stand, for those who name one.
 * @returns the exit code.
 */
export async function run(
  args: readonly string[],
  load: () => Promise<Engine>,
  io: Io,
  environment: Environment = {},
): Promise<number> {
  try {
    return await runCommand(readArguments(args), load, io, environment);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    io.err(`entente: error: ${printable(error.message)} (${printable(error.hint)})\n`);
    return EXIT.nothing;
  }
}

/** The process around {@link run}: real streams, exit code, a closed pipe is no error (`entente extract … | head`). */
export async function runProcess(args: readonly string[]): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  const io: Io = {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    input: () => readAll(process.stdin),
    isTerminal: process.stderr.isTTY === true,
    ...(process.stdout.isTTY ? { screen: { columns: process.stdout.columns || 80 } } : {}),
  };
  try {
    process.exitCode = await run(args, loadFromDisk, io, process.env);
  } catch (error) {
    io.err(`entente: internal error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = EXIT.nothing;
  }
}

async function runCommand(
  command: Command,
  load: () => Promise<Engine>,
  io: Io,
  environment: Environment,
): Promise<number> {
  switch (command.name) {
    case 'help':
      io.out(HELP);
      return EXIT.allRead;
    case 'version':
      io.out(`${version()}\n`);
      return EXIT.allRead;
    case 'extract':
      return runExtract(
        command.files,
        await openExtraction(command.model, await load(), environment),
        io,
        command.format,
      );
    case 'explain':
      return runExplain(command, await load(), environment, io);
    case 'build':
      return runBuild(command, await load(), environment, io);
    case 'check':
      return runCheck(command, await load(), io);
    case 'stats':
      return runStats(command, io);
    case 'page':
      return (await import('./page.ts')).runPage(command, HOME, io);
    case 'edit':
      return runEdit(command, await load(), HOME, io, interrupted());
  }
}

const HOME = fileURLToPath(new URL('../..', import.meta.url));

/** Resolves when somebody asks the process to end. */
function interrupted(): Promise<void> {
  return new Promise((done) => {
    process.once('SIGINT', done);
    process.once('SIGTERM', done);
  });
}

async function readAll(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.length;
    if (length > LARGEST_STDIN) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function loadFromDisk(): Promise<Engine> {
  const { loadEngine } = await import('./engine.ts');
  return loadEngine(HOME);
}

function version(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
