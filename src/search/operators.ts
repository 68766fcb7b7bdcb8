import { fold } from './fold.ts';
import { operatorNamed, type OperatorName, type QueryPart } from './lexer.ts';
import { dayText, readMoment, type Moment } from './moments.ts';

/** A range of tones; an open end is not part of it. */
export interface ToneBounds {
  readonly least: number;
  readonly most: number;
  readonly openLeast: boolean;
  readonly openMost: boolean;
}

interface Common {
  /** `-from:…`: what it finds is left out. */
  readonly negated: boolean;
  /** As typed, for saying it again. */
  readonly raw: string;
}

/** `from:` who started it, `to:` who was addressed; both take part in what is mutual. */
export interface ActorOperator extends Common {
  readonly name: 'from' | 'to';
  readonly value: string;
}

/** A type of event, a mode, or a plain word for them. */
export interface TypeOperator extends Common {
  readonly name: 'type';
  readonly value: string;
}

/**
 * `before:` a stretch of days begins, `after:` it ends: an event matches when all days it can have happened on do, so that a month of
 * doubt never passes for a day. `loose` (a `~` before the date) takes those too that may do.
 */
export interface DateOperator extends Common {
  readonly name: 'before' | 'after';
  readonly moment: Moment;
  readonly loose: boolean;
}

/** `tone:` how hostile or cooperative. */
export interface ToneOperator extends Common {
  readonly name: 'tone';
  readonly bounds: ToneBounds;
}

/** A condition on the record of an event rather than on its words. */
export type Operator = ActorOperator | TypeOperator | DateOperator | ToneOperator;

/** Why an operator could not be read. */
export interface Problem {
  /** A sentence for the reader. */
  readonly message: string;
  /** The end of the query: perhaps only not typed yet. */
  readonly unfinished: boolean;
  /** A query that is right, where one can be guessed. */
  readonly offer: string | null;
}

/** What each operator wants, as hints and errors say it. */
export const WANTS: Readonly<Record<OperatorName, string>> = {
  from: 'a country or a leader',
  to: 'a country or a leader',
  type: 'a kind of event, such as sanction or meeting',
  before: 'a year, month or day, such as 2024, 2024-08 or 2024-08-15',
  after: 'a year, month or day, such as 2022, 2022-08 or 2022-08-15',
  tone: 'a number from −10 to 10, with < or > before it, such as <-5',
};

/** Reads the value of an operator; `text` is the whole query. */
export function readOperator(part: QueryPart, text: string): Operator | Problem {
  const unfinished = text.slice(part.end).trim() === '';
  const meant = operatorNamed(part.name);
  if (!meant?.exact) return misnamed(part, text, meant?.name ?? 'from');
  const { name } = meant;
  const value = part.value.trim();
  const common = { negated: part.negated, raw: text.slice(part.start, part.end) };
  const wrong = (): Problem => ({ message: `${name}: wants ${WANTS[name]}.`, unfinished, offer: null });
  if (fold(value) === '' || !/[\p{L}\p{N}]/u.test(value)) return wrong();
  switch (name) {
    case 'from':
    case 'to':
    case 'type':
      return { ...common, name, value };
    case 'before':
    case 'after': {
      const moment = readMoment(value.replace(/^~/, ''));
      return moment ? { ...common, name, moment, loose: value.startsWith('~') } : wrong();
    }
    default: {
      const bounds = readTone(value);
      return bounds ? { ...common, name: 'tone', bounds } : wrong();
    }
  }
}

/** What an operator in the query means, in words; `named` says whom or what its value was taken for. */
export function operatorText(operator: Operator, named: string): string {
  const not = operator.negated ? 'not ' : '';
  switch (operator.name) {
    case 'from':
      return `${not}started by ${named}`;
    case 'to':
      return `${not}towards ${named}`;
    case 'type':
      return `${not}of the kind ${named}`;
    case 'tone':
      return `${not}of tone ${toneText(operator.bounds)}`;
    default: {
      const { name, moment, loose } = operator;
      const day = dayText(name === 'before' ? moment.first : moment.last);
      return `${not}${loose ? 'perhaps ' : ''}${name} ${day}`;
    }
  }
}

function misnamed(part: QueryPart, text: string, name: OperatorName): Problem {
  const minus = part.negated ? '-' : '';
  const value = text.slice(part.valueStart - (/["“”„«»]/.test(text[part.valueStart - 1] ?? '') ? 1 : 0), part.end);
  return {
    message: `No operator is called “${part.name}:”. Did you mean ${name}:?`,
    unfinished: false,
    offer: `${text.slice(0, part.start)}${minus}${name}:${value}${text.slice(part.end)}`,
  };
}

const TONE_WORDS: Readonly<Record<string, ToneBounds>> = {
  hostile: { least: -10, most: 0, openLeast: false, openMost: true },
  conflict: { least: -10, most: 0, openLeast: false, openMost: true },
  cooperative: { least: 0, most: 10, openLeast: true, openMost: false },
  cooperation: { least: 0, most: 10, openLeast: true, openMost: false },
  neutral: { least: 0, most: 0, openLeast: false, openMost: false },
};

const NUMBER = String.raw`[-−–+]?\d{1,2}(?:[.,]\d+)?`;
const COMPARED = new RegExp(`^(<=|>=|=<|=>|≤|≥|<|>|=)?(${NUMBER})$`, 'u');
const BETWEEN = new RegExp(`^(${NUMBER})(?:\\.\\.|…)(${NUMBER})$`, 'u');

/** `<-5`, `>=3`, `-6`, `-8..-5`, `hostile`; undefined for what is no tone. */
export function readTone(text: string): ToneBounds | undefined {
  const bare = fold(text).replace(/\s+/g, '');
  const between = BETWEEN.exec(bare);
  if (between) {
    const [p, q] = [numberOf(between[1]!), numberOf(between[2]!)];
    if (Math.abs(p) > 10 || Math.abs(q) > 10) return undefined;
    return { least: Math.min(p, q), most: Math.max(p, q), openLeast: false, openMost: false };
  }
  const compared = COMPARED.exec(bare);
  if (!compared) return TONE_WORDS[bare];
  const sign = compared[1] ?? '=';
  const tone = numberOf(compared[2]!);
  if (Math.abs(tone) > 10) return undefined;
  const strict = sign === '<' || sign === '>';
  if (/[<≤]/.test(sign)) return { least: -10, most: tone, openLeast: false, openMost: strict };
  if (/[>≥]/.test(sign)) return { least: tone, most: 10, openLeast: strict, openMost: false };
  return { least: tone, most: tone, openLeast: false, openMost: false };
}

const numberOf = (text: string): number => Number(text.replace(/[−–]/, '-').replace(',', '.'));

function toneText({ least, most, openLeast, openMost }: ToneBounds): string {
  const shown = (tone: number): string => String(tone).replace('-', '−');
  if (least === most) return shown(least);
  if (least === -10 && !openLeast) return `${openMost ? 'below' : 'at most'} ${shown(most)}`;
  if (most === 10 && !openMost) return `${openLeast ? 'above' : 'at least'} ${shown(least)}`;
  return `${shown(least)} to ${shown(most)}`;
}
