// node --import tsx scripts/eval/run-sentences.ts [FOLDER] [--verbose]
import { join } from 'node:path';
import { compileKnowledge } from '../../src/extract/knowledge.ts';
import { readKnowledge } from '../../src/ingest/knowledge.ts';
import { f1, recordsIn, scoreSentences } from './sentences.ts';

const root = join(import.meta.dirname, '../..');
const folder = process.argv.slice(2).find((arg) => !arg.startsWith('--')) ?? join(root, '../shared/eval');
const file = recordsIn(folder);
if (!file) console.log(`skipped: no sentence records below ${folder}`);
else {
  const { sentences, pair, triple, notes } = scoreSentences(file, compileKnowledge(readKnowledge(root)));
  if (process.argv.includes('--verbose')) console.log(notes.map((note, index) => `${index + 1}. ${note}`).join('\n'));
  console.log(
    `${sentences} sentences: pair F1 ${f1(pair).toFixed(3)}, triple F1 ${f1(triple).toFixed(3)}`,
    pair,
    triple,
  );
}
