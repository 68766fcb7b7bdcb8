import { expect, it } from 'vitest';
import { citeEvent, shortDateText } from '../../src/layout/cite.ts';
import type { ArticleEntry, PoliticalEvent } from '../../src/model/index.ts';

const event = (edtf: string, ...ids: string[]): PoliticalEvent =>
  ({
    headline: 'Two presidents quarrel',
    date: { edtf },
    sources: ids.map((article) => ({ article })),
  }) as PoliticalEvent;
const article: ArticleEntry = {
  id: 'one',
  title: 'A quarrel',
  publisher: 'The Example',
  authors: [],
  url: 'https://example.org/1',
  published: '2026-02-04',
  text: null,
};

it('cites each article once', () => {
  expect(citeEvent(event('2025-10', 'one', 'one', 'lost'), new Map([['one', article]]))).toBe(
    'Two presidents quarrel (October 2025). The Example, “A quarrel”, 4 Feb 2026, https://example.org/1; lost.',
  );
});

it.each([
  ['2026-02-03', '3 Feb'],
  ['2025-10', 'Oct'],
  ['2025-10~', 'about Oct'],
  ['2025', '2025'],
  ['2025-22', 'summer 2025'],
  ['XXXX', 'date unknown'],
])('shortens %s under its year', (edtf, text) => expect(shortDateText(event(edtf))).toBe(text));
