const FUTURE =
  /\b(?:will|shall|won't|would(?<=\b(?:said|announced|promised|agreed|vowed|pledged|told)\b.{0,60}would)|is to|are to|due|scheduled|plans?|planned|planning|expects?|expected|set (?:for|to)|upcoming|going to|slated|intends?|hopes? to|starts|begins|expires|takes (?:effect|office|over)|hands over|steps down)\b|['’]ll\b/gi;
const PAST =
  /\b(?:said|was|were|had|did|has|have|told|met|won|left|began|made|took|gave|came|went|held|sent|fought|broke|led|saw|put|cut|struck|spoke|signed|called|\p{Ll}{3,}ed)\b/giu;

function lastIndex(pattern: RegExp, text: string): number {
  let at = -1;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) at = match.index;
  return at;
}

/**
 * Whether the words around a time expression look ahead (+1), back (−1) or neither (0). The nearest verb cue to its left decides;
 * "planned", "scheduled" and "expected" look ahead although they end in -ed.
 */
export function directionOf(before: string, after: string): -1 | 0 | 1 {
  // "is to be agreed in December": its participle looks as if it were past.
  const clause = before.slice(-110).replace(/\b((?:is|are) to be|will be) \p{Ll}+/gu, '$1');
  const future = lastIndex(FUTURE, clause);
  const past = lastIndex(PAST, clause);
  if (future >= 0 && future >= past) return 1;
  if (past >= 0) return -1;
  const right = after.slice(0, 60);
  if (
    /^[^.;,]{0,40}\b(?:will|is to|are to|is due|are due)\b/i.test(right) ||
    /^,? [^.;,]{0,40}\b(?:will|is to|are to)\b/i.test(right)
  )
    return 1;
  return PAST.test(right) ? resetTo(-1) : resetTo(0);
}

/** `test` on a global pattern remembers its place; forget it before answering. */
function resetTo<T>(answer: T): T {
  PAST.lastIndex = 0;
  return answer;
}

/** "agreed on Tuesday to start a dialogue in", "threatened to tax goods from": what is agreed or threatened may lie ahead, whatever the verb's tense. */
const AHEAD =
  /\b(?:agree(?:d|s)?|decid(?:ed|es)|promis(?:ed|es)|pledg(?:ed|es)|vow(?:ed|s)|threaten(?:ed|s)?|plan(?:ned|s)?|intend(?:ed|s)?|hope(?:d|s)?|want(?:ed|s)?|undertook|offer(?:ed|s)?|proposed?|proposes|invited?|invites)\b(?: (?:on|last|this|in|at) (?:\p{Lu}\p{Ll}+|\p{Ll}+ \p{Ll}+))?(?: \p{Lu}[\p{L}. ]{1,30})? to (?!(?:\p{Lu}|the|an?|its|his|her|their) )\p{Ll}+ (?:(?!\b(?:had|was|were|has|have|did|after|since|who|which|that|of|\p{Ll}{2,}ed)\b)[^,;:.—–])*\b(?:in|on|from|by|until|for|starting|beginning)(?: (?:late|early|mid))? $/u;

/** Whether a time expression says when something agreed or threatened is to be: then it is the nearest such day or month, before or ahead. */
export const mayLieAhead = (before: string): boolean => AHEAD.test(before.slice(-200));
