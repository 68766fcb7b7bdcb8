import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/ingest/index.ts';

const folder = fileURLToPath(new URL('../gold/', import.meta.url));
const published = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => name.endsWith('.gold.json'))
    .map((name) => JSON.parse(readFileSync(folder + name, 'utf8')) as { article: string; published?: string })
    .map((gold) => [gold.article, gold.published]),
);

describe('the annotated articles', () => {
  it.each(Object.keys(published).sort())('%s is read with its date and without clutter', (name) => {
    const { articles, problems } = readArticle(name, readFileSync(folder + name));
    expect(problems).toEqual([]);
    expect(articles.length).toBeGreaterThan(0);
    for (const article of articles) {
      if (published[name] !== undefined) expect(article.published).toBe(published[name]);
      else expect(article.published).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(article.text).not.toMatch(/cookie|Most read|All rights|Comments|<\w|\n{3}|\*\*|\]\(/);
      expect(article.text.length).toBeGreaterThan(500);
    }
  });

  it('have their titles', () => {
    const title = (name: string) => readArticle(name, readFileSync(folder + name)).articles.map((one) => one.title);
    expect(title('turkey-israel-2013.txt')).toEqual(['Israel apologises to Turkey']);
    expect(title('saudi-canada-2018.md')).toEqual(['Ottawa refuses to apologise as Saudi row deepens']);
    expect(title('japan-china-2012.html')).toEqual(['Panetta meets Xi as island row simmers']);
    expect(title('koreas-karabakh.jsonl')).toEqual([
      'Kim Dae-jung comes home',
      'Russia and Turkey to watch over Karabakh truce',
    ]);
    expect(title('us-russia-2018.txt')).toEqual([null]);
  });
});
