import { compileActors } from '../../../src/extract/actors/knowledge.ts';
import { findActors } from '../../../src/extract/actors/find.ts';
import type { ActorMention, Sentence } from '../../../src/extract/types.ts';
import { readReference } from '../../../src/ingest/reference.ts';

export const knowledge = compileActors(readReference(process.cwd()));

/** Sentences for tests, one a string; paragraphs by `paragraph`. */
export function sentencesOf(texts: readonly string[]): Sentence[] {
  let start = 0;
  return texts.map((text, index) => {
    const quotations = [...text.matchAll(/"([^"]*)"/g)].map((match) => ({
      start: start + match.index + 1,
      end: start + match.index + 1 + match[1]!.length,
    }));
    const sentence: Sentence = { index, paragraph: 0, start, end: start + text.length, text, kind: 'body', quotations };
    start += text.length + 1;
    return sentence;
  });
}

export function mentionsIn(published: string | null, ...texts: string[]): ActorMention[] {
  return findActors(sentencesOf(texts), { published }, knowledge);
}

/** `text=id+id` of each mention; a role other than actor behind a slash. */
export function read(published: string | null, ...texts: string[]): string[] {
  return mentionsIn(published, ...texts).map(({ text, actors, role }) => {
    const ids = actors.map((actor) => actor.id).join('+');
    return `${text}=${ids}${role === 'actor' ? '' : `/${role}`}`;
  });
}
