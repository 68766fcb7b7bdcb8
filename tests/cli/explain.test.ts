import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadEngine, type Engine } from '../../src/cli/engine.ts';
import { STYLE } from '../../src/cli/explain-style.ts';
import { columnsOf, wrapped } from '../../src/cli/explain-wrap.ts';
import type { Io } from '../../src/cli/io.ts';
import { run } from '../../src/cli/main.ts';
import { recorder } from './engine.ts';

const root = new URL('../..', import.meta.url).pathname;
const rules: Engine = loadEngine(root);

const COLOURS = new RegExp(String.raw`\x1b\[[\d;]*m`, 'g');
/** Control characters but line breaks. */
const CONTROL = new RegExp(String.raw`[\x00-\x09\x0b-\x1f\x7f]`);
const HOSTILE = `Title"><script>alert(1)</script>`;
const STORY = `Iraq invaded Kuwait on August 2, 1990.\n\n<script>alert("x")</script> & Iran's <b onclick='y'>president</b> could attack Iraq.`;
const ESCAPE = '\x1b]0;owned\x07';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'entente-'));
  const lines = [
    { id: 'a', title: HOSTILE, date: '2020-07-01', text: STORY },
    { id: 'b', title: 'Second', date: '2020-07-02', text: 'France and Germany met in Vienna on Monday.' },
  ];
  writeFileSync(join(dir, 'two.jsonl'), lines.map((line) => JSON.stringify(line)).join('\n'));
  writeFileSync(
    join(dir, 'one.txt'),
    `date 2020-07-01\n\nRussia could attack Poland.${ESCAPE}\n\nIraq invaded Kuwait.`,
  );
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

interface Setting {
  readonly environment?: Record<string, string>;
  readonly columns?: number;
}

async function entente(args: readonly string[], { environment = {}, columns }: Setting = {}) {
  const record = recorder();
  const io: Io = columns === undefined ? record : { ...record, screen: { columns } };
  const code = await run(args, async () => rules, io, environment);
  return { code, stdout: record.stdout, stderr: record.stderr };
}
const explain = (args: readonly string[], setting?: Setting) => entente(['explain', ...args], setting);
const at = (name: string) => join(dir, name);

describe('in the terminal', () => {
  it('tells each sentence with its findings and their reasons', async () => {
    const { code, stdout, stderr } = await explain([at('one.txt')]);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('[when]T1 a time expression');
    expect(stdout).toContain('  2 [Iraq]W1 [invaded]A1 [Kuwait]W2.');
    expect(stdout).toMatch(/event +Iraq invades Kuwait – e\w+/);
    expect(stdout).toMatch(/X1 {2}attack = not Assault \(attack\) – hypothetical: “could”/);
  });

  it('has no colour unless standard output is a terminal', async () => {
    expect((await explain([at('two.jsonl')])).stdout).not.toContain('\x1b');
    const { stdout } = await explain([at('two.jsonl')], { columns: 80 });
    expect(stdout).toContain('\x1b[1;32minvaded\x1b[0m');
    expect(stdout).not.toContain('[invaded]');
  });

  it.each([
    [[], { NO_COLOR: '1' }, false],
    [[], { NO_COLOR: '' }, true],
    [[], { TERM: 'dumb' }, false],
    [['--no-color'], {}, false],
    [['--color'], { NO_COLOR: '1' }, true],
  ] as const)('colours a terminal with %j and %j: %j', async (flags, environment, expected) => {
    const { stdout } = await explain([at('one.txt'), ...flags], { environment, columns: 80 });
    expect(stdout.includes('\x1b[')).toBe(expected);
  });

  it('colours what is no terminal only when told', async () => {
    expect((await explain([at('one.txt'), '--color'])).stdout).toContain('\x1b[1;32m');
  });

  it('lets no control character of an article through', async () => {
    for (const flag of ['--color', '--no-color']) {
      const { stdout } = await explain([at('one.txt'), flag]);
      expect(stdout).toContain('\\x1b]0;owned\\x07');
      expect(stdout.replace(COLOURS, '')).not.toMatch(CONTROL);
    }
  });

  it.each([40, 72, 120])('keeps to %i columns', async (columns) => {
    for (const flag of ['--color', '--no-color']) {
      const { stdout } = await explain([at('two.jsonl'), flag], { columns });
      const widths = stdout.split('\n').map((line) => columnsOf(line.replace(COLOURS, '')));
      expect(Math.max(...widths)).toBeLessThanOrEqual(columns);
    }
  });

  it('numbers sentences through the articles of a file', async () => {
    const { stdout } = await explain([at('two.jsonl')]);
    expect(stdout).toMatch(/Title.*\n[\s\S]*\n {2}1 \[Iraq\][\s\S]*\nSecond\n[\s\S]*\n {2}3 \[France\]/);
  });
});

