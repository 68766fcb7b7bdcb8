import type { ActorEntry, ArticleEntry, PoliticalEvent } from '../model/index.ts';
import { fieldsOf } from './documents.ts';
import { matchPhrase, matchTerm, type Reach, type TermMatch } from './match.ts';
import { parseQuery, type Query } from './query.ts';
import { snippetsOf } from './snippets.ts';
import { createSpeller, type Speller } from './spelling.ts';
import { suggest } from './suggest.ts';
import type { SearchHit, SearchResult, SearchSnippet } from './types.ts';
import { indexWords, type WordIndex } from './words.ts';

/** A collection made searchable. */
export interface Search {
  /** Events in which every word of the query occurs, in any order, accents and case aside, misspellings forgiven. */
  search(query: string): SearchResult;
}

interface Found {
  readonly terms: readonly TermMatch[];
  readonly scores: ReadonlyMap<number, number>;
}

/**
 * Indexes a relation's events once; each search is then a look-up. Knows `"exact phrase"` and `-word`.
 * Articles and actors may be incomplete: what is missing is simply not searchable.
 */
export function createSearch(
  events: readonly PoliticalEvent[],
  actors: readonly ActorEntry[],
  articles: readonly ArticleEntry[],
): Search {
  const actorsById = new Map(actors.map((actor) => [actor.id, actor]));
  const articlesById = new Map(articles.map((article) => [article.id, article]));
  const index = indexWords(events.map((event) => fieldsOf(event, actorsById, articlesById)));
  const speller = createSpeller(index);
  return {
    search(text) {
      const query = parseQuery(text);
      if (query.words.length + query.phrases.length === 0)
        return { query: text, corrected: null, hits: [], years: [], suggestions: [] };
      const found = find(query, index, speller);
      const hits = toHits(query, found, events, index);
      const understand = (offer: string): string | null => {
        const other = find(parseQuery(`${offer} `), index, speller);
        return other.scores.size > 0 ? (correction(other, index) ?? offer) : null;
      };
      return {
        query: text,
        corrected: found.scores.size > 0 ? correction(found, index) : null,
        hits,
        years: countYears(hits),
        suggestions: hits.length === 0 ? suggest(query, speller, understand) : [],
      };
    },
  };
}

function find(query: Query, index: WordIndex, speller: Speller): Found {
  const reaches: Reach[] = ['direct', 'near', 'far'];
  let found: Found = { terms: [], scores: new Map() };
  for (const reach of reaches) {
    const terms = query.words.map((term) => matchTerm(term, index, speller, reach));
    found = { terms, scores: intersect(query, terms, index) };
    if (found.scores.size > 0 || query.words.length === 0) break;
  }
  return found;
}

function intersect(query: Query, terms: readonly TermMatch[], index: WordIndex): Map<number, number> {
  const sets: ReadonlyMap<number, number>[] = terms.map((term) => term.documents);
  for (const phrase of query.phrases)
    sets.push(new Map([...matchPhrase(phrase, index)].map((document) => [document, 1])));
  const banned = new Set(
    query.excluded.flatMap((word) => [...(index.postings[index.numberOf.get(word) ?? -1]?.keys() ?? [])]),
  );
  const [first, ...rest] = sets.sort((x, y) => x.size - y.size);
  const scores = new Map<number, number>();
  for (const [document, score] of first ?? []) {
    if (banned.has(document) || !rest.every((set) => set.has(document))) continue;
    scores.set(
      document,
      rest.reduce((sum, set) => sum + (set.get(document) ?? 0), score),
    );
  }
  return scores;
}

function toHits(query: Query, found: Found, events: readonly PoliticalEvent[], index: WordIndex): SearchHit[] {
  const phrases = query.phrases.map((phrase) => phrase.map((word) => index.numberOf.get(word)));
  const hits: SearchHit[] = [];
  for (const [document, score] of found.scores) {
    const event = events[document];
    if (!event) continue;
    let snippets: readonly SearchSnippet[] | undefined;
    const year = /^-?\d{4}/.exec(event.date.start ?? event.date.end ?? '');
    hits.push({
      id: event.id,
      score: score + 0.2 * event.salience,
      year: year ? Number(year[0]) : null,
      // Made when first looked at: a first letter can match every event, and only a screenful is shown.
      get snippets() {
        return (snippets ??= snippetsOf(document, index, { terms: found.terms, phrases }));
      },
    });
  }
  return hits.sort((x, y) => y.score - x.score || (x.id < y.id ? -1 : 1));
}

/** The words that in fact brought the hits, where they differ in spelling from the typed ones. */
function correction(found: Found, index: WordIndex): string | null {
  let changed = false;
  const words = found.terms.map(({ term, words: matches }) => {
    if (![...matches.values()].some((match) => match.kind === 'spelling')) return term.word;
    let best = { word: term.word, gain: 0, kind: 'exact' };
    for (const match of matches.values()) {
      const posting = index.postings[match.number];
      let gain = 0;
      for (const document of found.scores.keys()) if (posting?.has(document)) gain += match.quality;
      if (gain > best.gain) best = { word: index.vocabulary[match.number] ?? term.word, gain, kind: match.kind };
    }
    if (best.kind !== 'spelling') return term.word;
    changed = true;
    return best.word;
  });
  return changed ? words.join(' ') : null;
}

function countYears(hits: readonly SearchHit[]): { year: number; count: number }[] {
  const counts = new Map<number, number>();
  for (const { year } of hits) if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts].map(([year, count]) => ({ year, count })).sort((x, y) => y.year - x.year);
}
