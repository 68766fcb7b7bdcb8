import { describe, expect, it } from 'vitest';
import { citeBibtex, citeCslJson } from '../../src/layout/cite-data.ts';
import { citedName, citedNames, initials } from '../../src/layout/cite-names.ts';
import { citeApa, citeChicago, plainCitation } from '../../src/layout/cite-styles.ts';
import { citedArticle, citedEvent, eventAddress } from '../../src/layout/cite-work.ts';
import { toDay, type ArticleEntry, type PoliticalEvent } from '../../src/model/index.ts';

const TODAY = toDay(2026, 11, 23);
const article = (change: Partial<ArticleEntry> = {}): ArticleEntry => ({
  id: 'one',
  title: 'Two presidents quarrel',
  publisher: 'The Example',
  authors: ['Ann Alda'],
  url: 'https://example.org/1',
  published: '2026-02-04',
  text: null,
  ...change,
});
const work = (change: Partial<ArticleEntry> = {}) => citedArticle(article(change), TODAY);
const apa = (change: Partial<ArticleEntry> = {}) => plainCitation(citeApa(work(change)));
const chicago = (change: Partial<ArticleEntry> = {}) => plainCitation(citeChicago(work(change)));
const people = (count: number) =>
  Array.from({ length: count }, (_, at) => `Pat ${String.fromCharCode(65 + at)}${'o'.repeat(3)}`);

describe('names', () => {
  it.each([
    ['Ann Alda', { family: 'Alda', given: 'Ann' }],
    ['By Ann Alda', { family: 'Alda', given: 'Ann' }],
    ['Alda, Ann', { family: 'Alda', given: 'Ann' }],
    ['Ludwig van der Berg', { family: 'van der Berg', given: 'Ludwig' }],
    ['Martin King Jr.', { family: 'King Jr.', given: 'Martin' }],
    ['Reuters', { literal: 'Reuters' }],
    ['Associated Press', { literal: 'Associated Press' }],
    ['The Example', { literal: 'The Example' }],
    ['AFP', { literal: 'AFP' }],
    ['Ministry of Foreign Affairs', { literal: 'Ministry of Foreign Affairs' }],
  ])('takes %s apart', (text, name) => expect(citedName(text, 'The Example', 'en')).toEqual(name));
  it('keeps two family names where they are usual', () => {
    expect(citedName('Gabriel García Márquez', null, 'es')).toEqual({ family: 'García Márquez', given: 'Gabriel' });
    expect(citedName('Mary Jane Watson', null, 'en')).toEqual({ family: 'Watson', given: 'Mary Jane' });
  });
  it('parts a line of several, but no body', () => {
    expect(citedNames(['Ann Alda and Bo Borra'], null, 'en')).toHaveLength(2);
    expect(citedNames(['Ministry of Trade and Industry', '  '], null, 'en')).toEqual([
      { literal: 'Ministry of Trade and Industry' },
    ]);
  });
  it.each([
    ['Ann', 'A.'],
    ['Ann-Marie Jo', 'A.-M. J.'],
    ['Ángel', 'Á.'],
    ['', ''],
  ])('shortens %s', (given, text) => expect(initials(given)).toBe(text));
});

