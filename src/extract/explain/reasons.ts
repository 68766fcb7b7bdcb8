import type { Reason } from '../types.ts';
import { quoted } from './words.ts';

/** Why an act has its status, in words. */
export function statusReason(reason: Reason | undefined, status: string): string {
  if (!reason) return status === 'occurred' ? 'told as done' : `told as ${status}`;
  return say(STATUS, reason);
}

/** Why words that look like an act made none, in words. */
export const dropReason = (reason: Reason): string => say(DROPPED, reason);

// `%` is where the article's own words go; a phrase in brackets falls away where there are none.
function say(wordings: Readonly<Record<string, string>>, { id, words }: Reason): string {
  const wording = wordings[id] ?? `${id.replaceAll('-', ' ')}[: %]`;
  return words === undefined
    ? wording.replace(/\[[^\]]*\]/g, '').replace('%', 'the verb above it')
    : wording.replace(/[[\]]/g, '').replace('%', quoted(words));
}

const STATUS: Readonly<Record<string, string>> = {
  told: 'told as done, not as planned, denied or hearsay',
  said: 'saying it is doing it',
  factive: '% says that it came to it',
  attempted: '% : force tried is force used',
  denied: 'stands under %',
  disclaimed: 'the side itself says that it has not[ (%)]',
  alleged: 'one side says it of another[ (%)]',
  ahead: '% puts it ahead',
  planned: 'announced or intended[ (%)]',
};

const DROPPED: Readonly<Record<string, string>> = {
  phrase: 'a phrase that the lexicon lists as no act',
  question: 'a question asserts nothing',
  conditional: 'hypothetical: stands behind %',
  negated: 'negated[ (%)]: it did not happen',
  possible: 'hypothetical: % says that it may or should happen',
  forecast: 'a forecast of somebody who does not decide[ (%)]',
  wished: 'only wished for: stands under %',
  governed: '% does not say that it happened',
  purpose: 'a purpose or a task, not said to be done',
  unasserted: 'not asserted as a fact: doubted, disputed or only considered',
  attempt: 'only tried (%)',
  'told-otherwise': 'already told by another act of this sentence, or part of what a speaker says',
  'same-act': 'the same act as another of this sentence',
  'talked-about': 'what another act of this sentence is about',
  'no-subject': 'no state, leader, official or organisation does it: a private person, a thing, or somebody unknown',
  'no-agent': 'passive, and nobody is named or known who does it',
  'no-recipient': 'nobody is named whom it concerns, and nothing told before supplies one',
  'same-side': 'the same side twice: no other is named, so it is domestic',
  private: 'people or firms of a country act for themselves, not for it',
  'no-slot': 'another side is named, but not where this act’s pattern expects whom it concerns',
  'noun-sides': 'does not say who did it to whom',
};
