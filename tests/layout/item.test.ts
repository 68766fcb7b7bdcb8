import { describe, expect, it } from 'vitest';
import { toItem, toItems } from '../../src/layout/index.ts';
import { parseDay, parseEdtf, toDay, type Actor, type PoliticalEvent } from '../../src/model/index.ts';

const actor = (id: string, country?: string): Actor => ({
  id,
  name: id,
  kind: country ? 'leader' : 'country',
  ...(country ? { country } : {}),
});

function event(
  edtf: string,
  more: Partial<PoliticalEvent> = {},
  basis: PoliticalEvent['date']['basis'] = 'stated',
): PoliticalEvent {
  const range = parseEdtf(edtf)!;
  const text = (day: number | null): string | null =>
    day === null ? null : new Date(day * 864e5).toISOString().slice(0, 10);
  return {
    id: edtf,
    date: { edtf, start: text(range.start), end: text(range.end), precision: range.precision, basis },
    type: 'CONSULT',
    tone: 2.5,
    status: 'occurred',
    headline: 'The two sides talk',
    initiators: [actor('USA')],
    recipients: [],
    salience: 0.5,
    confidence: 1,
    sources: [{ article: 'x', quote: 'q', start: 0, end: 1, spans: {}, published: '2026-02-04' }],
    ...more,
  };
}

describe('toItem', () => {
  it('stands on the day, or in the middle of the interval', () => {
    expect(toItem(event('2026-02-03'), 'USA', 'COL').at).toBe(parseDay('2026-02-03'));
    expect(toItem(event('2025-10'), 'USA', 'COL').at).toBe(parseDay('2025-10-16'));
  });

  it.each([
    [['USA'], 'a'],
    [['COL'], 'b'],
    [['USA', 'COL'], 'both'],
    [['VEN'], 'other'],
  ])('%j started it: %s', (codes, side) => {
    expect(toItem(event('2026', { initiators: codes.map((code) => actor(code)) }), 'USA', 'COL').side).toBe(side);
  });

  it('counts a leader for the country led', () => {
    expect(toItem(event('2026', { initiators: [actor('someone', 'COL')] }), 'USA', 'COL').side).toBe('b');
  });

  it('stands on the article’s date with a week before it when nothing says when', () => {
    const item = toItem(event('2026-02-04', {}, 'publication'), 'USA', 'COL');
    expect(item).toMatchObject({ fromPublication: true, at: parseDay('2026-02-04'), start: parseDay('2026-01-28') });
    expect(toItem(event('XXXX', {}, 'unknown'), 'USA', 'COL')).toMatchObject({
      fromPublication: true,
      at: parseDay('2026-02-04'),
    });
  });

  it('leaves out what has no date at all, and sorts the rest', () => {
    const nowhere = event('XXXX', { sources: [{ ...event('2026').sources[0]!, published: null }] }, 'unknown');
    const ids = toItems([event('2026-02-03'), nowhere, event('1999')], 'USA', 'COL').map((item) => item.id);
    expect(ids).toEqual(['1999', '2026-02-03']);
  });

  it('keeps years before our era', () => {
    const ides = event('-0043-03-15', {
      date: { edtf: '-0043-03-15', start: '-0043-03-15', end: '-0043-03-15', precision: 'day', basis: 'stated' },
    });
    expect(toItem(ides, 'USA', 'COL')).toMatchObject({ at: toDay(-43, 3, 15), dateText: '15 Mar 44 BCE' });
  });
});
