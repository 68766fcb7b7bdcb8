// npm run eval [-- --verbose] [FOLDER …]: scores the extractor on annotated articles (tests/gold unless told otherwise).
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileKnowledge } from '../src/extract/knowledge.ts';
import { extractEvents } from '../src/extract/pipeline.ts';
import { readArticle } from '../src/ingest/read.ts';
import { readKnowledge } from '../src/ingest/knowledge.ts';
import { emptyScore, figures, scoreArticle, type Gold, type Score } from '../tests/support/score.ts';

const root = join(import.meta.dirname, '..');
const args = process.argv.slice(2);
const verbose = args.includes('--verbose');
const folders = args.filter((arg) => !arg.startsWith('--'));
const knowledge = compileKnowledge(readKnowledge(root));

for (const folder of folders.length ? folders : [join(root, 'tests/gold')]) {
  const total = emptyScore();
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith('.gold.json'))
    .sort()) {
    const gold = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Gold;
    const file = join(folder, gold.article);
    const { articles } = readArticle(file, readFileSync(file));
    const { score, notes } = scoreArticle(
      gold,
      articles.flatMap((article) => extractEvents(article, knowledge)),
    );
    for (const key of Object.keys(total) as (keyof Score)[]) total[key] += score[key];
    if (verbose) for (const note of notes) console.log(`${gold.article} · ${note}`);
  }
  console.log(`${folder.replace(`${root}/`, '')}: ${total.must} must events, ${total.predicted} predicted`);
  for (const [name, value] of Object.entries(figures(total))) console.log(`  ${name.padEnd(10)} ${value.toFixed(3)}`);
}
