import { bareGroup } from './bare-group.ts';
import { bareReading, isFiller, previous, readings } from './bare-verbs.ts';
import type { Reading } from './bare-verbs.ts';
import type { VerbForm } from './inflect.ts';
import type { Item } from './items.ts';
import type { Lexicon } from './lexicon.ts';
import {
  BE,
  DETERMINERS,
  DO,
  FUTURE_MODALS,
  HAVE,
  isAdverb,
  NEGATIONS,
  OPEN_MODALS,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
} from './words.ts';

/** A verb with its auxiliaries. Positions are item indexes; `end` is exclusive. */
export interface VerbGroup {
  readonly start: number;
  readonly head: number;
  readonly end: number;
  readonly lemma: string;
  readonly form: VerbForm;
  readonly passive: boolean;
  readonly negated: boolean;
  readonly modal: 'open' | 'future' | null;
  readonly kind: 'finite' | 'infinitive' | 'ing' | 'reduced';
  /** "was", "has been" without a verb after it. */
  readonly copula: boolean;
}

/** Finds every verb group of a sentence, left to right. Words that may be nouns are verbs only where the company says so. */
export function findVerbGroups(items: readonly Item[], lexicon: Lexicon): VerbGroup[] {
  const groups: VerbGroup[] = [];
  let index = 0;
  while (index < items.length) {
    const group = groupAt(items, index, lexicon, groups.at(-1));
    if (group) groups.push(group);
    index = group ? group.end : index + 1;
  }
  return groups;
}

function groupAt(
  items: readonly Item[],
  start: number,
  lexicon: Lexicon,
  before: VerbGroup | undefined,
): VerbGroup | null {
  const item = items[start];
  if (!item || item.kind !== 'word') return null;
  if (item.low === 'to') return infinitiveAt(items, start, lexicon);
  if (isAuxiliary(item.low)) return auxiliaryGroup(items, start, lexicon);
  if (isStance(items, start) && BE.has(previous(items, start)?.low ?? '')) return null;
  const reading = bareReading(items, start, lexicon);
  if (!reading) return null;
  return bareGroup(items, start, reading, before);
}

const AUXILIARIES: ReadonlySet<string> = new Set([...BE, ...HAVE, ...DO, ...OPEN_MODALS, ...FUTURE_MODALS]);

function isAuxiliary(low: string): boolean {
  return AUXILIARIES.has(low);
}

function infinitiveAt(items: readonly Item[], start: number, lexicon: Lexicon): VerbGroup | null {
  let at = start + 1;
  while (isFiller(items[at])) at++;
  const low = items[at]?.low ?? '';
  if (low === 'be' || low === 'have' || low === 'do') {
    const inner = auxiliaryGroup(items, at, lexicon);
    return inner ? { ...inner, start, kind: 'infinitive' } : null;
  }
  const reading = readings(items[at], lexicon).find((one) => one.form === 'base');
  if (!reading || items[at]?.kind !== 'word') return null;
  const negated = items[start - 1]?.low === 'not';
  return {
    start,
    head: at,
    end: at + 1,
    lemma: reading.lemma,
    form: 'base',
    passive: false,
    negated,
    modal: null,
    kind: 'infinitive',
    copula: false,
  };
}

function auxiliaryGroup(items: readonly Item[], start: number, lexicon: Lexicon): VerbGroup | null {
  if (isGenitive(items, start)) return null;
  const { words, last: lastAt, at } = auxiliaryChain(items, start);
  const last = words.at(-1) ?? '';
  const head = headAfter(items, at, last, lexicon, words);
  const span = items.slice(start, at);
  const negated = span.some((one) => NEGATIONS.has(one.low));
  const planned =
    span.some((one) => PLAN_WORDS.has(one.low)) || (head !== null && BE.has(last) && items[at - 1]?.low === 'to');
  // "is to be restored"
  const due = span.some(({ low }, k) => low === 'to' && span[k + 1]?.low === 'be');
  const modal = modalOf(words, planned || due);
  if (!head) {
    const lemma = auxiliaryLemma(last);
    if (lemma === '') return null;
    // "of being behind it"
    const kind = words[0] === 'being' || words[0] === 'having' ? 'ing' : 'finite';
    const rest = { lemma, form: 'past', passive: false, negated, modal, kind, copula: lemma === 'be' } as const;
    return { start, head: lastAt, end: lastAt + 1, ...rest };
  }
  const passive = BE.has(last) && head.form === 'participle' && !planned;
  const kind = words[0] === 'being' || words[0] === 'having' ? 'ing' : 'finite';
  const { lemma, form } = head;
  return { start, head: at, end: at + 1, lemma, form, passive, negated, modal, kind, copula: false };
}

