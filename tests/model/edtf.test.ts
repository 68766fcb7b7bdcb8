import edtf from 'edtf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDay, formatRange, parseEdtf, toDay } from '../../src/model/index.ts';

const bounds = (text: string) => {
  const range = parseEdtf(text);
  return (
    range && [
      range.start === null ? null : formatDay(range.start),
      range.end === null ? null : formatDay(range.end),
      range.precision,
    ]
  );
};

describe('parseEdtf', () => {
  test.each([
    ['2026-02-03', ['2026-02-03', '2026-02-03', 'day']],
    ['2025-10', ['2025-10-01', '2025-10-31', 'month']],
    ['2024-02', ['2024-02-01', '2024-02-29', 'month']],
    ['2022', ['2022-01-01', '2022-12-31', 'year']],
    ['2026-W05', ['2026-01-26', '2026-02-01', 'week']],
    ['2017-22', ['2017-06-01', '2017-08-31', 'season']],
    ['2017-24', ['2017-12-01', '2018-02-28', 'season']],
    ['2019-34', ['2019-04-01', '2019-06-30', 'quarter']],
    ['199X', ['1990-01-01', '1999-12-31', 'decade']],
    ['18XX', ['1800-01-01', '1899-12-31', 'century']],
    ['-010X', ['-0109-01-01', '-0100-12-31', 'decade']],
    ['XXXX', [null, null, 'unknown']],
    ['2026-01-26/2026-02-01', ['2026-01-26', '2026-02-01', 'interval']],
    ['2014/..', ['2014-01-01', null, 'interval']],
    ['../2026-02-04', [null, '2026-02-04', 'interval']],
    ['-0044-03-15', ['-0044-03-15', '-0044-03-15', 'day']],
  ])('%s', (text, expected) => expect(bounds(text)).toEqual(expected));

  test('qualifiers', () => {
    expect(parseEdtf('2025-10~')).toMatchObject({ approximate: true, uncertain: false });
    expect(parseEdtf('2025?')).toMatchObject({ approximate: false, uncertain: true });
    expect(parseEdtf('2025-10-03%')).toMatchObject({ approximate: true, uncertain: true });
  });

  test.each([
    '',
    '2026-02-30',
    '2026-13',
    '2026-1',
    '20X6',
    '2026/2025',
    '../..',
    '2026-W54',
    '2025-W53',
    '-0000',
    'spring',
    'XXXX/2020',
    '9999',
  ])('refuses %j', (text) => expect(parseEdtf(text)).toBeUndefined());

  test('agrees with the edtf library on days, months, years and their intervals', () => {
    const year = fc
      .integer({ min: -3999, max: 2999 })
      .map((y) => (y < 0 ? '-' : '') + String(Math.abs(y)).padStart(4, '0'));
    const point = fc
      .tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), fc.integer({ min: 0, max: 2 }))
      .map(([y, m, d, depth]) =>
        [y, String(m).padStart(2, '0'), String(d).padStart(2, '0')].slice(0, depth + 1).join('-'),
      );
    fc.assert(
      fc.property(point, (text) => {
        if (text.startsWith('-0000')) return;
        const theirs = edtf(text) as { min: number; max: number };
        const ours = parseEdtf(text)!;
        expect([ours.start, ours.end]).toEqual([
          Math.floor(theirs.min / 86_400_000),
          Math.floor(theirs.max / 86_400_000),
        ]);
      }),
      { numRuns: 150 },
    );
  });

  test('any text is read or refused, never thrown on', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseEdtf(text)));
  });
});

describe('formatRange', () => {
  test('uses the shortest honest expression', () => {
    expect(formatRange(toDay(2026, 2, 3), toDay(2026, 2, 3))).toBe('2026-02-03');
    expect(formatRange(toDay(2026, 2, 1), toDay(2026, 2, 28))).toBe('2026-02');
    expect(formatRange(toDay(2026), toDay(2026, 12, 31))).toBe('2026');
    expect(formatRange(toDay(2026, 1, 26), toDay(2026, 2, 1))).toBe('2026-01-26/2026-02-01');
  });

  test('covers exactly the days it was given', () => {
    const day = fc.integer({ min: toDay(-3999), max: toDay(2980) });
    fc.assert(
      fc.property(day, fc.nat(5000), (start, length) => {
        expect(parseEdtf(formatRange(start, start + length))).toMatchObject({ start, end: start + length });
      }),
    );
  });
});
