import { describe, expect, test } from 'vitest';
import { eventsOf } from '../support.ts';

describe('what a speaker wants of another or refuses', () => {
  test.each([
    ['another must', 'Chile said that Peru must withdraw its troops.', ['REQUEST occurred CHL > PER']],
    ['oneself must', 'Chile said that Chile must withdraw its troops from Peru.', []],
    ['must have is a guess', 'Chile said that Peru must have withdrawn its troops.', []],
    ['nobody speaks for a side', 'Analysts said Peru should withdraw its troops from Chile.', []],
    ['will not grant', 'Chile said it would not receive the envoy of Peru.', ['REJECT occurred CHL > PER']],
    ['will not harm', 'Chile said it would not bomb Peru.', []],
    ['another has failed', 'Chile said Peru had failed to keep its word.', ['ACCUSE occurred CHL > PER']],
    ['oneself has failed', 'Chile said it had failed to persuade Peru.', []],
    ['has not done it itself', 'Chile insisted it had never attacked Peru.', ['ASSAULT denied CHL']],
    ['another has not done it', 'Peru said Chile had not attacked Ecuador.', []],
    ['said within commas', 'Chile, the minister said, has never bombed Peru.', ['ASSAULT denied CHL']],
    ['no role in a deed', 'Chile denied any role in the attack on Peru.', ['ASSAULT denied CHL']],
    ['the deed itself', 'Chile denied any such incursion.', ['ASSAULT denied CHL']],
    ['did not deny', 'Chile did not deny any role in the attack on Peru.', []],
    ['no role in what is no harm', 'Chile denied any role in the summit with Peru.', []],
  ])('%s: %s', (_, text, events) => {
    expect(eventsOf(text)).toEqual(events);
  });
});
