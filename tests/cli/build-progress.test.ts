import { describe, expect, it } from 'vitest';
import { Progress, progressLine, span } from '../../src/cli/build/progress.ts';
import { bucketOf, cutShards } from '../../src/cli/build/shards.ts';
import { readArguments } from '../../src/cli/arguments.ts';

describe('progress', () => {
  it('tells rate and time left once there is something to go by', () => {
    expect(progressLine('reading files', { done: 1200, all: 4000, fresh: 1200, seconds: 4 })).toBe(
      'reading files: 1,200 of 4,000, 300 a second, 10 s left',
    );
    expect(progressLine('reading files', { done: 3, all: 4000, fresh: 3, seconds: 0.2 })).toBe(
      'reading files: 3 of 4,000',
    );
  });

  it('does not take what was known before for speed', () => {
    expect(progressLine('reading files', { done: 3000, all: 4000, fresh: 100, seconds: 10 })).toContain(
      '10 a second, 1 min 40 s left',
    );
    expect(progressLine('reading files', { done: 3000, all: 4000, fresh: 0, seconds: 10 })).toBe(
      'reading files: 3,000 of 4,000',
    );
  });

  it.each([
    [0.2, '1 s'],
    [59, '59 s'],
    [200, '3 min 20 s'],
    [7500, '2 h 5 min'],
  ])('says %s seconds as %s', (seconds, said) => expect(span(seconds)).toBe(said));

  it('writes to terminals only, and not faster than one can read', () => {
    let [said, now] = [0, 0];
    const io = { isTerminal: true, err: () => void said++ };
    const progress = new Progress(io, () => now);
    for (; now < 1000; now++) progress.show('reading files', now, 1000);
    expect(said).toBe(5);
    new Progress({ ...io, isTerminal: false }, () => now).show('reading files', 1, 2);
    expect(said).toBe(5);
  });
});

describe('shards', () => {
  const files = Array.from({ length: 2000 }, (_, at) => ({
    absolute: `/a/${at}.md`,
    path: `${String(at).padStart(4, '0')}.md`,
  }));

  it('hold every file once, in order, and no more than can be read at a time', () => {
    const shards = cutShards(files);
    expect(shards.flatMap((shard) => shard.files)).toEqual(files);
    expect(Math.max(...shards.map((shard) => shard.files.length))).toBeLessThanOrEqual(128);
    expect(new Set(shards.map(({ id }) => id)).size).toBe(shards.length);
    expect(shards.length).toBeGreaterThan(15);
  });

  it('mostly stay the same when a file is taken away', () => {
    const before = new Set(cutShards(files).map((shard) => JSON.stringify(shard)));
    const after = cutShards(files.filter((_, at) => at !== 1000)).map((shard) => JSON.stringify(shard));
    expect(after.filter((shard) => !before.has(shard)).length).toBeLessThan(5);
  });

  it('deals keys into parts of like size', () => {
    const counts = new Map<number, number>();
    for (let key = 0; key < 25_600; key++)
      counts.set(bucketOf(`key ${key}`), (counts.get(bucketOf(`key ${key}`)) ?? 0) + 1);
    expect(counts.size).toBe(256);
    expect(Math.max(...counts.values())).toBeLessThan(200);
  });
});

describe('options', () => {
  const read = (...more: string[]) => readArguments(['build', 'articles', '--out', 'data', ...more]);

  it('takes a number of workers', () => {
    expect(read('--jobs', '3')).toMatchObject({ jobs: 3 });
    expect(read()).toMatchObject({ jobs: null, kept: expect.stringContaining('build') as string });
    expect(read('--no-cache')).toMatchObject({ kept: null });
  });

  it.each(['0', '-1', 'all', '1e3', '999'])('refuses --jobs %s', (jobs) => {
    expect(() => read(`--jobs=${jobs}`)).toThrow('is no number of workers');
  });

  it('keeps them to build', () => {
    expect(() => readArguments(['check', 'articles', '--jobs', '2'])).toThrow('belong to "build"');
  });
});
