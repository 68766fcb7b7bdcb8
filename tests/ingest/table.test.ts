import { describe, expect, it } from 'vitest';
import { readCsv, readTsv } from '../../src/ingest/table.ts';

describe('readCsv', () => {
  it('reads quoted cells with commas, line ends and doubled quotes', () => {
    const { articles, complaints } = readCsv(
      'date,title,text,id\n2026-02-03,"Talks, again","They ""met"".\n\nThen they left.",t1\n2026-02-04,B,Two.,\n',
      'file',
    );
    expect(complaints).toEqual([]);
    expect(articles).toMatchObject([
      { id: 't1', published: '2026-02-03', title: 'Talks, again', text: 'They "met".\n\nThen they left.' },
      { id: 'file#5', published: '2026-02-04', text: 'Two.' },
    ]);
  });

  it.each([
    ['no header', '2026-02-03,They met.', 'no article table'],
    ['no rows', 'date,title,text\n', 'a table without rows'],
    ['an open quote', 'date,title,text\n2026-02-03,A,"They met.\n', 'a quotation mark is never closed'],
    ['an empty row', 'date,title,text,url\n2026-02-03,,,x\n', 'a row without text'],
  ])('says what is wrong with %s', (_, text, what) => {
    expect(readCsv(text, 'file').complaints).toMatchObject([{ severity: 'error', what }]);
  });

  it('names the line of a row whose date cannot be used', () => {
    expect(readCsv('date,text\n2026-02-03,One.\n02/03/2026,Two.\n,Three.\n', 'file').complaints).toMatchObject([
      { severity: 'warning', line: 3, what: expect.stringContaining('ambiguous') },
      { severity: 'warning', line: 4, what: 'no publication date' },
    ]);
  });
});

describe('readTsv', () => {
  it('splits by tabs', () => {
    expect(readTsv('date\ttext\n2026-02-03\tThey met, and left.\n', 'file').articles[0]?.text).toBe(
      'They met, and left.',
    );
  });
});
