import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compare, readFacts, type Outcome } from '../../scripts/corpus/compare.ts';
import { PAIRS } from '../../scripts/corpus/pairs.ts';
import { extractEvents } from '../../src/extract/pipeline.ts';
import { readArticle } from '../../src/ingest/read.ts';
import { knowledge } from '../extract/support.ts';

const root = join(import.meta.dirname, '../..');

/** What became of the facts of a relation. */
function outcomesOf(relation: string): readonly Outcome[] {
  const folder = join(root, 'data/articles', relation);
  const events = readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .flatMap((name) => readArticle(`${relation}/${name}`, readFileSync(join(folder, name))).articles)
    .flatMap((article) => extractEvents(article, knowledge));
  const facts = readFacts(readFileSync(join(root, 'data/facts', `${relation}.csv`), 'utf8'));
  return compare(facts, events, PAIRS[relation]!).outcomes;
}

const relations = Object.keys(PAIRS).filter(
  (relation) =>
    existsSync(join(root, 'data/facts', `${relation}.csv`)) && existsSync(join(root, 'data/articles', relation)),
);

describe('the sample corpus and the facts that it was written from', () => {
  const outcomes = relations.flatMap(outcomesOf);
  const found = outcomes.filter(({ event }) => event !== null);

  test('there are facts to find', () => expect(outcomes.length).toBeGreaterThan(300));

  // Floors somewhat below what `npm run corpus` prints, so that a rule which loses many facts is noticed; the goal is 0.90 and 0.85.
  test('most facts are found with a right date', () => expect(found.length / outcomes.length).toBeGreaterThan(0.75));
  test('of those most have type and direction right', () =>
    expect(found.filter(({ type, direction }) => type && direction).length / found.length).toBeGreaterThan(0.85));
});
