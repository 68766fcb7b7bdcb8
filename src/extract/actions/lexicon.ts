import { EVENT_TYPES, TYPE_FACTS } from '../../model/index.ts';
import type { EventType } from '../../model/index.ts';
import { inflect } from './inflect.ts';
import type { Irregular, VerbForm } from './inflect.ts';

/** The readable files of one language, as text. Cells hold no commas. */
export interface RawLexicon {
  readonly verbs: string;
  readonly nouns: string;
  readonly classes: string;
  readonly irregular: string;
  readonly modes: string;
  readonly polarity: string;
  readonly commonVerbs: string;
}

/** One piece of a frame's head after its first word: a gap, or a choice of words (each possibly several words, written with `_`). */
export type Piece = 'gap' | Choice;

/** Phrases by each form of their first word. */
export type Choice = ReadonlyMap<string, readonly (readonly string[])[]>;

export type FrameFlag =
  | 'mutual'
  | 'foreign'
  | 'explicit'
  | 'place'
  | 'auto'
  | 'denial'
  | 'swap'
  | 'bystander'
  | 'occurred'
  | 'words'
  | 'infobj';

/** What a verb or noun with its company means. */
export interface Frame {
  /** `verb/expel ~ @diplomat`. */
  readonly id: string;
  readonly first: string;
  readonly pieces: readonly Piece[];
  /** For nouns: where the initiator stands (`mod`, `poss`, `by`, …). Verbs have their subject. */
  readonly who: readonly string[];
  /** Where the recipient stands, best first: `obj` or a preposition. */
  readonly whom: readonly string[];
  /** NONE shields a phrase from a shorter frame: "strike a tone". */
  readonly type: EventType | 'NONE';
  readonly mode: string | null;
  readonly tone: number;
  readonly flags: ReadonlySet<FrameFlag>;
}

/** A word or phrase that praises or blames. */
export interface Opinion {
  readonly words: readonly string[];
  readonly sign: 1 | -1;
}

/** The lexicon, ready to look up. */
export interface Lexicon {
  /** Inflected word to what it can be a form of. */
  readonly forms: ReadonlyMap<string, readonly { readonly lemma: string; readonly form: VerbForm }[]>;
  readonly verbs: ReadonlyMap<string, readonly Frame[]>;
  readonly nouns: ReadonlyMap<string, readonly Frame[]>;
  /** The same by singular and plural. */
  readonly nounForms: ReadonlyMap<string, readonly Frame[]>;
  /** Words and phrases of praise (+1) and blame (−1) by their first word, the longest first. */
  readonly polarity: ReadonlyMap<string, readonly Opinion[]>;
}

/** Compiles the files of one language. @throws Error naming the line for an unknown type or class. */
export function compileLexicon(raw: RawLexicon): Lexicon {
  const classes = new Map(rows(raw.classes).map(([name = '', words = '']) => [name, words.split('|')]));
  const modes = new Map(rows(raw.modes).map(([type = '', mode = '', tone = '']) => [`${type}/${mode}`, Number(tone)]));
  const irregular: Irregular = new Map(
    rows(raw.irregular).map(([lemma = '', past = '', participle = '']) => [
      lemma,
      { past: past.split('|'), participle: participle.split('|') },
    ]),
  );
  const verbs = compileFrames(raw.verbs, 'verb', classes, modes);
  const nouns = compileFrames(raw.nouns, 'noun', classes, modes);
  const lemmas = new Set([...verbs.keys(), ...rows(raw.commonVerbs).map(([lemma = '']) => lemma)]);
  return {
    forms: compileForms(lemmas, irregular),
    verbs,
    nouns,
    nounForms: compilePlurals(nouns),
    polarity: compileOpinions(raw.polarity),
  };
}

/** The cells of a comma-separated text without its header and blank lines. */
export function rows(text: string): string[][] {
  return text
    .split(/\r?\n/)
    .slice(1)
    .filter((line) => line.trim() !== '')
    .map((line) => line.split(',').map((cell) => cell.trim()));
}

