import { describe, expect, test } from 'vitest';
import { LIST_ORDER } from '../../src/layout/index.ts';
import { toDay } from '../../src/model/index.ts';
import { readUrl, writeUrl } from '../../src/state/url.svelte.ts';

const whole = [toDay(1822), toDay(2027)] as const;
const list = { mode: 'timeline', order: LIST_ORDER } as const;

describe('the address', () => {
  test('tells a view and gives it back', () => {
    const view = {
      relation: 'USA-COL',
      domain: [toDay(2022), toDay(2026, 2, 5)] as const,
      selected: 'e12',
      query: 'petor narcotcs',
      ...list,
    };
    const text = writeUrl(view, whole);
    expect(text).toBe('?relation=USA-COL&time=2022-01-01/2026-02-04&select=e12&q=petor%20narcotcs');
    expect(readUrl(text)).toEqual(view);
  });

  test('leaves defaults out', () =>
    expect(writeUrl({ relation: null, domain: whole, selected: null, query: ' ', ...list }, whole)).toBe(''));

  test('rounding a view to days is done once: writing what was read changes nothing', () => {
    const first = writeUrl(
      { relation: 'A-B', domain: [toDay(2022) + 0.3, toDay(2024) + 0.6], selected: null, query: '', ...list },
      whole,
    );
    expect(writeUrl(readUrl(first), whole)).toBe(first);
  });

  test('what cannot be read is the default', () => {
    expect(readUrl('?time=yesterday')).toEqual({ relation: null, domain: null, selected: null, query: '', ...list });
    expect(readUrl('?time=2022/..').domain).toBeNull();
  });

  test('a month or a year is a span too', () =>
    expect(readUrl('?time=2025').domain).toEqual([toDay(2025), toDay(2026)]));

  test('tells the list and its order, and gives them back', () => {
    const view = { relation: 'USA-COL', domain: null, selected: null, query: '' };
    const order = { sort: 'tone', direction: 'ascending', byYear: false } as const;
    const text = writeUrl({ ...view, mode: 'list', order }, whole);
    expect(text).toBe('?relation=USA-COL&mode=list&sort=tone&group=none');
    expect(readUrl(text)).toEqual({ ...view, mode: 'list', order });
    expect(writeUrl({ ...view, mode: 'list', order: LIST_ORDER }, whole)).toBe('?relation=USA-COL&mode=list');
    expect(writeUrl({ ...view, mode: 'timeline', order }, whole)).toBe('?relation=USA-COL');
  });

  test('an unknown mode or sort is the default', () =>
    expect(readUrl('?mode=table&sort=-name')).toMatchObject({ mode: 'timeline', order: LIST_ORDER }));
});
