import { randomBytes } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../ingest/index.ts';
import { correctionsPath } from './corrections.ts';
import { count, formatProblem, printable } from './diagnostics.ts';
import { EditDesk } from './edit-desk.ts';
import { startEditServer } from './edit-server.ts';
import type { Engine } from './engine.ts';
import { openExtraction } from './extraction.ts';
import { gather } from './gather.ts';
import { CommandError, EXIT, type Io } from './io.ts';

/** Options of `entente edit`. */
export interface EditOptions {
  readonly dir: string;
  /** Null for `corrections.yaml` beside the folder. */
  readonly corrections: string | null;
  readonly port: number;
  /** Folder of the built app; null for `dist`. */
  readonly app: string | null;
}

/**
 * `entente edit [DIR]`: reads the articles once, serves the app with them on the loopback address, and writes what is put right there into
 * the corrections file. The articles and the published dataset stay as they are.
 * @param until when to stop; until then the command runs.
 */
export async function runEdit(
  options: EditOptions,
  engine: Engine,
  home: string,
  io: Io,
  until: Promise<void>,
): Promise<number> {
  const { dir } = options;
  const app = options.app ?? join(home, 'dist');
  if (!existsSync(dir) || !statSync(dir).isDirectory())
    throw new CommandError(`${dir} is no folder`, 'name the folder of articles');
  if (!existsSync(join(app, 'index.html')))
    throw new CommandError(`${app} holds no built app`, 'run "npm run build" first');
  const path = correctionsPath(dir, options.corrections);
  const listed = listFiles(dir);
  const extraction = await openExtraction(null, engine, {});
  const progress = (done: number) => {
    if (io.isTerminal && done % 10 === 0) io.err(`\r${done} of ${listed.files.length} files`);
  };
  const { articles, events, problems } = await gather(listed.files, extraction, progress);
  if (io.isTerminal) io.err('\r\x1b[K');
  const left = [...listed.problems, ...problems].filter((one) => one.severity === 'error');
  for (const problem of left) io.err(`${formatProblem({ ...problem, file: join(dir, problem.file) })}\n`);
  if (articles.length === 0) throw new CommandError(`no article could be read in ${dir}`, 'nothing can be corrected');
  const desk = new EditDesk({ articles, events, engine, path });
  for (const problem of desk.state.problems) io.err(`${problem}\n`);
  const token = randomBytes(24).toString('base64url');
  const server = await startEditServer({ desk, app, token, port: options.port });
  io.out(
    `Correct ${count(articles.length, 'article')} at http://127.0.0.1:${server.port}/#edit=${token}\n` +
      `Corrections go to ${printable(path)}; the address lets whoever has it write there. Stop it with Ctrl+C.\n`,
  );
  await until;
  await server.close();
  return EXIT.allRead;
}