/** Whether a token of the text is this word or its plural. */
export function isWord(token: string, word: string): boolean {
  if (token === word) return true;
  if (!token.startsWith(word.slice(0, 2))) return false;
  return token === `${word}s` || token === `${word}es` || (word.endsWith('y') && token === `${word.slice(0, -1)}ies`);
}

function compileFrames(
  text: string,
  kind: 'verb' | 'noun',
  classes: ReadonlyMap<string, readonly string[]>,
  modes: ReadonlyMap<string, number>,
): Map<string, Frame[]> {
  const frames = new Map<string, Frame[]>();
  for (const row of rows(text)) {
    const frame = compileFrame(row, kind, classes, modes);
    frames.set(frame.first, [...(frames.get(frame.first) ?? []), frame]);
  }
  return frames;
}

function compilePlurals(nouns: ReadonlyMap<string, readonly Frame[]>): Map<string, readonly Frame[]> {
  const forms = new Map<string, readonly Frame[]>();
  for (const [word, frames] of nouns) {
    for (const form of withPlurals(word)) if (!forms.has(form)) forms.set(form, frames);
  }
  return forms;
}

function compileOpinions(text: string): Map<string, Opinion[]> {
  const opinions = new Map<string, Opinion[]>();
  for (const [phrase = '', sign] of rows(text)) {
    const words = phrase.split(' ');
    const first = words[0] ?? '';
    const all = [...(opinions.get(first) ?? []), { words, sign: sign === '+' ? 1 : -1 } as const];
    opinions.set(
      first,
      all.sort((a, b) => b.words.length - a.words.length),
    );
  }
  return opinions;
}

function compileFrame(
  row: readonly string[],
  kind: 'verb' | 'noun',
  classes: ReadonlyMap<string, readonly string[]>,
  modes: ReadonlyMap<string, number>,
): Frame {
  const [head = '', slots = '', type = '', mode = '', tone = '', flags = ''] = row;
  const id = `${kind}/${head}`;
  if (type !== 'NONE' && !(EVENT_TYPES as readonly string[]).includes(type)) throw new Error(`${id}: no type ${type}`);
  const [first = '', ...rest] = head.split(' ');
  const [left, right] = slots.includes('>') ? slots.split('>') : ['', slots];
  const known = type as EventType | 'NONE';
  const fallback = known === 'NONE' ? 0 : TYPE_FACTS[known].tone;
  return {
    id,
    first,
    pieces: rest.map((piece) => compilePiece(piece, id, classes)),
    who: words(left),
    whom: words(right),
    type: known,
    mode: mode === '' ? null : mode,
    tone: tone === '' ? (modes.get(`${type}/${mode}`) ?? fallback) : Number(tone),
    flags: new Set(words(flags) as FrameFlag[]),
  };
}

function compilePiece(piece: string, id: string, classes: ReadonlyMap<string, readonly string[]>): Piece {
  if (piece === '~') return 'gap';
  const phrases = piece.split('|').flatMap((choice) => {
    if (!choice.startsWith('@')) return [choice.split('_')];
    const members = classes.get(choice.slice(1));
    if (!members) throw new Error(`${id}: no class ${choice}`);
    return members.map((member) => member.split(' '));
  });
  const choices = new Map<string, string[][]>();
  for (const phrase of phrases)
    for (const form of withPlurals(phrase[0] ?? '')) choices.set(form, [...(choices.get(form) ?? []), phrase]);
  return choices;
}

/** The words that {@link isWord} takes for this one. */
function withPlurals(word: string): string[] {
  return [word, `${word}s`, `${word}es`, ...(word.endsWith('y') ? [`${word.slice(0, -1)}ies`] : [])];
}

function compileForms(lemmas: Iterable<string>, irregular: Irregular): Lexicon['forms'] {
  const forms = new Map<string, { lemma: string; form: VerbForm }[]>();
  for (const lemma of lemmas) {
    for (const [word, form] of inflect(lemma, irregular)) {
      const list = forms.get(word) ?? [];
      list.push({ lemma, form });
      forms.set(word, list);
    }
  }
  return forms;
}

function words(text: string | undefined): string[] {
  return (text ?? '').split(' ').filter((word) => word !== '');
}
