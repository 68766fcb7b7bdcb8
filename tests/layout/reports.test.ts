import { describe, expect, it } from 'vitest';
import { numbersIn } from '../../src/layout/numbers.ts';
import { placeInPair } from '../../src/layout/pair.ts';
import { differences, reportsOf } from '../../src/layout/reports.ts';
import type { Actor, PoliticalEvent, Source } from '../../src/model/index.ts';
import { anEvent } from '../support/events.ts';

describe('numbersIn', () => {
  it.each([
    ['Two planes and 1,500 soldiers', [2, 1500]],
    ['a tariff of 12.5 percent', [12.5]],
    ['un arancel de 12,5 por ciento', [12.5]],
    ['twenty-five people', [25]],
    ['three dozen diplomats, 4 million dollars', [36, 4e6]],
    ['In 2025 nobody; on Feb. 3 nobody; on June 12 nobody', []],
    ['one of them said that no one came', []],
    ['F-16 jets and the G20', []],
  ])('finds what is counted: %s', (text, values) => expect(numbersIn(text).map(({ value }) => value)).toEqual(values));
  it('leaves out spans, and knows what is counted', () => {
    expect(numbersIn('In 3 weeks 9 soldiers', [[3, 10]])).toEqual([{ text: '9 soldiers', value: 9, of: 'soldie' }]);
  });
});

const report = (article: string, quote: string, told?: Source['told']): Source => ({
  article,
  quote,
  start: 10,
  end: 10 + quote.length,
  spans: {},
  published: '2026-02-04',
  ...(told ? { told } : {}),
});
const reported = (...sources: Source[]): PoliticalEvent => anEvent({ sources });

describe('differences', () => {
  it('are none where reports agree, or where there is but one', () => {
    expect(differences(reported(report('a', 'Nine soldiers died.')))).toEqual([]);
    expect(differences(reported(report('a', 'Nine soldiers died.'), report('b', '9 soldiers fell.')))).toEqual([]);
    expect(differences(reported(report('a', 'Nine soldiers died.'), report('b', 'Soldiers fell.')))).toEqual([]);
  });
  it('name numbers of the same thing only', () => {
    expect(
      differences(reported(report('a', 'Nine soldiers died.'), report('b', '11 soldiers and 2 dogs fell.'))),
    ).toEqual([{ what: 'Numbers', said: ['Nine soldiers', '11 soldiers'] }]);
    expect(
      differences(reported(report('a', 'Two flights turned back.'), report('b', 'A tariff of 25 percent.'))),
    ).toEqual([]);
  });
  it('put date, sides, kind and status side by side, and count an article once', () => {
    const event = reported(
      report('a', 'x', { date: '2025-10', initiators: ['Bo'], recipients: ['Ann'], status: 'planned', type: 'REJECT' }),
      report('b', 'x'),
      report('b', 'y'),
    );
    const rows = differences(event);
    expect(rows.map(({ what }) => what)).toEqual(['When', 'Who', 'To whom', 'Kind', 'Status']);
    expect(rows.every(({ said }) => said.length === 2)).toBe(true);
    expect(rows[0]!.said[0]).toBe('October 2025');
    expect(rows.at(-1)!.said).toEqual(['planned', 'occurred']);
    expect(reportsOf(event, new Map()).map(({ id }) => id)).toEqual(['a', 'b']);
  });
});

describe('placeInPair', () => {
  const leader = (id: string, country: string): Actor => ({ id, name: id, kind: 'leader', country });
  const state = (id: string): Actor => ({ id, name: id, kind: 'country', country: id });
  const on = (id: string, day: string, initiators: Actor[], recipients: Actor[] = []): PoliticalEvent =>
    anEvent({
      id,
      initiators,
      recipients,
      date: { edtf: day, start: day, end: day, precision: 'day', basis: 'stated' },
    });
  const [ann, bo] = [leader('ann', 'USA'), leader('bo', 'COL')];
  const events = [
    on('third', '2026-03-01', [ann, bo]),
    on('other', '2026-02-02', [ann], [state('COL')]),
    on('first', '2026-01-01', [bo], [ann]),
    on('second', '2026-02-01', [state('USA'), ann], [bo]),
  ];
  const place = (id: string, among = events) =>
    placeInPair(
      among.find((event) => event.id === id)!,
      among,
    );

  it('steps through what two people did to each other and together, in time', () => {
    expect(place('second')).toMatchObject({
      names: ['ann', 'bo'],
      previous: { id: 'first' },
      next: { id: 'third' },
      position: 2,
      total: 3,
    });
    expect(place('first')?.previous).toBeNull();
    expect(place('third')).toMatchObject({ position: 3, next: null });
  });
  it('counts a leader for his country, but no country for its leader', () => {
    const foreign = on('foreign', '2026-01-15', [ann], [state('FRA')]);
    expect(place('other', [...events, foreign])).toMatchObject({ names: ['ann', 'COL'], position: 3, total: 4 });
  });
  it('is none where it would be the whole list, or the event alone', () => {
    expect(place('other')).toBeNull();
    expect(place('second', events.slice(1, 2).concat(events.slice(3)))).toBeNull();
    expect(placeInPair(on('alone', '2026-01-01', [ann]), events)).toBeNull();
  });
});
