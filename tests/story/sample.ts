import { fileURLToPath } from 'node:url';
import { loadEngine } from '../../src/cli/engine.ts';
import { buildDataset } from '../../src/corpus/index.ts';
import { listFiles, readFileArticles } from '../../src/ingest/index.ts';
import type { Relation } from '../../src/model/index.ts';
import * as v from 'valibot';
import { RelationSchema } from '../../src/model/index.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Every relation of the sample corpus, or of one folder of it, as a build writes it. */
export async function sampleRelations(folder = ''): Promise<Relation[]> {
  const engine = loadEngine(root);
  const { files } = listFiles(`${root}/data/articles/${folder}`);
  const articles = (await Promise.all(files.map((file) => readFileArticles(file)))).flatMap((one) => one.articles);
  const events = articles.flatMap((article) => engine.extract(article));
  const dataset = buildDataset({ articles, events, actors: [], withText: false });
  return [...dataset.files]
    .filter(([path]) => path.startsWith('relations/'))
    .map(([, text]) => v.parse(RelationSchema, JSON.parse(text)));
}
