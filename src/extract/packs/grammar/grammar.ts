import type { SentenceWords } from '../../text/sentences.ts';
import { conjugate, type Forms } from './conjugate.ts';
import { compileFrames, type Frames } from './frames.ts';
import { readManifest, wordsOf, type Manifest } from './manifest.ts';
import type { RawPack } from '../raw.ts';

type Words = ReadonlySet<string>;

/** A link in a chain of verbs. */
export type Auxiliary = Manifest['auxiliaries'][number];

/** A language's grammar, ready to look up. Words are in lower case with their diacritics; phrases hold spaces. */
export interface Grammar {
  readonly lang: string;
  readonly name: string;
  readonly forms: Forms;
  readonly verbs: Frames;
  readonly nouns: Frames;
  readonly sentence: SentenceWords;
  /** Word or phrase → canonical preposition; phrases by their first word too. */
  readonly prepositions: ReadonlyMap<string, string>;
  readonly genitive: string;
  readonly agent: string;
  readonly words: Readonly<Record<WordList, Words>>;
  readonly auxiliaries: ReadonlyMap<string, readonly Auxiliary[]>;
  readonly adverbEndings: readonly string[];
  readonly controls: Readonly<Record<'occurred' | 'planned' | 'alleged', Words>>;
  readonly actors: ActorWords;
  readonly manifest: Manifest;
}

/** What {@link Manifest} says of actors, ready to look up. */
export interface ActorWords {
  readonly groups: Words;
  readonly organs: Words;
  readonly ranks: Words;
  readonly single: Words;
  readonly titles: Words;
  readonly missions: Words;
  readonly both: Words;
  readonly sides: Words;
  readonly particles: Words;
  /** Office word → the offices in `leaders.csv` that it can mean. */
  readonly offices: ReadonlyMap<string, RegExp>;
}

export const WORD_LISTS = [
  'elisions',
  'determiners',
  'possessives',
  'where',
  'dative',
  'around',
  'purpose',
  'coordinators',
  'subordinators',
  'relatives',
  'complementizers',
  'conditionals',
  'instruments',
  'factual',
  'factualInfinitive',
  'negations',
  'clitics',
  'enclitics',
  'reflexives',
  'adverbs',
  'alleged',
  'reporting',
  'nounlike',
] as const;
export type WordList = (typeof WORD_LISTS)[number];

/**
 * Compiles the files of one language.
 * @param modes the tones of `type/mode`, which all languages share
 * @throws Error naming the entry that is wrong.
 */
export function compileGrammar(raw: RawPack, modes: ReadonlyMap<string, number>): Grammar {
  const manifest = readManifest(raw.manifest);
  const { id } = manifest;
  const { classes = '' } = raw;
  const list = (text: string): Words => new Set(wordsOf(text));
  const auxiliaries = new Map<string, Auxiliary[]>();
  for (const link of manifest.auxiliaries) auxiliaries.set(link.lemma, [...(auxiliaries.get(link.lemma) ?? []), link]);
  const { occurred, planned, alleged } = manifest.controls;
  return {
    lang: id,
    name: manifest.name,
    forms: conjugate(raw.conjugation ?? '', raw.verbs),
    verbs: compileFrames(id, 'verb', { frames: raw.frames, classes }, modes),
    nouns: compileFrames(id, 'noun', { frames: raw.nouns ?? '', classes }, modes),
    sentence: sentenceWords(manifest),
    prepositions: new Map(
      Object.entries(manifest.prepositions).flatMap(([canon, spelt]) =>
        wordsOf(spelt).map((word): [string, string] => [word, canon]),
      ),
    ),
    genitive: manifest.genitive,
    agent: manifest.agent,
    words: Object.fromEntries(WORD_LISTS.map((name) => [name, list(manifest[name])])) as Grammar['words'],
    auxiliaries,
    adverbEndings: wordsOf(manifest.adverbEndings),
    controls: { occurred: list(occurred), planned: list(planned), alleged: list(alleged) },
    actors: actorWords(manifest),
    manifest,
  };
}

function actorWords({ actors }: Manifest): ActorWords {
  const set = (text: string): Words => new Set(wordsOf(text));
  return {
    groups: set(actors.groups),
    organs: set(actors.organs),
    ranks: set(actors.ranks),
    single: set(actors.single),
    titles: set(actors.titles),
    missions: set(actors.missions),
    both: set(actors.both),
    sides: set(actors.sides),
    particles: set(actors.particles),
    offices: new Map(
      Object.entries(actors.offices).map(([word, offices]) => [
        word.replaceAll('_', ' '),
        new RegExp(`^(?:${offices})`, 'i'),
      ]),
    ),
  };
}

function sentenceWords({ sentence }: Manifest): SentenceWords {
  const set = (text: string): Words => new Set(wordsOf(text));
  const by = wordsOf(sentence.bylines).join('|');
  return {
    titles: set(sentence.titles),
    shortened: set(sentence.shortened),
    openers: set(sentence.openers),
    byline: by === '' ? /^(?!)/ : new RegExp(`^(?:${by}) (?:\\p{Lu}[\\p{L}.'-]+,? ?(?:\\p{Ll}{1,2} )?)+$`, 'iu'),
  };
}

/** Whether a word is an adverb by list or ending. */
export function isAdverb(grammar: Grammar, low: string): boolean {
  return grammar.words.adverbs.has(low) || grammar.adverbEndings.some((end) => low.length > 6 && low.endsWith(end));
}

/** Lists of whole words without a meaning of their own; the others hold nouns, verbs or parts of words. */
const SMALL = WORD_LISTS.filter(
  (name) => !['nounlike', 'reporting', 'alleged', 'instruments', 'enclitics', 'elisions'].includes(name),
);

/** Whether a word is one of the language's small words: no name begins with it. */
export function isSmallWord(grammar: Grammar, low: string): boolean {
  return grammar.prepositions.has(low) || isAdverb(grammar, low) || SMALL.some((name) => grammar.words[name].has(low));
}
