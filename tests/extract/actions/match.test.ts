import { describe, expect, test } from 'vitest';
import { traceOf } from '../support.ts';

const framesOf = (text: string) => traceOf(text).actions.map(({ frame }) => frame);

describe('which entry of the lexicon fits', () => {
  test.each([
    ['more words win', 'Chile expelled the Peruvian ambassador.', ['verb/expel ~ @diplomat']],
    ['without them the bare verb', 'Chile expelled the Peruvians.', ['verb/expel']],
    ['an adverb may stand between fixed words', 'Chile gave at last in to Peru.', ['verb/give in']],
    ['any other word may not', 'Chile gave cake in Peru.', []],
    ['a gap spans a few words', 'Chile broke off its long and fruitful talks with Peru.', ['verb/break off ~ @talks']],
    ['a gap does not span a semicolon', 'Chile broke off; talks with Peru went on.', []],
    [
      'nor any number of words',
      'Chile held a very long and very old and very dear and rather dull talks with Peru.',
      [],
    ],
    [
      'nor does the first of two finite verbs reach over the second',
      'Chile held that Peru ended talks.',
      ['verb/end ~ mediation|negotiations|talks'],
    ],
    ['an actor may hold the noun', 'Chile summoned the Peruvian ambassador.', ['verb/summon ~ @diplomat']],
    [
      'in a passive it stands before the verb',
      'Talks with Peru were broken off by Chile.',
      ['verb/break off ~ @talks'],
    ],
    ['in an active it does not', 'Talks over, Chile expelled Peru.', ['verb/expel']],
    ['of equal ones the nearer', 'Chile ended the ban on Peruvian trade.', ['verb/end ~ @veto']],
    ['plurals count', 'Chile signed treaties with Peru.', ['verb/sign ~ @deal']],
  ])('%s: %s', (_, text, frames) => {
    expect(framesOf(text)).toEqual(frames);
  });
});
