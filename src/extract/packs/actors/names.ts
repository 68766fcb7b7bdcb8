import { csvParse } from 'd3';
import type { ActorKnowledge, Leader } from '../../actors/knowledge.ts';
import { termDays } from '../../actors/office.ts';
import type { Grammar } from '../grammar/grammar.ts';
import { scanTokens, type Token } from '../grammar/tokens.ts';

/** What a name can stand for. `town`: only ever a scene; `none`: a phrase that only looks like an actor. */
export const NAME_KINDS = [
  'country',
  'demonym',
  'capital',
  'seat',
  'town',
  'government',
  'organisation',
  'leader',
  'surname',
  'none',
] as const;
export type NameKind = (typeof NAME_KINDS)[number];

/** One reading of a name, and the days between which it holds. */
export interface Reading {
  readonly kind: NameKind;
  /** Country, `org:` id or leader's id. */
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

interface Name {
  readonly words: readonly { readonly key: string; readonly cap: boolean; readonly upper: boolean }[];
  readonly readings: Reading[];
}

/** Names by the first word's folded form, the longest first. */
export type PackNames = ReadonlyMap<string, readonly Name[]>;

/** A name found among tokens; `to` is the token after its last. */
export interface Hit {
  readonly from: number;
  readonly to: number;
  readonly readings: readonly Reading[];
}

/**
 * The names of a language: its countries and their adjectives (`countries.csv`), capitals, seats, organisations and spellings of leaders
 * (`names.csv`), every leader as `leaders.csv` writes them, and the capitals and towns of the reference data, many of which have one spelling.
 * @throws Error naming a kind, leader or country that is unknown.
 */
export function compileNames(
  texts: { readonly countries: string; readonly names: string; readonly places: string },
  grammar: Grammar,
  actors: ActorKnowledge,
): PackNames {
  const index = new Map<string, Name[]>();
  const add: Add = (spelling, kind, id, from = '', to = '') => {
    const days = termDays(from, to);
    addName(index, spelling, { kind, id, from: days.start, to: days.end }, grammar);
  };
  for (const leader of actors.leaders.values()) addLeader(leader, add);
  for (const row of csvParse(texts.countries)) addCountry(row, add, grammar, actors);
  for (const row of csvParse(texts.names)) {
    const [kind, id] = [row['kind'] as NameKind, row['id'] ?? ''];
    if (!NAME_KINDS.includes(kind)) throw new Error(`names.csv: no kind ${kind}`);
    if (/leader|surname/.test(kind) && !actors.leaders.has(id)) throw new Error(`names.csv: no leader ${id}`);
    add(row['term'] ?? '', kind, id, row['valid_from'], row['valid_to']);
  }
  for (const row of csvParse(texts.places)) {
    const kind = row['kind'];
    if (kind === 'capital' || kind === 'town')
      add(row['term'] ?? '', kind, row['iso3'] ?? '', row['valid_from'], row['valid_to']);
  }
  return index;
}

type Add = (spelling: string, kind: NameKind, id: string, from?: string, to?: string) => void;

function addCountry(
  row: Readonly<Record<string, string | undefined>>,
  add: Add,
  grammar: Grammar,
  { countries }: ActorKnowledge,
): void {
  const id = row['iso3'] ?? '';
  if (!countries.has(id)) throw new Error(`countries.csv: no country ${id}`);
  const [from, to] = [row['valid_from'], row['valid_to']];
  for (const spelling of [row['name'] ?? '', ...cells(row['aliases'])]) add(spelling, 'country', id, from, to);
  for (const base of cells(row['demonyms']))
    for (const form of inflected(base, grammar)) add(form, 'demonym', id, from, to);
}

function addLeader(leader: Leader, add: Add): void {
  for (const spelling of [leader.name, ...leader.aliases])
    add(spelling, spelling.includes(' ') ? 'leader' : 'surname', leader.id);
  const plain = leader.name.replace(/\s\p{Lu}\.(?=\s)/gu, '');
  if (plain !== leader.name && plain.includes(' ')) add(plain, 'leader', leader.id);
  if (leader.family !== leader.name) add(leader.family, 'surname', leader.id);
}

function addName(index: Map<string, Name[]>, spelling: string, reading: Reading, grammar: Grammar): void {
  const tokens = scanTokens(spelling, 0, grammar.words.elisions).filter((token) => token.word);
  const words = tokens.map(({ key, cap, text }) => ({
    key,
    cap,
    upper: text.length > 1 && text === text.toUpperCase(),
  }));
  const first = words[0]?.key;
  if (first === undefined) return;
  const bucket = index.get(first) ?? [];
  if (bucket.length === 0) index.set(first, bucket);
  const same = bucket.find(
    (name) =>
      name.words.length === words.length &&
      name.words.every((word, k) => {
        const other = words[k]!;
        return word.key === other.key && word.upper === other.upper && word.cap === other.cap;
      }),
  );
  const name = same ?? { words, readings: [] };
  if (!same) {
    bucket.push(name);
    bucket.sort((a, b) => b.words.length - a.words.length);
  }
  if (!name.readings.some((other) => other.kind === reading.kind && other.id === reading.id))
    name.readings.push(reading);
}

/** All forms of an adjective of nationality: by the longest ending that the manifest inflects, or those listed with `|`. */
export function inflected(base: string, grammar: Grammar): string[] {
  if (base.includes('|')) return base.split('|');
  const table = Object.entries(grammar.manifest.actors.inflections).sort(([a], [b]) => b.length - a.length);
  const found = table.find(([ending]) => base.endsWith(ending));
  if (!found) return [base];
  const [ending, others] = found;
  const stem = base.slice(0, base.length - ending.length);
  return [base, ...others.split(' ').map((other) => stem + other)];
}

/** The names in a row of tokens, the longest at each place; demonyms may be written small, all others need their capitals. */
export function hitsIn(tokens: readonly Token[], names: PackNames): Hit[] {
  const hits: Hit[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const hit = hitAt(tokens, at, names);
    if (!hit) continue;
    hits.push(hit);
    at = hit.to - 1;
  }
  return hits;
}

function hitAt(tokens: readonly Token[], at: number, names: PackNames): Hit | null {
  const found = (names.get(tokens[at]!.key) ?? []).flatMap((name) => {
    const to = endOf(name, tokens, at);
    return to === null ? [] : [{ name, to }];
  });
  const longest = Math.max(0, ...found.map(({ name }) => name.words.length));
  const best = found.filter(({ name }) => name.words.length === longest);
  return best[0] ? { from: at, to: best[0].to, readings: best.flatMap(({ name }) => name.readings) } : null;
}

/** The token after a name, or null where it does not stand here. Hyphens and stops inside it do not count; capitals do. */
function endOf(name: Name, tokens: readonly Token[], at: number): number | null {
  let index = at;
  for (const [k, word] of name.words.entries()) {
    while (k > 0 && tokens[index] && /^[-–.]$/.test(tokens[index]!.text)) index++;
    const token = tokens[index];
    if (!token || token.key !== word.key || (word.cap && !token.cap)) return null;
    if (word.upper && name.words.length === 1 && token.text !== token.text.toUpperCase()) return null;
    index++;
  }
  return index;
}

const cells = (text: string | undefined): string[] => (text ?? '').split(';').filter((part) => part !== '');
