import { describe, expect, it } from 'vitest';
import { mergeReports } from '../../src/corpus/merge.ts';
import type { EventDate } from '../../src/model/index.ts';
import { colombia, count, day, month, petro, report, states, trump } from './reports.ts';

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

  it('does not take a quarter of the words for likeness', () => {
    const other = { ...january, headline: 'Trump demands cheaper coffee, flowers and emeralds' };
    expect(count(full, report('b', 'It went back to January.', other))).toBe(2);
  });

  it('joins the same month in the same words, and what hardly happens twice in any', () => {
    const again = report('b', 'It went back to January.', {
      ...january,
      headline: 'Trump demands deportation flights',
    });
    const once = {
      ...again,
      id: 'c',
      sources: full.sources.map((one) => ({ ...one, article: 'c', quote: 'In January.' })),
    };
    expect(count(again, once)).toBe(1);
    expect(count(again, { ...once, headline: 'Trump demands cheaper coffee and flowers' })).toBe(2);
    const broke = { type: 'SANCTION', mode: 'sever' } as const;
    expect(count({ ...again, ...broke }, { ...once, ...broke, headline: 'Trump cuts all ties' })).toBe(1);
  });

  it('joins a year to the month that a day has joined, and nothing to a plan that was told as done', () => {
    const told = (article: string, date: EventDate) =>
      report(article, 'It went back some time.', { ...january, date, headline: 'Trump demands deportation flights' });
    const year = { edtf: '2025', start: '2025-01-01', end: '2025-12-31', precision: 'year', basis: 'stated' } as const;
    expect(count(told('b', year), told('c', month('2025-01', '31')), full)).toBe(1);
    expect(count({ ...full, status: 'planned' }, told('b', year))).toBe(2);
    expect(count(full, { ...told('b', year), status: 'planned' })).toBe(1);
  });

  it('gives the most precise date, and the id of the earliest report', () => {
    const [source] = full.sources;
    const early = report('b', 'In January, Trump demanded deportation flights.', {
      ...january,
      headline: 'Trump demands deportation flights to Bogotá',
      salience: 1,
    });
    const late = { ...full, sources: [{ ...source!, published: '2026-05-01' }] };
    expect(mergeReports([late, early])).toMatchObject([{ id: early.id, date: { edtf: '2025-01-24' } }]);
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
    const biden = { id: 'joe-biden', name: 'Joe Biden', kind: 'leader', country: 'USA' } as const;
    expect(count({ ...plan, initiators: [petro, biden] }, held)).toBe(2);
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

describe('meetings of one article', () => {
  const visit = { type: 'CONSULT', mode: 'visit', initiators: [petro, states], recipients: [] } as const;
  const last = report('a', 'Petro ended his visit on Sunday.', {
    ...visit,
    date: day('2026-02-08'),
    headline: 'Petro ends his visit',
  });
  const week = {
    edtf: '2026-02-02/2026-02-08',
    start: '2026-02-02',
    end: '2026-02-08',
    precision: 'week',
    basis: 'relative',
  } as const;
  const first = report('a', 'He had landed in Miami last week.', {
    ...visit,
    date: week,
    headline: 'Petro lands in Miami',
  });

  it('that last some days are the one of a day among them', () => {
    expect(count(last, first)).toBe(1);
    expect(count(last, { ...first, initiators: [colombia, states] })).toBe(2);
    expect(count(last, { ...first, date: month('2026-02', '28') })).toBe(2);
  });

  it('told in one sentence by month and by day are one', () => {
    const speech = { ...last, id: 's', date: month('2026-02', '28'), headline: 'Petro addresses Congress' };
    expect(count(last, speech)).toBe(1);
  });

  it('told in one sentence with a day from the story around are the one that is dated', () => {
    const carried = { ...last, id: 's', date: day('2026-02-06', 'narrative'), headline: 'Petro goes to Miami' };
    expect(count(last, carried)).toBe(1);
    expect(count(last, { ...carried, date: day('2026-02-04', 'narrative') })).toBe(2);
    expect(count(last, { ...carried, initiators: [colombia, states] })).toBe(2);
  });
});
