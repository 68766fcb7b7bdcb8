import type { PoliticalEvent } from '../model/index.ts';
import { fieldsOf, type Names } from './documents.ts';
import { FactsMaker, type Facts } from './facts.ts';
import { matchPhrase, matchTerm, REACHES, type Reach, type TermMatch } from './match.ts';
import { narrow, type Narrowed } from './narrow.ts';
import { parseQuery, withWords, type Query, type QueryWord } from './query.ts';
import { countYears, rankRows } from './rank.ts';
import { readingOf, markingOf } from './reading.ts';
import { createSpeller, type Speller } from './spelling.ts';
import { suggest } from './suggest.ts';
import type { Answer, Doubtful } from './types.ts';
import { WordIndexMaker, type WordIndex } from './words.ts';

/** Words looked up last, by how they were typed and how far it was gone for them: the next keystroke asks for most of them again. */
const REMEMBERED = 24;

/** What a query comes down to. */
interface Found {
  readonly terms: readonly TermMatch[];
  /** Best score by document; 0 where it does not match. */
  readonly scores: Float32Array;
  readonly count: number;
  readonly doubtful: number;
}

/** A collection made searchable; answers name events by their place in it. */
export class SearchEngine {
  readonly facts: Facts;
  readonly #index: WordIndex;
  readonly #speller: Speller;
  readonly #remembered = new Map<string, TermMatch>();

  constructor(index: WordIndex, facts: Facts) {
    this.#index = index;
    this.facts = facts;
    this.#speller = createSpeller(index);
  }

  /** What a query finds, and how it was read. Never throws, whatever is typed. */
  answer(text: string): Answer {
    const query = parseQuery(text);
    const narrowed = narrow(query.operators, this.facts);
    const problems = [...query.problems, ...narrowed.problems];
    const common = { query: text, readings: narrowed.readings, problems };
    if (query.words.length + query.phrases.length + query.operators.length === 0) return { ...common, ...nothing() };
    const found = this.#find(query, narrowed);
    const { rows, scores } = rankRows(found.scores, found.count, this.facts.salience);
    const respelt = found.count > 0 ? readingOf(found.terms, found.scores, this.#index) : null;
    return {
      ...common,
      corrected: respelt,
      rows,
      scores,
      years: countYears(rows, this.facts.years),
      marking: markingOf(found.terms, query.phrases, this.#index),
      suggestions: found.count === 0 ? this.#suggest(text, query, narrowed) : [],
      doubtful: doubtfulOf(text, query, found.doubtful),
    };
  }

  #find(query: Query, narrowed: Narrowed): Found {
    let found: Found | undefined;
    for (const reach of REACHES) {
      const terms = query.words.map((term) => this.#match(term, reach));
      found = this.#intersect(query, terms, narrowed);
      if (found.count + found.doubtful > 0 || terms.length === 0) break;
    }
    return found!;
  }

  #match(term: QueryWord, reach: Reach): TermMatch {
    const key = `${reach} ${term.unfinished ? '…' : ''}${term.word}`;
    const known = this.#remembered.get(key);
    const match = known ? { ...known, term } : matchTerm(term, this.#index, this.#speller, reach);
    this.#remembered.delete(key);
    this.#remembered.set(key, match);
    const [oldest] = this.#remembered.keys();
    if (this.#remembered.size > REMEMBERED) this.#remembered.delete(oldest!);
    return match;
  }

  #intersect(query: Query, terms: readonly TermMatch[], { kept, perhaps }: Narrowed): Found {
    const phrases = query.phrases.map((phrase) => matchPhrase(phrase, this.#index));
    const banned = query.excluded.map((phrase) => matchPhrase(phrase, this.#index));
    const scores = new Float32Array(this.#index.size);
    // Where operators alone are asked, what they leave matches equally well.
    const floor = terms.length === 0 ? 1 : phrases.length;
    let count = 0;
    let doubtful = 0;
    for (let document = 0; document < scores.length; document++) {
      if (kept && !kept[document] && !perhaps?.[document]) continue;
      let score = floor;
      let matches = true;
      for (const term of terms) {
        const own = term.scores[document]!;
        if (own === 0) {
          matches = false;
          break;
        }
        score += own;
      }
      if (!matches || !phrases.every((one) => one[document]) || banned.some((one) => one[document])) continue;
      if (kept && !kept[document]) doubtful++;
      else {
        scores[document] = score;
        count++;
      }
    }
    return { terms, scores, count, doubtful };
  }

  #suggest(text: string, query: Query, narrowed: Narrowed): string[] {
    const understand = (offer: string): string | null => {
      const other = parseQuery(`${offer} `);
      const found = this.#find(other, other.operators.length === query.operators.length ? narrowed : EVERYTHING);
      if (found.count === 0) return null;
      const respelt = readingOf(found.terms, found.scores, this.#index);
      return respelt === null ? offer : withWords(offer, respelt);
    };
    return suggest(text, query, this.#speller, understand);
  }
}

const EVERYTHING: Narrowed = { kept: null, perhaps: null, readings: [], problems: [] };
/** Made anew each time: its arrays may be handed to another thread, and are gone then. */
const nothing = (): Omit<Answer, 'query' | 'readings' | 'problems'> => ({
  corrected: null,
  rows: new Uint32Array(),
  scores: new Float32Array(),
  years: [],
  marking: { terms: [], phrases: [] },
  suggestions: [],
  doubtful: null,
});

function doubtfulOf(text: string, query: Query, count: number): Doubtful | null {
  if (count === 0) return null;
  let wider = text;
  for (const operator of query.operators)
    if ('moment' in operator && !operator.loose)
      wider = wider.replace(operator.raw, operator.raw.replace(/:\s*(["“”„«»]?)/, ':$1~'));
  return { count, query: wider };
}

/** Makes an engine from events given piece by piece, so that nobody has to wait for all of them at once. */
export class EngineMaker {
  readonly #names: Names;
  readonly #words = new WordIndexMaker();
  readonly #facts: FactsMaker;

  constructor(names: Names) {
    this.#names = names;
    this.#facts = new FactsMaker(names);
  }

  add(events: readonly PoliticalEvent[]): void {
    for (const event of events) {
      this.#words.add(fieldsOf(event, this.#names));
      this.#facts.add(event);
    }
  }

  done(): SearchEngine {
    return new SearchEngine(this.#words.done(), this.#facts.done());
  }
}
