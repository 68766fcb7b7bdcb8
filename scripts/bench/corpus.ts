// A deterministic corpus for the throughput bench: the sample and annotated articles, over and over until it is large enough.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArticle } from '../../src/ingest/read.ts';
import type { Article } from '../../src/model/index.ts';

/** English articles of the repository, repeated until their text has at least `characters`; each copy is an article of its own. */
export function benchCorpus(root: string, characters: number): Article[] {
  const folders = ['data/articles/us-colombia', 'tests/gold', 'tests/gold-own', 'tests/gold-own/none'];
  const once = folders
    .map((folder) => join(root, folder))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => /\.(?:txt|md|html|jsonl)$/.test(name) && name !== 'README.md')
        .sort()
        .flatMap((name) => readArticle(name, readFileSync(join(folder, name))).articles),
    );
  const size = sizeOf(once);
  const times = Math.max(1, Math.ceil(characters / size));
  return Array.from({ length: times }, (_, copy) =>
    once.map((article) => ({ ...article, id: `${article.id}-${copy}` })),
  ).flat();
}

/** Characters of text in all articles. */
export const sizeOf = (articles: readonly Article[]): number =>
  articles.reduce((sum, article) => sum + article.text.length, 0);

/** All articles as one, to see whether time grows with length alone. */
export function asOne(articles: readonly Article[]): Article {
  return { ...articles[0]!, id: 'long', text: articles.map((article) => article.text).join('\n\n') };
}

/** News articles of others that may be read but not kept here (`ENTENTE_NEWS` or ../shared/seed), repeated; none where there are none. */
export function newsCorpus(root: string, characters: number): Article[] {
  const folder = process.env['ENTENTE_NEWS'] ?? join(root, '../shared/seed');
  if (!existsSync(folder)) return [];
  const once = readdirSync(folder)
    .filter((name) => /\.(?:txt|md|html)$/.test(name))
    .flatMap((name) => readArticle(name, readFileSync(join(folder, name))).articles);
  const times = once.length === 0 ? 0 : Math.ceil(characters / sizeOf(once));
  return Array.from({ length: times }, (_, copy) =>
    once.map((article) => ({ ...article, id: `${article.id}-${copy}` })),
  ).flat();
}
