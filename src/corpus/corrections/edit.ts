import { compareCorrections, CORRECTIONS_HEAD, writeCorrection, type Correction } from '../../model/corrections.ts';
import { readCorrections } from './read.ts';

/**
 * A corrections file with entries put in and taken out; every other byte stays, comments too. An entry that stands there already is not
 * put in again, one that does not is not missed. The file must be whole ({@link readCorrections}).
 */
export function editCorrections(
  text: string,
  { add, remove }: { readonly add: readonly Correction[]; readonly remove: readonly Correction[] },
): string {
  let edited = text.trim() === '' ? CORRECTIONS_HEAD : text;
  for (const correction of remove) edited = takeOut(edited, correction);
  for (const correction of add) edited = putIn(edited, correction);
  return edited;
}

/** Entries that say the same may stand there twice, so this looks until none is left. */
function takeOut(text: string, correction: Correction): string {
  const wanted = writeCorrection(correction);
  let rest = text;
  for (;;) {
    const found = readCorrections(rest).entries.find((one) => writeCorrection(one.correction) === wanted);
    if (!found) return rest;
    rest = rest.slice(0, found.lines[0]) + rest.slice(found.lines[1]);
  }
}

/** After the last entry that sorts before it, in the indentation of the entries that are there. */
function putIn(text: string, correction: Correction): string {
  const { entries } = readCorrections(text);
  if (entries.some((one) => writeCorrection(one.correction) === writeCorrection(correction))) return text;
  const before = entries.filter((one) => compareCorrections(one.correction, correction) < 0).at(-1);
  const [head, rest] = splitAtHead(text);
  const indent = /^([ \t]*)-[ \t]/m.exec(rest)?.[1] ?? '';
  const line = `${indent}${writeCorrection(correction)}\n`;
  const at = before?.lines[1] ?? entries[0]?.lines[0];
  if (at === undefined) return `${head}${line}${rest}`;
  const gap = text[at - 1] === '\n' ? '' : '\n';
  return `${text.slice(0, at)}${gap}${line}${text.slice(at)}`;
}

/** Up to and behind the line that says `corrections:`, without what an empty list is written as; the line is added where there is none. */
function splitAtHead(text: string): [head: string, rest: string] {
  const found = /^(["']?)corrections\1[ \t]*:[ \t]*(?:\[[ \t]*\]|~|null)?([^\n]*)(?:\n|$)/m.exec(text);
  if (!found) return [`${text}${text.endsWith('\n') ? '' : '\n'}corrections:\n`, ''];
  const tail = found[2]!.trimEnd() === '' ? '' : ` ${found[2]!.trim()}`;
  return [`${text.slice(0, found.index)}corrections:${tail}\n`, text.slice(found.index + found[0].length)];
}
