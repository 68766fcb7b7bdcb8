import type { Actor, ActorEntry } from '../model/index.ts';
import { allowedEdits, editDistance } from './distance.ts';
import { fold, tokenise } from './fold.ts';

/** Somebody who occurs in a collection: a country, a leader, an organisation. */
export interface CastMember {
  readonly id: string;
  readonly name: string;
  /** Of a leader: the country that takes part by him. */
  readonly country: string | null;
  /** Events that they started, and that they were addressed in. */
  readonly from: number;
  readonly to: number;
}

/** Members with all their names, word by word, for finding them. */
export interface Cast {
  readonly members: readonly CastMember[];
  readonly names: readonly (readonly (readonly string[])[])[];
}

/** Collects who occurs, event by event; a country occurs wherever one of its leaders does. */
export class CastMaker {
  readonly #known: ReadonlyMap<string, Pick<ActorEntry, 'name' | 'aliases'>>;
  readonly #numbers = new Map<string, number>();
  readonly #members: { id: string; name: string; country: string | null; from: number; to: number }[] = [];

  constructor(known: ReadonlyMap<string, Pick<ActorEntry, 'name' | 'aliases'>>) {
    this.#known = known;
  }

  /** Numbers of all who act in one event in one part: themselves, and the countries they stand for. */
  add(actors: readonly Actor[], part: 'from' | 'to'): number[] {
    const numbers = new Set<number>();
    for (const actor of actors) {
      numbers.add(this.#number(actor.id, actor.name, actor.kind === 'leader' ? (actor.country ?? null) : null));
      if (actor.country && actor.country !== actor.id)
        numbers.add(this.#number(actor.country, this.#known.get(actor.country)?.name ?? actor.country, null));
    }
    for (const number of numbers) this.#members[number]![part]++;
    return [...numbers];
  }

  done(): Cast {
    const names = this.#members.map(({ id, name }) => {
      const all = [name, ...(this.#known.get(id)?.aliases ?? []), ...(this.#known.has(id) ? [id] : [])];
      return all.map((one) => tokenise(one).map(({ word }) => word)).filter((words) => words.length > 0);
    });
    return { members: this.#members, names };
  }

  #number(id: string, name: string, country: string | null): number {
    let number = this.#numbers.get(id);
    if (number === undefined) {
      this.#numbers.set(id, (number = this.#members.length));
      this.#members.push({ id, name: this.#known.get(id)?.name ?? name, country, from: 0, to: 0 });
    }
    return number;
  }
}

/**
 * Whom a value means: those with a name that fits it best. A whole name fits better than words of one, those better than beginnings, and
 * misspelt words fit last. Several fit equally where a name is shared.
 */
export function findCast(value: string, cast: Cast): number[] {
  const wanted = tokenise(value).map(({ word }) => word);
  if (wanted.length === 0) return [];
  let best = Number.POSITIVE_INFINITY;
  let found: number[] = [];
  cast.names.forEach((names, member) => {
    const cost = Math.min(...names.map((name) => costOf(wanted, name)));
    if (cost > best || cost === Number.POSITIVE_INFINITY) return;
    if (cost < best) found = [];
    best = cost;
    found.push(member);
  });
  return found;
}

const SAME = 0;
const WORDS = 1;
const BEGUN = 2;
const MISSPELT = 3;

function costOf(wanted: readonly string[], name: readonly string[]): number {
  let worst = wanted.length === name.length ? SAME : WORDS;
  let edits = 0;
  for (const word of wanted) {
    let cost = Number.POSITIVE_INFINITY;
    for (const own of name) {
      if (own === word) cost = SAME;
      else if (cost > BEGUN && own.startsWith(word)) cost = BEGUN;
      else if (cost > BEGUN) cost = Math.min(cost, MISSPELT + misspelt(word, own));
    }
    if (cost === Number.POSITIVE_INFINITY) return cost;
    if (cost > MISSPELT) edits += cost - MISSPELT;
    worst = Math.max(worst, Math.min(cost, MISSPELT));
  }
  return worst + edits;
}

function misspelt(word: string, own: string): number {
  const limit = allowedEdits(word);
  const distance = limit === 0 ? 1 : editDistance(word, own, limit);
  return distance > limit ? Number.POSITIVE_INFINITY : distance;
}

/** The name a value is written as in a query: in quotation marks where it has a space. */
export const valueText = (name: string): string => (/[\s"]/.test(name) ? `"${name.replaceAll('"', '')}"` : name);

/** Whether one of a member's names begins with the words typed; nothing typed fits everybody. */
export function beginsLike(typed: string, names: readonly (readonly string[])[]): boolean {
  const wanted = fold(typed)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  return wanted.every((word) => names.some((name) => name.some((own) => own.startsWith(word))));
}
