import { describe, expect, test } from 'vitest';
import { traceOf } from '../support.ts';

const told = (text: string) =>
  traceOf(text, '2021-07-15').events.map(
    ({ type, initiators, recipients }) =>
      `${type} ${initiators.map(({ id }) => id).join('+')} > ${recipients.map(({ id }) => id).join('+')}`,
  );

describe('who does what a clause behind "that" or "which" tells', () => {
  test.each([
    ['Joe Biden wants a list of the ships that travelled to Cuba in May.', []],
    ['Joe Biden ordered a blockade of the tankers that sail to Cuba.', []],
    ['Joe Biden spoke of the smugglers which attacked Cuba in May.', []],
  ])('not whoever stands before the thing: %s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
  test.each([
    ['American forces that invaded Cuba on Monday left on Tuesday.', 'ASSAULT USA > CUB'],
    ['Peru, which expelled the Chilean ambassador on Monday, keeps its consulates open.', 'SANCTION PER > CHL'],
    ['It was Iran that severed relations with Iraq on Monday.', 'SANCTION IRN > IRQ'],
  ])('but the actor that it stands for: %s', (text, expected) => {
    expect(told(text)).toContain(expected);
  });
});

test('a time behind a participle is the verb’s', () => {
  const { events } = traceOf('Peru suspended its port fees on ships linked to Chile on July 5.', '2021-07-15');
  expect(events.map(({ date }) => date.edtf)).toEqual(['2021-07-05']);
});