// "Iran's envoy": no "is".
function isGenitive(items: readonly Item[], at: number): boolean {
  const before = items[at - 1];
  return items[at]?.low === "'s" && before?.kind !== 'actor' && !SUBJECT_PRONOUNS.has(before?.low ?? '');
}

function auxiliaryChain(items: readonly Item[], start: number): { words: string[]; last: number; at: number } {
  const words: string[] = [];
  let last = start;
  let at = start;
  for (; at < items.length; at++) {
    const low = items[at]!.low;
    if (items[at]!.kind === 'word' && isAuxiliary(low)) {
      words.push(low);
      last = at;
    } else if (
      !(low === 'to' && isPlanWord(items[at - 1]?.low ?? '')) &&
      !(low === 'since' && HAVE.has(items[at - 1]?.low ?? '')) &&
      !isFiller(items[at]) &&
      !NEGATIONS.has(low) &&
      !PLAN_WORDS.has(low) &&
      // "had each been received"
      !(at > start && SHARED.has(low) && isAuxiliary(items[at - 1]!.low))
    )
      break;
  }
  return { words, last, at };
}

const SHARED: ReadonlySet<string> = new Set(['each', 'both', 'all']);

function modalOf(words: readonly string[], planned: boolean): VerbGroup['modal'] {
  if (words.some((word) => OPEN_MODALS.has(word))) return 'open';
  return planned || words.some((word) => FUTURE_MODALS.has(word)) ? 'future' : null;
}

function auxiliaryLemma(word: string): string {
  if (BE.has(word)) return 'be';
  if (HAVE.has(word)) return 'have';
  return DO.has(word) ? 'do' : '';
}

const PLAN_WORDS = new Set(['due', 'expected', 'scheduled', 'set', 'going', 'about']);

const isPlanWord = (low: string): boolean => BE.has(low) || PLAN_WORDS.has(low) || isAdverb(low);

function headAfter(
  items: readonly Item[],
  at: number,
  last: string,
  lexicon: Lexicon,
  words: readonly string[],
): Reading | null {
  const item = items[at];
  if (!item || item.kind !== 'word') return null;
  const all = readings(item, lexicon);
  const pick = (...wanted: VerbForm[]): Reading | null => all.find((one) => wanted.includes(one.form)) ?? null;
  if (BE.has(last) && isStance(items, at)) return null;
  if (items[at - 1]?.low === 'to') return pick('base');
  if (BE.has(last)) return pick('participle', 'ing');
  if (HAVE.has(last)) return pick('participle');
  if (words.length === 0) return null;
  const modal = words.some((word) => OPEN_MODALS.has(word) || FUTURE_MODALS.has(word));
  return pick('base') ?? (modal ? unknownVerb(item) : null);
}

// "is opposed to": how the subject stands, neither a passive nor an act of its own.
function isStance(items: readonly Item[], at: number): boolean {
  return items[at]?.low === 'opposed' && items[at + 1]?.low === 'to';
}

// "must ensure": behind a modal any plain word is a verb.
function unknownVerb({ low }: Item): Reading | null {
  if (!/^[a-z]{3,}$/.test(low) || isAdverb(low) || PREPOSITIONS.has(low) || DETERMINERS.has(low)) return null;
  return SUBJECT_PRONOUNS.has(low) ? null : { lemma: low, form: 'base' };
}
