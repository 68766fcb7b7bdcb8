import { addToHash, EMPTY_HASH, hashOf, WordTable } from './word-table.ts';

/** Words of what news is about, by topic; `politics` is what we read, the others what only sounds like it. */
export type Topics = ReadonlyMap<string, ReadonlySet<string>>;

/** Reads `topic,word|word|…` lines below a header. */
export function readTopics(csv: string): Topics {
  const lines = csv.split(/\r?\n/).slice(1);
  return new Map(
    lines.flatMap((line) => {
      const [topic = '', words = ''] = line.split(',');
      return topic === '' ? [] : [[topic, new Set(words.split('|'))] as const];
    }),
  );
}

/** Different words of other topics that an article must have before they are more than passing mentions. */
const ENOUGH = 6;
/** How far the other topics together must outweigh politics: a feud between restaurants is market and kitchen. */
const RATIO = 1.25;

/** The topics that a word tells of, by word; asked for every article, so kept. */
const TELLING = new WeakMap<Topics, WordTable<readonly string[]>>();

function tellingWords(topics: Topics): WordTable<readonly string[]> {
  const known = TELLING.get(topics);
  if (known) return known;
  const telling = new Map<string, string[]>();
  for (const [topic, words] of topics)
    for (const word of words) telling.set(word, [...(telling.get(word) ?? []), topic]);
  const table = new WordTable<readonly string[]>(Math.ceil(Math.log2(telling.size + 1)) + 2);
  for (const [word, told] of telling) table.set(word, told);
  TELLING.set(topics, table);
  return table;
}

/**
 * What an article is about if it is not politics: "sport" for a match report in which England attack Germany, "market", "culture" …; else null.
 * Counts different words, so that length and repetition matter little.
 */
export function otherTopic(text: string, topics: Topics): string | null {
  const found = new Map<string, Set<string>>();
  const telling = tellingWords(topics);
  const low = text.toLowerCase();
  for (let at = 0; at < low.length;) {
    let end = at;
    let hash = EMPTY_HASH;
    let code = low.charCodeAt(at);
    if (LETTER[code] === 1) for (; PART[code] === 1; code = low.charCodeAt(++end)) hash = addToHash(hash, code);
    if (code >= 128) {
      OTHER.lastIndex = at;
      const match = OTHER.exec(low);
      end = match ? OTHER.lastIndex : at;
      hash = hashOf(match?.[0] ?? '');
    }
    const told = end > at ? telling.at(low, at, end, hash) : undefined;
    for (const topic of told ?? NONE) found.set(topic, (found.get(topic) ?? new Set()).add(low.slice(at, end)));
    at = end > at ? end : at + 1;
  }
  return heaviest(found);
}

const NONE: readonly string[] = [];
const LETTER = Uint8Array.from({ length: 128 }, (_, code) => (/[a-z]/.test(String.fromCharCode(code)) ? 1 : 0));
const PART = Uint8Array.from({ length: 128 }, (_, code) => (/[a-z'-]/.test(String.fromCharCode(code)) ? 1 : 0));
/** A word that has other letters than those of ASCII. */
const OTHER = /\p{L}[\p{L}'-]*/uy;

function heaviest(found: ReadonlyMap<string, ReadonlySet<string>>): string | null {
  const politics = found.get('politics')?.size ?? 0;
  const others = [...found]
    .filter(([name]) => name !== 'politics')
    .map(([name, words]) => [name, words.size] as const)
    .sort((a, b) => b[1] - a[1]);
  const size = others.reduce((sum, [, words]) => sum + words, 0);
  return size >= ENOUGH && size >= RATIO * politics ? (others[0]?.[0] ?? null) : null;
}
