import { describe, expect, it } from 'vitest';
import { groupReports, mergeReports } from '../../src/corpus/merge.ts';
import type { EventDate, PoliticalEvent } from '../../src/model/index.ts';
import { anEvent } from '../support/events.ts';

const petro = { id: 'gustavo-petro', name: 'Gustavo Petro', kind: 'leader', country: 'COL' } as const;
const trump = { id: 'donald-trump', name: 'Donald Trump', kind: 'leader', country: 'USA' } as const;
const maduro = { id: 'nicolas-maduro', name: 'Nicolás Maduro', kind: 'leader', country: 'VEN' } as const;
const colombia = { id: 'COL', name: 'Colombia', kind: 'country', country: 'COL' } as const;
const states = { id: 'USA', name: 'United States', kind: 'country', country: 'USA' } as const;

const day = (edtf: string, basis: EventDate['basis'] = 'stated'): EventDate => ({
  edtf,
  start: edtf,
  end: edtf,
  precision: 'day',
  basis,
});
const month = (edtf: string, last: string): EventDate => ({
  edtf,
  start: `${edtf}-01`,
  end: `${edtf}-${last}`,
  precision: 'month',
  basis: 'stated',
});

/** A report; two of one article stand in one sentence if their quotes are the same. */
function report(article: string, quote: string, change: Partial<PoliticalEvent>): PoliticalEvent {
  const start = quote.length;
  const [source] = anEvent().sources;
  const sources = [{ ...source!, article, quote, start, end: start + quote.length, spans: {} }];
  return anEvent({ id: `${article}-${change.headline ?? quote}`, sources, ...change });
}

/** How many events the reports are. */
const count = (...reports: PoliticalEvent[]): number => groupReports(reports).length;

describe('what two reports of differing dates share', () => {
  const demand = { type: 'REQUEST', mode: 'demand', initiators: [trump], recipients: [petro] } as const;
  const full = report('a', 'Trump demanded the return of the deportation flights from Bogotá on Friday.', {
    ...demand,
    date: day('2025-01-24'),
    headline: 'Trump demands the return of the deportation flights',
  });
  const january = { ...demand, date: month('2025-01', '31') };

  it('joins a month to its day by the words of the headline or of the sentence', () => {
    const same = report('b', 'It went back to January.', { ...january, headline: 'Trump demands deportation flights' });
    const plain = 'In January, Trump demanded the return of deportation flights.';
    expect(count(full, same)).toBe(1);
    expect(count(full, report('b', plain, { ...january, headline: 'Trump makes a request of Petro' }))).toBe(1);
  });

  it('does not take the words of a plain headline, or one word of a sentence, for likeness', () => {
    const plain = { ...january, headline: 'Trump makes a request of Petro' };
    const alike = { ...full, headline: 'Trump makes a request of Petro' };
    expect(count(alike, report('b', 'He wanted a canal in January.', plain))).toBe(2);
    expect(count(alike, report('b', 'The flights were his theme in January.', plain))).toBe(2);
  });

  it('keeps the headline that tells most, however salient another is', () => {
    const plain = { ...january, date: full.date, headline: 'Trump makes a request of Petro', salience: 0.9 };
    const joined = mergeReports([full, report('b', 'He demanded the return of the deportation flights.', plain)]);
    expect(joined).toMatchObject([{ headline: 'Trump demands the return of the deportation flights' }]);
  });

  it('does not join a month to either of two days', () => {
    const later = {
      ...full,
      id: 'later',
      date: day('2025-01-30'),
      sources: full.sources.map((one) => ({ ...one, article: 'c' })),
    };
    const recalled = report('b', 'It went back to January.', {
      ...january,
      headline: 'Trump demands deportation flights',
    });
    expect(count(full, later, recalled)).toBe(3);
  });
});

describe('meetings', () => {
  const call = { type: 'CONSULT', mode: 'visit', initiators: [petro, trump], recipients: [] } as const;
  const held = report('a', 'Trump received Petro at the White House on Tuesday.', {
    ...call,
    date: day('2026-02-03'),
    headline: 'Trump receives Petro',
  });

  it('of a month are those of its day if a person is the same', () => {
    const february = month('2026-02', '28');
    const recalled = report('b', 'Since Petro went to Washington in February things are calmer.', {
      ...call,
      initiators: [petro, states],
      date: february,
      headline: 'Petro goes to Washington',
    });
    const other = {
      ...recalled,
      id: 'o',
      initiators: [colombia, states],
      headline: 'Colombia and the United States meet',
    };
    expect(count(held, recalled)).toBe(1);
    expect(count(held, other)).toBe(2);
  });

  it('announced are those held within the month, by all who were invited', () => {
    const plan = report('b', 'Trump announced on January 9 that he would receive Petro.', {
      ...call,
      status: 'planned',
      date: day('2026-01-09'),
      headline: 'Trump to receive Petro',
    });
    expect(mergeReports([plan, held])).toMatchObject([{ status: 'occurred', date: { edtf: '2026-02-03' } }]);
    expect(count({ ...plan, date: day('2025-11-09') }, held)).toBe(2);
    expect(count({ ...plan, initiators: [petro, states] }, held)).toBe(2);
  });

  it('told as held and as to come in one article are two', () => {
    const next = { ...held, id: 'n', status: 'planned', headline: 'Trump and Petro to visit each other' } as const;
    expect(count(held, next)).toBe(2);
  });

  it('with the same dates in one sentence, or the same days in one article, are one', () => {
    const visit = { ...held, date: month('2026-02', '28') };
    const audience = { ...visit, id: 'm', mode: 'meet', headline: 'Petro meets Trump' } as const;
    expect(count(visit, audience)).toBe(1);
    const elsewhere = {
      ...audience,
      sources: visit.sources.map((one) => ({ ...one, start: 900, end: 900 + one.quote.length })),
    };
    expect(count(visit, elsewhere)).toBe(2);
    const days = {
      edtf: '2026-02-03/2026-02-05',
      start: '2026-02-03',
      end: '2026-02-05',
      precision: 'interval',
      basis: 'stated',
    } as const;
    expect(count({ ...visit, date: days }, { ...elsewhere, date: days })).toBe(1);
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
    expect(count({ ...agreed, mode: 'treaty' }, { ...signed, headline: 'Trump and Petro sign a customs treaty' })).toBe(
      2,
    );
  });

  it('without a date are those of the days before they were printed', () => {
    const undated = { ...signed, date: day('2026-02-05', 'publication') };
    const [joined, ...rest] = mergeReports([agreed, undated]);
    expect(rest).toEqual([]);
    expect(joined!.date.edtf).toBe('2026-02-03');
    expect(joined!.sources.map(({ told }) => told?.date)).toContain('2026-02-05');
    expect(count(agreed, { ...undated, date: day('2026-02-25', 'publication') })).toBe(2);
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
