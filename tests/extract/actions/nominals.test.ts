import { describe, expect, test } from 'vitest';
import { eventsOf } from '../support.ts';

describe('acts told by nouns', () => {
  test.each([
    ['The mood soured after the Iraqi invasion of Kuwait.', 'ASSAULT occurred IRQ > KWT'],
    ["Israel's strikes on Syria lasted a week.", 'ASSAULT occurred ISR > SYR'],
    ['Talks between Sweden and Finland took place in the spring.', 'CONSULT occurred SWE + FIN'],
  ])('%s', (text, event) => {
    expect(eventsOf(text)).toContain(event);
  });
  test('what is only asked for did not happen', () => {
    expect(
      eventsOf('Poland urged Hungary to end the Hungarian blockade of Ukraine.').some((event) =>
        event.startsWith('COERCE'),
      ),
    ).toBe(false);
  });
});

describe('sides of a noun', () => {
  test.each([
    ['possessor', "Ecuador's expulsion of Peruvian envoys angered Chile.", ['SANCTION occurred ECU > PER']],
    ['"by" and "on"', 'The attack on Peru by Chile failed.', ['ASSAULT occurred CHL > PER']],
    ['nobody who did it', 'The attack on Peru failed.', []],
    ['"whose"', 'George W. Bush, whose visit to Peru ended, smiled.', ['CONSULT occurred USA + PER']],
    ['"between"', 'The war between Chile and Peru went on.', ['ASSAULT occurred CHL + PER']],
    ['"between" where it cannot be', 'Raids between Chile and Peru ended.', []],
    [
      'a verb that only says it was done',
      "Chile engineered the overthrow of Peru's president.",
      ['ASSAULT occurred CHL > PER'],
    ],
    ['a verb that says something else', "Chile regretted the overthrow of Peru's president.", []],
    ['invited to a capital: it invites', "Xi Jinping's invitation to Paris came.", ['SUPPORT occurred FRA > CHN']],
    ['invited is a person: he is', "Xi Jinping's invitation to Emmanuel Macron came.", ['SUPPORT occurred CHN > FRA']],
    ['on a condition', 'If the attack by Chile on Peru fails, it will rain.', []],
    ['what a verb has used up', 'Chile signed a treaty with Peru.', ['AGREE occurred CHL + PER']],
    [
      'the same act again',
      'Chile bombed Peru, and the attack by Chile on Peru angered many.',
      ['ASSAULT occurred CHL > PER'],
    ],
  ])('%s: %s', (_, text, events) => {
    expect(eventsOf(text)).toEqual(events);
  });
});
