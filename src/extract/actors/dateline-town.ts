import type { Sentence } from '../types.ts';
import type { ActorKnowledge } from './knowledge.ts';
import { addName, nameAt, type NameIndex } from './names.ts';
import { scanWords } from './scan.ts';

const DATELINE = /^(\p{Lu}[\p{Lu}'’. -]{2,40}), (\p{Lu}[\p{L} ]{2,30}?)(?=,| \(| ?[-–—] )/u;
/** First lines that may hold the dateline: headline and byline stand before it. */
const HEAD = 4;

/**
 * "CAEN, France, June 7 -": what a dateline says about where a town lies holds for the whole article. An index of that town alone;
 * undefined where no dateline names a country beside a town that is not known already.
 */
export function datelineTown(sentences: readonly Sentence[], { names }: ActorKnowledge): NameIndex | undefined {
  for (const { text } of sentences.slice(0, HEAD)) {
    const [, town = '', country = ''] = DATELINE.exec(text) ?? [];
    if (town === '') continue;
    const words = scanWords(country);
    const name = words.length === 0 ? undefined : nameAt(names, words, 0);
    const state =
      name?.words.length === words.length ? name.readings.find(({ kind }) => kind === 'country') : undefined;
    if (!state || nameAt(names, scanWords(town), 0)) return undefined;
    const index: NameIndex = new Map();
    // Written small, so that it is found in any case.
    addName(index, town.toLowerCase(), { ...state, kind: 'seat', venue: true });
    return index;
  }
  return undefined;
}
