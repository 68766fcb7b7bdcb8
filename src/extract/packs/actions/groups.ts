import type { Form } from '../grammar/conjugate.ts';
import { isAdverb, type Auxiliary, type Grammar } from '../grammar/grammar.ts';
import type { Item } from './items.ts';
import { phraseAt } from './items.ts';

/** A verb with its auxiliaries. `end` is the item after the last. */
export interface VerbGroup {
  readonly start: number;
  readonly end: number;
  /** The item that carries the meaning. */
  readonly head: number;
  /** What the head can be a form of. */
  readonly readings: readonly Form[];
  /** Form of the first verb. */
  readonly tag: Form['tag'];
  /** What its auxiliaries say. */
  readonly means: ReadonlySet<Auxiliary['means']>;
  readonly negated: boolean;
  readonly reflexive: boolean;
}

const FINITE: ReadonlySet<Form['tag']> = new Set(['past', 'pres', 'impf', 'fut', 'cond', 'subj']);

/** Whether a group can head a clause by itself. */
export const isFinite = ({ tag }: VerbGroup): boolean => FINITE.has(tag);

/** The verbs of a sentence in order, finite or not; forms that can be nouns count only where a verb can stand. */
export function findGroups(items: readonly Item[], grammar: Grammar): VerbGroup[] {
  const groups: VerbGroup[] = [];
  for (let at = 0; at < items.length; at++) {
    const last = groups.at(-1);
    if (last && at < last.end) continue;
    const readings = readingsAt(items, at, grammar);
    if (readings.length === 0 || !canBeVerb(items, at, readings, grammar, last)) continue;
    groups.push(readGroup(items, at, readings, grammar));
  }
  return groups;
}

/** What a word can be a form of; pronouns that hang on an infinitive or gerund are taken off ("reunirse", "retirarlos"). */
export function readingsAt(
  items: readonly Item[],
  at: number,
  { forms, words, prepositions }: Pick<Grammar, 'forms' | 'words' | 'prepositions'>,
): readonly Form[] {
  const item = items[at];
  if (item?.kind !== 'word' || isFunctionWord(item.low, { words, prepositions })) return [];
  const whole = forms.get(item.low);
  if (whole) return whole;
  for (const clitic of words.enclitics) {
    if (!item.low.endsWith(clitic) || item.low.length - clitic.length < 3) continue;
    const host = item.low.slice(0, -clitic.length);
    const bare =
      forms.get(host) ??
      forms.get(
        host
          .normalize('NFD')
          .replace(/\u0301/g, '')
          .normalize('NFC'),
      );
    const open = bare?.filter(({ tag }) => tag === 'inf' || tag === 'ger') ?? [];
    if (open.length > 0) return open;
  }
  return [];
}

// "una" and "sobre" could be forms of "unir" and "sobrar", but never are.
function isFunctionWord(low: string, { words, prepositions }: Pick<Grammar, 'words' | 'prepositions'>): boolean {
  return prepositions.has(low) || FUNCTION_LISTS.some((name) => words[name].has(low));
}

const FUNCTION_LISTS = ['determiners', 'relatives', 'coordinators', 'subordinators', 'clitics', 'negations'] as const;

/** Behind a determiner or preposition, or right behind another verb, a form that could be a noun is one. */
function canBeVerb(
  items: readonly Item[],
  at: number,
  readings: readonly Form[],
  { words, prepositions, genitive }: Grammar,
  last: VerbGroup | undefined,
): boolean {
  const has = (...tags: readonly Form['tag'][]): boolean => readings.some(({ tag }) => tags.includes(tag));
  const before = items[at - 1]?.kind === 'word' ? items[at - 1]!.low : '';
  // "al romper": a contraction is a determiner and a preposition.
  if (has('inf', 'ger')) return !words.determiners.has(before) || prepositions.has(before);
  const sure = has('past', 'impf', 'fut', 'cond');
  const clitic = isBeforeVerb(before, words);
  if (words.possessives.has(before) || (words.determiners.has(before) && !(sure && clitic))) return false;
  if (prepositions.has(before) && !(sure && prepositions.get(before) !== genitive)) return false;
  if (clitic || (has('part') && readings.length === 1)) return true;
  const nounlike = words.nounlike.has(items[at]!.low);
  if (sure && !nounlike) return true;
  if (last && last.end === at) return false;
  return !nounlike || isBehindSubject(items, at, words);
}

