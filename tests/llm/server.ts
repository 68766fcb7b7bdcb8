import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a request held. */
export interface Received {
  readonly url: string;
  readonly authorization: string | undefined;
  readonly model: string;
  readonly format: unknown;
  readonly system: string;
  /** The user message: the article as the model sees it. */
  readonly article: { published: string | null; sentences: { number: number; text: string }[]; earlier?: string[] };
  readonly raw: string;
}

/** How the server answers one request; the last one goes for all that follow. */
export type Behaviour = (response: ServerResponse, received: Received) => void;

export interface TestServer {
  readonly url: string;
  readonly received: Received[];
  /** From now on. */
  behave(...behaviours: Behaviour[]): void;
  close(): Promise<void>;
}

/** A real HTTP server on a free port of this machine. */
export async function startServer(): Promise<TestServer> {
  const received: Received[] = [];
  let queue: Behaviour[] = [answer([])];
  const server = createServer((request, response) => {
    void readAll(request).then((raw) => {
      const body = JSON.parse(raw) as {
        model: string;
        messages: { content: string }[];
        response_format?: unknown;
      };
      const one: Received = {
        url: request.url ?? '',
        authorization: request.headers.authorization,
        model: body.model,
        format: body.response_format,
        system: body.messages[0]!.content,
        article: JSON.parse(body.messages[1]!.content) as Received['article'],
        raw,
      };
      received.push(one);
      const behaviour = queue.length > 1 ? queue.shift()! : queue[0]!;
      behaviour(response, one);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    received,
    behave: (...behaviours) => {
      queue = behaviours;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function readAll(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}

const completion = (content: string) =>
  JSON.stringify({ id: 'x', choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }] });

/** These events, in the asked form. */
export const answer = (events: readonly unknown[]): Behaviour => says(JSON.stringify({ events }));

/** A well-formed reply with this text as the model's. */
export const says =
  (content: string): Behaviour =>
  (response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(completion(content));
  };

/** An error status. */
export const fails =
  (status: number, message = 'no luck', headers: Record<string, string> = {}): Behaviour =>
  (response) => {
    response
      .writeHead(status, { 'content-type': 'application/json', ...headers })
      .end(JSON.stringify({ error: { message } }));
  };

/** Never answers. */
export const hangs: Behaviour = () => undefined;

/** Begins its answer and never ends it. */
export const stalls: Behaviour = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' }).write('{"choices": [');
};

/** Promises more than it sends, then hangs up. */
export const truncates: Behaviour = (response) => {
  const whole = completion('{"events": []}');
  response.writeHead(200, { 'content-length': String(whole.length) });
  response.write(whole.slice(0, 20), () => response.socket?.destroy());
};

/** Ends properly, in the middle of its JSON. */
export const endsEarly: Behaviour = (response) => {
  response.writeHead(200).end(completion('{"events": []}').slice(0, 40));
};

/** Breaks the connection off before a word. */
export const resets: Behaviour = (response) => {
  response.socket?.resetAndDestroy();
};
