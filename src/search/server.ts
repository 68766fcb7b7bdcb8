import type { ActorEntry, ArticleEntry, PoliticalEvent } from '../model/index.ts';
import { EngineMaker, type SearchEngine } from './engine.ts';
import { offersOf, type Offers } from './search.ts';
import type { Answer } from './types.ts';

/**
 * What is said to the thread that searches. A collection is told piece by piece, `done` ends it, and a later `start` replaces it; what
 * is said of another collection than the last one started is left alone.
 */
export type ToSearch =
  | {
      readonly kind: 'start';
      readonly collection: number;
      readonly actors: readonly Pick<ActorEntry, 'id' | 'name' | 'aliases'>[];
      readonly articles: readonly Pick<ArticleEntry, 'id' | 'title' | 'publisher'>[];
    }
  | { readonly kind: 'add'; readonly collection: number; readonly events: readonly PoliticalEvent[] }
  | { readonly kind: 'done'; readonly collection: number }
  | { readonly kind: 'ask'; readonly collection: number; readonly ask: number; readonly query: string };

/** What it says back; an answer bears the number of its question. */
export type FromSearch =
  | { readonly kind: 'ready'; readonly collection: number; readonly offers: Offers }
  | { readonly kind: 'answer'; readonly collection: number; readonly ask: number; readonly answer: Answer };

/** What of a reply may change hands instead of being copied: nobody here needs it any more. */
export const handedOver = (reply: FromSearch): ArrayBuffer[] =>
  reply.kind === 'answer' ? [reply.answer.rows.buffer as ArrayBuffer, reply.answer.scores.buffer as ArrayBuffer] : [];

/** Searches by messages, on whatever thread it is made. Returns the reply to a message, if it has one. */
export function createSearchServer(): (message: ToSearch) => FromSearch | null {
  let collection = -1;
  let maker: EngineMaker | null = null;
  let engine: SearchEngine | null = null;
  return (message) => {
    if (message.kind === 'start') {
      collection = message.collection;
      engine = null;
      maker = new EngineMaker({
        actors: new Map(message.actors.map((actor) => [actor.id, actor])),
        articles: new Map(message.articles.map((article) => [article.id, article])),
      });
      return null;
    }
    if (message.collection !== collection) return null;
    if (message.kind === 'add') maker?.add(message.events);
    else if (message.kind === 'done' && maker) {
      engine = maker.done();
      // What was only needed for making it is let go.
      maker = null;
      return { kind: 'ready', collection, offers: offersOf(engine) };
    } else if (message.kind === 'ask' && engine)
      return { kind: 'answer', collection, ask: message.ask, answer: engine.answer(message.query) };
    return null;
  };
}
