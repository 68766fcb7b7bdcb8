import { count, formatProblem, skippedFiles } from './diagnostics.ts';
import { inOrder } from './ahead.ts';
import type { Extraction } from './extraction.ts';
import { processFile } from './gather.ts';
import { openInput, underName } from './input.ts';
import { EXIT, type Io } from './io.ts';

/**
 * `entente extract FILE…`: one JSON object a line, in the order article, position. Each file's events appear as soon as it is read.
 * @param format extension of the reader for all of them, if named
 */
export async function runExtract(
  paths: readonly string[],
  extraction: Extraction,
  io: Io,
  format?: string,
): Promise<number> {
  let articles = 0;
  let events = 0;
  let skipped = 0;
  const work = async (path: string) => {
    const input = await openInput(path, format, io);
    return { path, input, ...(await processFile(input, extraction)) };
  };
  for await (const { path, input, results, problems } of inOrder(paths, extraction.ahead, work)) {
    for (const problem of problems) io.err(`${formatProblem(underName(path, input, problem))}\n`);
    skipped += skippedFiles(problems);
    articles += results.length;
    for (const result of results) {
      events += result.events.length;
      for (const event of result.events) io.out(`${JSON.stringify(event)}\n`);
    }
  }
  io.err(`${count(events, 'event')} from ${count(articles, 'article')}; ${count(skipped, 'file')} with errors\n`);
  io.err(extraction.summary());
  if (articles === 0) return EXIT.nothing;
  return skipped > 0 ? EXIT.someSkipped : EXIT.allRead;
}
