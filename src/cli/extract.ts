import { inputFile } from '../ingest/index.ts';
import { count, formatProblem, skippedFiles } from './diagnostics.ts';
import type { Engine } from './engine.ts';
import { processFile } from './gather.ts';
import { EXIT, type Io } from './io.ts';

/** `entente extract FILE…`: one JSON object a line, in the order article, position. Each file's events appear as soon as it is read. */
export function runExtract(paths: readonly string[], engine: Engine, io: Io): number {
  let articles = 0;
  let events = 0;
  let skipped = 0;
  for (const path of paths) {
    const { results, problems } = processFile(inputFile(path), engine);
    for (const problem of problems) io.err(`${formatProblem({ ...problem, file: path })}\n`);
    skipped += skippedFiles(problems);
    articles += results.length;
    for (const result of results) {
      events += result.events.length;
      for (const event of result.events) io.out(`${JSON.stringify(event)}\n`);
    }
  }
  io.err(`${count(events, 'event')} from ${count(articles, 'article')}; ${count(skipped, 'file')} with errors\n`);
  if (articles === 0) return EXIT.nothing;
  return skipped > 0 ? EXIT.someSkipped : EXIT.allRead;
}
