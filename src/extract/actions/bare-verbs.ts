import type { VerbForm } from './inflect.ts';
import type { Item } from './items.ts';
import type { Lexicon } from './lexicon.ts';
import {
  ADVERBS,
  BE,
  DETERMINERS,
  HAVE,
  isAdverb,
  NEGATIONS,
  PREPOSITIONS,
  RELATIVES,
  SPEECH,
  SUBJECT_PRONOUNS,
} from './words.ts';

export interface Reading {
  readonly lemma: string;
  readonly form: VerbForm;
}

const NO_READING: readonly Reading[] = [];

export function readings(item: Item | undefined, lexicon: Lexicon): readonly Reading[] {
  if (!item || item.kind !== 'word') return NO_READING;
  const known = lexicon.forms.get(item.low);
  if (known) return known;
  if (item.low.endsWith('ed') && /^[a-z]{2,}[^e]ed$/.test(item.low)) {
    return [
      { lemma: item.low, form: 'past' },
      { lemma: item.low, form: 'participle' },
    ];
  }
  return NO_READING;
}

/** A form without auxiliary: is it a verb here, and which? */
export function bareReading(items: readonly Item[], at: number, lexicon: Lexicon): Reading | null {
  const all = readings(items[at], lexicon);
  if (all.length === 0) return relativeVerb(items, at);
  const before = previous(items, at);
  const by = (form: VerbForm): Reading | null => all.find((one) => one.form === form) ?? null;
  const ing = by('ing');
  if (ing) return ingFits(items, at, before) && !isNominalIng(items, at, lexicon) ? ing : null;
  const past = by('past');
  const base = by('base');
  if (past && !base) return pastFits(items, at, before, lexicon) ? past : null;
  if (past && subjectLike(before, items, at)) return past;
  const participle = base ? null : by('participle');
  if (participle) return before?.kind === 'word' || before?.kind === 'actor' ? participle : null;
  const present = by('s') ?? base;
  return present && presentFits(items, at, before, present.form, lexicon) ? present : null;
}

