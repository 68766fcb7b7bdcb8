import { csvParseRows } from 'd3';
import { parseEdtf, type Era, type RelationEntry } from '../model/index.ts';

/** A line of the file of eras that cannot be used, and what to do about it. */
export interface EraProblem {
  readonly line: number;
  readonly column: number;
  readonly severity: 'error' | 'warning';
  readonly what: string;
  readonly why: string;
  readonly fix: string;
}

/** Eras by relation: two codes in alphabetical order, `COL-USA`. */
export interface ErasFile {
  readonly eras: ReadonlyMap<string, readonly Era[]>;
  readonly problems: readonly EraProblem[];
}

const COLUMNS = ['relation', 'start', 'end', 'name'];
/** An era's name is one line above the plot. */
const LONGEST = 60;

/**
 * Reads what editors call the times of a relation: a CSV with the columns `relation` (two codes, `COL-USA`, in any order), `start`, `end`
 * (`YYYY`, `YYYY-MM` or `YYYY-MM-DD`; an empty end is open) and `name`. A wrong line is reported and left out.
 */
export function readEras(text: string): ErasFile {
  const problems: EraProblem[] = [];
  const found: { key: string; era: Era; day: number; line: number }[] = [];
  const [head, ...rows] = csvParseRows(text.replace(/^\uFEFF/, ''));
  if (head === undefined) return { eras: new Map(), problems };
  const missing = COLUMNS.filter((name) => !head.includes(name));
  if (missing.length > 0) {
    const what = `the file of eras has no column ${missing.join(', ')}`;
    return { eras: new Map(), problems: [complaint(1, what, `its first line names ${head.join(', ')}`)] };
  }
  for (const [at, row] of rows.entries()) {
    if (row.every((cell) => cell.trim() === '')) continue;
    const cell = (name: string): string => (row[head.indexOf(name)] ?? '').trim();
    const read = readEra(cell);
    if (typeof read === 'string') problems.push(complaint(at + 2, 'the era is left out', read));
    else found.push({ ...read, line: at + 2 });
  }
  return { eras: inOrder(found), problems };
}

const complaint = (line: number, what: string, why: string): EraProblem => ({
  line,
  column: 1,
  severity: 'error',
  what,
  why,
  fix: 'write relation,start,end,name: COL-USA,1903-11-03,1922-02-28,The loss of Panama',
});

function readEra(cell: (name: string) => string): { key: string; era: Era; day: number } | string {
  const codes = /^([A-Z]{3})-([A-Z]{3})$/.exec(cell('relation'));
  if (!codes || codes[1] === codes[2]) return `${cell('relation') || 'nothing'} is no relation of two countries`;
  const [start, end, name] = [cell('start'), cell('end'), cell('name')];
  if (name === '' || name.length > LONGEST) return `its name must have 1 to ${LONGEST} characters`;
  const day = parseEdtf(start)?.start ?? null;
  if (day === null) return `${start || 'nothing'} is no day that it starts on`;
  const last = end === '' ? null : (parseEdtf(end)?.end ?? undefined);
  if (last === undefined) return `${end} is no day that it ends on`;
  if (last !== null && last < day) return `it ends (${end}) before it starts (${start})`;
  return { key: [codes[1]!, codes[2]!].sort().join('-'), era: { name, start, end: end === '' ? null : end }, day };
}

function inOrder(found: readonly { key: string; era: Era; day: number }[]): Map<string, Era[]> {
  const eras = new Map<string, Era[]>();
  for (const { key, era } of [...found].sort((a, b) => a.day - b.day)) eras.set(key, [...(eras.get(key) ?? []), era]);
  return eras;
}

/** A relation's entry with its eras, where an editor named any. */
export function withEras(entry: RelationEntry, eras: ErasFile['eras'] | undefined): RelationEntry {
  const own = eras?.get([entry.a, entry.b].sort().join('-'));
  return own ? { ...entry, eras: [...own] } : entry;
}
