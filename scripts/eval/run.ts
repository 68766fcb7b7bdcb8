// npm run eval [-- --verbose] [FOLDER …]
// Scores the extractor on everything there is to measure it with, prints one table and writes it into docs/EVALUATION.md.
// With folders of annotated articles it scores only those and writes nothing.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileKnowledge } from '../../src/extract/knowledge.ts';
import { readKnowledge } from '../../src/ingest/knowledge.ts';
import { figures } from '../../tests/support/score.ts';
import { calibration, falseAlarms, scoreFolder, type FolderScore, type Stated } from './articles.ts';
import { evaluateTime } from '../eval-time.ts';
import { f1, recordsIn, scoreSentences } from './sentences.ts';

const root = join(import.meta.dirname, '../..');
const args = process.argv.slice(2);
const verbose = args.includes('--verbose');
const folders = args.filter((arg) => !arg.startsWith('--'));
const knowledge = compileKnowledge(readKnowledge(root));
const shared = process.env['ENTENTE_EVAL'] ?? join(root, '../shared/eval');

interface Line {
  readonly set: string;
  readonly figure: string;
  readonly value: string;
  readonly target: string;
}

const TARGETS: Readonly<Record<string, string>> = {
  recall: '≥ 0.85',
  precision: '≥ 0.80',
  date: '≥ 0.92',
  direction: '≥ 0.92',
  type: '≥ 0.85',
  whole: '≥ 0.65',
};

const lines: Line[] = [];
const skipped: string[] = [];
const stated: Stated[] = [];

if (folders.length > 0) for (const folder of folders) articles(folder, folder, {});
else {
  everything();
  writeFileSync(join(root, 'docs/EVALUATION.md'), document());
}
console.log(table());
for (const note of skipped) console.log(note);

function everything(): void {
  articles('16 articles, tuned on', join(root, 'tests/gold'), TARGETS);
  articles('own articles, written before tuning', join(root, 'tests/gold-own'), TARGETS);
  articles('Spanish articles', join(root, 'tests/gold-es'), {});
  bins();
  if (existsSync(join(shared, '../seed')))
    articles('seed article', join(shared, '../seed'), { recall: '1', whole: '≥ 0.85' });
  alarms();
  sentences();
  times();
}

function times(): void {
  const rows = evaluateTime(shared);
  if (rows.length === 0) return void skipped.push(`skipped: no WikiWars texts below ${shared}`);
  for (const { name, f1: value } of rows)
    lines.push({
      set: 'WikiWars, every second document',
      figure: `${name} F1`,
      value: value.toFixed(3),
      target: name === 'calendar' ? '≥ 0.82' : '',
    });
}

function articles(set: string, folder: string, targets: Readonly<Record<string, string>>): void {
  const scored = scoreFolder(folder, knowledge);
  if (!scored || scored.articles === 0) return void skipped.push(`skipped: no annotated articles in ${folder}`);
  stated.push(...scored.stated);
  notes(scored);
  const title = `${set} (${scored.total.must} events asked, ${scored.total.predicted} given)`;
  for (const [figure, value] of Object.entries(figures(scored.total)))
    lines.push({ set: title, figure, value: value.toFixed(3), target: targets[figure] ?? '' });
}

function notes(scored: FolderScore): void {
  if (verbose) for (const note of scored.notes) console.log(note);
}

function bins(): void {
  for (const bin of calibration(stated))
    lines.push({
      set: 'confidence, all annotated articles',
      figure: `${bin.from.toFixed(2)} to ${bin.to.toFixed(2)} (${bin.count} events, ${bin.stated.toFixed(2)} stated)`,
      value: bin.measured.toFixed(2),
      target: 'stated ± 0.10',
    });
}

function alarms(): void {
  const found = falseAlarms(join(root, 'tests/gold-own/none'), knowledge);
  if (!found) return void skipped.push('skipped: no non-political articles');
  lines.push({
    set: `${found.articles} non-political articles`,
    figure: 'false events',
    value: String(found.events.length),
    target: '≤ 1',
  });
  if (verbose)
    for (const event of found.events) console.log(`false event: ${event.headline} · ${event.sources[0]?.quote}`);
}

function sentences(): void {
  const file = recordsIn(shared);
  if (!file) return void skipped.push(`skipped: no PLOVER sentence records below ${shared}`);
  const { sentences: count, pair, triple, notes: errors } = scoreSentences(file, knowledge);
  const set = `PLOVER gold standard records, ${count} sentences with two countries`;
  lines.push({ set, figure: 'pair F1', value: f1(pair).toFixed(3), target: '≥ 0.80' });
  lines.push({ set, figure: 'triple F1', value: f1(triple).toFixed(3), target: '≥ 0.60' });
  if (verbose) for (const error of errors) console.log(error);
}

function table(): string {
  let last = '';
  return lines
    .map((line) => {
      const head = line.set === last ? '' : `${line.set}\n`;
      last = line.set;
      return `${head}  ${line.figure.padEnd(46)} ${line.value.padStart(7)}   ${line.target}`;
    })
    .join('\n');
}

function document(): string {
  const rows = lines.map(({ set, figure, value, target }) => `| ${set} | ${figure} | ${value} | ${target} |`);
  return `# How well the extractor reads

Written by \`npm run eval\`; the definition of an event and of each figure is in [tests/gold/README.md](../tests/gold/README.md).
The sixteen articles, the own articles and the sentence records were looked at while rules were written, so expect less on articles
that nobody has seen. Sets that are not part of this repository are skipped where they are missing.

| set | figure | value | target |
| --- | ------ | ----- | ------ |
${rows.join('\n')}
`;
}