// "which divides Kashmir": behind a relative pronoun an unknown word in -s is its verb.
function relativeVerb(items: readonly Item[], at: number): Reading | null {
  const item = items[at];
  if (item?.kind !== 'word' || !item.low.endsWith('s') || !/^[a-z]{3,}[^s']s$/.test(item.low)) return null;
  if (!RELATIVES.has(previous(items, at)?.low ?? '')) return null;
  return { lemma: item.low.slice(0, -1), form: 's' };
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
  if (!before || before.possessive || before.actor?.role === 'modifier') return false;
  if (before.kind === 'word' && (PREPOSITIONS.has(before.low) || isArticle(before.low))) return false;
  return !isAdjective(items, at, before, lexicon);
}

function isArticle(low: string): boolean {
  return DETERMINERS.has(low) && !SUBJECT_PRONOUNS.has(low);
}

function isAdjective(items: readonly Item[], at: number, before: Item, lexicon: Lexicon): boolean {
  const low = items[at]?.low ?? '';
  // "to sell armoured vehicles": an unknown word behind a verb is its object's adjective.
  const verbBefore = lexicon.forms.get(before.low)?.some((one) => one.form === 'base' || one.form === 'ing') ?? false;
  if (!lexicon.forms.has(low) && verbBefore) return true;
  const next = items[at + 1];
  // "over wartime forced labour": behind a preposition without article, before a noun without one.
  const holder = items[before.index - 1]?.low ?? '';
  if (before.kind === 'word' && holder !== 'of' && PREPOSITIONS.has(holder) && isNounLike(next)) return true;
  return (!lexicon.forms.has(low) && isBetweenNouns(before, next)) || isListed(low, before, next, lexicon);
}

// "precision guided missiles": an unknown participle between two nouns.
function isBetweenNouns(before: Item, next: Item | undefined): boolean {
  return before.kind === 'word' && !SUBJECT_PRONOUNS.has(before.low) && isNounLike(next);
}

const isNounLike = (item: Item | undefined): boolean =>
  item?.kind === 'word' && !PREPOSITIONS.has(item.low) && !DETERMINERS.has(item.low);

function isListed(low: string, before: Item, next: Item | undefined, lexicon: Lexicon): boolean {
  // "he wanted good relations", "Indian troops occupied heights": the verb of the subject just before it.
  if (!ADJECTIVES.has(low) || SUBJECT_PRONOUNS.has(before.low)) return false;
  if (before.kind === 'actor' && next?.kind !== 'actor' && !before.possessive && SUBJECT_VERBS.has(low)) return false;
  // "arrested alleged Greek spies": a verb just before it has it with its object.
  if (next?.kind === 'actor') return before.kind === 'word' && lexicon.forms.has(before.low);
  // "alleged drug boats", "armed men": an adjective between an adjective and a noun.
  return isNounLike(next);
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

/** Of these, what a state or leader before it does rather than is. */
const SUBJECT_VERBS: ReadonlySet<string> = new Set(['wanted', 'proposed', 'planned', 'occupied', 'armed']);

function subjectLike(before: Item | undefined, items: readonly Item[], at: number): boolean {
  if (!before) return false;
  if (before.kind === 'actor')
    return !before.possessive && before.actor?.role !== 'modifier' && !attributive(before, items, at);
  if (before.kind !== 'word') return false;
  // "the two agree", but "two patrol ships"
  if (before.low === 'two') return items[before.index - 1]?.low === 'the';
  return SUBJECT_PRONOUNS.has(before.low) || before.low === 'and';
}

// "U.S. strikes on": a bare abbreviation before a noun is no subject.
function attributive(before: Item, items: readonly Item[], at: number): boolean {
  if (!/^(?:the )?(?:u\.s\.?|u\.n\.?|us|uk|un|eu|nato)$/.test(before.low)) return false;
  const next = items[at + 1];
  return !next || (next.kind === 'word' && PREPOSITIONS.has(next.low)) || next.kind === 'punct' || next.kind === 'time';
}

function presentFits(
  items: readonly Item[],
  at: number,
  before: Item | undefined,
  form: VerbForm,
  lexicon: Lexicon,
): boolean {
  if (!before) return false;
  const next = items[at + 1];
  if (isParticle(items[at]!, next) || isBeforeAuxiliary(next)) return false;
  if (subjectLike(before, items, at)) {
    if (form === 'base' && isSingular(items, before)) return false;
    return !(before.actor?.role === 'place' && isLast(next));
  }
  if (form === 's' && closesAside(items, at, before, lexicon)) return true;
  if (!isPlainNoun(before)) return false;
  if (next?.kind !== 'actor' && !DETERMINERS.has(next?.low ?? '')) return false;
  return form === 's' ? !before.low.endsWith('s') : /[^s]s$/.test(before.low);
}

const isPlainNoun = ({ kind, low, possessive }: Item): boolean =>
  kind === 'word' && !DETERMINERS.has(low) && !PREPOSITIONS.has(low) && !possessive;

// "shells have killed": a noun.
const isBeforeAuxiliary = (next: Item | undefined): boolean => HAVE.has(next?.low ?? '') || BE.has(next?.low ?? '');

const OBJECT_OPENERS: ReadonlySet<string> = new Set(['to', 'that', 'it', 'him', 'her', 'them']);

// "Maduro, who gave the order, alleges", "the kingdom, which hosted a summit, wants to"
function closesAside(items: readonly Item[], at: number, before: Item, lexicon: Lexicon): boolean {
  const { low } = items[at]!;
  if (before.low !== ',' || lexicon.nounForms.has(low)) return false;
  const next = items[at + 1];
  const object =
    next !== undefined && (next.kind === 'actor' || OBJECT_OPENERS.has(next.low) || DETERMINERS.has(next.low));
  for (let index = before.index - 1; index > 0; index--) {
    if (items[index]!.low !== ',') continue;
    const relative = RELATIVES.has(items[index + 1]?.low ?? '');
    return subjectLike(items[index - 1], items, index) && ((relative && object) || SPEECH.has(low.slice(0, -1)));
  }
  return false;
}

// "drove the troops back to": the adverb.
const isParticle = ({ low }: Item, next: Item | undefined): boolean =>
  (low === 'back' && next?.kind === 'word' && PREPOSITIONS.has(next.low)) ||
  // "for which sanctions on"
  (low === 'sanctions' && /^(?:on|against)$/.test(next?.low ?? ''));

// "the Maduro raid": one person or country takes "raids", so the bare form is a noun.
function isSingular(items: readonly Item[], before: Item): boolean {
  const joined = ['and', ','].includes(items[before.index - 1]?.low ?? '');
  return (
    before.actor !== null &&
    before.actor.actors.length === 1 &&
    !joined &&
    !before.low.endsWith('s') &&
    before.low !== 'they'
  );
}

function isLast(next: Item | undefined): boolean {
  return next === undefined || next.kind === 'punct' || next.low === 'of';
}

/** The word before, over adverbs, negations and time expressions with their preposition: "Iran on Tuesday threatened". */
export function previous(items: readonly Item[], at: number): Item | undefined {
  let index = at - 1;
  while (index >= 0) {
    const item = items[index];
    const holdsTime = items[index + 1]?.kind === 'time' && TIME_PREPOSITIONS.has(item?.low ?? '');
    if (!holdsTime && !isFiller(item) && !NEGATIONS.has(item?.low ?? '')) break;
    index--;
  }
  return items[index];
}

const TIME_PREPOSITIONS = new Set(['on', 'in', 'late', 'early', 'at', 'over', 'by', 'since']);

export function isFiller(item: Item | undefined): boolean {
  return (
    item !== undefined &&
    (item.kind === 'time' || (item.kind === 'word' && (isAdverb(item.low) || ADVERBS.has(item.low))))
  );
}