describe('APA', () => {
  it.each<[string, Partial<ArticleEntry>, string]>([
    ['one author', {}, 'Alda, A. (2026, February 4). Two presidents quarrel. The Example. https://example.org/1'],
    [
      'two authors',
      { authors: ['Ann Alda', 'Bo C. Borra'] },
      'Alda, A., & Borra, B. C. (2026, February 4). Two presidents quarrel. The Example. https://example.org/1',
    ],
    ['no author', { authors: [] }, 'Two presidents quarrel. (2026, February 4). The Example. https://example.org/1'],
    ['no date', { published: null }, 'Alda, A. (n.d.). Two presidents quarrel. The Example. https://example.org/1'],
    [
      'a body',
      { authors: ['Associated Press'], url: null },
      'Associated Press. (2026, February 4). Two presidents quarrel. The Example.',
    ],
    [
      'a body that is also the paper',
      { authors: ['Reuters'], publisher: 'Reuters', url: null },
      'Reuters. (2026, February 4). Two presidents quarrel.',
    ],
    [
      'a title that asks',
      { title: 'Who quarrels?', url: null },
      'Alda, A. (2026, February 4). Who quarrels? The Example.',
    ],
    [
      'nothing',
      { title: null, authors: [], publisher: null, url: null, published: null },
      '[Untitled article]. (n.d.).',
    ],
  ])('%s', (_, change, text) => expect(apa(change)).toBe(text));
  it('names up to twenty, else nineteen and the last', () => {
    expect(apa({ authors: people(20) })).toMatch(/^Aooo, P\., .*Sooo, P\., & Tooo, P\. \(2026/);
    expect(apa({ authors: people(21) })).toMatch(/^Aooo, P\., .*Sooo, P\., \. \. \. Uooo, P\. \(2026/);
    expect(apa({ authors: people(21) })).not.toContain('Tooo');
  });
  it('sets the paper in italics', () =>
    expect(citeApa(work()).filter(({ italic }) => italic)).toEqual([{ text: 'The Example', italic: true }]));
});

describe('Chicago', () => {
  it.each<[string, Partial<ArticleEntry>, string]>([
    ['one author', {}, 'Alda, Ann. “Two presidents quarrel.” The Example, February 4, 2026. https://example.org/1.'],
    [
      'three authors, only the first turned round',
      { authors: ['Ann Alda', 'Bo Borra', 'Cy Cano'], url: null },
      'Alda, Ann, Bo Borra, and Cy Cano. “Two presidents quarrel.” The Example, February 4, 2026.',
    ],
    [
      'two authors',
      { authors: ['Ann Alda', 'Bo Borra'], url: null },
      'Alda, Ann, and Bo Borra. “Two presidents quarrel.” The Example, February 4, 2026.',
    ],
    [
      'unsigned: under the name of the paper',
      { authors: [], url: null },
      'The Example. “Two presidents quarrel.” February 4, 2026.',
    ],
    [
      'a body that is also the paper',
      { authors: ['Reuters'], publisher: 'Reuters', url: null },
      'Reuters. “Two presidents quarrel.” February 4, 2026.',
    ],
    [
      'undated, online: when it was seen',
      { published: null },
      'Alda, Ann. “Two presidents quarrel.” The Example. Accessed November 23, 2026. https://example.org/1.',
    ],
    ['undated, not online', { published: null, url: null }, 'Alda, Ann. “Two presidents quarrel.” The Example, n.d.'],
    [
      'quotes in the title',
      { title: 'He calls him “a menace”', url: null },
      'Alda, Ann. “He calls him ‘a menace.’” The Example, February 4, 2026.',
    ],
  ])('%s', (_, change, text) => expect(chicago(change)).toBe(text));
  it('names up to ten, else seven', () => {
    expect(chicago({ authors: people(10) })).toContain(', and Pat Jooo.');
    expect(chicago({ authors: people(11) })).toMatch(/Pat Gooo, et al\. “/);
  });
});

describe('BibTeX', () => {
  it('writes an entry', () => {
    expect(citeBibtex(work({ authors: ['Ann Alda', 'Associated Press'], title: '50% & more: A_B' }))).toBe(
      [
        '@article{alda2026more,',
        '  author = {Alda, Ann and {Associated Press}},',
        '  title = {{50\\% \\& more: A\\_B}},',
        '  journal = {The Example},',
        '  year = {2026},',
        '  month = feb,',
        '  day = {4},',
        '  url = {https://example.org/1},',
        '  urldate = {2026-11-23},',
        '  language = {en}',
        '}',
      ].join('\n'),
    );
  });
  it('is @misc without a paper, and leaves out what is unknown', () => {
    const text = citeBibtex(work({ publisher: null, authors: [], published: null, url: 'javascript:alert(1)' }));
    expect(text).toMatch(/^@misc\{anonymousnd/);
    expect(text).not.toMatch(/author|year|month|journal|url =/);
  });
  it('lets no title close its field', () => {
    const text = citeBibtex(work({ title: 'A}, note = {evil}\\', publisher: 'B}' }));
    let depth = 0;
    for (const sign of text) {
      depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
      expect(depth).toBeGreaterThanOrEqual(0);
    }
    expect(depth).toBe(0);
    expect(text.match(/^ {2}\w+ = /gm)?.map((line) => line.trim())).not.toContain('note =');
  });
});

it('writes CSL-JSON', () => {
  expect(JSON.parse(citeCslJson(work({ authors: ['Ann Alda', 'Reuters'] })))).toEqual([
    {
      id: 'alda2026presidents',
      type: 'article-newspaper',
      title: 'Two presidents quarrel',
      author: [{ family: 'Alda', given: 'Ann' }, { literal: 'Reuters' }],
      'container-title': 'The Example',
      issued: { 'date-parts': [[2026, 2, 4]] },
      accessed: { 'date-parts': [[2026, 11, 23]] },
      URL: 'https://example.org/1',
      language: 'en',
    },
  ]);
});

it('keeps a citation on one line and its direction its own', () => {
  const text = apa({ title: 'A\u202e\nB\u2028C', authors: ['Ann\n\u0000 Alda'] });
  expect(text).not.toMatch(/[\p{Cc}\p{Cf}\u2028]/u);
  expect(text).toMatch(/^Alda, A\. \(.*A B C\. The/);
});

describe('an event of the collection', () => {
  const event = {
    id: 'e7gm',
    headline: 'Ann calls Bo “a menace”',
    date: { edtf: '2025-10', start: '2025-10-01', end: '2025-10-31' },
  } as PoliticalEvent;
  const cited = citedEvent(event, '2026-02-04', 'https://example.org/app?select=e7gm', TODAY);

  it('says which version of the collection holds it and when it was seen, since it may change', () => {
    expect(plainCitation(citeApa(cited))).toBe(
      'Ann calls Bo “a menace” [Event e7gm, October 2025]. (2026, February 4). In Entente [Data set]. Retrieved November 23, 2026, from https://example.org/app?select=e7gm',
    );
    expect(plainCitation(citeChicago(cited))).toBe(
      '“Ann calls Bo ‘a menace.’” October 2025. Event e7gm. Entente, dataset of February 4, 2026. Accessed November 23, 2026. https://example.org/app?select=e7gm.',
    );
    expect(citeBibtex(cited)).toContain('@misc{entente-e7gm,');
    expect(citeBibtex(cited)).toContain('note = {Date of the event: October 2025}');
    expect(JSON.parse(citeCslJson(cited))[0]).toMatchObject({
      type: 'dataset',
      number: 'e7gm',
      'event-date': {
        'date-parts': [
          [2025, 10, 1],
          [2025, 10, 31],
        ],
      },
    });
  });
});

it.each([
  [
    'https://a.example/x/?relation=USA-COL&time=2022/2026&q=visa&select=old#top',
    'https://a.example/x/?relation=USA-COL&select=e1',
  ],
  ['https://a.example/', 'https://a.example/?select=e1'],
  ['nowhere', 'nowhere'],
])('cites the address of the event, not of the view: %s', (address, cited) =>
  expect(eventAddress(address, 'e1')).toBe(cited),
);
