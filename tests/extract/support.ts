import { fileURLToPath } from 'node:url';
import { findClauses } from '../../src/extract/actions/clauses.ts';
import type { Clause } from '../../src/extract/actions/clauses.ts';
import { toItems } from '../../src/extract/actions/items.ts';
import type { Item } from '../../src/extract/actions/items.ts';
import { findVerbGroups } from '../../src/extract/actions/predicates.ts';
import { compileKnowledge } from '../../src/extract/knowledge.ts';
import { traceArticle } from '../../src/extract/pipeline.ts';
import type { Trace } from '../../src/extract/pipeline.ts';
import { readKnowledge } from '../../src/ingest/knowledge.ts';
import type { Article } from '../../src/model/index.ts';

/** The knowledge that ships with the program. */
export const knowledge = compileKnowledge(readKnowledge(fileURLToPath(new URL('../..', import.meta.url))));

/** An article of these words. */
export function articleOf(text: string, published: string | null = '2020-07-01'): Article {
  return { id: 'a', title: null, text, published, publisher: null, authors: [], url: null, lang: 'en', references: [] };
}

/** Everything the stages make of these words. */
export function traceOf(text: string, published?: string | null): Trace {
  return traceArticle(articleOf(text, published), knowledge);
}

/** Events in short: "COERCE occurred RUS > GBR", mutual ones "CONSULT occurred FRA + DEU". */
export function eventsOf(text: string, published?: string | null): string[] {
  return traceOf(text, published).events.map((event) => {
    const sides = (actors: typeof event.initiators): string =>
      actors.map((actor) => actor.country ?? actor.id).join(' + ');
    const tail = event.recipients.length > 0 ? ` > ${sides(event.recipients)}` : '';
    return `${event.type} ${event.status} ${sides(event.initiators)}${tail}`;
  });
}

/** The items and clauses of one sentence. */
export function clausesOf(text: string): { items: Item[]; clauses: Clause[] } {
  const trace = traceOf(text);
  const items = toItems(trace.sentences[0]!, trace.actors, trace.times);
  return { items, clauses: findClauses(items, findVerbGroups(items, knowledge.lexicon)) };
}
