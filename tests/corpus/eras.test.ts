import { describe, expect, test } from 'vitest';
import { readEras, withEras } from '../../src/corpus/index.ts';
import type { RelationEntry } from '../../src/model/index.ts';

const HEAD = 'relation,start,end,name\n';
const entry = {
  id: 'USA-COL',
  a: 'USA',
  b: 'COL',
  events: 1,
  first: null,
  last: null,
  file: 'x.json',
} as unknown as RelationEntry;

describe('the file of eras', () => {
  test('lists eras by pair, whichever way round, in the order of their days', () => {
    const { eras, problems } = readEras(
      `${HEAD}USA-COL,1903-11-03,1922,"Loss, and after"\nCOL-USA,1822,1903-11-02,Recognition\nCOL-USA,1922,,Now\n`,
    );
    expect(problems).toEqual([]);
    expect(eras.get('COL-USA')).toEqual([
      { name: 'Recognition', start: '1822', end: '1903-11-02' },
      { name: 'Loss, and after', start: '1903-11-03', end: '1922' },
      { name: 'Now', start: '1922', end: null },
    ]);
  });
  test('an entry gets those of its pair; without any it stays as it was', () => {
    const { eras } = readEras(`${HEAD}COL-USA,1822,,Recognition\n`);
    expect(withEras(entry, eras).eras).toEqual([{ name: 'Recognition', start: '1822', end: null }]);
    expect(withEras({ ...entry, a: 'CUB' }, eras)).not.toHaveProperty('eras');
    expect(withEras(entry, undefined)).toBe(entry);
  });
  test.each([
    ['COL-COL,1822,,Itself', 'no relation of two countries'],
    ['Colombia,1822,,Words', 'no relation of two countries'],
    ['COL-USA,long ago,,Words', 'no day that it starts on'],
    ['COL-USA,1822,1821,Back', 'ends (1821) before it starts'],
    ['COL-USA,1822,soon,Words', 'no day that it ends on'],
    ['COL-USA,1822,,', '1 to 60 characters'],
    [`COL-USA,1822,,${'x'.repeat(61)}`, '1 to 60 characters'],
  ])('leaves %s out and says why, and where', (line, why) => {
    const { eras, problems } = readEras(`${HEAD}COL-USA,1800,,Good\n${line}\n`);
    expect(eras.get('COL-USA')).toHaveLength(1);
    expect(problems).toHaveLength(1);
    expect(problems[0]!.line).toBe(3);
    expect(problems[0]!.why).toContain(why);
  });
  test('a table without its columns is no file of eras; nothing at all is none', () => {
    expect(readEras('a,b\n1,2\n').problems[0]!.what).toContain('relation, start, end, name');
    expect(readEras('')).toEqual({ eras: new Map(), problems: [] });
  });
});
