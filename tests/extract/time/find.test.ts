import { describe, expect, test } from 'vitest';
import { read, times } from './read.ts';

describe('what is announced lies ahead', () => {
  test('a month after "announced that he would"', () =>
    expect(times('Rojas announced on Friday that he would meet Trump in March.')).toEqual(['2026-01-30', '2026-03']));
  test('but not a month in which somebody announced it', () =>
    expect(times('In March he announced that he would resign.')).toEqual(['2025-03']));
});

describe('every expression tells', () => {
  test('where it stands, with its modifier and "since"', () => {
    const text = 'They met in early June 2020. They have traded since 2014.';
    expect(read(text).map(({ start, end }) => text.slice(start, end))).toEqual(['early June 2020', 'since 2014']);
  });

  test.each([
    ['They met in 1979.', 'absolute', 'stated'],
    ['They met yesterday.', 'publication', 'relative'],
    ['They met in 1979. A year later they met.', 'narrative', 'narrative'],
  ])('what it counts from: %s', (text, anchor, basis) =>
    expect(read(text).at(-1)).toMatchObject({ anchor, date: { basis } }),
  );

  test.each([
    ['Rojas, who was elected in 2022, spoke.', true, true],
    ['They met Rojas, who was elected in 2022.', true, false],
    ['They had met in May 2022.', true, false],
    ['The 1979 treaty lapsed.', true, false],
    ['“We met in May 2022,” he said.', true, false],
    ['In 1979 they signed.', false, false],
    ['They met in May 2022.', false, false],
  ])('whether it is told by the way: %s', (text, background, aside) =>
    expect(read(text)[0]).toMatchObject({ background, aside }),
  );
});
