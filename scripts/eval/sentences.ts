// Who did what to whom, sentence by sentence: the extractor on the PLOVER gold standard records (Open Event Data Alliance),
// which are not part of this project. `node --import tsx scripts/eval/sentences.ts FILE [--verbose]`.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findActors } from '../../src/extract/actors/find.ts';
import type { Knowledge } from '../../src/extract/knowledge.ts';
import { extractEvents } from '../../src/extract/pipeline.ts';
import { splitSentences } from '../../src/extract/text/sentences.ts';
import type { Actor, Article, EventType, PoliticalEvent } from '../../src/model/index.ts';

/** Who did what to whom; without targets all sources are sides of one mutual act. */
export interface Coded {
  readonly source: readonly string[];
  readonly target: readonly string[];
  readonly type: EventType;
}

/** Counts of right, false and missed dyads; see {@link f1}. */
export interface Tally {
  hit: number;
  extra: number;
  missed: number;
}

/** Pair and triple scores over the sentences whose record has two different countries. */
export interface SentenceScore {
  readonly sentences: number;
  readonly pair: Tally;
  readonly triple: Tally;
  readonly notes: readonly string[];
}

interface Party {
  readonly actorText?: string;
  readonly code?: string;
}

interface Row {
  readonly text?: string;
  readonly date?: string;
  readonly event: string;
  readonly source?: readonly Party[] | '';
  readonly target?: readonly Party[] | '';
}

/** Harmonic mean of precision and recall, 0 … 1. */
export const f1 = ({ hit, extra, missed }: Tally): number => (2 * hit) / (2 * hit + extra + missed) || 0;

/** Codes that the records write in their own way. */
const CODES: Readonly<Record<string, string>> = { JAP: 'JPN', ROM: 'ROU', PAL: 'PSE', ALG: 'DZA' };
/** Names of types in the draft that the records follow. */
const TYPES: Readonly<Record<string, EventType>> = {
  DEMAND: 'REQUEST',
  DISAPPROVE: 'ACCUSE',
  INVESTIGATE: 'ACCUSE',
  FIGHT: 'ASSAULT',
  CRIME: 'COERCE',
  COOP: 'COOPERATE',
};
/** Sectors, not countries. */
const SECTORS = new Set(['IGO', 'NGO', 'CIV', 'MNC', 'IMG', 'REB', 'GOV', 'MIL', 'OPP']);
/** States of their time count as their successors, in the records and in the events alike. */
const SUCCESSORS: Readonly<Record<string, string>> = { SUN: 'RUS', YUG: 'SRB', SCG: 'SRB', CSK: 'CZE', DDR: 'DEU' };

/**
 * Types that the records use where our definition of an event says otherwise: signing is SUPPORT there and AGREE here, a plan is
 * AGREE or THREATEN, lifting a siege or paying damages RETREAT, expelling a diplomat either of two.
 */
const SAME: readonly (readonly [EventType, EventType])[] = [
  ['AGREE', 'SUPPORT'],
  ['AGREE', 'CONSULT'],
  ['CONCEDE', 'RETREAT'],
  ['SANCTION', 'COERCE'],
];
const FRIENDLY = new Set<EventType>(['CONSULT', 'SUPPORT', 'COOPERATE', 'AID', 'RETREAT', 'CONCEDE']);
const HOSTILE = new Set<EventType>(['SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT', 'REJECT']);
const MUTUAL = new Set<string>(['CONSULT', 'AGREE', 'COOPERATE']);

/** Scores the extractor on a file of records. @throws Error when the file cannot be read or parsed. */
export function scoreSentences(file: string, knowledge: Knowledge): SentenceScore {
  const rows = (JSON.parse(readFileSync(file, 'utf8')) as Row[]).filter((row) => row.text && row.event !== 'DOCUMENT');
  const [pair, triple]: [Tally, Tally] = [emptyTally(), emptyTally()];
  const notes: string[] = [];
  let sentences = 0;
  for (const row of rows) {
    const text = (row.text ?? '').normalize('NFKC').replace(/\s+/g, ' ').trim();
    const gold: Coded = {
      source: parties(row.source, knowledge),
      target: parties(row.target, knowledge),
      type: TYPES[row.event] ?? (row.event as EventType),
    };
    if (dyads(gold).length === 0) continue;
    sentences++;
    const events = extractEvents(articleOf(text, row.date ?? null), knowledge);
    const coded = events.map(codedOf).map((one) => settled(one, gold));
    count(pair, pairsOf([gold]), pairsOf(coded.map(({ code }) => code)));
    const [want, got] = [triplesOf([gold]), triplesOf(coded.map(({ code }) => code))];
    count(triple, want, got);
    if ([...want].some((one) => !got.has(one)) || [...got].some((one) => !want.has(one)))
      notes.push(`${text}\n    wanted ${[...want].join(' ')}   got ${[...got].join(' ') || 'nothing'}`);
  }
  return { sentences, pair, triple, notes };
}

