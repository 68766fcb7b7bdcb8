import { describe, expect, it } from 'vitest';
import { mergeReports } from '../../src/corpus/merge.ts';
import { colombia, count, day, maduro, petro, report, states, trump } from './reports.ts';

describe('sides', () => {
  const accepted = report('a', 'Both accepted the plan on Monday.', {
    type: 'CONCEDE',
    mode: 'accept',
    initiators: [petro, trump],
    recipients: [],
    headline: 'Petro and Trump accept the plan',
  });
  const union = { id: 'org:UN', name: 'United Nations', kind: 'organisation' } as const;
  const league = { id: 'org:OAS', name: 'Organization of American States', kind: 'organisation' } as const;

  it('an organisation that one report names changes nothing, one of another report does', () => {
    const named = { ...accepted, id: 'b', recipients: [union] };
    expect(count(accepted, named)).toBe(1);
    expect(count(named, { ...named, id: 'c', recipients: [league] })).toBe(2);
    expect(count({ ...accepted, id: 'd', initiators: [petro], recipients: [trump] }, accepted)).toBe(2);
  });
});

describe('pacts', () => {
  const pact = { type: 'AGREE', initiators: [trump, petro], recipients: [], date: day('2026-02-03') } as const;
  const agreed = report('a', 'Trump and Petro agreed on extradition on Tuesday.', {
    ...pact,
    mode: 'promise',
    headline: 'Trump and Petro agree on extradition',
  });
  const signed = report('a', 'They signed the agreement in the Oval Office.', {
    ...pact,
    mode: 'treaty',
    headline: 'Trump and Petro sign the agreement',
  });

  it('agreed on and signed in one article are one, a second one is not', () => {
    expect(count(agreed, signed)).toBe(1);
    expect(count(agreed, { ...signed, headline: 'Trump and Petro sign a second paper as well' })).toBe(2);
    const treaty = { ...agreed, mode: 'treaty' } as const;
    expect(count(treaty, { ...signed, headline: 'Trump and Petro sign it behind closed doors' })).toBe(1);
    expect(count(treaty, { ...signed, headline: 'Trump and Petro sign the treaty on coffee' })).toBe(2);
    expect(count({ ...agreed, mode: 'treaty' }, { ...signed, headline: 'Trump and Petro sign a customs treaty' })).toBe(
      2,
    );
  });

  it('without a date are those of the days before they were printed', () => {
    const undated = {
      ...signed,
      date: day('2026-02-05', 'publication'),
      salience: 1,
      headline: 'Trump and Petro sign it at noon',
    };
    const [joined, ...rest] = mergeReports([agreed, undated]);
    expect(rest).toEqual([]);
    expect(joined!.date.edtf).toBe('2026-02-03');
    expect(joined!.sources.map(({ told }) => told?.date)).toContain('2026-02-05');
    expect(count(agreed, { ...undated, date: day('2026-02-25', 'publication') })).toBe(2);
    const elsewhere = { ...undated, sources: undated.sources.map((one) => ({ ...one, article: 'b' })) };
    expect(count(agreed, elsewhere)).toBe(1);
    expect(count(agreed, { ...elsewhere, headline: 'Trump and Petro sign a customs union' })).toBe(2);
    // A day that the article states is another day.
    expect(count(agreed, { ...signed, date: day('2026-02-05') })).toBe(2);
  });
});

describe('breaks and blows', () => {
  const broke = { type: 'SANCTION', mode: 'sever' } as const;
  const break1 = report('a', 'Maduro broke off relations with Colombia on Saturday.', {
    ...broke,
    initiators: [maduro],
    recipients: [colombia],
    date: day('2019-02-23'),
    headline: 'Maduro breaks off relations with Colombia',
  });

  it("a break hardly happens twice, and may be told as both sides' act", () => {
    const year = { edtf: '2019', start: '2019-01-01', end: '2019-12-31', precision: 'year', basis: 'stated' } as const;
    const venezuela = { id: 'VEN', name: 'Venezuela', kind: 'country', country: 'VEN' } as const;
    const both = report('b', 'It has stood empty since the two fell out three years ago.', {
      ...broke,
      initiators: [colombia, venezuela],
      recipients: [],
      date: year,
      headline: 'Colombia and Venezuela cut ties',
    });
    expect(count(break1, both)).toBe(1);
    const turned = { ...both, initiators: [colombia], recipients: [venezuela] };
    expect(count(break1, turned)).toBe(2);
  });

  const attack = { type: 'ASSAULT', initiators: [states], recipients: [maduro], date: day('2026-01-03') } as const;
  const strike = report('a', 'Aircraft bombed the harbour before dawn.', {
    ...attack,
    mode: 'airstrike',
    headline: 'The United States bombs the harbour of La Guaira',
  });

  it('an attack that is only named is the one that is told', () => {
    const named = report('a', 'Petro condemned the attack that day.', {
      ...attack,
      mode: 'attack',
      headline: 'The United States attacks Venezuela',
      recipients: [maduro, { id: 'VEN', name: 'Venezuela', kind: 'country', country: 'VEN' }],
    });
    expect(count(strike, named)).toBe(1);
    expect(count(strike, { ...named, headline: 'The United States attacks a convoy near Maracay' })).toBe(2);
  });

  it('what had happened before a day is the act of the weeks before it', () => {
    const before = {
      edtf: '../2026-01-05',
      start: null,
      end: '2026-01-05',
      precision: 'interval',
      basis: 'narrative',
    } as const;
    const had = report('b', 'American forces had attacked from the air.', {
      ...attack,
      mode: 'attack',
      date: before,
      headline: 'The United States attacks from the air',
    });
    expect(count(strike, had)).toBe(1);
    expect(count({ ...strike, date: day('2025-11-03') }, had)).toBe(2);
    expect(count({ ...strike, date: day('2026-01-06') }, had)).toBe(2);
    expect(count({ ...strike, type: 'COERCE' }, { ...had, type: 'COERCE', mode: 'airstrike' })).toBe(2);
  });

  it('a deed carried to the day of the story is the deed of the next day, words are not', () => {
    const carried = report('b', 'Aircraft had bombed the harbour at dawn.', {
      ...attack,
      mode: 'airstrike',
      date: day('2026-01-04', 'narrative'),
      headline: 'The United States strikes Venezuela',
    });
    expect(count(strike, carried)).toBe(1);
    expect(count(strike, { ...carried, date: day('2026-01-04') })).toBe(2);
    expect(count(strike, { ...carried, date: day('2026-01-05', 'narrative') })).toBe(2);
    const words = { type: 'ACCUSE', mode: 'disapprove' } as const;
    expect(count({ ...strike, ...words }, { ...carried, ...words })).toBe(2);
  });
});
