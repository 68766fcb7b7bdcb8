import { describe, expect, test } from 'vitest';
import { eventsOf, traceOf } from '../support.ts';

const on = '2019-06-20';

describe('laws', () => {
  test('a law does what its signer wants', () => {
    const text = 'Donald Trump signed a law on Tuesday that imposes sanctions on Russia.';
    expect(eventsOf(text, on)).toContain('SANCTION occurred USA > RUS');
    expect(eventsOf('Donald Trump signed a law on Tuesday that China, he said, imposes.', on)).toEqual([]);
  });
  test('a law that is named after a people acts for nobody', () => {
    expect(eventsOf('The Cuban Democracy Act tightened the embargo against Iran.', on)).toEqual([]);
    expect(eventsOf('The Cuban government tightened the embargo against Iran.', on)).toEqual([
      'SANCTION occurred CUB > IRN',
    ]);
  });
});

describe('nouns', () => {
  test.each([
    [
      'An embargo on nearly all trade with Cuba was proclaimed by President John F. Kennedy.',
      ['SANCTION occurred USA > CUB'],
    ],
    ['An embargo on nearly all trade was discussed by President John F. Kennedy.', []],
    ["Russia had news leading to Emmanuel Macron's arrest in Germany.", []],
    ['Under the rules of Cuba, a visit by Barack Obama was possible.', []],
  ])('%s', (text, events) => {
    expect(eventsOf(text, text.includes('Kennedy') ? '1962-02-05' : '2015-06-20')).toEqual(events);
  });
  test('each of two sides does its own of a kind', () => {
    const text = 'American tariffs on Chinese goods took effect, and China imposed tariffs on American goods.';
    expect(eventsOf(text, on)).toEqual(['SANCTION occurred USA > CHN', 'SANCTION occurred CHN > USA']);
  });
});

describe('whom a verb means', () => {
  test.each([
    [
      'Emmanuel Macron called Vladimir Putin on Monday and asked him to leave Ukraine.',
      ['CONSULT occurred FRA + RUS', 'REQUEST occurred FRA > RUS'],
    ],
    ['Emmanuel Macron called Vladimir Putin a liar.', ['ACCUSE occurred FRA > RUS']],
    ['Banks in Peru are forbidden to deal in bonds of Chile by an order which Emmanuel Macron signed.', []],
    ["Emmanuel Macron's people and the opposition signed an agreement.", []],
    ['No leaders of Peru and Chile had held a meeting for years.', []],
    [
      'Emmanuel Macron has praised Peru and, at the same time, offered Chile help.',
      ['SUPPORT occurred FRA > PER', 'AGREE occurred FRA > CHL'],
    ],
  ])('%s', (text, events) => {
    expect(eventsOf(text, on)).toEqual(events);
  });
  test('a town before a list of states is no member of it', () => {
    expect(eventsOf('After a weekend of talks in Geneva, the United States and China agreed on a pact.', on)).toContain(
      'AGREE occurred USA + CHN',
    );
    expect(eventsOf('After a weekend in Peru, Chile and Bolivia, Emmanuel Macron praised Brazil.', on)).toEqual([
      'SUPPORT occurred FRA > BRA',
    ]);
  });
  test('his counterpart is the other leader', () => {
    const text = 'Joe Biden and Xi Jinping met. Biden pressed his counterpart to keep North Korea out.';
    expect(eventsOf(text, '2024-11-17')).toContain('REQUEST occurred USA > CHN');
  });
  test('a headline never begins with a mark', () => {
    const text = 'The pact that it announced with Chile on October 9, and with that the tariff of Peru, falls.';
    for (const { headline } of traceOf(text, on).events) expect(headline).not.toMatch(/ [,;]/);
  });
});
