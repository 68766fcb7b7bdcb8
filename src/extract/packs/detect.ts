import { csvParse } from 'd3';

/** A language that texts are told to be in, whether or not there is a pack for it. */
export interface Language {
  readonly id: string;
  /** English name. */
  readonly name: string;
  /** Unicode script of its letters. */
  readonly script: string;
  /** Its commonest words, those that others do not share counting most. */
  readonly words: ReadonlySet<string>;
}

/** Reads `data/lexicon/languages.csv`: `id,name,script,words`. */
export function readLanguages(text: string): Language[] {
  return csvParse(text).map((row) => ({
    id: row['id'] ?? '',
    name: row['name'] ?? '',
    script: row['script'] || 'Latin',
    words: new Set((row['words'] ?? '').split(' ').filter((word) => word !== '')),
  }));
}

/** How much of a text is looked at first, and how much where that does not decide; the rest says the same. */
const SAMPLES = [700, 4000] as const;
/** Common words, and how many times those of the next language, after which a claim needs no more proof. */
const CLEAR = { words: 12, times: 3 };

/**
 * The language whose commonest words a text holds most of; undefined where the words do not decide. The winner must stand clear of the text's
 * own claim, so that a few names and quoted words change nothing.
 * @param claimed the language that a tie or a doubt leaves the text in
 */
export function detectLanguage(text: string, languages: readonly Language[], claimed: string): string | undefined {
  const [short, long] = SAMPLES;
  if (text.length > short && claimIsClear(votesIn(text.slice(0, short), languages), claimed)) return undefined;
  const votes = votesIn(text.slice(0, long), languages);
  const [best] = [...votes].sort((a, b) => b[1] - a[1]);
  // Letters that the claimed language does not have are proof enough.
  if (best && (votes.size === 1 || !votes.has(claimed))) return best[0];
  if (!best || best[1] < 3) return undefined;
  return best[1] > 1.5 * (votes.get(claimed) ?? 0) ? best[0] : undefined;
}

function claimIsClear(votes: ReadonlyMap<string, number>, claimed: string): boolean {
  const own = votes.get(claimed) ?? 0;
  if (own < CLEAR.words) return false;
  for (const [id, count] of votes) if (id !== claimed && count * CLEAR.times > own) return false;
  return true;
}

/** How many of a text's words each language of its script would say, a shared word shared among them. */
function votesIn(sample: string, languages: readonly Language[]): Map<string, number> {
  const script = mainScript(sample, languages);
  const votes = new Map<string, number>();
  for (const language of languages) if (language.script === script) votes.set(language.id, 0);
  if (votes.size === 1) return votes;
  const speakers = speakersOf(languages, script);
  for (const word of sample.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []) {
    const sharing = speakers.get(word);
    if (sharing) for (const id of sharing) votes.set(id, (votes.get(id) ?? 0) + 1 / sharing.length);
  }
  return votes;
}

/** The languages of a script that share a word, by word; asked for every article, so kept. */
type Speakers = ReadonlyMap<string, readonly string[]>;
const SPEAKERS = new WeakMap<readonly Language[], Map<string | undefined, Speakers>>();

function speakersOf(languages: readonly Language[], script: string | undefined): Speakers {
  const known = SPEAKERS.get(languages) ?? new Map<string | undefined, Speakers>();
  SPEAKERS.set(languages, known);
  let speakers = known.get(script);
  if (speakers) return speakers;
  const all = new Map<string, string[]>();
  for (const { id, words } of languages.filter((language) => language.script === script))
    for (const word of words) all.set(word, [...(all.get(word) ?? []), id]);
  known.set(script, (speakers = all));
  return speakers;
}

/**
 * The script that most letters are in, of those that any language here uses; a script that is one language's own decides with a tenth of them,
 * the later in the list before the earlier: Japanese is written in its own letters and in Chinese ones.
 */
function mainScript(text: string, languages: readonly Language[]): string | undefined {
  const scripts = [...new Set(languages.map(({ script }) => script))];
  // Where more than half are plain letters no other script needs counting.
  if (scripts.includes('Latin') && plainLetters(text) > text.length / 2) return 'Latin';
  const counts = scripts.map((script): [string, number] => [
    script,
    text.match(new RegExp(`\\p{Script=${script}}`, 'gu'))?.length ?? 0,
  ]);
  const all = counts.reduce((sum, [, count]) => sum + count, 0);
  const own = counts.findLast(
    ([script, count]) => count > all / 10 && languages.filter((language) => language.script === script).length === 1,
  );
  const [best] = counts.sort((a, b) => b[1] - a[1]);
  return own?.[0] ?? (best && best[1] > 0 ? best[0] : undefined);
}

/** How many of a to z there are, of either case. */
function plainLetters(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const low = text.charCodeAt(at) | 0x20;
    if (low >= 0x61 && low <= 0x7a) count++;
  }
  return count;
}
