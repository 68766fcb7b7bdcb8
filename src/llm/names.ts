import { fold } from '../extract/actors/fold.ts';
import { OFFICIAL_NOUNS, TITLE_HEADS } from '../extract/actors/vocabulary.ts';
import type { ActorMention, Span } from '../extract/types.ts';
import type { ActorEntry } from '../model/index.ts';
import { placesOf } from './locate.ts';

/** What names are resolved against. */
export interface Register {
  /** The article's text, straightened. */
  readonly text: string;
  /** The actors that our own recognisers found in it. */
  readonly mentions: readonly ActorMention[];
  /** Folded name to the ids it can mean. */
  readonly aliases: Aliases;
}

export type Aliases = ReadonlyMap<string, ReadonlySet<string>>;

/** Every name of the reference data, folded, with the actors that bear it. */
export function indexAliases(entries: readonly ActorEntry[]): Aliases {
  const aliases = new Map<string, Set<string>>();
  for (const { id, name, aliases: others } of entries) {
    for (const one of [name, ...others]) {
      const key = keyOf(one);
      aliases.set(key, (aliases.get(key) ?? new Set()).add(id));
    }
  }
  return aliases;
}

/**
 * The mentions within a span that a model's name stands for; none when our recognisers see no such actor there, or see one that only lends
 * its name ("Canada's opposition").
 * @param side initiators must be the state itself; those acted upon may be its people or goods.
 */
export function resolveName(
  name: string,
  span: Span,
  register: Register,
  side: 'initiator' | 'recipient',
): ActorMention[] {
  const inside = register.mentions.filter((one) => one.start >= span[0] && one.end <= span[1]);
  for (const place of placesOf(register.text, name, span)) {
    const met = inside.filter((one) => one.start < place[1] && one.end > place[0]);
    const fit = met.filter((one) => fits(one, place, register.text, side));
    if (met.length > 0 && fit.length === met.length) return fit;
  }
  return byAlias(name, inside, register.aliases);
}

function fits(mention: ActorMention, place: Span, text: string, side: 'initiator' | 'recipient'): boolean {
  const rest = text.slice(Math.min(mention.end, place[1]), place[1]).replace(/^'s?\b/, '');
  const lead = text.slice(place[0], Math.max(mention.start, place[0]));
  const alone = wordsOf(rest).length === 0 && /^(?:the )?$/i.test(lead);
  if (mention.role === 'place') return side === 'recipient' && alone;
  if (side === 'recipient' || alone) return side === 'recipient' || mention.role === 'actor';
  const holder = /(\p{L}+) (?:of|for) (?:the )?$/u.exec(lead)?.[1];
  if (holder !== undefined && !isState(holder)) return false;
  // "Trump and Petro": what follows belongs to the next mention.
  const own = rest.split(/ and |, /)[0] ?? '';
  return wordsOf(own).length === 0 ? mention.role === 'actor' : wordsOf(own).some(isState);
}

// A name that the quote puts otherwise: "United States" for "Washington", "Trump" for "he".
function byAlias(name: string, inside: readonly ActorMention[], aliases: Aliases): ActorMention[] {
  const ids = aliases.get(keyOf(name));
  if (!ids) return [];
  for (const mention of inside) {
    const actors = mention.actors.filter(({ id }) => ids.has(id));
    if (mention.role === 'actor' && actors.length > 0) return [{ ...mention, actors }];
  }
  return [];
}

const isState = (word: string): boolean => OFFICIAL_NOUNS.has(fold(word)) || TITLE_HEADS.has(fold(word));
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
const keyOf = (name: string): string =>
  fold(name)
    .replace(/^the\s+/, '')
    .replace(/\s+/g, ' ')
    .trim();
