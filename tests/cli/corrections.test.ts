import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/main.ts';
import { RelationSchema } from '../../src/model/index.ts';
import { recorder, smallEngine } from './engine.ts';

let root: string;
let dir: string;
let out: string;
let file: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'entente-'));
  [dir, out, file] = [join(root, 'articles'), join(root, 'data'), join(root, 'corrections.yaml')];
  mkdirSync(dir);
  for (const day of ['2026-02-03', '2026-02-05'])
    writeFileSync(join(dir, `${day}.md`), `---\ndate: ${day}\n---\n\nThe presidents met in Washington.\n`);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

async function build(...more: string[]) {
  const io = recorder();
  const code = await run(['build', dir, '--out', out, ...more], async () => smallEngine, io);
  return { code, stdout: io.stdout, stderr: io.stderr };
}
const events = () =>
  v.parse(RelationSchema, JSON.parse(readFileSync(join(out, 'relations/USA-COL.json'), 'utf8'))).events;
const signed = 'reason: Wrong day, author: Ann, date: "2026-02-06"';
const changed = `- {event: 2026-02-03-met, change: {date: 2026-01-31, headline: They meet early}, ${signed}}\n`;

describe('build with corrections', () => {
  it('applies the file beside the folder, again at every build, until its entry is taken out', async () => {
    await build();
    const before = events();
    writeFileSync(file, `corrections:\n${changed}`);
    for (let times = 0; times < 2; times++) {
      const { code, stderr } = await build();
      expect(code).toBe(0);
      expect(stderr).toContain('1 correction applied, 0 refused, 0 that match nothing any more');
      expect(events()[0]).toMatchObject({
        id: '2026-02-03-met',
        headline: 'They meet early',
        date: { edtf: '2026-01-31', start: '2026-01-31', basis: 'stated' },
        corrected: [{ reason: 'Wrong day', author: 'Ann', date: '2026-02-06', fields: ['date', 'headline'] }],
      });
    }
    writeFileSync(file, 'corrections:\n');
    expect((await build()).stderr).not.toContain('correction');
    expect(events()).toEqual(before);
  });

  it('refuses a wrong entry with file, line, column and reason; builds without it; exit code 1', async () => {
    writeFileSync(
      file,
      `# ours\ncorrections:\n- {event: 2026-02-05-met, change: {date: 31 Jan}, ${signed}}\n${changed}`,
    );
    const { code, stderr } = await build();
    expect(code).toBe(1);
    expect(stderr).toContain(`${file}:3:42: error: a correction is refused (change.date is no EDTF date`);
    expect(events().map(({ headline }) => headline)).toContain('They meet early');
  });

  it('reports what matches nothing any more as a warning', async () => {
    writeFileSync(file, `corrections:\n- {event: gone, drop: true, ${signed}}\n`);
    const { code, stderr } = await build();
    expect(code).toBe(0);
    expect(stderr).toContain(
      `${file}:2:3: warning: a correction matches nothing any more (drop of gone (Ann, 2026-02-06)`,
    );
    expect(events()).toHaveLength(2);
  });

  it('names the file as the folder was named', async () => {
    writeFileSync(file, 'corrections:\n- 7\n');
    const io = recorder();
    await run(['build', `${dir}/`, '--out', out], async () => smallEngine, io);
    expect(io.stderr).toContain(`${file}:2:3: error`);
  });

  it('takes another file by --corrections, which must be there', async () => {
    const other = join(root, 'other.yaml');
    expect((await build('--corrections', other)).code).toBe(2);
    writeFileSync(other, `corrections:\n- {event: 2026-02-03-met, drop: true, ${signed}}\n`);
    expect((await build('--corrections', other)).code).toBe(0);
    expect(events().map(({ id }) => id)).toEqual(['2026-02-05-met']);
  });

  it('builds nothing when the file is no text', async () => {
    writeFileSync(file, new Uint8Array([0xff, 0xfe, 0x80]));
    const { code, stderr } = await build();
    expect([code, stderr]).toEqual([2, expect.stringContaining('corrections.yaml cannot be read: it is not UTF-8')]);
  });

  it('tells a program what came of them', async () => {
    writeFileSync(file, `corrections:\n- 7\n${changed}`);
    const { corrections } = JSON.parse((await build('--json')).stdout);
    expect(corrections).toMatchObject({ applied: 1, problems: [{ file, line: 2, column: 3, severity: 'error' }] });
  });

  it.each([
    [['extract', 'x', '--corrections', 'y'], '--corrections belongs to'],
    [['build', 'x', '--out', 'y', '--port', '1'], '--port belongs to "edit"'],
    [['edit', 'a', 'b'], 'edit needs one folder'],
    [['edit', 'a', '--port', '70000'], 'is no port'],
    [['edit', 'no-such-folder', '--app', '.'], 'is no folder'],
  ])('%j is wrong usage', async (args, message) => {
    const io = recorder();
    expect(await run(args, async () => smallEngine, io)).toBe(2);
    expect(io.stderr).toContain(message);
  });
});
