import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { judge, readJudgements, seenAs } from '../../scripts/corpus/judged.ts';
import { readArticle } from '../../src/ingest/read.ts';
import type { PoliticalEvent } from '../../src/model/index.ts';
import { anEvent } from '../support/events.ts';

const root = join(import.meta.dirname, '../../data');

/** An event told by "met in Bogotá" of its sentence. */
const met = anEvent();
const judgement = (words: string, seen = seenAs(met)) => ({
  judgement: 'wrong' as const,
  cause: 'date',
  note: 'a week before',
  event: { article: 'a1', type: 'CONSULT', mode: 'meet', words },
  seen,
});

describe('judgements of events that tell no fact', () => {
  test('find their event by the words about its verb', () => {
    expect(judge([met], [judgement('presidents met in')]).get(met)?.cause).toBe('date');
    expect(judge([met], [judgement('in Bogotá on Tuesday')]).size).toBe(0);
    expect(judge([met], [judgement('no such words')]).size).toBe(0);
  });

  test('hold for an act extracted twice, not for an event that is dated or sided otherwise by now', () => {
    const twin: PoliticalEvent = { ...met, id: 'twin' };
    expect(judge([met, twin], [judgement('presidents met in')]).size).toBe(2);
    expect(judge([met], [judgement('presidents met in', '2026-01-27 occurred USA+COL>')]).size).toBe(0);
  });

  const table = readJudgements(readFileSync(join(root, 'facts/judged.csv'), 'utf8'));

  test('of the sample corpus are all of a known kind, and those of wrong events say why', () => {
    expect(table.length).toBeGreaterThan(200);
    expect(table.filter(({ judgement: kind }) => !['true', 'restated', 'wrong'].includes(kind))).toEqual([]);
    expect(table.filter(({ judgement: kind, cause, note }) => kind === 'wrong' && (!cause || !note))).toEqual([]);
  });

  test('of the sample corpus name words that stand once in their article', () => {
    const astray = table.filter(({ event: { article, words } }) => {
      const name = `articles/${article}.md`;
      const text = readArticle(name, readFileSync(join(root, name)))
        .articles.map((one) => one.text)
        .join('\n');
      return text.split(words).length !== 2;
    });
    expect(astray).toEqual([]);
  });
});