const isBeforeVerb = (low: string, words: Grammar['words']): boolean =>
  words.clitics.has(low) || words.reflexives.has(low) || words.negations.has(low);

// "Trump amenaza", "que visita", "España, que acusa": a subject or what joins to one stands right before.
function isBehindSubject(items: readonly Item[], at: number, words: Grammar['words']): boolean {
  const before = items[at - 1];
  if (!before) return false;
  if (before.kind === 'actor') return before.actor?.role === 'actor';
  return words.relatives.has(before.low) || words.clitics.has(before.low) || words.reflexives.has(before.low);
}

function readGroup(items: readonly Item[], at: number, first: readonly Form[], grammar: Grammar): VerbGroup {
  const means = new Set<Auxiliary['means']>();
  let head = at;
  let readings = first;
  let negated = isNegated(items, at, grammar);
  for (let links = 0; links < 4; links++) {
    const next = follow(items, head, readings, grammar);
    if (!next) break;
    means.add(next.means);
    negated ||= next.means === 'not' || next.negated;
    head = next.at;
    readings = next.readings;
  }
  const hung = grammar.words.reflexives;
  const enclitic = [...hung].some((word) => items[head]!.low.endsWith(word) && !grammar.forms.has(items[head]!.low));
  return {
    start: at,
    end: head + 1,
    head,
    readings,
    tag: preferred(first),
    means,
    negated,
    reflexive: enclitic || isReflexive(items, at, grammar),
  };
}

// Of several readings the one that tells most: "dice" is no imperative, "fue" is past.
function preferred(readings: readonly Form[]): Form['tag'] {
  for (const tag of ['past', 'pres', 'fut', 'cond', 'impf', 'inf', 'ger', 'part', 'subj'] as const)
    if (readings.some((one) => one.tag === tag)) return tag;
  return 'pres';
}

interface Link {
  readonly at: number;
  readonly readings: readonly Form[];
  readonly means: Auxiliary['means'];
  readonly negated: boolean;
}

/** The verb that an auxiliary leads to: "ha [sido]", "va a [visitar]". */
function follow(items: readonly Item[], at: number, readings: readonly Form[], grammar: Grammar): Link | null {
  for (const { lemma } of readings) {
    for (const { link, takes, means } of grammar.auxiliaries.get(lemma) ?? []) {
      let index = at + 1;
      while (items[index]?.kind === 'word' && isAdverb(grammar, items[index]!.low)) index++;
      if (link !== '') {
        const length = phraseAt(items, index, new Set([link.replaceAll('_', ' ')]));
        if (length === 0) continue;
        index += length;
      }
      let negated = false;
      while (grammar.words.negations.has(items[index]?.low ?? '')) [negated, index] = [true, index + 1];
      while (grammar.words.clitics.has(items[index]?.low ?? '')) index++;
      while (items[index]?.kind === 'word' && isAdverb(grammar, items[index]!.low)) index++;
      const found = readingsAt(items, index, grammar).filter(({ tag }) => tag === takes);
      if (found.length > 0) return { at: index, readings: found, means, negated };
    }
  }
  return null;
}

function isNegated(items: readonly Item[], at: number, { words }: Grammar): boolean {
  for (let index = at - 1; index >= Math.max(0, at - 3); index--) {
    const { low } = items[index]!;
    if (words.negations.has(low)) return true;
    if (!words.clitics.has(low) && !words.reflexives.has(low) && !words.adverbs.has(low)) return false;
  }
  return false;
}

function isReflexive(items: readonly Item[], at: number, { words }: Grammar): boolean {
  for (let index = at - 1; index >= Math.max(0, at - 2); index--) {
    const { low } = items[index]!;
    if (words.reflexives.has(low)) return true;
    if (!words.clitics.has(low)) return false;
  }
  return false;
}
