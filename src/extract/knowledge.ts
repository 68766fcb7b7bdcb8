import { compileLexicon } from './actions/lexicon.ts';
import type { Lexicon, RawLexicon } from './actions/lexicon.ts';
import { compileActors } from './actors/knowledge.ts';
import type { ActorKnowledge, ReferenceTexts } from './actors/knowledge.ts';

/** The texts of the data files that extraction needs, as they are read or fetched. */
export interface RawKnowledge extends ReferenceTexts, RawLexicon {}

/** All that the extraction stages know, compiled once for any number of articles. */
export interface Knowledge {
  readonly actors: ActorKnowledge;
  readonly lexicon: Lexicon;
}

/** Where each text of {@link RawKnowledge} stands below `data/`. */
export const KNOWLEDGE_FILES: Readonly<Record<keyof RawKnowledge, string>> = {
  leaders: 'reference/leaders.csv',
  places: 'reference/places-metonyms.csv',
  countries: 'reference/countries.csv',
  ambiguity: 'reference/ambiguity.csv',
  verbs: 'lexicon/en/verbs.csv',
  nouns: 'lexicon/en/nouns.csv',
  classes: 'lexicon/en/classes.csv',
  irregular: 'lexicon/en/irregular.csv',
  modes: 'lexicon/en/modes.csv',
  polarity: 'lexicon/en/polarity.csv',
  commonVerbs: 'lexicon/en/common-verbs.csv',
};

/** Compiles the data files. @throws Error naming the entry that is wrong. */
export function compileKnowledge(raw: RawKnowledge): Knowledge {
  return { actors: compileActors(raw), lexicon: compileLexicon(raw) };
}
