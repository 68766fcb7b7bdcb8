import { isAdverb, type Grammar } from '../grammar/grammar.ts';
import type { Token } from '../grammar/tokens.ts';

/** The canonical preposition that holds the words from a token on, past their determiner; empty where none does. */
export function heldBy(grammar: Grammar, tokens: readonly Token[], at: number): string {
  let index = at - 1;
  while (index >= 0 && isFiller(grammar, tokens, index)) index--;
  const token = tokens[index];
  return token?.word ? (grammar.prepositions.get(token.low) ?? '') : '';
}

// A contraction ("al") is a determiner too, but what matters of it is its preposition.
function isFiller(grammar: Grammar, tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]!;
  if (!token.word || grammar.prepositions.has(token.low)) return false;
  return grammar.words.determiners.has(token.low) || isAdverb(grammar, token.low);
}

/** "en Quito" only says where; "su embajador en Caracas" is somebody sent to a government. */
export function isScene(grammar: Grammar, tokens: readonly Token[], at: number): boolean {
  const preposition = heldBy(grammar, tokens, at);
  if (!grammar.words.where.has(preposition)) return false;
  for (let index = at - 1; index >= Math.max(0, at - 4); index--) {
    const token = tokens[index]!;
    if (!token.word) return true;
    if (grammar.actors.missions.has(token.low)) return false;
  }
  return true;
}
