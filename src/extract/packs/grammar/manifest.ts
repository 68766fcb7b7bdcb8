import * as v from 'valibot';

const words = v.optional(v.string(), '');
const table = v.optional(v.record(v.string(), v.string()), {});

/**
 * A language's small words, as `pack.json` states them. Lists are separated by spaces, a word of several words is written with `_`.
 * What a language lacks is left out.
 */
export const ManifestSchema = v.object({
  id: v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/, 'a primary language tag such as "es"')),
  name: v.string(),
  sentence: v.optional(v.object({ titles: words, shortened: words, openers: words, bylines: words }), {
    titles: '',
    shortened: '',
    openers: '',
    bylines: '',
  }),
  /** Endings that words keep before an apostrophe: `l d qu`. */
  elisions: words,
  determiners: words,
  possessives: words,
  /** Preposition as written → the one that frames name: `al` → `a`. */
  prepositions: table,
  /** Canonical preposition of belonging, and of the doer in a passive. */
  genitive: v.optional(v.string(), ''),
  agent: v.optional(v.string(), ''),
  /** Canonical prepositions before a name that only says where, and those before a goal or a source. */
  where: words,
  /** Canonical prepositions of the person addressed, of company and circumstance (never the other side of an act), and of purpose or absence. */
  dative: words,
  around: words,
  purpose: words,
  coordinators: words,
  subordinators: words,
  relatives: words,
  complementizers: words,
  conditionals: words,
  /** Nouns by which somebody acts: "aprobó una resolución que condena". */
  instruments: words,
  /** Conjunctions after which even a subjunctive tells a fact: "después de que". */
  factual: words,
  /** What stands before an infinitive that tells a fact: "tras". */
  factualInfinitive: words,
  negations: words,
  clitics: words,
  enclitics: words,
  reflexives: words,
  adverbs: words,
  adverbEndings: words,
  /** "allegedly". */
  alleged: words,
  /** Verbs whose complement clause is what somebody says. */
  reporting: words,
  /** Forms that are nouns unless they stand right behind a subject. */
  nounlike: words,
  /** Chains of verbs: the first, what links it, the form that follows, and what the chain means. */
  auxiliaries: v.optional(
    v.array(
      v.object({
        lemma: v.string(),
        link: v.optional(v.string(), ''),
        takes: v.picklist(['inf', 'ger', 'part']),
        means: v.picklist(['perfect', 'passive', 'same', 'planned', 'possible', 'not']),
      }),
    ),
    [],
  ),
  /** Verbs whose infinitive is done, planned or only charged. */
  controls: v.optional(v.object({ occurred: words, planned: words, alleged: words }), {
    occurred: '',
    planned: '',
    alleged: '',
  }),
  actors: v.optional(
    v.object({
      /** Nouns that act for the state whose adjective or name stands behind them: "tropas". */
      groups: words,
      /** Of these, the ones that need no state behind them: "la Cancillería". */
      organs: words,
      /** Ranks that mean a side only with a person's name: "el general Menéndez". */
      ranks: words,
      /** Office word → pattern of the office in `leaders.csv`: "mandatario" → `President|Prime Minister`. */
      offices: table,
      /** Determiners after which an adjective of nationality means one person: "el estadounidense". */
      single: words,
      /** Words that may stand before a person's name. */
      titles: words,
      /** Nouns that make "in CAPITAL" a mission there: "embajador". */
      missions: words,
      /** "ambos", "los dos", and the nouns they stand before. */
      both: words,
      sides: words,
      /** Endings of an adjective of nationality and those of its other forms: `o` → `a os as`. */
      inflections: table,
      /** Small words inside names: "de la". */
      particles: words,
    }),
    {
      groups: '',
      organs: '',
      ranks: '',
      single: '',
      offices: {},
      titles: '',
      missions: '',
      both: '',
      sides: '',
      inflections: {},
      particles: '',
    },
  ),
  times: v.object({
    /** Twelve and seven entries; spellings of one month or day are separated by spaces. The week starts on Sunday. */
    months: v.pipe(v.array(v.string()), v.length(12)),
    weekdays: v.pipe(v.array(v.string()), v.length(7)),
    numbers: table,
    /** Unit as written → `hour day week month year decade`. */
    units: table,
    /** Season → 21 spring … 24 winter. */
    seasons: table,
  }),
});

/** A parsed `pack.json`. */
export type Manifest = v.InferOutput<typeof ManifestSchema>;

/** Reads `pack.json`. @throws Error naming the field that is wrong. */
export function readManifest(text: string): Manifest {
  const parsed = v.safeParse(ManifestSchema, JSON.parse(text));
  if (parsed.success) return parsed.output;
  const issue = parsed.issues[0];
  throw new Error(`pack.json: ${v.getDotPath(issue) ?? ''}: ${issue.message}`);
}

/** The words of a list; `_` stands for a space inside one. */
export function wordsOf(list: string): string[] {
  return list
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => word.replaceAll('_', ' '));
}
