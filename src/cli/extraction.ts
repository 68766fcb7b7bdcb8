import type { Extractor } from '../extract/extractor.ts';
import type { ModelReport } from '../llm/tally.ts';
import { printable } from './diagnostics.ts';
import type { Engine } from './engine.ts';
import { CommandError } from './io.ts';
import type { ModelChoice } from './model-flags.ts';

/** How a command makes events of articles. */
export interface Extraction {
  readonly extract: Extractor;
  /** Why an article yields nothing, said as a warning; a model may read what the rules do not. */
  readonly unread?: Engine['unread'];
  /** How many files to read ahead, so that as many answers can be waited for. */
  readonly ahead: number;
  /** What a model was asked and what came of it; null when only rules were at work. */
  readonly report: () => ModelReport | null;
  /** The same in words, a line for the summary; empty without a model. */
  readonly summary: () => string;
}

/** Environment variables. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The rules, or a model whose proposals the rules check. The room that can reach the network is not even loaded unless a model was chosen.
 * @throws CommandError when the address or the key is unusable.
 */
export async function openExtraction(
  choice: ModelChoice | null,
  engine: Engine,
  environment: Environment,
): Promise<Extraction> {
  if (!choice) {
    const extract: Extractor = async (article) => engine.extract(article);
    return { extract, unread: engine.unread, ahead: 1, report: () => null, summary: () => '' };
  }
  const { describeReport, MOST_REQUESTS, openModelExtractor, readKey, SettingError } = await import('../llm/index.ts');
  try {
    const key = readKey(choice.keyVariable, environment);
    const { extract: ask, report } = openModelExtractor({ ...choice, key }, engine);
    // What a table states is no text for a model to read.
    const extract: Extractor = async (article) => (article.stated ? engine.extract(article) : ask(article));
    const unread: Engine['unread'] = (article) => (article.stated ? (engine.unread?.(article) ?? null) : null);
    const summary = () => `${printable(describeReport(report()))}\n`;
    return { extract, unread, ahead: MOST_REQUESTS, report, summary };
  } catch (error) {
    if (error instanceof SettingError) throw new CommandError(error.message, error.hint);
    throw error;
  }
}