describe('--sentence', () => {
  it('shows only that one', async () => {
    const { code, stdout } = await explain([at('two.jsonl'), '--sentence', '3']);
    expect(code).toBe(0);
    expect(stdout).toContain('  3 [France]W1');
    expect(stdout).not.toContain('Kuwait');
  });

  it.each([
    ['two.jsonl', '9', 'there is no sentence 9: the file has 3 sentences in 2 articles (name one from 1 to 3)'],
    ['one.txt', '3', 'there is no sentence 3: the file has 2 sentences (name one from 1 to 2)'],
  ])('says how many there are: %s %s', async (file, number, message) => {
    const { code, stdout, stderr } = await explain([at(file), '--sentence', number]);
    expect([code, stdout, stderr]).toEqual([2, '', `entente: error: ${message}\n`]);
  });

  it('writes no page when there is no such sentence', async () => {
    await explain([at('one.txt'), '--sentence', '99', '--html', at('page.html')]);
    expect(existsSync(at('page.html'))).toBe(false);
  });
});

describe('--html', () => {
  const page = async (file = 'two.jsonl', ...flags: string[]) => {
    const result = await explain([at(file), '--html', at('page.html'), ...flags]);
    return { ...result, html: readFileSync(at('page.html'), 'utf8') };
  };

  it('writes one page, says where, and prints nothing else', async () => {
    const { code, stdout, stderr } = await page();
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).toBe(`${at('page.html')}: 3 sentences of 2 articles explained\n`);
    expect(readdirSync(dir).sort()).toEqual(['one.txt', 'page.html', 'two.jsonl']);
  });

  it('makes no markup of an article', async () => {
    const { html } = await page();
    const { document } = parseHTML(html);
    expect(document.querySelectorAll('script, b, iframe, img, [onclick], [style], link')).toHaveLength(0);
    const said = [...document.querySelectorAll('.text')].map((one) => {
      one.querySelectorAll('.tag').forEach((tag) => tag.remove());
      return one.textContent;
    });
    expect(said.slice(0, 2).join('\n\n')).toBe(STORY);
    expect(document.querySelector('h2.title')?.textContent).toBe(HOSTILE);
    expect(html.match(/<script/gi)).toBeNull();
  });

  it('shows a control character as replaced', async () => {
    const { html } = await page('one.txt');
    expect(html).not.toMatch(CONTROL);
    expect(html).toContain('\ufffd]0;owned\ufffd');
  });

  it('allows nothing but its own style sheet', async () => {
    const { html } = await page();
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1];
    const { createHash } = await import('node:crypto');
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(policy).toBe(`default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`);
    expect(html).not.toMatch(/(?:src|href)="(?!#)/);
  });

  it('links every label to what it names, each once', async () => {
    const { document } = parseHTML((await page()).html);
    const ids = [...document.querySelectorAll('[id]')].map((one) => one.id);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [...document.querySelectorAll('a')].map((one) => one.getAttribute('href')!.slice(1));
    expect(targets).toEqual(expect.arrayContaining(['s1', 's1-A1', 's1-W1', 's1-T1', 's2-X1', 's3']));
    for (const target of targets) expect(ids).toContain(target);
  });

  it('has the colours of the app', () => {
    const tokens = readFileSync(join(root, 'src/pages/tokens.css'), 'utf8');
    const [light = '', dark = ''] = tokens.split('prefers-color-scheme: dark');
    const [ownLight = '', ownDark = ''] = STYLE.split('prefers-color-scheme: dark');
    for (const [own, theirs] of [
      [ownLight, light],
      [ownDark, dark],
    ] as const) {
      const used = [...own.matchAll(/(--[a-z0-9-]+): (#[0-9a-f]{6})/g)];
      expect(used.length).toBeGreaterThan(12);
      for (const [, name, value] of used) expect(theirs, name).toContain(`${name}: ${value};`);
    }
  });

  it('writes over its own page, and refuses to write over anything else', async () => {
    expect((await page()).code).toBe(0);
    expect((await page('one.txt')).code).toBe(0);
    const before = readFileSync(at('two.jsonl'), 'utf8');
    linkSync(at('one.txt'), at('same.txt'));
    mkdirSync(at('folder'));
    for (const [out, reason] of [
      ['one.txt', 'is the article itself'],
      ['same.txt', 'is the article itself'],
      ['two.jsonl', 'is there already, and "entente explain" did not write it'],
      ['folder', 'is a folder'],
    ] as const) {
      const { code, stderr } = await explain([at('one.txt'), '--html', at(out)]);
      expect(code).toBe(2);
      expect(stderr).toContain(`${at(out)} ${reason}`);
    }
    expect(readFileSync(at('two.jsonl'), 'utf8')).toBe(before);
  });

  it('makes the folder it is to lie in, and says why it could not', async () => {
    expect((await explain([at('one.txt'), '--html', at('new/deep/page.html')])).code).toBe(0);
    expect(readdirSync(at('new/deep'))).toEqual(['page.html']);
    const { code, stderr } = await explain([at('one.txt'), '--html', at('one.txt/page.html')]);
    expect(code).toBe(2);
    expect(stderr).toContain('could not be written');
  });
});

describe('a file', () => {
  it('that cannot be read is told as the contract says', async () => {
    const { code, stdout, stderr } = await explain([at('absent.txt')]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('absent.txt:1:1: error: the file cannot be read');
  });

  it('of which some is skipped is explained as far as it goes', async () => {
    writeFileSync(at('half.jsonl'), '{"date":"2020-07-01","text":"Iraq invaded Kuwait."}\n{broken');
    const { code, stdout, stderr } = await explain([at('half.jsonl')]);
    expect(code).toBe(1);
    expect(stdout).toContain('[invaded]A1');
    expect(stderr).toContain('half.jsonl:2:');
  });

  it('in a language nobody reads is said to be so', async () => {
    writeFileSync(at('de.jsonl'), '{"date":"2020-07-01","lang":"de","text":"Der Kanzler traf den Minister."}');
    const { code, stdout } = await explain([at('de.jsonl')]);
    expect(code).toBe(0);
    expect(stdout).toContain('no language pack reads: nothing was looked for');
    expect((await explain([at('de.jsonl'), '--sentence', '1'])).stderr).toContain('the file has 0 sentences');
  });
});

describe('wrong usage', () => {
  it.each([
    [['explain'], 'explain needs one file'],
    [['explain', 'a', 'b'], 'explain needs one file'],
    [['explain', 'a', '--sentence', '0'], '--sentence 0 is no number of a sentence'],
    [['explain', 'a', '--sentence', 'x'], '--sentence x is no number'],
    [['explain', 'a', '--html', ''], '--html needs the name of a file'],
    [['explain', 'a', '--color', '--no-color'], 'contradict each other'],
    [['extract', 'a', '--html', 'b'], '--html belongs to "explain"'],
    [['build', 'a', '--out', 'b', '--color'], '--color belongs to "explain"'],
    [['explain', 'a', '--json'], '--json belongs to "build"'],
  ])('%j is refused with exit code 2', async (args, message) => {
    const { code, stdout, stderr } = await entente(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^entente: error: .+ \(.+\)\n$/);
    expect(stderr).toContain(message);
  });
});

describe('wrapped', () => {
  const lines = (text: string, columns: number) =>
    wrapped([{ text, style: 'plain' }], columns).map((line) => line.map((one) => one.text).join(''));

  it('breaks at spaces, and words that are too long anywhere', () => {
    expect(lines('one two three', 7)).toEqual(['one two', 'three']);
    expect(lines('a abcdefghij', 4)).toEqual(['a', 'abcd', 'efgh', 'ij']);
    expect(lines('北京 上海', 4)).toEqual(['北京', '上海']);
  });

  it('never breaks a word that changes style within', () => {
    const pieces = [
      { text: 'met [', style: 'plain' as const },
      { text: 'Qatar', style: 'actor' as const },
      { text: ']W1.', style: 'quiet' as const },
    ];
    expect(wrapped(pieces, 12).map((line) => line.map(({ text }) => text).join(''))).toEqual(['met', '[Qatar]W1.']);
  });
});
