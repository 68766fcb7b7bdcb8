// How long a keystroke takes to be answered, without a page: by Entente and by Fuse.js alone.
import Fuse from 'fuse.js';
import { fieldsOf } from '../../../src/search/documents.ts';
import { EngineMaker } from '../../../src/search/engine.ts';
import { groupByYear, toResult } from '../../../src/search/index.ts';
import type { Searched } from './collection.ts';
import { KEYSTROKES } from './keystrokes.ts';

/** Times of one searcher, in milliseconds. */
export interface Latency {
  readonly made: number;
  /** One number a keystroke. */
  readonly times: readonly number[];
}

/** Results that the page lists at once. */
const LISTED = 150;

/** Entente's search: the answer, and apart from it what the page makes of it for its list. */
export function measureEntente({ events, actors, articles }: Searched): { answers: Latency; lists: Latency } {
  const names = {
    actors: new Map(actors.map((actor) => [actor.id, actor])),
    articles: new Map(articles.map((article) => [article.id, article])),
  };
  const byId = new Map(events.map((event) => [event.id, event]));
  const before = performance.now();
  const maker = new EngineMaker(names);
  maker.add(events);
  const engine = maker.done();
  const made = performance.now() - before;
  const answers: number[] = [];
  const lists: number[] = [];
  for (const query of KEYSTROKES) {
    const asked = performance.now();
    const answer = engine.answer(query);
    const answered = performance.now();
    const result = toResult(answer, events, names);
    const groups = groupByYear({ ...result, hits: result.hits.slice(0, LISTED) }, byId);
    for (const { hits } of groups) for (const hit of hits) void hit.snippets;
    answers.push(answered - asked);
    lists.push(performance.now() - answered);
  }
  return { answers: { made, times: answers }, lists: { made: 0, times: lists } };
}

/**
 * Fuse.js over the same texts, as one sets it up for texts of any length. It cannot be asked for all of many events within reason:
 * keystrokes are taken from all over the queries until `seconds` have passed.
 */
export function measureFuse({ events, actors, articles }: Searched, seconds: number): Latency {
  const names = {
    actors: new Map(actors.map((actor) => [actor.id, actor])),
    articles: new Map(articles.map((article) => [article.id, article])),
  };
  const documents = events.map((event) => {
    const texts: Record<string, string> = {};
    for (const { field, text } of fieldsOf(event, names))
      texts[field] = texts[field] === undefined ? text : `${texts[field]} ${text}`;
    return texts;
  });
  const before = performance.now();
  const fuse = new Fuse(documents, {
    keys: ['headline', 'actors', 'quote', 'place', 'type', 'date', 'article'],
    threshold: 0.4,
    ignoreLocation: true,
    ignoreDiacritics: true,
    includeScore: true,
    includeMatches: true,
  });
  const made = performance.now() - before;
  const times: number[] = [];
  const end = performance.now() + seconds * 1000;
  // Strides that share no factor with the number of keystrokes come by each of them once.
  for (let i = 0; i < KEYSTROKES.length && performance.now() < end; i++) {
    const asked = performance.now();
    fuse.search(KEYSTROKES[(i * STRIDE) % KEYSTROKES.length]!, { limit: LISTED });
    times.push(performance.now() - asked);
  }
  return { made, times };
}

const STRIDE = 31;
