import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { loadEngine } from '../../src/cli/engine.ts';
import { listFiles, readFileArticles } from '../../src/ingest/index.ts';
import { PoliticalEventSchema } from '../../src/model/index.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

it.each(['data/articles', 'tests/gold'])(
  'every event of %s is valid and quotes its article verbatim',
  async (folder) => {
    const engine = loadEngine(root);
    const files = listFiles(`${root}/${folder}`).files.filter(({ path }) => !path.endsWith('.gold.json'));
    const articles = (await Promise.all(files.map((file) => readFileArticles(file)))).flatMap((one) => one.articles);
    for (const article of articles) {
      for (const event of engine.extract(article)) {
        expect(v.safeParse(PoliticalEventSchema, event).issues, event.headline).toBeUndefined();
        for (const source of event.sources) {
          expect(source.article).toBe(article.id);
          expect(article.text.slice(source.start, source.end)).toBe(source.quote);
        }
      }
    }
  },
);
