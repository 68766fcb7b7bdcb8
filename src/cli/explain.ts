import { explainArticle, type ArticleExplained } from '../extract/explain/index.ts';
import { readFileArticles } from '../ingest/index.ts';
import type { Article } from '../model/index.ts';
import { count, formatProblem, printable, skippedFiles } from './diagnostics.ts';
import type { Engine } from './engine.ts';
import { explanationPage, GENERATOR } from './explain-html.ts';
import { explanationText } from './explain-text.ts';
import { checkPageTarget, writePage } from './page-write.ts';
import type { Environment } from './extraction.ts';
import { openInput, underName } from './input.ts';
import { CommandError, EXIT, type Io } from './io.ts';

/** Options of `entente explain`. */
export interface ExplainOptions {
  readonly file: string;
  /** Only this one, from 1; numbers go on through the articles of a file. */
  readonly sentence: number | null;
  /** Where to write a page instead of printing. */
  readonly html: string | null;
  /** Null: as the terminal and `NO_COLOR` say. */
  readonly colour: boolean | null;
}

/**
 * `entente explain FILE`: what every stage saw in each sentence and why, and what became of it: in the terminal, or as a page with `--html`.
 * @returns 0 all read, 1 part of the file skipped, 2 nothing read.
 */
export async function runExplain(
  options: ExplainOptions,
  engine: Engine,
  environment: Environment,
  io: Io,
): Promise<number> {
  const { file, sentence, html } = options;
  if (html !== null) checkPageTarget(html, { generator: GENERATOR, flag: '--html', input: file });
  const input = await openInput(file, undefined, io);
  const { articles, problems } = await readFileArticles(input);
  for (const problem of problems) io.err(`${formatProblem(underName(file, input, problem))}\n`);
  if (articles.length === 0) return EXIT.nothing;
  const all = explainAll(articles, engine);
  const shown = sentence === null ? all : [only(all, sentence)];
  if (html === null) {
    const width = Math.min(Math.max(io.screen?.columns ?? UNKNOWN_WIDTH, NARROWEST), WIDEST);
    io.out(explanationText(shown, { colour: wantsColour(options, environment, io), width }));
  } else {
    writePage(html, explanationPage(shown));
    io.err(`${printable(html)}: ${summary(shown)} explained\n`);
  }
  return skippedFiles(problems) > 0 ? EXIT.someSkipped : EXIT.allRead;
}

const UNKNOWN_WIDTH = 100;
const NARROWEST = 40;
/** Longer lines are hard to follow, however wide the terminal. */
const WIDEST = 120;

function explainAll(articles: readonly Article[], engine: Engine): ArticleExplained[] {
  let next = 1;
  return articles.map((article) => {
    const explained = explainArticle(engine.decisions(article), next);
    next += explained.sentences.length;
    return explained;
  });
}

function only(articles: readonly ArticleExplained[], number: number): ArticleExplained {
  for (const article of articles) {
    const sentence = article.sentences.find((one) => one.number === number);
    if (sentence) return { ...article, sentences: [sentence] };
  }
  const sentences = articles.reduce((sum, article) => sum + article.sentences.length, 0);
  const told = `${count(sentences, 'sentence')}${articles.length > 1 ? ` in ${articles.length} articles` : ''}`;
  throw new CommandError(
    `there is no sentence ${number}: the file has ${told}`,
    sentences === 0 ? 'nothing in it can be explained' : `name one from 1 to ${sentences}`,
  );
}

function wantsColour({ colour }: ExplainOptions, environment: Environment, io: Io): boolean {
  if (colour !== null) return colour;
  return io.screen !== undefined && !environment['NO_COLOR'] && environment['TERM'] !== 'dumb';
}

function summary(articles: readonly ArticleExplained[]): string {
  const total = (of: (article: ArticleExplained) => number): number =>
    articles.reduce((sum, article) => sum + of(article), 0);
  const sentences = count(
    total((article) => article.sentences.length),
    'sentence',
  );
  return `${sentences} of ${count(articles.length, 'article')}`;
}
