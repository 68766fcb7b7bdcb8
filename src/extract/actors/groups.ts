import type { Token } from './scan.ts';
import { OFFICIAL_MODIFIERS, OFFICIAL_NOUNS, TITLE_HEADS, TITLE_WORDS, VERB_LIKE } from './vocabulary.ts';

/** Where a group "Colombian senior officials" ends that starts after the adjective at `at`; `at` itself where none follows. */
export function officialEnd(tokens: readonly Token[], at: number, strict: boolean): number {
  let end = at;
  for (let k = at; k < tokens.length && k < at + 4; k++) {
    const { key, gap, possessive } = tokens[k]!;
    if (gap !== 'space' && gap !== 'joint') break;
    const noun = OFFICIAL_NOUNS.has(key) && !(strict && VERB_LIKE.has(key));
    if (!noun && !OFFICIAL_MODIFIERS.has(key)) break;
    if (noun) end = k + 1;
    if (possessive) break;
  }
  return end;
}

/** Where a title that starts at `at` ends ("President", "secretary of state"); `at` itself where none stands. A comma may stand before it. */
export function titleEnd(tokens: readonly Token[], at: number, comma = false): number {
  let end = at;
  let head = false;
  for (let k = at; k < tokens.length; k++) {
    const token = tokens[k]!;
    if (token.gap !== 'space' && token.gap !== 'joint' && !(comma && k === at && token.gap === 'comma')) break;
    const of = token.key === 'of' && /^(state|government|defense)$/.test(tokens[k + 1]?.key ?? '') && k > at;
    if (!of && !TITLE_WORDS.has(token.key)) break;
    head ||= TITLE_HEADS.has(token.key);
    end = k + 1;
    if (token.possessive) break;
  }
  return head ? end : at;
}

/** Where a person's unknown name ends that starts at `at`: up to four capitalised words, particles between them. */
export function nameEnd(tokens: readonly Token[], at: number): number {
  let end = at;
  for (let k = at; k < tokens.length && k < at + 5; k++) {
    const token = tokens[k]!;
    if (k > at && token.gap !== 'space' && token.gap !== 'joint') break;
    if (token.cap && /^\p{L}/u.test(token.key)) end = k + 1;
    else if (k === at || !/^(al|el|bin|ibn|de|la|van|von|der|dos|da|di)$/.test(token.key)) break;
    if (token.possessive) break;
  }
  return end;
}
