import { describe, expect, test } from 'vitest';
import { toDay } from '../../src/model/index.ts';
import { readUrl, writeUrl } from '../../src/state/url.svelte.ts';

const whole = [toDay(1822), toDay(2027)] as const;

describe('the address', () => {
  test('tells a view and gives it back', () => {
    const view = {
      relation: 'USA-COL',
      domain: [toDay(2022), toDay(2026, 2, 5)] as const,
      selected: 'e12',
      query: 'petor narcotcs',
    };
    const text = writeUrl(view, whole);
    expect(text).toBe('?relation=USA-COL&time=2022-01-01/2026-02-04&select=e12&q=petor%20narcotcs');
    expect(readUrl(text)).toEqual(view);
  });

  test('leaves defaults out', () =>
    expect(writeUrl({ relation: null, domain: whole, selected: null, query: ' ' }, whole)).toBe(''));

  test('rounding a view to days is done once: writing what was read changes nothing', () => {
    const first = writeUrl(
      { relation: 'A-B', domain: [toDay(2022) + 0.3, toDay(2024) + 0.6], selected: null, query: '' },
      whole,
    );
    expect(writeUrl(readUrl(first), whole)).toBe(first);
  });

  test('what cannot be read is the default', () => {
    expect(readUrl('?time=yesterday')).toEqual({ relation: null, domain: null, selected: null, query: '' });
    expect(readUrl('?time=2022/..').domain).toBeNull();
  });

  test('a month or a year is a span too', () =>
    expect(readUrl('?time=2025').domain).toEqual([toDay(2025), toDay(2026)]));
});
