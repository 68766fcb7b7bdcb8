import * as v from 'valibot';
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import {
  CorrectionSchema,
  deepestIssue,
  kindOf,
  nameOfIssue,
  writeCorrection,
  type Correction,
} from '../../model/corrections.ts';

/** A place in a corrections file, from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Why an entry is refused or does nothing, in the form of all diagnostics. */
export interface CorrectionProblem extends Place {
  readonly severity: 'error' | 'warning';
  readonly what: string;
  readonly why: string;
  readonly fix: string;
}

/** An entry and where it stands. */
export interface PlacedCorrection extends Place {
  readonly correction: Correction;
  /** Where a part of it stands: `['change', 'date']`. */
  readonly placeOf: (path: readonly (string | number)[]) => Place;
  /** Offsets of the entry's first and last line in the file, the line's end included. */
  readonly lines: readonly [number, number];
}

/** A corrections file as read: what is sound, and what is not. */
export interface CorrectionsFile {
  readonly entries: readonly PlacedCorrection[];
  readonly problems: readonly CorrectionProblem[];
  /** False when it is no YAML list of corrections at all, so that nothing can be added to it. */
  readonly whole: boolean;
}

/**
 * Reads a corrections file. A wrong entry is left out and reported with its line; only where the file is no YAML at all is nothing read.
 * An entry that stands there twice, as after two editors' files were put together, counts once.
 */
export function readCorrections(text: string): CorrectionsFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const [broken] = document.errors;
  if (broken) {
    const why = broken.message.split('\n')[0]!;
    return refused({ ...at(broken.pos[0]), ...error('broken YAML: no correction is read', why, 'mend this line') });
  }
  if (document.contents === null) return { entries: [], problems: [], whole: true };
  const list = listOf(document);
  if (list === null) {
    const why = 'the entries stand in a list under "corrections:"';
    return refused({
      ...at(startOf(document.contents)),
      ...error('no corrections file', why, 'begin it with that line'),
    });
  }
  const entries: PlacedCorrection[] = [];
  const problems: CorrectionProblem[] = [];
  const seen = new Set<string>();
  for (const item of list) {
    const read = readEntry(item, document, text, at);
    if ('what' in read) problems.push(read);
    else if (!seen.has(writeCorrection(read.correction))) {
      seen.add(writeCorrection(read.correction));
      entries.push(read);
    }
  }
  return { entries, problems, whole: true };
}

const error = (what: string, why: string, fix: string) => ({ severity: 'error' as const, what, why, fix });

const refused = (problem: CorrectionProblem): CorrectionsFile => ({ entries: [], problems: [problem], whole: false });

/** The entries' nodes; an empty `corrections:` has none. Null where the document is something else. */
function listOf(document: Document): readonly Node[] | null {
  const { contents } = document;
  if (!isMap(contents) || contents.items.length !== 1 || !contents.has('corrections')) return null;
  const list = contents.get('corrections', true);
  if (list === undefined || (isScalar(list) && list.value === null)) return [];
  return isSeq(list) && (!list.flow || list.items.length === 0) ? list.items.filter(isNode) : null;
}

function readEntry(
  item: Node,
  document: Document,
  text: string,
  at: (offset: number) => Place,
): PlacedCorrection | CorrectionProblem {
  const placeOf = (path: readonly (string | number)[]): Place => at(startOf(nodeAt(item, path)));
  let value: unknown;
  try {
    value = item.toJS(document, { maxAliasCount: 0 });
  } catch {
    return { ...placeOf([]), ...error('a correction is refused', 'it refers to another line', 'write it out in full') };
  }
  const parsed = v.safeParse(CorrectionSchema, value);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    const fix = 'mend it or take the entry out; the others are applied';
    const place = placeOf(deepestIssue(issue)[0]);
    return { ...place, ...error('a correction is refused', nameOfIssue(issue), fix) };
  }
  const correction = parsed.output;
  return { correction, ...placeOf([]), placeOf, lines: linesOf(item, text) };
}

/** The node of a path, or the last on the way that stands in the file: what is missing is reported where it should be. */
function nodeAt(item: Node, path: readonly (string | number)[]): Node {
  let node = item;
  for (const key of path) {
    const next: unknown = isMap(node) ? node.get(key, true) : isSeq(node) ? node.items[Number(key)] : undefined;
    if (!isNode(next)) return node;
    node = next;
  }
  return node;
}

const startOf = (node: unknown): number => (isNode(node) ? (node.range?.[0] ?? 0) : 0);

/** Whole lines, from the one with the entry's dash. */
function linesOf(item: Node, text: string): [number, number] {
  const [start, end] = item.range ?? [0, 0];
  let first = text.lastIndexOf('\n', start - 1) + 1;
  while (first > 0 && !/^[ \t]*-/.test(text.slice(first, first + 200))) first = text.lastIndexOf('\n', first - 2) + 1;
  const last = text.indexOf('\n', Math.max(start, end - 1));
  return [first, last < 0 ? text.length : last + 1];
}

/** "drop of e12 (Ann Editor, 2026-02-04)", for messages. */
export function nameOf({ correction }: Pick<PlacedCorrection, 'correction'>): string {
  return `${kindOf(correction)} of ${correction.event} (${correction.author}, ${correction.date})`;
}
