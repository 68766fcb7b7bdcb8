import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMonths, formatDay, parseDay, toCivil, toDay, weekdayOf } from '../../src/model/index.ts';

describe('day numbers', () => {
  test('agree with known days', () => {
    expect(toDay(1970)).toBe(0);
    expect(toDay(2000, 3, 1)).toBe(11017);
    expect(formatDay(toDay(2026, 2, 3))).toBe('2026-02-03');
    expect(weekdayOf(toDay(2026, 2, 3))).toBe(2);
    expect(weekdayOf(toDay(1822, 6, 19))).toBe(3);
  });

  test('years below 100 and before year 1 are themselves', () => {
    expect(formatDay(toDay(50, 1, 1))).toBe('0050-01-01');
    expect(parseDay('-0044-03-15')).toBe(toDay(-44, 3, 15));
    expect(formatDay(toDay(-44, 3, 15))).toBe('-0044-03-15');
  });

  test('refuse days that do not exist', () => {
    for (const text of ['2026-02-30', '2025-02-29', '2026-13-01', '2026-00-10', '26-01-01', '2026-1-1', '9999-01-01'])
      expect(parseDay(text), text).toBeUndefined();
  });

  test('every day from −4000 to 3000 survives the way there and back, and follows the day before', () => {
    fc.assert(
      fc.property(fc.integer({ min: toDay(-4000), max: toDay(3000, 12, 30) }), (day) => {
        const { year, month, day: dom } = toCivil(day);
        expect(toDay(year, month, dom)).toBe(day);
        expect(parseDay(formatDay(day))).toBe(day);
        expect(weekdayOf(day + 1)).toBe((weekdayOf(day) + 1) % 7);
      }),
    );
  });

  test('agree with the platform calendar where it can be trusted', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 370_000 }), (day) => {
        const date = new Date(day * 86_400_000);
        expect(toCivil(day)).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        });
      }),
    );
  });

  test('months are added without spilling over', () => {
    expect(formatDay(addMonths(toDay(2026, 1, 31), 1))).toBe('2026-02-28');
    expect(formatDay(addMonths(toDay(2026, 1, 15), -1))).toBe('2025-12-15');
    expect(formatDay(addMonths(toDay(0, 1, 1), -1))).toBe('-0001-12-01');
  });
});
