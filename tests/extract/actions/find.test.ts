import { describe, expect, test } from 'vitest';
import { traceDecisions } from '../../../src/extract/pipeline.ts';
import { articleOf, eventsOf, knowledge, traceOf } from '../support.ts';

describe('the acts of an article', () => {
  test.each([
    ['who reports from where does not act', 'LIMA (AP) - Chile bombed Ecuador.', ['ASSAULT occurred CHL > ECU']],
    ['two places', 'LIMA/BUENOS AIRES - Chile bombed Ecuador.', ['ASSAULT occurred CHL > ECU']],
    [
      'a noun for the act just told adds nothing',
      'Chile expelled two envoys of Peru, an expulsion of Peruvian envoys by Chile.',
      ['SANCTION occurred CHL > PER'],
    ],
    [
      'a noun for another does',
      'Chile condemned a raid by Peru on Ecuador.',
      ['ACCUSE occurred CHL > PER', 'ASSAULT occurred PER > ECU'],
    ],
    [
      'what a meeting is about is not told',
      'Chile met Peru on the bombing of Ecuador by Bolivia.',
      ['CONSULT occurred CHL + PER'],
    ],
  ])('%s: %s', (_, text, events) => {
    expect(eventsOf(text)).toEqual(events);
  });
  test('the clause holds the adverbial before it, the span the words of the entry', () => {
    const text = 'Peru sighed, and in January Chile broke off its talks with Peru.';
    const act = traceOf(text).actions.at(-1)!;
    expect(text.slice(...act.clause)).toMatch(/^in January Chile .*Peru/);
    expect(act.text).toBe('broke off its talks');
  });
});

describe('what was considered and dropped', () => {
  const droppedIn = (text: string) =>
    (traceDecisions(articleOf(text), knowledge).dropped ?? []).map(
      ({ text: words, because }) => `${words}: ${because.id}`,
    );
  test.each([
    ['If Chile bombs Peru, it will rain.', 'bombs: conditional'],
    ['Chile did not bomb Peru.', 'bomb: negated'],
    ['Chile could bomb Peru.', 'bomb: possible'],
    ['Chile tried to visit Peru.', 'visit: attempt'],
    ['Chile arrested a Chilean.', 'arrested: same-side'],
    ['Chile arrested a man.', 'arrested: no-recipient'],
    ['Peru was bombed.', 'bombed: no-agent'],
    ['Rebels bombed Peru.', 'bombed: no-subject'],
    ['Chile struck a gentle tone with Peru.', 'struck a gentle tone: phrase'],
    ['The attack on Peru failed.', 'attack: noun-sides'],
  ])('%s', (text, reason) => {
    expect(droppedIn(text)).toContain(reason);
  });
  test('an act that was told is not among them', () => {
    expect(droppedIn('Chile bombed Peru.')).toEqual([]);
  });
});
