import { EVENT_TYPES, TYPE_FACTS } from '../model/index.ts';
import { beginsLike, valueText } from './cast.ts';
import { fold } from './fold.ts';
import { modeText } from './kinds.ts';
import { lexQuery, operatorNamed, OPERATORS, type OperatorName, type QueryPart } from './lexer.ts';
import { WANTS } from './operators.ts';
import type { Offers } from './search.ts';
import { TYPE_WORDS } from './type-words.ts';

/** One way to go on with a query. */
export interface Completion {
  readonly label: string;
  /** What it is, or how often it occurs. */
  readonly detail: string;
  /** The query then, and where the cursor stands in it. */
  readonly query: string;
  readonly caret: number;
}

const MOST = 6;

/** What an operator name stands for, where names are offered. */
const MEANINGS: Readonly<Record<OperatorName, string>> = {
  from: 'who started it',
  to: 'to whom',
  type: 'kind of event',
  before: 'up to a day',
  after: 'from a day on',
  tone: 'how hostile or friendly',
};

const TONES = [
  ['<0', 'hostile'],
  ['<-5', 'very hostile'],
  ['>0', 'cooperative'],
  ['>5', 'very cooperative'],
] as const;

/** Ways to complete the part of a query that the cursor stands in: names of operators, and their values. */
export function completeQuery(query: string, caret: number, offers: Offers): Completion[] {
  const part = partAt(query, caret);
  if (!part) return [];
  const replaced = (text: string, label: string, detail: string): Completion => ({
    label,
    detail,
    query: query.slice(0, part.start) + (part.negated ? '-' : '') + text + query.slice(part.end),
    caret: part.start + (part.negated ? 1 : 0) + text.length,
  });
  if (part.kind === 'word') {
    const typed = fold(part.value);
    if (typed.length < 2) return [];
    return OPERATORS.filter((name) => name.startsWith(typed)).map((name) =>
      replaced(`${name}:`, `${name}:`, MEANINGS[name]),
    );
  }
  const name = part.kind === 'operator' ? operatorNamed(part.name)?.name : undefined;
  if (!name) return [];
  return valuesFor(name, part.value, offers)
    .slice(0, MOST)
    .map(({ value, detail }) => {
      const one = replaced(`${name}:${valueText(value)}`, value, detail);
      if (part.end < query.length) return one;
      return { ...one, query: `${one.query} `, caret: one.caret + 1 };
    })
    .filter((one) => fold(one.query).trim() !== fold(query).trim());
}

/** What the operator at the cursor wants, as long as nothing is typed for it; null elsewhere. */
export function hintFor(query: string, caret: number): string | null {
  const part = partAt(query, caret);
  if (part?.kind !== 'operator' || part.value !== '') return null;
  const meant = operatorNamed(part.name);
  return meant ? `${meant.name}: wants ${WANTS[meant.name]}` : null;
}

function partAt(query: string, caret: number): QueryPart | undefined {
  return lexQuery(query).find(({ start, end }) => start < caret && caret <= end);
}

interface Value {
  readonly value: string;
  readonly detail: string;
}

function valuesFor(name: OperatorName, typed: string, offers: Offers): Value[] {
  if (name === 'from' || name === 'to') {
    return offers.members
      .map((member, at) => ({ member, names: offers.names[at]!, count: member[name] }))
      .filter(({ names, count }) => count > 0 && beginsLike(typed, names))
      .sort((p, q) => q.count - p.count)
      .map(({ member, count }) => ({ value: member.name, detail: counted(count) }));
  }
  if (name === 'type') return kinds(typed, offers.modes);
  if (name === 'tone' && !/\p{L}/u.test(typed))
    return TONES.filter(([value]) => value.startsWith(typed)).map(([value, detail]) => ({ value, detail }));
  return [];
}

function kinds(typed: string, modes: readonly string[]): Value[] {
  const wanted = fold(typed).trim();
  const types = EVENT_TYPES.map((type) => ({
    value: TYPE_FACTS[type].label.toLowerCase(),
    detail: TYPE_FACTS[type].definition,
    words: [type.toLowerCase(), ...TYPE_WORDS[type]],
  }));
  const own = modes.map((mode) => ({ value: modeText(mode), detail: 'kind in detail', words: [] as string[] }));
  const begins = (one: (typeof types)[number]): boolean => one.value.startsWith(wanted);
  const all = [...types, ...own].filter((one) => begins(one) || one.words.some((word) => word.startsWith(wanted)));
  return all.sort((p, q) => Number(begins(q)) - Number(begins(p)));
}

const counted = (count: number): string => `${count.toLocaleString('en')} ${count === 1 ? 'event' : 'events'}`;
