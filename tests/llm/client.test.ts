import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ExtractionFailure } from '../../src/extract/extractor.ts';
import { openClient, type Server } from '../../src/llm/client.ts';
import type { Message } from '../../src/llm/prompt.ts';
import {
  answer,
  endsEarly,
  fails,
  hangs,
  resets,
  says,
  stalls,
  startServer,
  truncates,
  type TestServer,
} from './server.ts';
import { impatient } from './support.ts';

const KEY = 'sk-secret-0123456789';
const QUESTION: Message[] = [
  { role: 'system', content: 'find' },
  { role: 'user', content: '{"sentences": []}' },
];
let server: TestServer;
let wire: ReturnType<typeof impatient>;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());
beforeEach(() => {
  server.received.length = 0;
  wire = impatient();
});

const ask = (change: Partial<Server> = {}) =>
  openClient(
    { endpoint: `${server.url}/chat/completions`, model: 'm', key: KEY, timeoutMs: 2000, ...change },
    wire,
  )(QUESTION);
const failureOf = async (asked: Promise<string>) => {
  const error: unknown = await asked.then(
    (text) => new Error(`answered: ${text}`),
    (reason: unknown) => reason,
  );
  if (!(error instanceof ExtractionFailure)) throw error;
  return error.facts;
};

describe('a server that behaves', () => {
  it('gets the question, the key and the schema, and its answer is passed on', async () => {
    server.behave(says('hello'));
    expect(await ask()).toBe('hello');
    expect(server.received).toHaveLength(1);
    expect(server.received[0]).toMatchObject({
      url: '/v1/chat/completions',
      authorization: `Bearer ${KEY}`,
      model: 'm',
      format: { type: 'json_schema' },
    });
  });

  it('gets no authorization without a key', async () => {
    server.behave(says('hello'));
    await ask({ key: null });
    expect(server.received[0]?.authorization).toBeUndefined();
  });
});

describe('a server that recovers', () => {
  it.each([
    ['500', fails(500)],
    ['503', fails(503)],
    ['a reset', resets],
    ['a truncated body', truncates],
    ['half a JSON', endsEarly],
    ['502', fails(502, '<h1>Bad gateway</h1>')],
  ])('is asked again after %s', async (_, trouble) => {
    server.behave(trouble, answer([]));
    expect(await ask()).toBe('{"events":[]}');
    expect(server.received).toHaveLength(2);
    expect(wire.waits).toEqual([500]);
  });

  it('is waited for as long as Retry-After says, in seconds or as a date', async () => {
    server.behave(
      fails(429, 'slow down', { 'retry-after': '7' }),
      fails(429, 'slow down', { 'retry-after': 'Wed, 04 Feb 2026 00:00:03 GMT' }),
      answer([]),
    );
    expect(await ask()).toBe('{"events":[]}');
    expect(wire.waits).toEqual([7000, 3000]);
  });

  it('is asked again after a timeout', async () => {
    server.behave(hangs, answer([]));
    expect(await ask({ timeoutMs: 150 })).toBe('{"events":[]}');
    server.behave(stalls, answer([]));
    expect(await ask({ timeoutMs: 150 })).toBe('{"events":[]}');
  });
});

describe('a server that does not recover', () => {
  it.each([
    ['500', fails(500, 'out of memory'), 'HTTP 500: out of memory; 4 tries'],
    ['resets', resets, 'the connection was broken off; 4 tries'],
    ['truncated bodies', truncates, 'the connection was broken off; 4 tries'],
    ['half a JSON', endsEarly, 'the reply is no chat completion or was cut off; 4 tries'],
  ])('is given up after four tries: %s', async (_, trouble, why) => {
    server.behave(trouble);
    expect(await failureOf(ask())).toMatchObject({ scope: 'service', why });
    expect(server.received).toHaveLength(4);
    expect(wire.waits).toEqual([500, 1000, 2000]);
  });

  it('is given up after four timeouts', async () => {
    server.behave(hangs);
    expect((await failureOf(ask({ timeoutMs: 60 }))).why).toBe('nothing within 0.06 s; 4 tries');
  });

  it('is not waited for when it asks for an hour', async () => {
    server.behave(fails(429, 'quota', { 'retry-after': '3600' }));
    expect((await failureOf(ask())).why).toBe('HTTP 429: quota; 1 try');
    expect(wire.waits).toEqual([]);
  });

  it('may not be there at all', async () => {
    const free = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => free.once('listening', resolve));
    const { port } = free.address() as AddressInfo;
    await new Promise((resolve) => free.close(resolve));
    const { why, scope } = await failureOf(ask({ endpoint: `http://127.0.0.1:${port}/v1/chat/completions` }));
    expect({ why, scope }).toEqual({ why: 'nobody listens at this address; 4 tries', scope: 'service' });
  });
});

describe('a server that refuses', () => {
  it.each([
    [401, 'service', '--api-key-env'],
    [404, 'service', '--model'],
    [413, 'article', 'too small'],
  ])('with %d is not asked again', async (status, scope, fix) => {
    server.behave(fails(status));
    const facts = await failureOf(ask());
    expect(facts.scope).toBe(scope);
    expect(facts.fix).toContain(fix);
    expect(server.received).toHaveLength(1);
  });

  it('the schema is asked without it, from then on', async () => {
    server.behave(fails(400, 'response_format is not supported'), says('plain'));
    const client = openClient(
      { endpoint: `${server.url}/chat/completions`, model: 'm', key: null, timeoutMs: 2000 },
      wire,
    );
    expect(await client(QUESTION)).toBe('plain');
    expect(await client(QUESTION)).toBe('plain');
    expect(server.received.map(({ format }) => format !== undefined)).toEqual([true, false, false]);
  });

  it('everything with 400 costs the article, not the rest', async () => {
    server.behave(fails(400, 'context length exceeded'));
    expect(await failureOf(ask())).toMatchObject({ scope: 'article', why: 'HTTP 400: context length exceeded' });
    expect(server.received).toHaveLength(2);
  });

  it('by redirecting is not followed: article and key go nowhere else', async () => {
    server.behave((response) => void response.writeHead(307, { location: `${server.url}/elsewhere` }).end());
    expect(await failureOf(ask())).toMatchObject({ scope: 'service', what: 'the model server redirects' });
    expect(server.received).toHaveLength(1);
  });

  it('and quotes the key back is quoted without it', async () => {
    server.behave(fails(401, `Incorrect API key provided: ${KEY}`));
    const facts = await failureOf(ask());
    expect(facts.why).toContain('Incorrect API key provided: [key]');
    expect(JSON.stringify(facts)).not.toContain(KEY);
  });

  it('to stop talking is cut off', async () => {
    server.behave((response) => {
      response.writeHead(200);
      const more = () => {
        while (!response.destroyed && response.write(' '.repeat(65_536)));
        if (!response.destroyed) response.once('drain', more);
      };
      more();
    });
    expect((await failureOf(ask())).why).toContain('longer than 4 MB');
  });
});
