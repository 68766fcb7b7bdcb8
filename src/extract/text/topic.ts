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
const TELLING = new WeakMap<Topics, ReadonlyMap<string, readonly string[]>>();
const NO_TOPIC: readonly string[] = [];

function tellingWords(topics: Topics): ReadonlyMap<string, readonly string[]> {
  const known = TELLING.get(topics);
  if (known) return known;
  const telling = new Map<string, string[]>();
  for (const [topic, words] of topics)
    for (const word of words) telling.set(word, [...(telling.get(word) ?? []), topic]);
  TELLING.set(topics, telling);
  return telling;
}

/**
 * What an article is about if it is not politics: "sport" for a match report in which England attack Germany, "market", "culture" …; else null.
 * Counts different words, so that length and repetition matter little.
 */
export function otherTopic(text: string, topics: Topics): string | null {
  const found = new Map<string, Set<string>>();
  const telling = tellingWords(topics);
  for (const word of text.toLowerCase().match(/\p{L}[\p{L}'-]*/gu) ?? []) {
    for (const topic of telling.get(word) ?? NO_TOPIC) {
      const all = found.get(topic) ?? new Set();
      found.set(topic, all.add(word));
    }
  }
  const politics = found.get('politics')?.size ?? 0;
  const others = [...found]
    .filter(([name]) => name !== 'politics')
    .map(([name, words]) => [name, words.size] as const)
    .sort((a, b) => b[1] - a[1]);
  const size = others.reduce((sum, [, words]) => sum + words, 0);
  return size >= ENOUGH && size >= RATIO * politics ? (others[0]?.[0] ?? null) : null;
}
