import { describe, expect, test } from 'vitest';
import { traceOf } from '../support.ts';

/** A Thursday. */
const on = '2021-07-15';
const dates = (text: string) => traceOf(text, on).events.map(({ type, date }) => `${type} ${date.edtf}`);

describe('when an act was, by what stands beside it', () => {
  test.each([
    [
      'one day for two verbs',
      'Chile downgraded its relations with Peru and suspended trade on Tuesday.',
      ['SANCTION 2021-07-13', 'SANCTION 2021-07-13'],
    ],
    [
      'not for a verb with a subject or a time of its own',
      'Chile downgraded its relations with Peru on July 5 and suspended trade on Tuesday.',
      ['SANCTION 2021-07-05', 'SANCTION 2021-07-13'],
    ],
    [
      'what is told in the present was not on a day that has passed',
      'Chile and Peru signed the treaty that founds the Pacific Community on Tuesday.',
      ['AGREE 2021-07-13'],
    ],
    [
      'a day after it: counted on from what was told',
      'Chile expelled the Peruvian ambassador on July 5. A day after it, Peru recalled its ambassador from Santiago.',
      ['SANCTION 2021-07-05', 'SANCTION 2021-07-06'],
    ],
    [
      'in a campaign: nobody says when',
      'Joe Biden met Miguel Díaz-Canel on Monday. In the election campaign he promised Cuba new talks.',
      ['CONSULT 2021-07-12', 'AGREE XXXX'],
    ],
    [
      'in the present: as of the report, whatever was told before',
      'Chile recalled its ambassador from Lima in March. Peru accuses Chile of spying.',
      ['SANCTION 2021-03', 'ACCUSE 2021-07-15'],
    ],
    [
      'in the pluperfect: no later than what is told',
      'Chile and Peru settled the dispute on Tuesday. Peru had threatened to recall its ambassador from Santiago.',
      ['AGREE 2021-07-13', 'THREATEN ../2021-07-13'],
    ],
    [
      'one "has" for two verbs',
      'Chile expelled the Peruvian ambassador on July 5. Peru has demanded an apology and, at the same time, offered Chile talks.',
      ['SANCTION 2021-07-05', 'REQUEST 2021-07-15', 'AGREE 2021-07-15'],
    ],
    [
      'the treaty of a year: the story does not go there',
      'Chile and Peru held talks on Tuesday. The treaty of 1965, said the minister, settled it. Chile recalled its ambassador from Lima.',
      ['CONSULT 2021-07-13', 'SANCTION 2021-07-13'],
    ],
    [
      'nobody condemns what has not been done yet',
      'Chile imposed a tariff of 100 percent on goods from Peru on Wednesday. At a meeting on July 5, Chile and Peru held talks. Peru condemned the tariff.',
      ['SANCTION 2021-07-14', 'CONSULT 2021-07-05', 'ACCUSE 2021-07-14'],
    ],
  ])('%s', (_, text, expected) => {
    expect(dates(text)).toEqual(expected);
  });
});

describe('what is agreed or threatened may lie ahead', () => {
  test('a month that is nearer ahead than behind', () => {
    const text = 'Chile and Peru agreed on Tuesday to start talks in August. Peru then released a Chilean trawler.';
    expect(dates(text)[0]).toBe('AGREE 2021-07-13');
    expect(dates(text).join()).not.toContain('2020-08');
  });
  test('a day earlier counts from where the story stands, not from what is to come', () => {
    const text =
      'Chile threatened on Wednesday to tax Peruvian goods from August 1. Peru had expelled the Chilean ambassador a day earlier.';
    expect(dates(text)).toEqual(['THREATEN 2021-07-14', 'SANCTION 2021-07-13']);
  });
});
