import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runEdit } from '../../src/cli/edit.ts';
import { recorder, smallEngine } from './engine.ts';

let root: string;
let file: string;
let port: number;
let token: string;
let stop: () => void;
let done: Promise<number>;

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'entente-'));
  const [dir, app] = [join(root, 'articles'), join(root, 'app')];
  file = join(root, 'corrections.yaml');
  mkdirSync(dir);
  mkdirSync(app);
  writeFileSync(join(app, 'index.html'), '<!doctype html><title>App</title>');
  writeFileSync(join(root, 'secret.txt'), 'secret');
  symlinkSync(join(root, 'secret.txt'), join(app, 'link.txt'));
  for (const day of ['2026-02-03', '2026-02-05'])
    writeFileSync(join(dir, `${day}.md`), `---\ndate: ${day}\n---\n\nThe presidents met in Washington.\n`);
  const io = recorder();
  const until = new Promise<void>((resolve) => (stop = resolve));
  const started = new Promise<string>((resolve) => {
    const out = io.out;
    done = runEdit(
      { dir, corrections: null, port: 0, app },
      smallEngine,
      root,
      { ...io, out: (text) => (out(text), resolve(text)) },
      until,
    );
  });
  const [, at, secret] = /127\.0\.0\.1:(\d+)\/#edit=([\w-]+)/.exec(await started)!;
  [port, token] = [Number(at), secret!];
});
afterEach(async () => {
  stop();
  expect(await done).toBe(0);
  rmSync(root, { recursive: true, force: true });
});

interface Reply {
  readonly status: number;
  readonly text: string;
}

/** A request as any program may send it: `fetch` would not let us lie about Host and Origin. */
function ask(method: string, path: string, headers: Record<string, string> = {}, body = ''): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const ours = () => ({
  Authorization: `Bearer ${token}`,
  Origin: `http://127.0.0.1:${port}`,
  'Content-Type': 'application/json',
});
const post = (value: unknown, headers: Record<string, string> = {}) =>
  ask('POST', '/corrections', { ...ours(), ...headers }, typeof value === 'string' ? value : JSON.stringify(value));
const entry = (event: string, more: object = { drop: true }) => ({
  event,
  ...more,
  reason: 'Told twice',
  author: 'Ann',
  date: '2026-02-06',
});
const eventsServed = async () => {
  const { text } = await ask('GET', '/data/relations/USA-COL.json');
  return (JSON.parse(text) as { events: { id: string; headline: string; corrected?: unknown }[] }).events;
};

