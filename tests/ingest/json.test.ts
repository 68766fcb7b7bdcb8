import { describe, expect, it } from 'vitest';
import { readJson, readJsonLines } from '../../src/ingest/json.ts';

describe('readJson', () => {
  it('reads one article, a list, and an object with a list', () => {
    const one = { id: 'a', title: 'A', date: '2026-02-03', text: 'They met.' };
    expect(readJson(JSON.stringify(one), 'file').articles).toMatchObject([
      { id: 'a', published: '2026-02-03', text: 'They met.' },
    ]);
    expect(readJson(JSON.stringify([one, { ...one, id: undefined }]), 'file').articles.map(({ id }) => id)).toEqual([
      'a',
      'file#2',
    ]);
    expect(readJson(JSON.stringify({ articles: [one] }), 'file').articles).toHaveLength(1);
  });

  it('takes the text from html', () => {
    const html = '<article><p>The ministers of both countries met in the capital.</p></article>';
    expect(readJson(JSON.stringify({ date: '2026-02-03', html }), 'file').articles[0]?.text).toContain(
      'The ministers of both',
    );
  });

  it('names line and column of a syntax error', () => {
    expect(readJson('{\n  "title": "A",\n  oops\n}', 'file').complaints).toMatchObject([
      { severity: 'error', what: 'broken JSON', line: 3, column: 3 },
    ]);
  });

  it.each(['[]', '3', '"text"', '[null]', '{"title": "A"}', '{"text": "   "}', '{"__proto__": {"text": "They met."}}'])(
    'refuses %s',
    (text) => {
      expect(readJson(text, 'file')).toMatchObject({ articles: [], complaints: [{ severity: 'error' }] });
    },
  );
});

describe('readJsonLines', () => {
  it('skips a bad line, names it, reads the others', () => {
    const { articles, complaints } = readJsonLines(
      '{"id":"a","date":"2026-02-03","text":"One."}\n{oops\n\n{"date":"2026-02-04","text":"Two."}\n',
      'file',
    );
    expect(articles.map(({ id }) => id)).toEqual(['a', 'file#4']);
    expect(complaints).toMatchObject([{ line: 2, severity: 'error' }]);
  });
});
