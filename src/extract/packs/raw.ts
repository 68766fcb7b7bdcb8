/** The files of one language as text, as they are read or fetched from `data/lexicon/<lang>/`. */
export interface RawPack {
  readonly manifest: string;
  readonly verbs: string;
  readonly frames: string;
  readonly times: string;
  readonly countries: string;
  readonly conjugation?: string;
  readonly nouns?: string;
  readonly classes?: string;
  readonly names?: string;
  readonly topics?: string;
}

/** Where each text of a {@link RawPack} stands in the language's folder. The first makes a folder a pack. */
export const PACK_FILES: Readonly<Record<keyof RawPack, string>> = {
  manifest: 'pack.json',
  verbs: 'verbs.csv',
  frames: 'frames.csv',
  times: 'times.csv',
  countries: 'countries.csv',
  conjugation: 'conjugation.csv',
  nouns: 'nouns.csv',
  classes: 'classes.csv',
  names: 'names.csv',
  topics: 'topics.csv',
};

/** Files without which a language can still be read. */
export const OPTIONAL_PACK_FILES: ReadonlySet<string> = new Set(['conjugation', 'nouns', 'classes', 'names', 'topics']);