describe('the edit server', () => {
  it('serves the app and the dataset', async () => {
    expect((await ask('GET', '/')).text).toContain('<title>App</title>');
    expect((await eventsServed()).map(({ id }) => id)).toEqual(['2026-02-03-met', '2026-02-05-met']);
    expect((await ask('GET', '/data/index.json')).status).toBe(200);
    expect((await ask('GET', '/data/none.json')).status).toBe(404);
  });

  it('writes an entry, serves the dataset that follows, and undoes it', async () => {
    const correction = entry('2026-02-03-met', { change: { headline: 'They meet early' } });
    const { status, text } = await post({ add: [correction], remove: [] });
    expect([status, JSON.parse(text)]).toEqual([200, { corrections: [correction], problems: [] }]);
    expect(readFileSync(file, 'utf8')).toContain(
      '- {event: "2026-02-03-met", change: {headline: "They meet early"}, reason: "Told twice", author: Ann, date: "2026-02-06"}\n',
    );
    expect((await eventsServed())[0]).toMatchObject({ headline: 'They meet early', corrected: [{ author: 'Ann' }] });
    expect(readdirSync(root).sort()).toEqual(['app', 'articles', 'corrections.yaml', 'secret.txt']);
    expect((await post({ add: [], remove: [correction] })).status).toBe(200);
    expect((await eventsServed())[0]!.corrected).toBeUndefined();
    expect(JSON.parse((await ask('GET', '/corrections', ours())).text)).toEqual({ corrections: [], problems: [] });
  });

  it('sees what somebody wrote into the file meanwhile, and keeps it', async () => {
    writeFileSync(
      file,
      '# mine\ncorrections:\n- {event: "2026-02-05-met", drop: true, reason: x, author: Bo, date: 2026-02-06}\n',
    );
    expect((await eventsServed()).map(({ id }) => id)).toEqual(['2026-02-03-met']);
    await post({ add: [entry('2026-02-03-met', { change: { date: '2026-01' } })], remove: [] });
    const text = readFileSync(file, 'utf8');
    expect(text).toMatch(/^# mine\n/);
    expect(text.match(/^- /gm)).toHaveLength(2);
  });

  describe('writes nothing, and says why,', () => {
    const good = { add: [entry('2026-02-03-met')], remove: [] };
    it.each<[string, () => Promise<Reply>, number, string]>([
      ['without a token', () => post(good, { Authorization: '' }), 401, 'token is missing or wrong'],
      ['with a wrong token', () => post(good, { Authorization: 'Bearer 123' }), 401, 'token is missing or wrong'],
      [
        'with a token of the right length',
        () => post(good, { Authorization: `Bearer ${'x'.repeat(32)}` }),
        401,
        'token',
      ],
      ['from another origin', () => post(good, { Origin: 'https://evil.example' }), 403, 'Another page'],
      ['from another port', () => post(good, { Origin: 'http://127.0.0.1:1' }), 403, 'Another page'],
      ['from a page without an origin', () => post(good, { Origin: 'null' }), 403, 'Another page'],
      ['by a rebound name', () => post(good, { Host: `evil.example:${port}` }), 403, '127.0.0.1 and localhost only'],
      ['as fetched across sites', () => post(good, { 'Sec-Fetch-Site': 'cross-site' }), 403, 'Another page'],
      ['as a form', () => post('a=b', { 'Content-Type': 'application/x-www-form-urlencoded' }), 415, 'must be JSON'],
      ['of broken JSON', () => post('{"add": ['), 400, 'no JSON'],
      ['of another shape', () => post({ add: 'x' }), 400, 'add'],
      [
        'of a bad date',
        () => post({ add: [entry('2026-02-03-met', { change: { date: 'soon' } })], remove: [] }),
        400,
        'is no EDTF date',
      ],
      [
        'without a reason',
        () => post({ add: [{ ...entry('2026-02-03-met'), reason: ' ' }], remove: [] }),
        400,
        'reason is empty',
      ],
      [
        'of an unknown actor',
        () => post({ add: [entry('2026-02-03-met', { change: { initiators: ['XXX'] } })], remove: [] }),
        422,
        'nobody known has the id',
      ],
      [
        'of an event that is not there',
        () => post({ add: [entry('gone')], remove: [] }),
        422,
        'no event has the id gone',
      ],
      [
        'of a quote that is not verbatim',
        () =>
          post({
            add: [entry('2026-02-03-met', { change: { sources: [{ article: '2026-02-03', quote: 'They parted.' }] } })],
            remove: [],
          }),
        422,
        'do not stand in',
      ],
      [
        'that contradicts another',
        () =>
          post({ add: [entry('2026-02-03-met'), entry('2026-02-03-met', { change: { date: '2022' } })], remove: [] }),
        422,
        'contradicts',
      ],
      ['larger than a megabyte', () => post(JSON.stringify({ add: ['x'.repeat(1_100_000)] })), 413, 'larger'],
      ['by another method', () => ask('PUT', '/corrections', ours()), 405, 'GET and POST'],
    ])('%s', async (_, send, status, message) => {
      const reply = await send();
      expect([reply.status, reply.text]).toEqual([status, expect.stringContaining(message)]);
      expect(existsSync(file)).toBe(false);
    });

    it('where the file is broken', async () => {
      writeFileSync(file, 'corrections:\n- {event: x\n');
      const { status, text } = await post(good);
      expect([status, text]).toEqual([409, expect.stringMatching(/corrections\.yaml:\d+:\d+: error: broken YAML/)]);
      expect(readFileSync(file, 'utf8')).toBe('corrections:\n- {event: x\n');
    });
  });

  it('shows the entries to nobody without the token, and nothing to a rebound name', async () => {
    expect((await ask('GET', '/corrections')).status).toBe(401);
    expect((await ask('GET', '/data/articles.json', { Host: 'evil.example' })).status).toBe(403);
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/link.txt',
    '/%',
    '/%00',
    '//etc/passwd',
    '/.',
  ])('serves nothing outside the app: %s', async (path) => {
    const { status, text } = await ask('GET', path);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(text).not.toContain('secret');
  });
});
