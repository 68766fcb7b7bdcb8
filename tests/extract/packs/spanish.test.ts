import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { extractEvents } from '../../../src/extract/pipeline.ts';
import { readArticle } from '../../../src/ingest/read.ts';
import { emptyScore, figures, scoreArticle, type Gold, type Score } from '../../support/score.ts';
import { grammar, knowledge, spanish, traceOf } from './support.ts';

const lines = (csv: string) => csv.trim().split('\n').slice(1);

describe('the Spanish pack', () => {
  test('has its depth', () => {
    expect(lines(spanish.frames).length).toBeGreaterThan(500);
    expect(lines(spanish.verbs).length).toBeGreaterThan(1000);
    expect(lines(spanish.times).length).toBeGreaterThan(60);
  });

  test('every frame can be reached: its verb is conjugated', () => {
    const lemmas = new Set([...grammar.forms.values()].flat().map(({ lemma }) => lemma));
    expect([...grammar.verbs.keys()].filter((lemma) => !lemmas.has(lemma))).toEqual([]);
    const { controls, auxiliaries, words } = grammar;
    const named = [
      ...controls.occurred,
      ...controls.planned,
      ...controls.alleged,
      ...auxiliaries.keys(),
      ...words.reporting,
    ];
    expect(named.filter((entry) => !lemmas.has(entry.split(' ')[0]!))).toEqual([]);
  });

  test('every slot is a preposition of the manifest', () => {
    const canon = new Set([...grammar.prepositions.values(), 'obj', 'mod', 'that']);
    const frames = [...grammar.verbs.values(), ...grammar.nouns.values()].flat();
    const unknown = frames.flatMap(({ id, who, whom }) =>
      [...who, ...whom].filter((slot) => !canon.has(slot)).map((slot) => `${id}: ${slot}`),
    );
    expect(unknown).toEqual([]);
  });

  test('no frame stands twice', () => {
    const seen = new Set<string>();
    const twice = [...grammar.verbs.values()].flat().filter(({ id, flags }) => {
      const key = `${id} ${[...flags].includes('refl')}`;
      return seen.has(key) || !seen.add(key);
    });
    expect(twice.map(({ id }) => id)).toEqual([]);
  });

  test('quotes are verbatim and headlines English', () => {
    const { article, events } = traceOf('El martes Rusia expulsó a diez diplomáticos británicos.');
    expect(events.map(({ headline }) => headline)).toEqual(['Russia expels diplomats of the United Kingdom']);
    for (const { sources } of events)
      for (const { quote, start, end } of sources) expect(article.text.slice(start, end)).toBe(quote);
  });
});

test('on the annotated articles it keeps its figures', () => {
  const folder = fileURLToPath(new URL('../../gold-es/', import.meta.url));
  const total = emptyScore();
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.gold.json'))) {
    const gold = JSON.parse(readFileSync(folder + name, 'utf8')) as Gold;
    const { articles } = readArticle(gold.article, readFileSync(folder + gold.article));
    const events = articles.flatMap((article) => extractEvents(article, knowledge));
    const { score } = scoreArticle(gold, events);
    for (const key of Object.keys(total) as (keyof Score)[]) total[key] += score[key];
  }
  const { recall, precision, whole } = figures(total);
  expect(recall).toBeGreaterThanOrEqual(0.8);
  expect(precision).toBeGreaterThanOrEqual(0.85);
  expect(whole).toBeGreaterThanOrEqual(0.65);
});
