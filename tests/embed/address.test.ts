import { describe, expect, it } from 'vitest';
import { asAppSearch, embedAddress, readChoice } from '../../src/embed/address.ts';
import { askedSpan } from '../../src/embed/span.ts';
import { readUrl } from '../../src/state/url.svelte.ts';
import { toDay } from '../../src/model/index.ts';

describe('what an address asks of an embed', () => {
  it('has a default for what is absent or unreadable', () => {
    const none = { theme: 'auto', data: './data', height: null, pymId: null };
    expect(readChoice('')).toEqual(none);
    expect(readChoice('?theme=pink&height=tall&data=')).toEqual(none);
  });
  it('takes theme, dataset, height and the name that a Pym parent gives', () => {
    expect(readChoice('?theme=dark&data=../mine/&height=500&childId=pym-0')).toEqual({
      theme: 'dark',
      data: '../mine',
      height: 500,
      pymId: 'pym-0',
    });
  });
  it.each(['-5', '0', '100', '90000', 'Infinity', '1e9'])('no height of %s', (height) => {
    expect(readChoice(`?height=${height}`).height).toBeNull();
  });
});

describe('spans as Grapher writes them', () => {
  it.each([
    ['?relation=USA-COL&time=2022..2026-02', '?relation=USA-COL&time=2022/2026-02'],
    ['?time=..2020&q=a..b', '?time=../2020&q=a..b'],
    ['?time=2019..', '?time=2019/..'],
    ['?time=2022-01-01/2026-02-04', '?time=2022-01-01/2026-02-04'],
  ])('%s', (search, app) => {
    expect(asAppSearch(search)).toBe(app);
  });
  it('lie at infinity where they are open', () => {
    expect(askedSpan('?time=2019..')).toEqual([toDay(2019, 1, 1), Infinity]);
    expect(askedSpan('?time=..2020')).toEqual([-Infinity, toDay(2021, 1, 1)]);
    expect(askedSpan('?time=2022/2026-02')).toEqual([toDay(2022, 1, 1), toDay(2026, 3, 1)]);
    for (const none of ['', '?time=', '?time=..', '?time=lately']) expect(askedSpan(none)).toBeNull();
  });
  it('mean whole years and months at their ends', () => {
    expect(readUrl(asAppSearch('?time=2022..2026-02')).domain).toEqual([toDay(2022, 1, 1), toDay(2026, 3, 1)]);
  });
});

it('an address tells the view, in readable letters, and nothing that was not asked for', () => {
  expect(
    embedAddress('https://x.org/e/embed.html', { relation: 'USA-COL', time: '2022..2026-02', q: 'a&b', types: '' }),
  ).toBe('https://x.org/e/embed.html?relation=USA-COL&time=2022..2026-02&q=a%26b');
  expect(embedAddress('./embed.html', {})).toBe('./embed.html');
});
