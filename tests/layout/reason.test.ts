import { describe, expect, it } from 'vitest';
import { describeDate } from '../../src/layout/reason.ts';
import type { ArticleEntry, EventDate, PoliticalEvent } from '../../src/model/index.ts';

const QUOTE = 'In October, the president called his neighbour a menace.';
const ARTICLE: ArticleEntry = {
  id: 'one',
  title: null,
  publisher: 'Reuters',
  authors: [],
  url: null,
  published: '2026-02-04',
  text: `A first line. ${QUOTE}`,
};

function dated(date: Partial<EventDate>, time: [number, number] | null = [14, 24], publisher?: string | null): string {
  const event: PoliticalEvent = {
    id: 'e',
    type: 'ACCUSE',
    tone: -2,
    status: 'occurred',
    headline: 'A quarrel',
    salience: 0.5,
    confidence: 1,
    date: { edtf: '2025-10', start: '2025-10-01', end: '2025-10-31', precision: 'month', basis: 'relative', ...date },
    initiators: [{ id: 'USA', name: 'United States', kind: 'country' }],
    recipients: [],
    sources: [
      {
        article: 'one',
        quote: QUOTE,
        start: 14,
        end: 14 + QUOTE.length,
        spans: time ? { time } : {},
        published: '2026-02-04',
      },
    ],
  };
  const article = publisher === null ? undefined : { ...ARTICLE, publisher: publisher ?? 'Reuters' };
  const { words, because, certainty } = describeDate(event, article);
  return [words ? `“${words}”` : '', because, certainty].filter((part) => part).join(' ');
}

describe('describeDate', () => {
  it('says how relative words lead to a date', () => {
    expect(dated({})).toBe(
      '“In October” in a Reuters article of 4 Feb 2026 → October 2025. The month is known, the day is not.',
    );
  });
  it('keeps a name from turning the sentence around it', () => {
    expect(dated({}, [14, 24], 'Reuters\u202e\n')).toMatch(/^“In October” in a Reuters article of 4 Feb 2026 → /);
  });
  it('says that a date stands there', () => {
    expect(dated({ basis: 'stated', edtf: '2025-10-24', precision: 'day' })).toBe(
      '“In October” stands in a Reuters article of 4 Feb 2026.',
    );
  });
  it('says when the date comes from the sentences around', () => {
    expect(dated({ basis: 'narrative' }, null)).toBe(
      'This sentence in a Reuters article of 4 Feb 2026 names no date; those around it lead to October 2025. The month is known, the day is not.',
    );
  });
  it('says when only the article is dated', () => {
    expect(dated({ basis: 'publication', edtf: '2026-02-04', precision: 'day' }, null)).toBe(
      'Nothing in a Reuters article of 4 Feb 2026 says when, so on or shortly before that day.',
    );
  });
  it('says when nothing is known', () => {
    expect(dated({ basis: 'unknown', edtf: 'XXXX', start: null, end: null, precision: 'unknown' }, null)).toBe(
      'No date can be made out from a Reuters article of 4 Feb 2026.',
    );
  });
  it('does without the article, with the date its source carries', () => {
    expect(dated({}, [14, 24], null)).toContain('in an article of 4 Feb 2026');
  });
  it.each([
    ['Associated Press', 'an Associated Press'],
    ['NPR', 'an NPR'],
    ['BBC News', 'a BBC News'],
    ['El País', 'an El País'],
  ])('finds the article for %s', (publisher, text) =>
    expect(dated({}, [14, 24], publisher)).toContain(`in ${text} article`),
  );
  it('takes time words outside the quote from the article', () => {
    expect(dated({}, [0, 12])).toContain('“A first line”');
  });
  it('names an approximate date', () => {
    expect(dated({ edtf: '2025-10~' })).toContain(
      '→ about October 2025. The month is known, the day is not. The article itself says about.',
    );
  });
});
