import * as v from 'valibot';
import { ExtractionFailure } from '../extract/extractor.ts';
import { ANSWER_FORMAT } from './answer.ts';
import { complaintIn, readBody } from './body.ts';
import type { Message } from './prompt.ts';
import { isPassing, RETRIES, waitBefore } from './retry.ts';

/** An OpenAI-compatible server. */
export interface Server {
  /** Whole address of its chat completions. */
  readonly endpoint: string;
  readonly model: string;
  readonly key: string | null;
  readonly timeoutMs: number;
}

/** What the client needs of the world; tests give a clock of their own. */
export interface Wire {
  readonly fetch: typeof fetch;
  readonly sleep: (ms: number) => Promise<void>;
  readonly now: () => number;
}

/** Asks a model and gives the text of its answer. @throws ExtractionFailure when there is none. */
export type Ask = (messages: readonly Message[]) => Promise<string>;

const ReplySchema = v.object({
  choices: v.pipe(v.array(v.object({ message: v.object({ content: v.nullish(v.string()) }) })), v.minLength(1)),
});

/** One request and what came of it. */
type Outcome =
  | { readonly kind: 'answer'; readonly text: string }
  | { readonly kind: 'again'; readonly why: string; readonly retryAfter: string | null }
  | { readonly kind: 'refused'; readonly status: number; readonly why: string };

/** Opens a client. Nothing is sent before the first question. */
export function openClient(server: Server, wire: Wire): Ask {
  // Cleared once a server has shown that it knows no schemas or no temperature, so that it is not offered them again.
  let exact = true;
  const send = async (messages: readonly Message[]): Promise<Outcome> => {
    const offered = exact;
    const outcome = await request(server, wire, messages, offered);
    if (!offered || outcome.kind !== 'refused' || (outcome.status !== 400 && outcome.status !== 422)) return outcome;
    const plain = await request(server, wire, messages, false);
    if (plain.kind === 'answer') exact = false;
    return plain;
  };
  return async (messages) => {
    for (let retry = 1; ; retry++) {
      const outcome = await send(messages);
      if (outcome.kind === 'answer') return outcome.text;
      if (outcome.kind === 'refused') throw refusal(outcome.status, outcome.why);
      const wait = waitBefore(retry, outcome.retryAfter, wire.now());
      if (retry > RETRIES || wait === null) throw outage(outcome, retry);
      await wire.sleep(wait);
    }
  };
}

async function request(server: Server, wire: Wire, messages: readonly Message[], exact: boolean): Promise<Outcome> {
  try {
    const response = await wire.fetch(server.endpoint, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(server.key === null ? {} : { authorization: `Bearer ${server.key}` }),
      },
      body: JSON.stringify({
        model: server.model,
        messages,
        stream: false,
        ...(exact ? { temperature: 0, response_format: ANSWER_FORMAT } : {}),
      }),
      // Articles and key go where the user said and nowhere else.
      redirect: 'manual',
      signal: AbortSignal.timeout(server.timeoutMs),
    });
    const body = await readBody(response);
    return read(response, body === null ? null : withoutKey(body, server.key));
  } catch (error) {
    return { kind: 'again', why: networkReason(error, server.timeoutMs), retryAfter: null };
  }
}

function read(response: Response, body: string | null): Outcome {
  const { status } = response;
  const why = `HTTP ${status}${body ? `: ${complaintIn(body)}` : ''}`;
  if (isPassing(status)) return { kind: 'again', why, retryAfter: response.headers.get('retry-after') };
  if (status >= 300) return { kind: 'refused', status, why };
  if (body === null) return { kind: 'refused', status: 413, why: 'the answer is longer than 4 MB' };
  const reply = v.safeParse(ReplySchema, parse(body));
  if (!reply.success) return { kind: 'again', why: 'the reply is no chat completion or was cut off', retryAfter: null };
  return { kind: 'answer', text: reply.output.choices[0]!.message.content ?? '' };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

// Servers quote the key back when they do not like it, and what they say is printed and kept.
function withoutKey(text: string, key: string | null): string {
  return key === null || key.length < 8 ? text : text.replaceAll(key, '[key]');
}

function refusal(status: number, why: string): ExtractionFailure {
  const fixes: Readonly<Record<number, string>> = {
    401: 'name the variable that holds the key with --api-key-env',
    403: 'the key may not use this model',
    404: 'check --base-url and --model',
  };
  if (status < 400) {
    const fix = 'give the final address as --base-url';
    return new ExtractionFailure({ what: 'the model server redirects', why, fix, scope: 'service' });
  }
  const fix = fixes[status];
  return new ExtractionFailure({
    what: 'the model server refused the question',
    why,
    fix: fix ?? 'the model may be too small for this article',
    scope: fix === undefined ? 'article' : 'service',
  });
}

function outage({ why }: { why: string }, tries: number): ExtractionFailure {
  return new ExtractionFailure({
    what: 'the model server gave no answer',
    why: `${why}; ${tries} ${tries === 1 ? 'try' : 'tries'}`,
    fix: 'run it again later: answers so far are kept',
    scope: 'service',
  });
}

function networkReason(error: unknown, timeoutMs: number): string {
  if (error instanceof Error && error.name === 'TimeoutError') return `nothing within ${timeoutMs / 1000} s`;
  const cause = error instanceof Error ? (error.cause as { code?: unknown } | undefined) : undefined;
  const code = String(cause?.code ?? (error as { code?: unknown } | null)?.code ?? '');
  const reasons: Readonly<Record<string, string>> = {
    ECONNREFUSED: 'nobody listens at this address',
    ENOTFOUND: 'there is no such host',
    EAI_AGAIN: 'the name of the host could not be looked up',
    ECONNRESET: 'the connection was broken off',
    EPIPE: 'the connection was broken off',
    UND_ERR_SOCKET: 'the connection was broken off',
    UND_ERR_HEADERS_TIMEOUT: 'no answer in time',
    UND_ERR_BODY_TIMEOUT: 'no answer in time',
  };
  // The message of any other error could hold what was sent, so only its code is told.
  return reasons[code] ?? (code === '' ? 'the network failed' : `the network failed: ${code}`);
}