const emptyTally = (): Tally => ({ hit: 0, extra: 0, missed: 0 });

function count(tally: Tally, want: ReadonlySet<string>, got: ReadonlySet<string>): void {
  for (const one of got) tally[want.has(one) ? 'hit' : 'extra']++;
  for (const one of want) if (!got.has(one)) tally.missed++;
}

function articleOf(text: string, published: string | null): Article {
  return {
    id: 'record',
    title: null,
    text,
    published,
    publisher: null,
    authors: [],
    url: null,
    lang: 'en',
    references: [],
  };
}

function parties(list: Row['source'], knowledge: Knowledge): string[] {
  if (!Array.isArray(list)) return [];
  const ids = (list as readonly Party[]).flatMap((party) => {
    const code = CODES[party.code ?? ''] ?? party.code ?? '';
    if (/^[A-Z]{3}$/.test(code) && !SECTORS.has(code)) return [code];
    const text = party.actorText ?? '';
    return findActors(splitSentences(text), { published: '2000-01-01' }, knowledge.actors).flatMap(({ actors }) =>
      actors.map(sideOf),
    );
  });
  return [...new Set(ids.map(successor).filter(isCountry))];
}

const isCountry = (id: string): boolean => /^[A-Z]{3}$/.test(id);
const sideOf = (actor: Actor): string => (actor.kind === 'organisation' ? actor.id : (actor.country ?? actor.id));
const successor = (id: string): string => SUCCESSORS[id] ?? id;

interface Prediction {
  readonly code: Coded;
  readonly planned: boolean;
}

function codedOf(event: PoliticalEvent): Prediction {
  const sides = (actors: readonly Actor[]): string[] => [
    ...new Set(actors.map(sideOf).map(successor).filter(isCountry)),
  ];
  return {
    code: { source: sides(event.initiators), target: sides(event.recipients), type: event.type },
    planned: event.status === 'planned',
  };
}

/** The prediction under the record's name for its type where both mean the same. */
function settled({ code, planned }: Prediction, gold: Coded): Prediction {
  const same =
    SAME.some((types) => types.includes(code.type) && types.includes(gold.type)) ||
    (planned && gold.type === 'AGREE' && FRIENDLY.has(code.type)) ||
    (planned && gold.type === 'THREATEN' && HOSTILE.has(code.type));
  return same ? { code: { ...code, type: gold.type }, planned } : { code, planned };
}

function dyads({ source, target }: Coded): [string, string][] {
  if (target.length > 0)
    return source.flatMap((a) => target.filter((b) => a !== b).map((b): [string, string] => [a, b]));
  return source.flatMap((a, i) => source.slice(i + 1).map((b): [string, string] => [a, b]));
}

const pairsOf = (codes: readonly Coded[]): Set<string> =>
  new Set(codes.flatMap((code) => dyads(code).map((dyad) => [...dyad].sort().join('-'))));

function triplesOf(codes: readonly Coded[]): Set<string> {
  return new Set(
    codes.flatMap((code) =>
      dyads(code).flatMap(([a, b]) => {
        if (MUTUAL.has(code.type)) return [`${[a, b].sort().join('-')}:${code.type}`];
        const there = `${a}>${b}:${code.type}`;
        return code.target.length > 0 ? [there] : [there, `${b}>${a}:${code.type}`];
      }),
    ),
  );
}

/** Where the records lie below the folder of evaluation data; null when there are none. */
export function recordsIn(folder: string): string | null {
  const file = join(folder, 'sentences/data/PLOVER_GSR_CAMEO.txt');
  return existsSync(file) ? file : null;
}
