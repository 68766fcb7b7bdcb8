import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { listFiles, readFileArticles, type Problem } from '../ingest/index.ts';
import { warning } from '../ingest/problem.ts';
import type { Article } from '../model/index.ts';
import { loadCorrections } from './corrections.ts';
import { count, formatProblem, skippedFiles } from './diagnostics.ts';
import type { Engine } from './engine.ts';
import { loadEras } from './eras.ts';
import { CommandError, EXIT, type Io } from './io.ts';

/** Options of `entente check`. */
export interface CheckOptions {
  readonly dir: string;
  /** `--strict`: warnings fail too. */
  readonly strict: boolean;
  /** `--json`: a diagnostic a line on standard output instead of text on standard error. */
  readonly json: boolean;
  /** `--corrections FILE`; null for `corrections.yaml` beside the folder, if there is one. */
  readonly corrections: string | null;
}

/**
 * `entente check DIR`: reads every article and the corrections as a build would, and says what is wrong with them, without extracting events or
 * writing anything. Beside what reading says: texts that stand there twice, and languages that no rules read.
 * @returns 0 all well, 1 some files would be skipped (with `strict` also for warnings), 2 no article could be read.
 */
export async function runCheck(options: CheckOptions, engine: Engine, io: Io): Promise<number> {
  const { dir, strict, json } = options;
  if (!existsSync(dir) || !statSync(dir).isDirectory())
    throw new CommandError(`${dir} is no folder`, 'name the folder of articles');
  const corrections = loadCorrections(dir, options.corrections);
  const { files, problems: unlisted } = listFiles(dir);
  const problems: Problem[] = [...unlisted];
  const seen = new Map<string, string>();
  let articles = 0;
  for (const file of files) {
    const read = await readFileArticles(file);
    problems.push(...read.problems);
    articles += read.articles.length;
    for (const article of read.articles) problems.push(...lookAt(article, file.path, seen, engine));
  }
  const placed = problems.map((one) => ({ ...one, file: `${dir.replace(/\/+$/, '')}/${one.file}` }));
  const faults = corrections.problems.map((one): Problem => ({ ...one, file: corrections.path }));
  const all = [...placed, ...faults, ...loadEras(dir).problems];
  for (const one of all) {
    if (json) io.out(`${JSON.stringify(one)}\n`);
    else io.err(`${formatProblem(one)}\n`);
  }
  const warnings = all.filter(({ severity }) => severity === 'warning').length;
  const skipped = skippedFiles(all);
  io.err(
    `${count(articles, 'article')} in ${count(files.length, 'file')}; ${skipped} with errors, ${count(warnings, 'warning')}\n`,
  );
  if (articles === 0) return EXIT.nothing;
  return skipped > 0 || (strict && warnings > 0) ? EXIT.someSkipped : EXIT.allRead;
}

/** What only shows beside other articles or to the rules. */
function lookAt(article: Article, file: string, seen: Map<string, string>, engine: Engine): Problem[] {
  const found: Problem[] = [];
  const key = createHash('sha256').update(article.text.replace(/\s+/g, ' ').trim()).digest('base64');
  const twin = seen.get(key);
  if (twin !== undefined && !article.stated) {
    const why = `${twin} has the same text`;
    found.push({ file, ...warning('the article stands there twice', why, 'delete one; its events count once anyway') });
  } else seen.set(key, article.id);
  const unread = engine.unread?.(article);
  if (unread) found.push({ file, ...warning(unread.what, unread.why, unread.fix, article.stated?.line) });
  return found;
}
