// npm run corpus [-- --verbose] [relation …]: what the sample articles yield, beside the tables of facts that they were written from.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileKnowledge } from '../../src/extract/knowledge.ts';
import { extractEvents } from '../../src/extract/pipeline.ts';
import { readKnowledge } from '../../src/ingest/knowledge.ts';
import { readArticle } from '../../src/ingest/read.ts';
import type { PoliticalEvent } from '../../src/model/index.ts';
import { compare, readFacts, type Comparison } from './compare.ts';
import { judge, readJudgements } from './judged.ts';
import { judgePairs, readPairs, scorePairs } from './merging.ts';
import { PAIRS } from './pairs.ts';

const root = join(import.meta.dirname, '../..');
const args = process.argv.slice(2);
const verbose = args.includes('--verbose');
const wanted = args.filter((arg) => !arg.startsWith('--'));
const knowledge = compileKnowledge(readKnowledge(root));

const judgements = readJudgements(readFileSync(join(root, 'data/facts/judged.csv'), 'utf8'));

const columns = ['facts', 'found', 'type', 'direction', 'both', 'strays'];
console.log(`${''.padEnd(26)}${columns.map((name) => name.padStart(10)).join('')}`);
const all: Comparison[] = [];
const reports: PoliticalEvent[] = [];
for (const [relation, pair] of Object.entries(PAIRS)) {
  const [table, folder] = [join(root, 'data/facts', `${relation}.csv`), join(root, 'data/articles', relation)];
  if ((wanted.length > 0 && !wanted.includes(relation)) || !existsSync(table) || !existsSync(folder)) continue;
  const events = readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .flatMap((name) => readArticle(`${relation}/${name}`, readFileSync(join(folder, name))).articles)
    .flatMap((article) => extractEvents(article, knowledge));
  const comparison = compare(readFacts(readFileSync(table, 'utf8')), events, pair);
  all.push(comparison);
  reports.push(...events);
  print(relation, comparison, events.length);
}
print('all', { outcomes: all.flatMap(({ outcomes }) => outcomes), strays: all.flatMap(({ strays }) => strays) }, 0);
printStrays(all.flatMap(({ strays }) => strays));
if (wanted.length === 0) printMerging();

/** Events that tell no fact: what reading their sentences showed. */
function printStrays(strays: readonly PoliticalEvent[]): void {
  const judged = judge(strays, judgements);
  const count = (name: string): number => [...judged.values()].filter(({ judgement }) => judgement === name).length;
  const open = strays.length - judged.size;
  const share = (((count('wrong') + open) / reports.length) * 100).toFixed(1);
  console.log(
    `\nstrays: ${count('true')} true, other acts that the articles tell; ${count('restated')} facts told otherwise; ` +
      `${count('wrong')} wrong; ${open} not judged yet (wrong or not judged: ${share} % of ${reports.length} events)`,
  );
}

/** Labelled pairs of reports: are those of one event joined, and no others? */
function printMerging(): void {
  const judged = judgePairs(readPairs(readFileSync(join(root, 'tests/corpus/pairs.csv'), 'utf8')), reports);
  const { found, missing, precision, recall, f1 } = scorePairs(judged);
  const figures = Object.entries({ precision, recall, F1: f1 }).map(([name, value]) => `${name} ${value.toFixed(3)}`);
  console.log(
    `\nmerging: ${found} labelled pairs, ${figures.join(', ')}; ${missing} more pairs are no longer extracted`,
  );
  if (!verbose) return;
  for (const { pair, joined } of judged.filter(({ pair: { same }, joined }) => joined !== same)) {
    const [one, other] = pair.reports.map(({ article, type, words }) => `${type} ${words} | ${article}`);
    console.log(
      `  ${joined === null ? 'missing' : joined ? 'joined' : 'apart'}  ${pair.reason}\n        ${one}\n        ${other}`,
    );
  }
}

function print(name: string, { outcomes, strays }: Comparison, events: number): void {
  const found = outcomes.filter(({ event }) => event !== null);
  const share = (count: number): string => (found.length === 0 ? '' : (count / found.length).toFixed(3));
  const both = found.filter(({ type, direction }) => type && direction).length;
  const cells = [
    String(outcomes.length),
    (found.length / Math.max(1, outcomes.length)).toFixed(3),
    share(found.filter(({ type }) => type).length),
    share(found.filter(({ direction }) => direction).length),
    share(both),
    events > 0 ? `${strays.length}/${events}` : String(strays.length),
  ];
  console.log(`${name.padEnd(26)}${cells.map((cell) => cell.padStart(10)).join('')}`);
  if (!verbose || events === 0) return;
  for (const { fact, event, type, direction } of outcomes) {
    const who = `${fact.initiators.join('+')}>${fact.recipients.join('+')}`;
    if (!event) console.log(`  missing  ${fact.edtf} ${fact.type} ${who} ${fact.text}`);
    else if (!type || !direction)
      console.log(
        `  ${type ? 'turned' : 'type'}  ${fact.edtf} ${fact.type} ${who} ${fact.text}\n        ${event.type} ${event.headline}`,
      );
  }
  const judged = judge(strays, judgements);
  for (const stray of strays) {
    const { judgement, cause, note } = judged.get(stray) ?? { judgement: 'not judged', cause: '', note: '' };
    const why = [judgement, cause, note].filter((part) => part !== '').join(': ');
    console.log(`  stray    ${stray.date.edtf} ${stray.type} ${stray.headline} | ${stray.sources[0]!.article}`);
    console.log(`           ${why}`);
  }
}
