// npm run bench [-- --megabytes=1]: throughput of the extraction chain on one core and the size of its bundle.
import { cpus } from 'node:os';
import { compileKnowledge } from '../../src/extract/knowledge.ts';
import { readKnowledge } from '../../src/ingest/knowledge.ts';
import { benchCorpus, newsCorpus } from './corpus.ts';
import { benchExtraction, rateOf } from './extract.ts';
import { extractionSize } from './size.ts';

const root = process.cwd();
const wanted = Number(/--megabytes=([\d.]+)/.exec(process.argv.join(' '))?.[1] ?? 1);
const knowledge = compileKnowledge(readKnowledge(root));
const result = benchExtraction(benchCorpus(root, wanted * 1e6), knowledge);
const size = await extractionSize(root);
const row = (name: string, value: string, target = ''): void =>
  console.log(`${name.padEnd(44)} ${value.padStart(12)}   ${target}`);

console.log(`${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}, one core`);
row(`${result.articles} articles, MB of text`, result.megabytes.toFixed(2));
row('whole chain, MB/s', result.rate.toFixed(2), '≥ 1');
const news = newsCorpus(root, 3e5);
if (news.length > 0) row('whole chain on news of others, MB/s', rateOf(news, knowledge).toFixed(2), '≥ 1');
row('sentences a second', result.sentencesPerSecond.toFixed(0));
row('a quarter of it as one article, MB/s', result.longArticleRate.toFixed(2));
for (const [stage, share] of Object.entries(result.shares)) row(`  share of ${stage}`, `${(100 * share).toFixed(0)} %`);
row('time stage, MB/s', result.timeStageRate.toFixed(2));
row(
  'chrono-node on the same text, MB/s',
  result.chronoRate.toFixed(2),
  `ours is ${(result.timeStageRate / result.chronoRate).toFixed(1)} times as fast`,
);
row('code, kB brotli', size.code.toFixed(1), '≤ 120');
row('code and data, kB brotli', (size.code + size.data).toFixed(1), '≤ 300');
