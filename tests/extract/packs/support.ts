import { fileURLToPath } from 'node:url';
import { compileKnowledge, type Knowledge } from '../../../src/extract/knowledge.ts';
import { compileGrammar } from '../../../src/extract/packs/grammar/grammar.ts';
import type { RawPack } from '../../../src/extract/packs/raw.ts';
import { traceArticle, type Trace } from '../../../src/extract/pipeline.ts';
import { readKnowledge } from '../../../src/ingest/knowledge.ts';
import type { Article } from '../../../src/model/index.ts';

/** The files that ship with the program. */
export const raw = readKnowledge(fileURLToPath(new URL('../../..', import.meta.url)));
export const spanish: RawPack = raw.packs!['es']!;
export const knowledge = compileKnowledge(raw);
export const grammar = compileGrammar(spanish, new Map());

/** An article of these words. */
export function articleOf(text: string, lang: string, published: string | null = '2022-04-08'): Article {
  return { id: 'a', title: null, text, published, publisher: null, authors: [], url: null, lang, references: [] };
}

/** Everything the Spanish stages make of these words. */
export function traceOf(text: string, published?: string | null): Trace {
  return traceArticle(articleOf(text, 'es', published), knowledge);
}

/** Events in short: "SANCTION occurred MAR > ESP 2021-05-18", mutual ones "CONSULT occurred FRA + DEU 2022-04-08". */
export function eventsOf(text: string, published?: string | null): string[] {
  return inShort(traceOf(text, published));
}

/** The same with other knowledge and another language. */
export function eventsIn(lang: string, text: string, known: Knowledge): string[] {
  return inShort(traceArticle(articleOf(text, lang), known));
}

function inShort({ events }: Trace): string[] {
  const sides = (actors: Trace['events'][number]['initiators']): string =>
    actors.map((actor) => actor.country ?? actor.id).join(' + ');
  return events.map((event) => {
    const tail = event.recipients.length > 0 ? ` > ${sides(event.recipients)}` : '';
    return `${event.type} ${event.status} ${sides(event.initiators)}${tail} ${event.date.edtf}`;
  });
}
