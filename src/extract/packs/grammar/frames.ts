import { csvParse } from 'd3';
import { fold } from '../../actors/fold.ts';
import { EVENT_TYPES, TYPE_FACTS, type EventType } from '../../../model/index.ts';

/** A word of a frame: folded; `prefix` where `*` stood at its end. */
export interface Pattern {
  readonly key: string;
  readonly prefix: boolean;
}

/** One piece of a frame's head behind its first word: a gap, or a choice of phrases. */
export type Piece = 'gap' | readonly (readonly Pattern[])[];

export const FRAME_FLAGS = ['mutual', 'foreign', 'solo', 'refl', 'place', 'swap', 'strict', 'passive'] as const;
export type FrameFlag = (typeof FRAME_FLAGS)[number];

/** What a verb or noun with its company means. */
export interface Frame {
  /** `es/verb/romper ~ relacion*`. */
  readonly id: string;
  /** Lemma of a verb, pattern of a noun. */
  readonly first: string;
  readonly head: Pattern;
  readonly pieces: readonly Piece[];
  /** Where a noun's initiators stand: `mod` (its adjective) or a preposition. Verbs have their subject. */
  readonly who: readonly string[];
  /** Where the recipients stand, best first: `obj` or a canonical preposition. */
  readonly whom: readonly string[];
  /** NONE shields a phrase from a shorter frame. */
  readonly type: EventType | 'NONE';
  readonly mode: string | null;
  readonly tone: number;
  /**
   * `mutual`: all sides act. `foreign`: between states by its nature, a side left out is supplied from the story. `solo`: stands without a
   * recipient. `refl`: the verb is reflexive. `place`: a name that says where is the other side. `swap`: the subject is acted on.
   * `strict`: only the slots named count. `passive`: also a bare participle before its doer counts ("ocupadas por").
   */
  readonly flags: ReadonlySet<FrameFlag>;
}

/** Frames by lemma (verbs) and by the first four letters of the head (nouns). */
export type Frames = ReadonlyMap<string, readonly Frame[]>;

/**
 * Compiles `head,slots,type,mode,tone,flags,note`. Heads are written `romper ~ relacion*|@lazos`: `~` a gap, `|` a choice, `_` a space, `*`
 * any ending, `@` a class of `classes.csv`.
 * @param modes the tones of `type/mode`, which all languages share
 * @throws Error naming the entry for an unknown type, class or flag.
 */
export function compileFrames(
  lang: string,
  kind: 'verb' | 'noun',
  texts: { readonly frames: string; readonly classes: string },
  modes: ReadonlyMap<string, number>,
): Frames {
  const classes = new Map(csvParse(texts.classes).map((row) => [row['name'] ?? '', row['words'] ?? '']));
  const frames = new Map<string, Frame[]>();
  for (const row of csvParse(texts.frames)) {
    const frame = compileFrame(`${lang}/${kind}`, row, classes, modes);
    const key = kind === 'verb' ? frame.first : nounKey(frame.head.key);
    frames.set(key, [...(frames.get(key) ?? []), frame]);
  }
  return frames;
}

/** Under what a noun's frames are filed: its first four letters, which every ending shares. */
export const nounKey = (key: string): string => key.slice(0, 4);

/** Whether a folded word fits a pattern. */
export function fits(key: string, pattern: Pattern): boolean {
  return pattern.prefix ? key.startsWith(pattern.key) : key === pattern.key;
}

function compileFrame(
  prefix: string,
  row: Readonly<Record<string, string | undefined>>,
  classes: ReadonlyMap<string, string>,
  modes: ReadonlyMap<string, number>,
): Frame {
  const [first = '', ...rest] = split(row['head']);
  const id = `${prefix}/${row['head'] ?? ''}`;
  const type = row['type'] ?? '';
  const mode = row['mode'] ?? '';
  if (type !== 'NONE' && !(EVENT_TYPES as readonly string[]).includes(type)) throw new Error(`${id}: no type ${type}`);
  const slots = row['slots'] ?? '';
  const [left, right] = slots.includes('>') ? slots.split('>') : ['', slots];
  const plain = type === 'NONE' ? 0 : TYPE_FACTS[type as EventType].tone;
  return {
    id,
    first,
    head: pattern(first),
    pieces: rest.map((piece) => compilePiece(piece, id, classes)),
    who: split(left),
    whom: split(right),
    type: type as EventType | 'NONE',
    mode: mode === '' ? null : mode,
    tone: row['tone'] ? Number(row['tone']) : (modes.get(`${type}/${mode}`) ?? plain),
    flags: new Set(split(row['flags']).map((flag) => knownFlag(flag, id))),
  };
}

function knownFlag(flag: string, id: string): FrameFlag {
  if (!(FRAME_FLAGS as readonly string[]).includes(flag)) throw new Error(`${id}: no flag ${flag}`);
  return flag as FrameFlag;
}

function compilePiece(piece: string, id: string, classes: ReadonlyMap<string, string>): Piece {
  if (piece === '~') return 'gap';
  return piece.split('|').flatMap((choice) => {
    if (!choice.startsWith('@')) return [phrase(choice)];
    const members = classes.get(choice.slice(1));
    if (members === undefined) throw new Error(`${id}: no class ${choice}`);
    return members.split('|').map(phrase);
  });
}

const phrase = (text: string): Pattern[] => text.trim().split(/[_ ]/).map(pattern);

function pattern(word: string): Pattern {
  return word.endsWith('*') ? { key: fold(word.slice(0, -1)), prefix: true } : { key: fold(word), prefix: false };
}

const split = (text: string | undefined): string[] => (text ?? '').split(' ').filter((word) => word !== '');
