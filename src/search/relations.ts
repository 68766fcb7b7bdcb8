import { EVERYONE, relationId, type ActorEntry, type DatasetIndex, type Slots, type Summary } from '../model/index.ts';
import { fold } from './fold.ts';

/** In an overview: two countries, one country with all others, or a pair with a leader. */
export const CHOICE_KINDS = ['countries', 'country', 'leaders'] as const;
export type ChoiceKind = (typeof CHOICE_KINDS)[number];

/** A relation to choose. */
export interface RelationChoice extends Slots, Summary {
  /** As the address has it. */
  readonly id: string;
  readonly kind: ChoiceKind;
  /** Names and other names of both, word by word and folded, to find it by. */
  readonly words: readonly string[];
}

/** All relations that a dataset offers, of each kind the most eventful first. */
export function relationChoices(
  index: DatasetIndex,
  actors: ReadonlyMap<string, ActorEntry>,
): readonly RelationChoice[] {
  const wordsOf = (id: string): string[] => {
    const actor = actors.get(id);
    return [id, actor?.name ?? '', ...(actor?.aliases ?? [])].flatMap((name) => fold(name).split(/[^\p{L}\p{N}]+/u));
  };
  const known = new Map<string, readonly string[]>();
  const remembered = (id: string): readonly string[] => {
    const words = known.get(id) ?? wordsOf(id);
    known.set(id, words);
    return words;
  };
  const choice = (kind: ChoiceKind, { a, b }: Slots, { events, first, last, years }: Summary): RelationChoice => ({
    id: relationId({ a, b }),
    kind,
    a,
    b,
    events,
    first,
    last,
    ...(years ? { years } : {}),
    words: b === EVERYONE ? remembered(a) : [...remembered(a), ...remembered(b)],
  });
  const { relations, countries = [] } = index;
  const choices = [
    ...relations.map((one) => choice('countries', one, one)),
    ...countries
      // With one other country only, all others are that one.
      .filter(({ id }) => relations.filter(({ a, b }) => a === id || b === id).length > 1)
      .map((one) => choice('country', { a: one.id, b: EVERYONE }, one)),
    ...merged(relations.flatMap(({ pairs = [] }) => pairs)).map((one) => choice('leaders', one, one)),
  ];
  const place = (one: RelationChoice): number => CHOICE_KINDS.indexOf(one.kind);
  return choices.sort((p, q) => place(p) - place(q) || q.events - p.events);
}

/** A leader of two states in turn (the Soviet Union's last was one) may deal with somebody in two relations: the larger part is shown. */
function merged<T extends Slots & Summary>(pairs: readonly T[]): T[] {
  const found = new Map<string, T>();
  for (const pair of pairs) {
    const before = found.get(relationId(pair));
    if (!before || before.events < pair.events) found.set(relationId(pair), pair);
  }
  return [...found.values()];
}

/**
 * The relations that a reader types words of: each word begins a word of one of the names, and `scope`, when given, is one of the two.
 * Whoever is in scope stands first.
 */
export function findChoices(
  choices: readonly RelationChoice[],
  typed: string,
  scope: string | null,
): readonly RelationChoice[] {
  const wanted = fold(typed)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const found = choices.filter(
    ({ a, b, words }) =>
      (scope === null || a === scope || b === scope) &&
      wanted.every((word) => words.some((own) => own.startsWith(word))),
  );
  return scope === null ? found : found.map((one) => (one.b === scope ? turned(one) : one));
}

function turned(choice: RelationChoice): RelationChoice {
  const { a: b, b: a } = choice;
  return { ...choice, a, b, id: relationId({ a, b }) };
}
