import { describe, expect, it } from 'vitest';
import { readText } from '../../src/ingest/text.ts';

const body = 'The two ministers met on Tuesday.\n\nThey agreed to meet again.';
const read = (text: string, sidecar?: string) => readText(text, 'id', sidecar ?? null);

describe('readText', () => {
  it.each([
    ['date on a line of its own', `date 2026-02-04\n${body}`],
    ['date with body on the same line and a space before', ` date 2026-02-04 ${body}`],
    ['Published line', `Published: 4 February 2026\n\n${body}`],
    ['several header lines', `Title: A meeting\nDate: 2026-02-04\nBy Jane Doe\n\n${body}`],
  ])('takes the day from a %s and leaves the header out', (_, text) => {
    const { articles, complaints } = read(text);
    expect(articles[0]).toMatchObject({ published: '2026-02-04', text: body });
    expect(complaints).toEqual([]);
  });

  it('reads title, publisher, authors, address and language from the header', () => {
    const text = `Title: A meeting\nPublished: 2026-02-04\nBy Jane Doe and John Roe\nPublisher: The Ledger\nURL: https://example.org/a\nLang: en-GB\n\n${body}`;
    expect(read(text).articles[0]).toMatchObject({
      title: 'A meeting',
      authors: ['Jane Doe', 'John Roe'],
      publisher: 'The Ledger',
      url: 'https://example.org/a',
      lang: 'en-GB',
    });
  });

  it('takes a short first line for the title and leaves it in the text', () => {
    const [article] = read(`date 2026-02-04\n\nMinisters meet at last\n\n${body}`).articles;
    expect(article?.title).toBe('Ministers meet at last');
    expect(article?.text.startsWith('Ministers meet at last\n\nThe two')).toBe(true);
  });

  it.each([
    'MOSCOW, March 30, 2018 (wire) - Envoys left.',
    'PARIS, 30 March 2018 - Envoys left.',
    'ASIA FILE 2018\n\nMOSCOW, March 30 (wire) — Envoys left.',
  ])('takes the day from a dateline: %j', (text) => expect(read(text).articles[0]?.published).toBe('2018-03-30'));

  it('does not guess the year of a dateline', () => {
    const { articles, complaints } = read('BOGOTA, Feb 3 (wire) - Envoys left. It had begun in 2019.');
    expect(articles[0]?.published).toBeNull();
    expect(complaints[0]).toMatchObject({ severity: 'warning', what: expect.stringContaining('without a year') });
  });

  it('lets a sidecar file decide', () => {
    const { articles } = read('BOGOTA, Feb 3 (wire) - Envoys left.', 'date: 2026-02-03\npublisher: The Wire\n');
    expect(articles[0]).toMatchObject({ published: '2026-02-03', publisher: 'The Wire' });
  });

  it('warns of an ambiguous date with its line and reads on', () => {
    const { articles, complaints } = read(`Title: A meeting\nDate: 02/03/2026\n\n${body}`);
    expect(articles[0]?.published).toBeNull();
    expect(complaints).toMatchObject([{ severity: 'warning', line: 2, what: expect.stringContaining('ambiguous') }]);
  });

  it('sets whole paragraphs on single lines apart, but not wrapped lines', () => {
    const long = `${'The ministers of the two countries met again in the capital on the river '.repeat(2)}today.`;
    expect(read(`date 2026-02-04\n${long}\n${long}`).articles[0]?.text).toBe(`${long}\n\n${long}`);
    expect(read('date 2026-02-04\nThe ministers met\nin the capital.').articles[0]?.text).toBe(
      'The ministers met\nin the capital.',
    );
  });

  it('refuses a header without a text', () => {
    expect(read('date 2026-02-04\n')).toMatchObject({ articles: [], complaints: [{ severity: 'error' }] });
  });
});
