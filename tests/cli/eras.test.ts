import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run } from '../../src/cli/main.ts';
import { readEras } from '../../src/corpus/index.ts';
import { DatasetIndexSchema } from '../../src/model/index.ts';
import { recorder, smallEngine } from './engine.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'entente-'));
  mkdirSync(join(root, 'articles'));
  const article = '---\ntitle: A visit\ndate: 2021-07-15\n---\n\nThe presidents met in Washington.\n';
  writeFileSync(join(root, 'articles/visit.md'), article);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

async function call(command: string, ...more: string[]) {
  const io = recorder();
  const code = await run([command, join(root, 'articles'), ...more], async () => smallEngine, io);
  return { code, stderr: io.stderr };
}
const relation = () =>
  v.parse(DatasetIndexSchema, JSON.parse(readFileSync(join(root, 'data/index.json'), 'utf8'))).relations[0]!;
const eras = (text: string) => writeFileSync(join(root, 'eras.csv'), text);

test('a build puts the eras beside the articles into the index', async () => {
  await call('build', '--out', join(root, 'data'));
  const { a, b } = relation();
  expect(relation()).not.toHaveProperty('eras');
  eras(`relation,start,end,name\n${b}-${a},1822,,Recognition\n`);
  expect((await call('build', '--out', join(root, 'data'))).code).toBe(0);
  expect(relation().eras).toEqual([{ name: 'Recognition', start: '1822', end: null }]);
});

test('a wrong line is named by build and check, and costs no other', async () => {
  await call('build', '--out', join(root, 'data'));
  const { a, b } = relation();
  eras(`relation,start,end,name\n${a}-${b},1822,,Good\n${a}-${b},someday,,Bad\n`);
  for (const made of [await call('build', '--out', join(root, 'data')), await call('check')]) {
    expect(made.code).toBe(1);
    expect(made.stderr).toContain('eras.csv:3:1');
    expect(made.stderr).toContain('someday is no day that it starts on');
  }
  expect(relation().eras).toHaveLength(1);
});

test('the sample’s own eras have no faults and follow one another', () => {
  const { eras: all, problems } = readEras(readFileSync(new URL('../../data/eras.csv', import.meta.url), 'utf8'));
  expect(problems).toEqual([]);
  expect(all.size).toBeGreaterThanOrEqual(12);
  for (const list of all.values())
    for (const [k, era] of list.entries()) if (k > 0) expect(list[k - 1]!.end! < era.start).toBe(true);
});
