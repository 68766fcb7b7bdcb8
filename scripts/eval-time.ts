// node --import tsx scripts/eval-time.ts [FOLDER] [--errors]: scores time expressions on annotated narrative texts (TimeML files).
// FOLDER (else ENTENTE_EVAL, else ../shared/eval beside the checkout) holds temporal/data/wikiwars; without it nothing is scored.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { resolveTimexes } from '../tests/support/timex/map.ts';
import { scoreTimexes, timexFigures, type TimexRow } from '../tests/support/timex/score.ts';
import { readTimeML, type TimexDocument } from '../tests/support/timex/timeml.ts';

/** One line of figures, each 0 … 1. */
export interface TimeRow {
  name: string;
  gold: number;
  precision: number;
  recall: number;
  f1: number;
}

/** Where the data for evaluation lies unless told otherwise. */
export function evalFolder(): string {
  return process.env['ENTENTE_EVAL'] ?? join(import.meta.dirname, '..', '..', 'shared', 'eval');
}

function readTexts(sharedFolder: string): TimexDocument[] {
  const folder = join(sharedFolder, 'temporal', 'data', 'wikiwars');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.tml'))
    .sort()
    .flatMap((name) => readTimeML(name, readFileSync(join(folder, name), 'utf8')) ?? []);
}

/**
 * Scores our resolver on the narrative texts: spans that overlap, equal spans, and the same days on the calendar.
 * @returns no rows where the folder is missing.
 */
export function evaluateTime(sharedFolder: string): TimeRow[] {
  const texts = readTexts(sharedFolder);
  if (texts.length === 0) return [];
  const rows = texts.flatMap((text) => scoreTimexes(text, resolveTimexes(text.text, text.created)));
  // Vague words ("now", "former") name no days: the last line leaves them out on both sides.
  const vague = (value = '') => value.endsWith('_REF');
  const dated = rows.filter(
    ({ kind, gold, found }) => !vague(gold?.value) && !(kind === 'false' && vague(found?.value)),
  );
  const { relaxed, strict, calendar, gold } = timexFigures(rows);
  const dates = timexFigures(dated);
  return [
    { name: 'relaxed', gold, ...relaxed },
    { name: 'strict', gold, ...strict },
    { name: 'calendar', gold, ...calendar },
    { name: 'calendar, dated', gold: dates.gold, ...dates.calendar },
  ];
}

/** Every miss, wrong value and false mark with the words around it. */
function* errors(texts: readonly TimexDocument[]): Generator<string> {
  for (const document of texts)
    for (const row of scoreTimexes(document, resolveTimexes(document.text, document.created)))
      if (!row.calendar) yield describe(document, row);
}

function describe({ name, text }: TimexDocument, { kind, gold, found }: TimexRow): string {
  const at = gold ?? found!;
  const clean = (from: number, to: number) => text.slice(Math.max(0, from), to).replace(/\s+/g, ' ');
  const around = `${clean(at.start - 70, at.start)}[${clean(at.start, at.end)}]${clean(at.end, at.end + 40)}`;
  return `${kind}\t${gold?.value ?? '-'}\t${found?.value ?? '-'}\t${name}\t${around}`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const args = process.argv.slice(2);
  const folder = args.find((arg) => !arg.startsWith('--')) ?? evalFolder();
  const rows = evaluateTime(folder);
  if (rows.length === 0) console.log(`No temporal/data/wikiwars in ${folder}: time expressions are not scored.`);
  for (const { name, gold, precision, recall, f1 } of rows)
    console.log(
      `${name.padEnd(16)} ${String(gold).padStart(5)} gold  P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}`,
    );
  if (args.includes('--errors')) for (const error of errors(readTexts(folder))) console.log(error);
}
