import { describe, expect, it } from 'vitest';
import { createSearch } from '../../src/search/index.ts';
import { ACTORS, ARTICLES, EVENTS, eventOf } from './collection.ts';

const { search } = createSearch(EVENTS, ACTORS, ARTICLES);
const ids = (query: string): string[] => search(query).hits.map((hit) => hit.id);

describe('finding', () => {
  it('forgives two misspelt words at once and says how it read them', () => {
    const result = search('petor narcotcs');
    expect(result.hits.map((hit) => hit.id)).toEqual(['treasury']);
    expect(result.corrected).toBe('petro narcotics');
  });
  it('ignores accents and case both ways', () => {
    expect(ids('bogota')[0]).toBe('bogota');
    expect(ids('BOGOTÁ')).toEqual(ids('bogota'));
    expect(ids('bogotá')).toEqual(ids('bogota'));
  });
  it('finds a place behind one wrong letter', () => expect(ids('white hose')).toContain('house'));
  it('takes words in any order', () => expect(ids('output treasury')).toEqual(['treasury']));
  it('needs every word', () => expect(ids('treasury coffee')).toEqual([]));
  it('finds an unfinished word', () => expect(ids('narco')).toEqual(['treasury']));
  it('finds an unfinished misspelt word', () => expect(ids('narctoi')).toEqual(['treasury']));
  it('finds an actor by alias', () =>
    expect(ids('urrego')).toEqual(expect.arrayContaining(['treasury', 'house-price'])));
  it('finds the kind of event in plain words', () => expect(ids('threaten')).toEqual(['tariff']));
  it('finds a month and year', () => expect(ids('february 2026')).toEqual(['house']));
  it('finds an article by its title', () => expect(ids('quarrel')).toHaveLength(EVENTS.length));
  it('finds a synonym and names it', () => {
    const [hit] = search('drugs').hits;
    expect(hit?.id).toBe('treasury');
    expect(hit?.snippets.at(-1)?.note).toBe('narcotics ≈ drugs');
  });
  it('never respells a year', () => expect(ids('2027')).toEqual([]));
  it('ranks a headline over a quote', () => expect(ids('petro')[0]).toMatch(/treasury|house-price/));
});

describe('operators', () => {
  it('finds an exact phrase only where it stands', () => {
    expect(ids('"white house"')).toEqual(['house']);
    expect(ids('white house').sort()).toEqual(['house', 'house-price']);
  });
  it('does not respell inside quotation marks', () => expect(ids('"petor"')).toEqual([]));
  it('leaves out events with an excluded word', () => {
    expect(ids('petro -narcotics')).not.toContain('treasury');
    expect(ids('petro -narcotics')).toContain('house-price');
  });
  it('treats a lone operator as nothing', () => {
    for (const query of ['', ' ', '-', '"', '""', '"-'])
      expect(search(query)).toMatchObject({ hits: [], suggestions: [], corrected: null });
  });
});

describe('results', () => {
  it('marks whole words at their place in the text', () => {
    const [hit] = search('petor narcotcs').hits;
    const words = hit?.snippets.flatMap((snippet) =>
      snippet.marks.map(([start, end]) => snippet.text.slice(start, end)),
    );
    expect(words).toEqual(['Petro', 'Petro', 'narcotics']);
  });
  it('marks an accented word found without its accent', () => {
    const [hit] = search('bogota').hits;
    const { text, marks } = hit!.snippets[0]!;
    expect(marks.map(([start, end]) => text.slice(start, end))).toEqual(['Bogotá']);
  });
  it('keeps marks right in a long quote that is cut', () => {
    const quote = `${'Many other matters were raised first, one after the other. '.repeat(6)}Then came the emeralds of Muzo, at last. ${'More followed. '.repeat(9)}`;
    const [hit] = createSearch([eventOf('x', 'A long session', quote)], [], []).search('emeralds').hits;
    const { text, marks } = hit!.snippets[1]!;
    expect(marks.map(([start, end]) => text.slice(start, end))).toEqual(['emeralds']);
    expect(text.length).toBeLessThan(125);
    expect(text).toMatch(/^… .* …$/);
  });
  it('counts years, newest first', () => {
    expect(search('quarrel').years).toEqual([
      { year: 2026, count: 1 },
      { year: 2025, count: 4 },
    ]);
  });
  it('offers queries that do find something', () => {
    const { suggestions } = search('treasury coffee');
    expect(suggestions).toEqual(expect.arrayContaining(['coffee', 'treasury']));
    for (const offer of suggestions) expect(ids(offer).length).toBeGreaterThan(0);
  });
  it('offers words as it reads them, not as they were misspelt', () => {
    expect([...search('tresury cofee').suggestions].sort()).toEqual(['coffee', 'treasury']);
  });
  it('offers near spellings of a word that is too far off', () => {
    expect(search('trzsrry').suggestions).toContain('treasury');
  });
  it('works on an empty collection', () => expect(createSearch([], [], []).search('petro').hits).toEqual([]));
  it('is no trap for regular expressions or long input', () => {
    expect(ids('.*(+')).toEqual([]);
    expect(ids('x'.repeat(5000))).toEqual([]);
  });
});

describe('speed', () => {
  it('answers a keystroke within a few milliseconds for a thousand events', () => {
    const syllables = ['ba', 'net', 'i', 'lor', 'ru', 'sam', 'e', 'kin', 'do', 'var', 'pe', 'gust'];
    const word = (n: number): string =>
      Array.from({ length: 1 + (n % 4) }, (_, k) => syllables[(n * (k + 3) + k * k) % 12]).join('');
    const events = Array.from({ length: 1000 }, (_, n) =>
      eventOf(
        `e${n}`,
        `Petro and ${word(n)} discuss ${word(n * 3)}`,
        Array.from({ length: 30 }, (_, k) => word(n * 31 + k * 17)).join(' '),
      ),
    );
    const big = createSearch([...EVENTS, ...events], ACTORS, ARTICLES);
    big.search('warm up');
    const typed = 'petor narcotcs';
    const times = Array.from(typed, (_, at) => {
      const before = performance.now();
      big.search(typed.slice(0, at + 1));
      return performance.now() - before;
    }).sort((x, y) => x - y);
    // Loose, as build machines are slow and shared; the benchmark measures properly.
    expect(times[Math.floor(times.length / 2)]).toBeLessThan(25);
    if (process.env.SHOW) console.log(times.map((time) => time.toFixed(2)).join(' '));
  });
});
