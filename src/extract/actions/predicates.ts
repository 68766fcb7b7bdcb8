import type { VerbForm } from './inflect.ts';
import type { Item } from './items.ts';
import type { Lexicon } from './lexicon.ts';
import {
  ADVERBS,
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

interface Reading {
  readonly lemma: string;
  readonly form: VerbForm;
}

/** Finds every verb group of a sentence, left to right. Words that may be nouns are verbs only where the company says so. */
export function findVerbGroups(items: readonly Item[], lexicon: Lexicon): VerbGroup[] {
  const groups: VerbGroup[] = [];
  let index = 0;
  while (index < items.length) {
    const group = groupAt(items, index, lexicon);
    if (group) groups.push(group);
    index = group ? group.end : index + 1;
  }
  return groups;
}

function groupAt(items: readonly Item[], start: number, lexicon: Lexicon): VerbGroup | null {
  const item = items[start];
  if (!item || item.kind !== 'word') return null;
  if (item.low === 'to') return infinitiveAt(items, start, lexicon);
  if (isAuxiliary(item.low)) return auxiliaryGroup(items, start, lexicon);
  const reading = bareReading(items, start, lexicon);
  if (!reading) return null;
  return bareGroup(items, start, reading);
}

function isAuxiliary(low: string): boolean {
  return BE.has(low) || HAVE.has(low) || DO.has(low) || OPEN_MODALS.has(low) || FUTURE_MODALS.has(low);
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
  if (
    items[start]?.low === "'s" &&
    items[start - 1]?.kind !== 'actor' &&
    !SUBJECT_PRONOUNS.has(items[start - 1]?.low ?? '')
  )
    return null;
  const chain: number[] = [];
  let at = start;
  for (; at < items.length; at++) {
    const low = items[at]?.low ?? '';
    if (items[at]?.kind === 'word' && isAuxiliary(low)) chain.push(at);
    else if (low === 'to' && isPlanWord(items[at - 1]?.low ?? '')) continue;
    else if (!isFiller(items[at]) && !NEGATIONS.has(low) && !PLAN_WORDS.has(low)) break;
  }
  const words = chain.map((one) => items[one]?.low ?? '');
  const last = words.at(-1) ?? '';
  const head = headAfter(items, at, last, lexicon, words);
  const negated = items.slice(start, at).some((one) => NEGATIONS.has(one.low)) || words.includes('cannot');
  const planned =
    items.slice(start, at).some((one) => PLAN_WORDS.has(one.low)) ||
    (head !== null && BE.has(words.at(-1) ?? '') && items[at - 1]?.low === 'to');
  const modal = words.some((word) => OPEN_MODALS.has(word))
    ? 'open'
    : words.some((word) => FUTURE_MODALS.has(word)) || planned
      ? 'future'
      : null;
  if (!head) {
    const lastAt = chain.at(-1) ?? start;
    const lemma = BE.has(last) ? 'be' : HAVE.has(last) ? 'have' : DO.has(last) ? 'do' : '';
    if (lemma === '') return null;
    return {
      start,
      head: lastAt,
      end: lastAt + 1,
      lemma,
      form: 'past',
      passive: false,
      negated,
      modal,
      kind: 'finite',
      copula: lemma === 'be',
    };
  }
  const passive = BE.has(last) && head.form === 'participle' && !planned;
  const kind = words[0] === 'being' || words[0] === 'having' ? 'ing' : 'finite';
  return {
    start,
    head: at,
    end: at + 1,
    lemma: head.lemma,
    form: head.form,
    passive,
    negated,
    modal,
    kind,
    copula: false,
  };
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
  if (items[at - 1]?.low === 'to') return pick('base');
  if (BE.has(last)) return pick('participle', 'ing');
  if (HAVE.has(last)) return pick('participle');
  if (words.length > 0) return pick('base');
  return null;
}

function readings(item: Item | undefined, lexicon: Lexicon): readonly Reading[] {
  if (!item || item.kind !== 'word') return [];
  const known = lexicon.forms.get(item.low);
  if (known) return known;
  if (/^[a-z]{2,}[^e]ed$/.test(item.low)) {
    return [
      { lemma: item.low, form: 'past' },
      { lemma: item.low, form: 'participle' },
    ];
  }
  return [];
}

/** A form without auxiliary: is it a verb here, and which? */
function bareReading(items: readonly Item[], at: number, lexicon: Lexicon): Reading | null {
  const all = readings(items[at], lexicon);
  if (all.length === 0) return null;
  const before = previous(items, at);
  const by = (form: VerbForm): Reading | null => all.find((one) => one.form === form) ?? null;
  const ing = by('ing');
  if (ing) return ingFits(items, at, before) && !isNominalIng(items, at, lexicon) ? ing : null;
  const past = by('past');
  const participle = by('participle');
  const base = by('base');
  if (past && !base) return pastFits(items, at, before, lexicon) ? past : null;
  if (participle && !base && !past) return before?.kind === 'word' || before?.kind === 'actor' ? participle : null;
  if (past && base && subjectLike(before, items, at)) return past;
  const present = by('s') ?? base;
  return present && presentFits(items, at, before, present.form) ? present : null;
}

function ingFits(items: readonly Item[], at: number, before: Item | undefined): boolean {
  if (!before) return true;
  if (before.kind === 'punct')
    return !/["“”'‘’]/.test(before.low) || !DETERMINERS.has(items[before.index - 1]?.low ?? '');
  if (before.kind === 'actor') return !before.possessive && before.actor?.role !== 'modifier';
  return (
    PREPOSITIONS.has(before.low) ||
    ['when', 'while', 'and', 'or', 'despite', 'than', 'denied', 'denies', 'month'].includes(before.low) ||
    items[at - 1]?.kind === 'time'
  );
}

// "fighting between", "the bombing of": the noun.
function isNominalIng(items: readonly Item[], at: number, lexicon: Lexicon): boolean {
  return lexicon.nouns.has(items[at]?.low ?? '') && ['between', 'of', 'by', 'in'].includes(items[at + 1]?.low ?? '');
}

function pastFits(items: readonly Item[], at: number, before: Item | undefined, lexicon: Lexicon): boolean {
  if (!before) return false;
  if (DETERMINERS.has(before.low) && before.kind === 'word' && !SUBJECT_PRONOUNS.has(before.low)) return false;
  if (before.possessive || before.actor?.role === 'modifier') return false;
  if (before.kind === 'word' && PREPOSITIONS.has(before.low)) return false;
  // "to sell armoured vehicles": an unknown word behind a verb is its object's adjective.
  if (
    !lexicon.forms.has(items[at]?.low ?? '') &&
    lexicon.forms.get(before.low)?.some((one) => one.form === 'base' || one.form === 'ing')
  )
    return false;
  // "alleged drug boats", "armed men": an adjective between an adjective and a noun.
  const next = items[at + 1];
  return !(
    ADJECTIVES.has(items[at]?.low ?? '') &&
    next?.kind === 'word' &&
    !PREPOSITIONS.has(next.low) &&
    !DETERMINERS.has(next.low)
  );
}

const ADJECTIVES = new Set([
  'alleged',
  'armed',
  'united',
  'wanted',
  'continued',
  'suspected',
  'so-called',
  'proposed',
  'planned',
  'disputed',
  'occupied',
]);

function subjectLike(before: Item | undefined, items: readonly Item[], at: number): boolean {
  if (!before) return false;
  if (before.kind === 'actor')
    return !before.possessive && before.actor?.role !== 'modifier' && !attributive(before, items, at);
  return before.kind === 'word' && (SUBJECT_PRONOUNS.has(before.low) || ['and', 'two'].includes(before.low));
}

// "U.S. strikes on": a bare abbreviation before a noun is no subject.
function attributive(before: Item, items: readonly Item[], at: number): boolean {
  if (!/^(?:the )?(?:u\.s\.?|u\.n\.?|us|uk|un|eu|nato)$/.test(before.low)) return false;
  const next = items[at + 1];
  return !next || (next.kind === 'word' && PREPOSITIONS.has(next.low)) || next.kind === 'punct' || next.kind === 'time';
}

function presentFits(items: readonly Item[], at: number, before: Item | undefined, form: VerbForm): boolean {
  if (!before) return false;
  const next = items[at + 1];
  const bare = next === undefined || next.kind === 'punct' || (next.kind === 'word' && next.low === 'of');
  if (subjectLike(before, items, at)) return !(bare && before.actor?.role === 'place');
  if (before.kind !== 'word' || DETERMINERS.has(before.low) || PREPOSITIONS.has(before.low) || before.possessive)
    return false;
  const opensObject = next?.kind === 'actor' || DETERMINERS.has(next?.low ?? '') || next?.low === 'that';
  if (form === 's') return opensObject && !before.low.endsWith('s');
  return opensObject && /[^s]s$/.test(before.low);
}

function bareGroup(items: readonly Item[], at: number, reading: Reading): VerbGroup {
  const before = previous(items, at);
  const next = items[at + 1];
  const by = next?.low === 'by' || (isFiller(next) && items[at + 2]?.low === 'by');
  const modifiesNoun = before?.kind === 'word' && !SUBJECT_PRONOUNS.has(before.low);
  const pastLike = reading.form === 'past' || reading.form === 'participle';
  const reduced =
    (pastLike && by && (modifiesNoun || before?.kind === 'actor' || before?.low === ',')) ||
    reading.form === 'participle' ||
    (pastLike && isReducedRelative(items, at));
  const kind = reading.form === 'ing' ? 'ing' : reduced ? 'reduced' : 'finite';
  const negated = items.slice(Math.max(0, at - 2), at).some((one) => NEGATIONS.has(one.low) && one.low !== 'nor');
  return {
    start: at,
    head: at,
    end: at + 1,
    lemma: reading.lemma,
    form: reading.form,
    passive: reduced,
    negated,
    modal: null,
    kind,
    copula: false,
  };
}

// "under an agreement signed in 1996": a noun that a preposition holds has its participle behind it.
function isReducedRelative(items: readonly Item[], at: number): boolean {
  const next = items[at + 1];
  const held = PREPOSITIONS.has(items[at - 3]?.low ?? '') && DETERMINERS.has(items[at - 2]?.low ?? '');
  return held && items[at - 1]?.kind === 'word' && (next?.kind === 'time' || PREPOSITIONS.has(next?.low ?? ''));
}

function previous(items: readonly Item[], at: number): Item | undefined {
  let index = at - 1;
  while (index >= 0 && (isFiller(items[index]) || NEGATIONS.has(items[index]?.low ?? ''))) index--;
  return items[index];
}

function isFiller(item: Item | undefined): boolean {
  return (
    item !== undefined &&
    (item.kind === 'time' || (item.kind === 'word' && (isAdverb(item.low) || ADVERBS.has(item.low))))
  );
}
