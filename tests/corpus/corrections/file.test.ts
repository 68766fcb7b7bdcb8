import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { editCorrections, readCorrections } from '../../../src/corpus/index.ts';
import { writeCorrection, writeCorrections, type Correction } from '../../../src/model/corrections.ts';

const drop = (event: string, more: Partial<Correction> = {}): Correction => ({
  event,
  drop: true,
  reason: 'No act: a headline',
  author: 'Ann',
  date: '2026-02-05',
  ...more,
});
const put = (text: string, ...add: Correction[]) => editCorrections(text, { add, remove: [] });
const take = (text: string, ...remove: Correction[]) => editCorrections(text, { add: [], remove });
const read = (text: string) => readCorrections(text).entries.map(({ correction }) => correction);

describe('a corrections file', () => {
  it('holds one line an entry, sorted by event, whatever the order of writing', () => {
    const [a, b] = [put('', drop('e1'), drop('e2')), put(put('', drop('e2')), drop('e1'))];
    expect(a).toBe(b);
    expect(a).toBe(writeCorrections([drop('e2'), drop('e1')]));
    expect(a.split('\n').filter((line) => line.startsWith('- '))).toEqual([
      '- {event: e1, drop: true, reason: "No act: a headline", author: Ann, date: "2026-02-05"}',
      '- {event: e2, drop: true, reason: "No act: a headline", author: Ann, date: "2026-02-05"}',
    ]);
  });

  it('is as before once an entry is taken out', () => {
    const before = put('', drop('e1'), drop('e3'));
    expect(take(put(before, drop('e2')), drop('e2'))).toBe(before);
    expect(take(before, drop('e9'))).toBe(before);
  });

  it.each([
    '',
    '\n',
    '# mine\n',
    'corrections:',
    'corrections: []\n',
    'corrections: ~ # none yet\n',
    '"corrections":\n',
  ])('begins in %j', (text) => expect(read(put(text, drop('e1')))).toEqual([drop('e1')]));

  const HAND = `# Kept
corrections: # by the desk
    # about e1
    - event: e1
      drop: true   # twice told
      reason: >-
        told
        twice
      author: Bo
      date: 2026-01-01

    - {event: e5, drop: true, reason: x, author: Bo, date: 2026-01-01}
`;
  it('keeps what was written by hand, comments too', () => {
    const edited = put(HAND, drop('e3'));
    expect(edited.replace(/ {4}- \{event: e3.*\n/, '')).toBe(HAND);
    expect(read(edited).map(({ event }) => event)).toEqual(['e1', 'e3', 'e5']);
  });
  it('loses an entry of several lines whole', () => {
    const rest = take(HAND, read(HAND)[0]!);
    expect(read(rest).map(({ event }) => event)).toEqual(['e5']);
    expect(rest).not.toContain('twice');
  });

  it('writes text so that YAML reads it back, whatever it holds', () => {
    for (const reason of ['no', 'a: b # c', '"', "it's", '- x', '{', '\\', '€ 😀', 'x\u2028y', '2026', '~', '\ufeffx'])
      expect(parse(`${writeCorrection(drop('e1', { reason }))}\n`)[0].reason).toBe(reason);
  });

  it('reads years, dates and line breaks as YAML writes them', () => {
    const text = `corrections:\n- {event: e1, change: {date: 0044, initiators: [USA]}, reason: x, author: A, date: 2026-01-01}\n`;
    expect(read(text)[0]!.change).toEqual({ date: '0044', initiators: ['USA'] });
  });
});

describe('a file that cannot be read', () => {
  it.each([
    ['corrections:\n- {event: e1\n- x', 3, 'broken YAML'],
    ['corrections:\n\t- x', 2, 'broken YAML'],
    ['- {event: e1}', 1, 'no corrections file'],
    ['corrections: {event: e1}', 1, 'no corrections file'],
    ['corrections:\n- &a {event: e1}\n- *a\n', 3, 'a correction is refused'],
    ['corrections:\n- 7\n', 2, 'a correction is refused'],
    ['corrections:\n- {event: e1, event: e2}\n', 2, 'broken YAML'],
  ])('%j', (text, line, what) => {
    const { entries, problems } = readCorrections(text);
    expect(entries).toEqual([]);
    expect(problems.at(-1)).toMatchObject({ line, severity: 'error', what: expect.stringContaining(what) });
  });
});

describe('two editors', () => {
  const root = fileURLToPath(new URL('../../..', import.meta.url));
  const hasGit = spawnSync('git', ['--version']).status === 0;

  it.skipIf(!hasGit)('merge as text in git: both add at the same place, one takes a line out', () => {
    const folder = mkdtempSync(join(tmpdir(), 'entente-merge-'));
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], { cwd: folder });
    const file = join(folder, 'corrections.yaml');
    try {
      git('init', '-q', '-b', 'main');
      writeFileSync(join(folder, '.gitattributes'), readFileSync(join(root, '.gitattributes')));
      const base = put('', drop('e1'), drop('e5'), drop('e9'));
      writeFileSync(file, base);
      git('add', '.');
      git('commit', '-qm', 'base');
      git('checkout', '-qb', 'ann');
      writeFileSync(file, take(put(base, drop('e2'), drop('e3')), drop('e9')));
      git('commit', '-qam', 'ann');
      git('checkout', '-q', 'main');
      writeFileSync(file, put(base, drop('e2', { author: 'Bo' }), drop('e4'), drop('e3')));
      git('commit', '-qam', 'bo');
      git('merge', '-q', 'ann');
      const merged = readCorrections(readFileSync(file, 'utf8'));
      expect(merged.problems).toEqual([]);
      expect(merged.entries.map(({ correction: { event, author } }) => `${event} ${author}`).sort()).toEqual(
        ['e1 Ann', 'e2 Ann', 'e2 Bo', 'e3 Ann', 'e4 Ann', 'e5 Ann'].sort(),
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
