import { setTimeout as sleep } from 'node:timers/promises';
import type { Lexicon } from '../extract/actions/lexicon.ts';
import { ExtractionFailure, type Extractor } from '../extract/extractor.ts';
import type { Trace } from '../extract/pipeline.ts';
import type { ActorEntry, Article } from '../model/index.ts';
import { readAnswer } from './answer.ts';
import { answerKey, openCache, type AnswerCache } from './cache.ts';
import { openClient, type Ask, type Wire } from './client.ts';
import { chatEndpoint } from './endpoint.ts';
import { judgeProposals } from './events.ts';
import { limiter } from './limit.ts';
import { indexAliases } from './names.ts';
import { buildPrompts, type Message } from './prompt.ts';
import { openTally, reportOf, type ModelReport, type Tally } from './tally.ts';

/** Which model to ask, and how. */
export interface ModelOptions {
  readonly baseUrl: string;
  /** Null leaves the choice to the server. */
  readonly model: string | null;
  readonly key: string | null;
  readonly timeoutMs: number;
  /** Folder of the answers kept. */
  readonly cache: string;
}

/** What the rules lend: their stages, which every proposal is checked against. */
export interface Rules {
  readonly trace: (article: Article) => Trace;
  readonly lexicon: Lexicon;
  readonly actors: readonly ActorEntry[];
}

/** An extractor that asks a model, and what it has to report afterwards. */
export interface ModelExtractor {
  readonly extract: Extractor;
  readonly report: () => ModelReport;
}

/** Requests under way at a time. */
export const MOST_REQUESTS = 4;
// A server that fails so often in a row is not asked again: each failure costs its retries.
const GIVE_UP_AFTER = 3;

const WORLD: Wire = { fetch: (...args) => fetch(...args), sleep: (ms) => sleep(ms), now: () => Date.now() };

/** Opens the extractor that asks an OpenAI-compatible server. Nothing is sent before the first article that the cache does not know. */
export function openModelExtractor(options: ModelOptions, rules: Rules, wire: Wire = WORLD): ModelExtractor {
  const endpoint = chatEndpoint(options.baseUrl);
  const model = options.model ?? 'default';
  const tally = openTally(model);
  const proposalsFor = openAnswers(
    // Without a name, two servers have two default models.
    options.model ?? `default at ${endpoint}`,
    givingUp(openClient({ endpoint, model, key: options.key, timeoutMs: options.timeoutMs }, wire)),
    openCache(options.cache),
    tally,
  );
  const aliases = indexAliases(rules.actors);
  return {
    extract: async (article) => {
      const trace = rules.trace(article);
      const parts = await Promise.all(buildPrompts(article, trace.sentences).map(proposalsFor)).catch((error) => {
        tally.failed++;
        throw error;
      });
      const proposals = parts.flat();
      const { events, rejected, datesDiffer } = judgeProposals(proposals, { trace, lexicon: rules.lexicon, aliases });
      tally.proposals += proposals.length;
      tally.accepted += events.length;
      tally.datesDiffer += datesDiffer;
      for (const reason of rejected) tally.rejected[reason] = (tally.rejected[reason] ?? 0) + 1;
      return events;
    },
    report: () => reportOf(tally),
  };
}

/** Answers from the cache, else from the model; the same question is never under way twice. */
function openAnswers(model: string, ask: Ask, cache: AnswerCache, tally: Tally) {
  const limited = limiter(MOST_REQUESTS);
  const underWay = new Map<string, Promise<unknown[]>>();
  const fresh = async (key: string, messages: readonly Message[]): Promise<unknown[]> => {
    for (let again = false; ; again = true) {
      const answer = await limited(() => ask(messages));
      tally.asked++;
      const proposals = readAnswer(answer);
      if (proposals) {
        if (!cache.write(key, answer)) tally.notKept++;
        return proposals;
      }
      if (again) throw unreadable(answer);
    }
  };
  return (messages: readonly Message[]): Promise<unknown[]> => {
    const key = answerKey(model, messages);
    const kept = cache.read(key);
    const proposals = kept === null ? null : readAnswer(kept);
    if (proposals) {
      tally.cached++;
      return Promise.resolve(proposals);
    }
    const running = underWay.get(key) ?? fresh(key, messages).finally(() => underWay.delete(key));
    underWay.set(key, running);
    return running;
  };
}

function unreadable(answer: string): ExtractionFailure {
  return new ExtractionFailure({
    what: 'the model gave no usable answer',
    why: answer.trim() === '' ? 'it was empty, twice' : 'it was not the JSON asked for, twice',
    fix: 'try another --model',
    scope: 'article',
  });
}

function givingUp(ask: Ask): Ask {
  let failures = 0;
  let last: ExtractionFailure | null = null;
  return async (messages) => {
    if (last && failures >= GIVE_UP_AFTER) throw new ExtractionFailure({ ...last.facts, what: 'not asked any more' });
    try {
      const answer = await ask(messages);
      failures = 0;
      return answer;
    } catch (error) {
      if (error instanceof ExtractionFailure && error.facts.scope === 'service')
        [failures, last] = [failures + 1, error];
      throw error;
    }
  };
}
