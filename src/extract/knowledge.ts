import { compileLexicon, rows } from './actions/lexicon.ts';
import type { Lexicon, RawLexicon } from './actions/lexicon.ts';
import { compileActors } from './actors/knowledge.ts';
import type { ActorKnowledge, ReferenceTexts } from './actors/knowledge.ts';
import { readLanguages } from './packs/detect.ts';
import { englishPack } from './packs/english.ts';
import { compilePack } from './packs/generic.ts';
import type { RawPack } from './packs/raw.ts';
import type { Packs } from './packs/select.ts';
import { readTopics } from './text/topic.ts';

/** The texts of the data files that extraction needs, as they are read or fetched. */
export interface RawKnowledge extends ReferenceTexts, RawLexicon {
  /** Words by topic, to tell politics from sport; without them every article is read. */
  readonly topics?: string;
  /** The commonest words of languages, to tell them apart; without them an article's own word counts. */
  readonly languages?: string;
  /** Languages besides English, by folder; a build that reads only English leaves them out. */
  readonly packs?: Readonly<Record<string, RawPack>>;
}

/** All that the extraction stages know, compiled once for any number of articles. */
export interface Knowledge extends Packs {
  readonly actors: ActorKnowledge;
  readonly lexicon: Lexicon;
}

/** Where each text of {@link RawKnowledge} stands below `data/`; packs stand in their own folders of `lexicon/`. */
export const KNOWLEDGE_FILES: Readonly<Record<Exclude<keyof RawKnowledge, 'packs'>, string>> = {
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
  topics: 'lexicon/en/topics.csv',
  languages: 'lexicon/languages.csv',
};

/** Compiles the data files. @throws Error naming the entry that is wrong. */
export function compileKnowledge(raw: RawKnowledge): Knowledge {
  const actors = compileActors(raw);
  const lexicon = compileLexicon(raw);
  const modes = new Map(rows(raw.modes).map(([type = '', mode = '', tone = '']) => [`${type}/${mode}`, Number(tone)]));
  const others = Object.values(raw.packs ?? {}).map((pack) => compilePack(pack, { actors, places: raw.places, modes }));
  const packs = new Map(
    [englishPack(actors, lexicon, readTopics(raw.topics ?? '')), ...others].map((pack) => [pack.id, pack]),
  );
  return { actors, lexicon, packs, languages: raw.languages === undefined ? [] : readLanguages(raw.languages) };
}
