import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headlineLikeness } from '../../src/corpus/likeness.ts';
import { mergeReports } from '../../src/corpus/merge.ts';
import type { PoliticalEvent } from '../../src/model/index.ts';
import { anEvent } from '../support/events.ts';

let serial = 0;
/** A report of the same meeting in another article. */
function report(change: Partial<PoliticalEvent> = {}, article = `a${++serial}`): PoliticalEvent {
  const [source] = anEvent().sources;
  const quote = `They met, as ${article} tells it.`;
  const sources = [{ ...source!, article, quote, start: 0, end: quote.length, spans: {} }];
  return anEvent({ id: `e-${article}`, sources, ...change });
}

describe('mergeReports', () => {
  it('joins two articles on one event: the earliest id, the most salient headline, all sources', () => {
    const late = report({ salience: 0.9, confidence: 0.5, headline: 'Trump hosts Petro' }, 'z');
    const [source] = late.sources;
    const later = { ...late, sources: [{ ...source!, published: '2026-02-06' }] };
    const early = report({ salience: 0.4, confidence: 0.5, headline: 'Petro meets Trump' }, 'y');
    const [joined, ...rest] = mergeReports([later, early]);
    expect(rest).toEqual([]);
    expect(joined).toMatchObject({ id: 'e-y', headline: 'Trump hosts Petro', salience: 0.93, confidence: 0.75 });
    expect(joined?.sources.map(({ article }) => article)).toEqual(['y', 'z']);
  });

  it('joins what was planned with what then occurred', () => {
    const plan = report({ status: 'planned', salience: 0.9, headline: 'Trump will meet Petro' }, 'a');
    const joined = mergeReports([plan, report({ headline: 'Trump and Petro meet' }, 'b')]);
    expect(joined).toMatchObject([{ status: 'occurred', headline: 'Trump and Petro meet', id: 'e-a' }]);
  });

  it.each<[string, Partial<PoliticalEvent>]>([
    ['type', { type: 'AGREE' }],
    ['mode', { mode: 'call' }],
    [
      'day',
      { date: { edtf: '2026-02-04', start: '2026-02-04', end: '2026-02-04', precision: 'day', basis: 'stated' } },
    ],
    ['status', { status: 'denied' }],
    ['sides', { initiators: [{ id: 'FRA', name: 'France', kind: 'country', country: 'FRA' }] }],
  ])('keeps events of another %s apart', (_, change) => {
    expect(mergeReports([report(), report(change)])).toHaveLength(2);
  });

  it('keeps coarse dates apart: two meetings in one month are two', () => {
    const date = {
      edtf: '2026-02',
      start: '2026-02-01',
      end: '2026-02-28',
      precision: 'month',
      basis: 'stated',
    } as const;
    expect(mergeReports([report({ date }), report({ date })])).toHaveLength(2);
  });

  it('joins the same sentence in two files, however coarse its date', () => {
    const date = { edtf: '1958', start: '1958-01-01', end: '1958-12-31', precision: 'year', basis: 'stated' } as const;
    const quote = 'They met in 1958.';
    const copy = (article: string) => {
      const event = report({ date }, article);
      return { ...event, sources: event.sources.map((source) => ({ ...source, quote, end: quote.length })) };
    };
    expect(mergeReports([copy('c'), copy('d')])).toMatchObject([
      { id: 'e-c', sources: [{ article: 'c' }, { article: 'd' }] },
    ]);
  });

  it('never gives two events one id', () => {
    const twins = [report({ id: 'e' }, 'x1'), report({ id: 'e', type: 'AGREE' }, 'x2')];
    expect(mergeReports(twins).map(({ id }) => id)).toEqual(['e', 'e~2']);
  });

  it('keeps two acts of one article apart unless their headlines are nearly the same', () => {
    const act = (id: string, headline: string) => report({ id, headline, type: 'ACCUSE' }, 'same');
    const acts = [
      act('1', 'Petro accuses Trump of piracy'),
      act('2', 'Petro blames Trump over tariffs'),
      act('3', 'Petro accuses Trump of piracy again'),
    ];
    expect(mergeReports(acts).map(({ id }) => id)).toEqual(['1', '2']);
  });

  it('gives the same answer for any order, and changes nothing the second time', () => {
    const events = [report(), report({ status: 'planned' }), report({ mode: 'call' }), report({ type: 'AGREE' })];
    const once = mergeReports(events);
    fc.assert(
      fc.property(fc.shuffledSubarray(events, { minLength: events.length }), (shuffled) => {
        expect(mergeReports(shuffled)).toEqual(once);
      }),
    );
    expect(
      mergeReports(once)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(once.map(({ id }) => id).sort());
  });
});

describe('headlineLikeness', () => {
  it('is 1 for the same words, 0 for none in common', () => {
    expect(headlineLikeness('Petro accuses Trump', 'Trump accused Petro')).toBe(1);
    expect(headlineLikeness('Petro accuses Trump', 'Israel bombs Gaza')).toBe(0);
  });

  it('a visit, a meeting and talks of two sides on one day are one encounter, in one article or several', () => {
    const visit = report({ mode: 'visit', headline: 'Trump receives Petro' }, 'a');
    const again = { ...report({ mode: 'meet', headline: 'They meet for two hours' }, 'a'), id: 'e-a2' };
    const other = report({ mode: 'negotiate', headline: 'Talks at the White House' }, 'b');
    expect(mergeReports([visit, again, other])).toHaveLength(1);
    expect(mergeReports([visit, report({ mode: 'call', headline: 'A call' }, 'b')])).toHaveLength(2);
  });

  it('a month and a day of it are one act where the headlines say so, and the day stands', () => {
    const act = { type: 'AGREE', mode: 'treaty', headline: 'Trump and Petro sign an extradition treaty' } as const;
    const month = {
      edtf: '2026-02',
      start: '2026-02-01',
      end: '2026-02-28',
      precision: 'month',
      basis: 'stated',
    } as const;
    const day = report(act, 'a');
    const [one, ...more] = mergeReports([report({ ...act, date: month }, 'b'), day]);
    expect(more).toEqual([]);
    expect(one!.date.edtf).toBe('2026-02-03');
    expect(one!.sources).toHaveLength(2);
    const trade = { ...act, headline: 'The two presidents found a customs union' };
    expect(mergeReports([day, report({ ...trade, date: month }, 'b')])).toHaveLength(2);
    // Two days would do: nobody knows which.
    const later = {
      edtf: '2026-02-20',
      start: '2026-02-20',
      end: '2026-02-20',
      precision: 'day',
      basis: 'stated',
    } as const;
    expect(
      mergeReports([day, report({ ...act, date: later }, 'c'), report({ ...act, date: month }, 'b')]),
    ).toHaveLength(3);
  });

  it('keeps what a report says otherwise than the event, and only that; joining again loses nothing', () => {
    const plan = report({ status: 'planned', headline: 'Trump will meet Petro' }, 'a');
    const day = report({ headline: 'Trump and Petro meet' }, 'b');
    const [joined] = mergeReports([plan, day]);
    expect(joined!.sources.map(({ told }) => told)).toEqual([{ status: 'planned' }, undefined]);
    const third = report({ headline: 'Petro and Trump meet', initiators: [...day.initiators].reverse() }, 'c');
    const [again] = mergeReports([joined!, third]);
    expect(again!.sources.map(({ told }) => told)).toEqual([{ status: 'planned' }, undefined, undefined]);
  });
});
