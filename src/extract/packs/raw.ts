/** The files of one language as text, as they are read or fetched from `data/lexicon/<lang>/`. */
export interface RawPack {
  readonly manifest: string;
  readonly conjugation: string;
  readonly verbs: string;
  readonly frames: string;
  readonly nouns: string;
  readonly classes: string;
  readonly times: string;
  readonly countries: string;
  readonly names: string;
}

/** Where each text of a {@link RawPack} stands in the language's folder. Only the first makes a folder a pack. */
export const PACK_FILES: Readonly<Record<keyof RawPack, string>> = {
  manifest: 'pack.json',
  conjugation: 'conjugation.csv',
  verbs: 'verbs.csv',
  frames: 'frames.csv',
  nouns: 'nouns.csv',
  classes: 'classes.csv',
  times: 'times.csv',
  countries: 'countries.csv',
  names: 'names.csv',
};
