import type { Token } from './scan.ts';
import { ADDRESSED, BUILDING_NOUNS, DIPLOMATIC, DIRECTIONS, MOVING, TOWN_NOUNS, WHERE } from './vocabulary.ts';

/** Whether the name of a country at words `from` … `to` only says where something happens. */
export function isCountryPlace(tokens: readonly Token[], from: number): boolean {
  const at = beforePlace(tokens, from);
  const before = at < 0 ? '' : tokens[at]!.key;
  if (
    before === 'from' &&
    /^(return\w*|com(e|ing)|came|fl(y|ew|ying|ed|ee)|travel\w*|back|home|migrat\w*|migrants)$/.test(
      tokens[at - 1]?.key ?? '',
    )
  )
    return true;
  if (!WHERE.has(before) || !joined(tokens, at, from)) return false;
  return !(before === 'in' && isDiplomatic(tokens, at, 1));
}

/** Whether a capital or a seat of government at words `from` … `to` is the town or the building, not the government. */
export function isTownPlace(tokens: readonly Token[], from: number, to: number): boolean {
  const next = tokens[to];
  if (next && next.gap === 'space' && !next.cap && BUILDING_NOUNS.has(next.key)) return true;
  if (isDateline(tokens, from, to)) return true;
  const at = beforePlace(tokens, from);
  if (at < 0 || !joined(tokens, at, from)) return false;
  return isTownAfter(tokens, at, tokens[at]!.key);
}

/** "the Paris climate agreement", "the Vienna convention": called after where it was made. */
export function isNamesake(tokens: readonly Token[], to: number): boolean {
  const [next, then] = [tokens[to], tokens[to + 1]];
  if (tokens[to - 1]!.possessive || !next || next.gap !== 'space') return false;
  if (MADE_THERE.test(next.key)) return true;
  return (
    /^(?:climate|peace|nuclear|trade|naval|disarmament|stability)$/.test(next.key) && MADE_THERE.test(then?.key ?? '')
  );
}

const MADE_THERE =
  /^(?:agreements?|accords?|treat(?:y|ies)|conventions?|declaration|protocol|conference|club|principles|charter|pact|process|framework|formula|group|format|communiqu[eé])$/;

function isTownAfter(tokens: readonly Token[], at: number, before: string): boolean {
  const noun = tokens[at - 1]?.key ?? '';
  switch (before) {
    case 'to':
      return !ADDRESSED.has(noun) && !isDiplomatic(tokens, at);
    case 'from':
      return !isDiplomatic(tokens, at);
    case 'of':
      return TOWN_NOUNS.has(noun);
    case 'for':
      return /^(depart\w*|lea?v\w*|left|bound|headed|heading)$/.test(noun);
    case 'in':
      return !isDiplomatic(tokens, at, 1);
    default:
      return MOVING.has(before) || WHERE.has(before) || /^(inside|into|an?)$/.test(before);
  }
}

/** `MOSCOW, March 30 (wire) -`, `YEREVAN/BAKU -`: capitals at the head of a paragraph. */
function isDateline(tokens: readonly Token[], from: number, to: number): boolean {
  if (from > 3) return false;
  for (let k = 0; k < to; k++) if (!tokens[k]!.upper) return false;
  const next = tokens[to];
  return (tokens[to - 1]!.key.length > 3 || to - from > 1) && !!next && next.gap !== 'space' && next.gap !== 'joint';
}

function beforePlace(tokens: readonly Token[], from: number): number {
  let at = from - 1;
  while (at >= 0 && DIRECTIONS.has(tokens[at]!.key) && tokens[at + 1]!.gap !== 'other') at--;
  return at;
}

function joined(tokens: readonly Token[], at: number, from: number): boolean {
  for (let k = at + 1; k <= from; k++) if (tokens[k]!.gap !== 'space' && tokens[k]!.gap !== 'joint') return false;
  return true;
}

/** "recalled its ambassador from Moscow", "closed the embassy in Bogota": the noun stands right before, or one word further. */
function isDiplomatic(tokens: readonly Token[], preposition: number, reach = 2): boolean {
  for (let k = preposition - 1; k >= Math.max(0, preposition - reach); k--) {
    if (tokens[k + 1]!.gap !== 'space') return false;
    if (DIPLOMATIC.has(tokens[k]!.key)) return true;
  }
  return false;
}
