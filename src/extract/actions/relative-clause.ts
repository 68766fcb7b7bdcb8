import { blank, type Draft } from './drafts.ts';
import { isBare } from './gaps.ts';
import type { Item } from './items.ts';
import { antecedentOf, doerBefore } from './openers.ts';
import type { VerbGroup } from './predicates.ts';
import { firstEligible } from './subjects.ts';

/** A clause behind "who", "which" or "that": its own subject, else whom the pronoun stands for. */
export function relativeClause(
  items: readonly Item[],
  opener: { at: number; word: string },
  governor: number | null,
  group: VerbGroup,
): Draft {
  if (isQuestion(items, opener)) return { ...blank(opener.at + 1), opener: 'whether', governor };
  const draft = { ...blank(opener.at + 1), opener: opener.word, governor };
  const own = firstEligible(items, opener.at + 1, group.start);
  if (own.length > 0) {
    return { ...draft, subject: own, fronted: opener.word === 'that' ? [] : antecedentOf(items, opener.at) };
  }
  return isBare(items, opener.at + 1, group.start) ? { ...draft, subject: doerBefore(items, opener.at) } : draft;
}

const ASKED =
  /^(?:out|know|knows|knew|known|ask|asks|asked|asking|wonder|wondered|establish|established|determine|determined|learn|learned|learnt|decide|decided|say|said|reveal|revealed|investigate|investigated|investigating|discover|discovered|about|of|on|over)$/;

/** "to find out who brought down the airliner": asks, and tells nobody's act. */
function isQuestion(items: readonly Item[], { at, word }: { at: number; word: string }): boolean {
  return word === 'who' && ASKED.test(items[at - 1]?.low ?? '');
}
