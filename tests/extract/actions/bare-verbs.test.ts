import { describe, expect, test } from 'vitest';
import { eventsOf } from '../support.ts';

describe('words that may be verbs', () => {
  test.each([
    ['an -ing form behind a comma', 'Chile, bombing Peru, went on.', ['ASSAULT occurred CHL > PER']],
    ['an -ing form that is a noun with "of"', 'Shelling of the town in Peru went on in Chile.', []],
    ['an -ing form held by a possessor', "Portugal's expelling of envoys hurt Spain.", []],
    ['a past form behind its subject', 'Peru bombed Chile.', ['ASSAULT occurred PER > CHL']],
    ['a past form behind an article', 'The invaded town in Chile mourned.', []],
    ['a past form across a date', 'Belgium on Monday invaded Libya.', ['ASSAULT occurred BEL > LBY']],
    ['an adjective before a noun', 'Turkey arrested suspected spies of Greece.', ['COERCE occurred TUR > GRC']],
    ['an adjective before a name', 'Turkey arrested alleged Greek spies.', ['COERCE occurred TUR > GRC']],
    ['the same word as a verb', 'Turkey armed Greek rebels.', ['AID occurred TUR > GRC']],
    ['an unknown participle before a noun', 'Norway sold armoured cars to Chad.', ['COOPERATE occurred NOR > TCD']],
    ['a plural subject with the plain form', 'Belgium and Austria strike Libya.', ['ASSAULT occurred BEL + AUT > LBY']],
    ['one country with a plain form: a noun', 'The Austria raid shocked Libya.', []],
    ['one form for past and present', 'Belgium cut aid to Libya.', ['SANCTION occurred BEL > LBY']],
    ['a bare abbreviation before a noun', 'U.S. strikes on Libya went on.', ['ASSAULT occurred USA > LBY']],
    ['the present behind officials', 'Belgian officials arrest the Libyan envoy.', ['COERCE occurred BEL > LBY']],
    ['the present behind an article: a noun', 'The arrest shocked Libya and Chad.', []],
  ])('%s: %s', (_, text, events) => {
    expect(eventsOf(text)).toEqual(events);
  });
  test('an unknown word in -s behind "which" is a verb, so the main clause stays whole', () => {
    expect(eventsOf('Egypt, which adjoins Libya, invaded Sudan.')).toEqual(['ASSAULT occurred EGY > SDN']);
  });
});
